import { expect, it } from "vitest";
import { isMachineHost } from "./machine-host.ts";

it.each([
  ["127.0.0.1:3001", true, true],
  ["[::1]:3001", true, true],
  ["10.1.2.3", true, true],
  ["localhost:3001", true, false],
  ["runtime", true, false],
  ["app.localhost:3001", false, false],
  ["shop.example.com", false, false],
  ["127.0.0.1.example.com", false, false],
  ["user@127.0.0.1", false, false],
  ["", false, false],
])("O1: %j is the machine where names count: %s, where only addresses do: %s", (host, names, addresses) => {
  expect([isMachineHost(host, true), isMachineHost(host, false)]).toEqual([names, addresses]);
});
