import { describe, expect, it } from "vitest";
import { clientAddress, readTrustedProxies } from "./client-address.ts";

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded ? { "x-forwarded-for": forwarded } : {} }) as Parameters<
    typeof clientAddress
  >[0];

describe("the address of a browser", () => {
  it("is the peer's, whatever the header says, where no proxy is trusted", () => {
    expect(clientAddress(from("203.0.113.7", "198.51.100.1"), [])).toBe("203.0.113.7");
  });

  it("is the last forwarded one that is no trusted proxy", () => {
    const trusted = readTrustedProxies("127.0.0.1, 10.0.0.0/8");
    expect(clientAddress(from("127.0.0.1", "1.1.1.1, 203.0.113.7, 10.2.3.4"), trusted)).toBe("203.0.113.7");
    expect(clientAddress(from("::ffff:127.0.0.1", "203.0.113.7"), trusted)).toBe("203.0.113.7");
    expect(clientAddress(from("127.0.0.1"), trusted)).toBe("127.0.0.1");
    expect(clientAddress(from("127.0.0.1", "not an address"), trusted)).toBe("127.0.0.1");
    expect(clientAddress(from("192.0.2.1", "203.0.113.7"), trusted)).toBe("192.0.2.1");
  });

  it("is one for a whole IPv6 network of a household", () => {
    const one = clientAddress(from("2001:db8:1:2:3:4:5:6"), []);
    expect(one).toBe(clientAddress(from("2001:db8:1:2::1"), []));
    expect(one).not.toBe(clientAddress(from("2001:db8:1:3::1"), []));
  });

  it("a setting that is none is refused with its entry", () => {
    expect(() => readTrustedProxies("10.0.0.0/8, proxy.local")).toThrow("proxy.local");
  });
});
