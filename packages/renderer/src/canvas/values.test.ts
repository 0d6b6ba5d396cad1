import { expect, it } from "vitest";
import { changeTracker } from "./values.ts";

it("tells what changed, and what has no value any more", () => {
  const changes = changeTracker();
  const list = [1];
  expect(changes({ "a:text": "x", "b:list": list })).toEqual({
    values: { "a:text": "x", "b:list": list },
    gone: [],
  });
  expect(changes({ "a:text": "x", "b:list": list })).toBeNull();
  expect(changes({ "b:list": list })).toEqual({ values: {}, gone: ["a:text"] });
  expect(changes({ "a:text": null, "b:list": list })).toEqual({ values: { "a:text": null }, gone: [] });
});
