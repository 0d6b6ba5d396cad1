import { describe, expect, it } from "vitest";
import { checkHost, checkOrigin, isSameOrigin } from "./origin.ts";

const hosts = ["localhost:3001", "127.0.0.1:3001", "[::1]:3001", "*.localhost:3001", "*.apps.example.com"];

describe("the Host header", () => {
  it.each([
    ["localhost:3001", null],
    ["LOCALHOST:3001", null],
    ["127.0.0.1:3001", null],
    ["[::1]:3001", null],
    ["counter.localhost:3001", "counter"],
    ["draft-a1b2.localhost:3001", "draft-a1b2"],
    ["counter.apps.example.com", "counter"],
  ])("%s is ours", (header, label) => {
    expect(checkHost(header, hosts)?.label).toBe(label);
  });

  it.each([
    undefined,
    "",
    "localhost",
    "localhost:3000",
    "localhost:03001x",
    "evil.example:3001",
    "localhost.evil.example:3001",
    "evil.localhost.example:3001",
    "a.b.localhost:3001",
    ".localhost:3001",
    "*.localhost:3001",
    "-.localhost:3001",
    "counter.apps.example.com:3001",
    "apps.example.com",
    "counterapps.example.com",
    "counter.localhost:3001/path",
    "counter.localhost:3001@evil.example",
    "counter.localhost.:3001",
    "count er.localhost:3001",
    "localhost:3001, evil.example",
    "127.0.0.1:99999",
    "127.0.0.1.:3001",
    "2130706433:3001",
  ])("%s is not", (header) => {
    expect(checkHost(header, hosts)).toBeNull();
  });

  it("sent twice is refused", () => {
    expect(checkHost(["localhost:3001", "localhost:3001"], hosts)).toBeNull();
  });
});

describe("the Origin header", () => {
  const origins = ["http://localhost:3000", "http://*.localhost:3001", "https://heddle.example.com"];

  it.each(["http://localhost:3000", "http://draft-a1.localhost:3001", "https://heddle.example.com"])(
    "%s may",
    (header) => {
      expect(checkOrigin(header, origins)).toBe(true);
    },
  );

  it.each([
    undefined,
    "",
    "null",
    "http://localhost:3001",
    "https://localhost:3000",
    "http://localhost:3000/",
    "http://localhost:3000.evil.example",
    "http://evil.example",
    "http://a.b.localhost:3001",
    "https://heddle.example.com:444",
    "https://heddle.example.com.evil.example",
    "http://localhost:3000, http://evil.example",
    "file://",
    "ftp://localhost:3000",
  ])("%s may not", (header) => {
    expect(checkOrigin(header, origins)).toBe(false);
  });

  it("is the page's own only with the same scheme, host and port", () => {
    expect(isSameOrigin("http://counter.localhost:3001", "counter.localhost:3001", "http")).toBe(true);
    expect(isSameOrigin("http://todo.localhost:3001", "counter.localhost:3001", "http")).toBe(false);
    expect(isSameOrigin("http://counter.localhost:3000", "counter.localhost:3001", "http")).toBe(false);
    expect(isSameOrigin("https://counter.localhost:3001", "counter.localhost:3001", "http")).toBe(false);
    expect(isSameOrigin(undefined, "counter.localhost:3001", "http")).toBe(false);
    expect(isSameOrigin("http://undefined", undefined, "http")).toBe(false);
  });
});
