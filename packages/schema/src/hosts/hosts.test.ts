import { expect, it } from "vitest";
import { forbiddenHost } from "./hosts.ts";

it.each([
  ["https://a.example.com/x", ["a.example.com"], null],
  ["https://a.example.com/x", ["*.example.com"], null],
  ["https://example.com/x", ["*.example.com"], "example.com"],
  ["https://notexample.com/x", ["*.example.com"], "notexample.com"],
  ["https://a.example.com:8443/x", ["a.example.com"], "a.example.com:8443"],
  ["https://a.example.com:443/x", ["a.example.com"], null],
  ["//a.example.com/x", [], "a.example.com"],
  ["/\\a.example.com/x", [], "a.example.com"],
  ["ht\ntps://a.example.com/x", [], "a.example.com"],
  ["/about", [], null],
  ["about?to=//a.example.com", [], null],
  ["javascript:alert(1)", [], null],
  ["https://", [], null],
  [7, [], null],
])("%j with %j allowed: %j is not", (address, allowed, forbidden) => {
  expect(forbiddenHost(address, allowed)).toBe(forbidden);
});
