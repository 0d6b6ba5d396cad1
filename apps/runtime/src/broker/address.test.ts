import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress, literalAddress } from "./address.ts";

describe("addresses that app code may reach (B2)", () => {
  it.each(["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "193.0.6.139"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "::",
    "::1",
    "fe80::1",
    "fd00:ec2::254",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "2001::1",
    "not an address",
    "",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("no IPv6 form of a private IPv4 address is public", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("10", "127", "169.254", "192.168"),
        fc.nat(255),
        fc.nat(255),
        fc.nat(255),
        (prefix, a, b, c) => {
          const rest = prefix.includes(".") ? [a, b] : [a, b, c];
          const address = `${prefix}.${rest.join(".")}`;
          expect(isPublicAddress(address)).toBe(false);
          expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
          expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false);
        },
      ),
    );
  });

  it("tells addresses in URLs from names", () => {
    expect(literalAddress("[::1]")).toBe("::1");
    expect(literalAddress("127.0.0.1")).toBe("127.0.0.1");
    expect(literalAddress("localhost")).toBeNull();
  });
});
