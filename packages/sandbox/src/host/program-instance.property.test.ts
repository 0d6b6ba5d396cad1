import { type EngineRecord, encodeRecords } from "@heddle/state-engine/frames";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_BUDGETS } from "../budgets/budgets.ts";
import { type ExitReason, RunnerInstance } from "./program-instance.ts";

const session = fc.constantFrom("a", "b", "stranger", "");
const writes = fc.array(fc.record({ field: fc.string(), text: fc.option(fc.string({ maxLength: 40 })) }), {
  maxLength: 2,
});
const number = fc.integer({ min: -2, max: 5 });
const record: fc.Arbitrary<EngineRecord> = fc.oneof(
  fc.record({
    kind: fc.constant("commit" as const),
    session,
    ack: number,
    ops: fc.string(),
    effects: fc.boolean(),
    writes,
  }),
  fc.record({
    kind: fc.constant("refused" as const),
    session,
    ack: number,
    code: fc.string(),
    message: fc.string(),
    ops: fc.string(),
    effects: fc.boolean(),
    writes,
  }),
  fc.record({
    kind: fc.constant("opened" as const),
    session,
    title: fc.string(),
    model: fc.string(),
    writes,
  }),
  fc.record({ kind: fc.constant("model" as const), session, model: fc.string() }),
  fc.record({ kind: fc.constant("shared" as const), key: fc.string(), writes }),
  fc.record({ kind: fc.constant("load" as const), key: fc.string() }),
  fc.record({ kind: fc.constant("release" as const), key: fc.string() }),
  fc.record({ kind: fc.constant("unloaded" as const), session }),
  fc.record({ kind: fc.constant("stopped" as const) }),
  fc.record({
    kind: fc.constant("call" as const),
    call: number,
    session,
    name: fc.constant("fetch" as const),
    args: fc.array(fc.string()),
  }),
  fc.record({
    kind: fc.constant("log" as const),
    entry: fc.record({ level: fc.constant("log" as const), text: fc.string(), session }),
  }),
);

/** What a hostile isolate may send: records, sometimes damaged at one place. */
const said = fc
  .tuple(
    fc.oneof(fc.integer(), fc.constantFrom(Number.NaN, 1e300)),
    fc.array(record, { maxLength: 6 }),
    fc.option(fc.tuple(fc.nat(400), fc.string())),
  )
  .map(([taken, records, damage]) => {
    const text = `${taken};${encodeRecords(records)}`;
    return damage ? text.slice(0, damage[0]) + damage[1] + text.slice(damage[0] + 1) : text;
  });

test("GU1, GU2, LE1: whatever an isolate says, the gateway passes what is in order or ends it, and says so once", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(said, fc.string({ unit: "grapheme" })), { maxLength: 8 }), (texts) => {
      let closed = 0;
      const exits: ExitReason[] = [];
      const passed: EngineRecord[] = [];
      const instance = new RunnerInstance(
        { pid: 1, sendBatch: () => {}, close: () => closed++ },
        DEFAULT_BUDGETS,
      );
      instance.onRecords((records) => passed.push(...records));
      instance.onExit((reason) => exits.push(reason));
      const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "1" };
      for (const name of ["a", "b"]) {
        instance.send([
          {
            kind: "open",
            session: name,
            page: "p",
            request,
            fields: null,
            runOnLoad: true,
            provisional: false,
            patchSeq: 0,
          },
          { kind: "event", session: name, seq: 1, scope: 0, event: 0, payload: undefined },
        ]);
      }
      for (const text of texts) instance.take(text);
      for (const one of passed)
        if (one.kind === "commit" || one.kind === "opened" || one.kind === "model")
          expect(["a", "b"]).toContain(one.session);
      expect(exits).toHaveLength(closed);
      expect(closed).toBeLessThanOrEqual(1);
      instance.dispose();
      expect(exits).toHaveLength(1);
      const own = exits[0]?.running.every(({ session: name }) => name === "a" || name === "b");
      expect(own).toBe(true);
    }),
  );
});
