import { describe, expect, it } from "vitest";
import { keysRead, readsOnlyPrimitives } from "./predicate.ts";

describe("P1: predicates that only read their member", () => {
  it.each([
    ["(t) => t.id === id", ["id"]],
    ["t => t.done && !t.hidden", ["done", "hidden"]],
    ["(t, i) => t.a > 1 || i === 2", ["a"]],
    ["({ id, name }) => id === name", ["id", "name"]],
    ["(t) => other.t === t.id", ["id"]],
    ["(t) => t?.id == 1", ["id"]],
    ["(t) => `${t.name}` === q", ["name"]],
    ["(t) => isMine(t.id)", ["id"]],
  ])("%s reads %j", (text, keys) => expect(keysRead(text)).toEqual(keys));

  it.each([
    "(t) => seen.push(t)",
    "(t) => (t.done = true)",
    "(t) => t.count++ > 1",
    "(t) => ++t.count",
    "(t) => delete t.x",
    "(t) => (t.n += 1)",
    "(t) => (t.n ||= 1)",
    "(t) => t.tags.push(1)" /* reads tags, which holds an object: refused when it runs */,
    "(t) => t.run()",
    "(t) => t[key]",
    "(t) => copy({ ...t })",
    "(t) => t === selected",
    "(t) => ([t.a] = [1])",
    "function (t) { return t.id }",
    "(t) => { for (t.x of [1]); }",
    "(t) => inner((t) => t.id)",
    "(t) => eval('t')",
  ])("%s is not trusted with it", (text) => {
    if (text.includes("tags")) {
      const check = readsOnlyPrimitives((t: { tags: number[] }) => t.tags.length > 1)!;
      expect(check({ tags: [1] })).toBe(false);
    } else expect(keysRead(text)).toBeNull();
  });
});
