import { expect, it } from "vitest";
import { keysOf } from "./keys.ts";

it.each([
  ["Ctrl+K", ["Ctrl", "K"]],
  ["Ctrl + Shift + K", ["Ctrl", "Shift", "K"]],
  ["Ctrl++", ["Ctrl", "+"]],
  ["+", ["+"]],
  ["G I", ["G", "I"]],
  ["⌘ K", ["⌘", "K"]],
  ["", []],
])("%j is %j", (shortcut, keys) => {
  expect(keysOf(shortcut)).toEqual(keys);
});
