import type { Trace } from "@heddle/state-engine/trace";
import { expect, it } from "vitest";
import type { LiveSession } from "../live/session.ts";
import type { Release } from "../source/site.ts";
import { Adviser, FIELD_BUDGET, HANDLER_BUDGET } from "./advice.ts";

const release = {
  program: {
    info: {
      states: [{ id: "state/todo.ts#Todo", kind: "session", getters: {}, lines: { items: 4, add: 5 } }],
    },
  },
} as unknown as Release;
const session = () => ({}) as LiveSession;
const ITEMS = "state/todo.ts#Todo.items";

const trace = (changes: Partial<Trace>): Trace => ({
  event: 1,
  handler: "Todo.add",
  elapsed: 0,
  held: 0,
  changed: [],
  evaluated: [],
  evaluations: 0,
  bindings: 0,
  stored: [],
  storing: 0,
  sent: 0,
  ...changes,
});

it("tells of a field that has outgrown its budget, with its line, and again when it has doubled", () => {
  const adviser = new Adviser();
  const one = session();
  const store = (length: number, appended?: true) =>
    adviser.heed(
      one,
      release,
      trace({ stored: [{ field: ITEMS, length, ...(appended ? { appended } : {}) }] }),
    );
  expect(store(FIELD_BUDGET - 1)).toEqual([]);
  const [advice, ...others] = store(1, true);
  expect(others).toEqual([]);
  expect(advice).toMatchObject({ handler: "Todo.add", file: "state/todo.ts", line: 4 });
  expect(advice!.text).toContain("Todo.items has grown to 256 KB");
  expect(store(10, true)).toEqual([]);
  expect(store(FIELD_BUDGET * 2)).toHaveLength(1);
  expect(adviser.heed(session(), release, trace({ stored: [{ field: ITEMS, length: 5 }] }))).toEqual([]);
});

it("tells once per version of a handler that kept everybody waiting, with its line", () => {
  const adviser = new Adviser();
  const heed = (held: number) => adviser.heed(session(), release, trace({ held }));
  expect(heed(HANDLER_BUDGET - 1)).toEqual([]);
  expect(heed(HANDLER_BUDGET + 50)).toEqual([
    {
      text: expect.stringContaining("Todo.add ran for 100 ms before it first waited") as string,
      handler: "Todo.add",
      file: "state/todo.ts",
      line: 5,
    },
  ]);
  expect(heed(HANDLER_BUDGET + 50)).toEqual([]);
});
