import {
  decodeRecords,
  type EngineRecord,
  encodeRecord,
  encodeRecords,
  type FieldWrite,
} from "@heddle/state-engine/frames";
import fc from "fast-check";
import { expect, test } from "vitest";
import { takeTimerCalls } from "./timer-calls.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('"timer"', '["K",1,"s","timer",[1,2],[]]\n', "]]\n[["),
);
const other: fc.Arbitrary<EngineRecord> = fc.oneof(
  fc.record({
    kind: fc.constant("commit" as const),
    session: text,
    ack: fc.nat(),
    ops: text,
    effects: fc.boolean(),
    writes: fc.constant<FieldWrite[]>([]),
  }),
  fc.record({ kind: fc.constant("model" as const), session: text, model: text }),
  fc.record({
    kind: fc.constant("call" as const),
    call: fc.nat(),
    session: text,
    name: fc.constantFrom("fetch" as const, "secret" as const),
    args: fc.array(text),
  }),
);
const timer = fc.record({
  kind: fc.constant("call" as const),
  call: fc.nat(),
  session: text,
  name: fc.constantFrom("timer" as const, "cancel-timer" as const),
  args: fc.tuple(fc.nat(), fc.nat()),
});

test("RU6: timer calls are taken out, every other record stays as it was and in order", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(other, timer)), (records) => {
      const { rest, calls } = takeTimerCalls(encodeRecords(records));
      const isTimer = (record: EngineRecord) =>
        record.kind === "call" && (record.name === "timer" || record.name === "cancel-timer");
      expect(decodeRecords(rest)).toEqual(records.filter((record) => !isTimer(record)));
      expect(
        calls.map(({ call, session, name, timer, milliseconds }) => ({
          kind: "call",
          call,
          session,
          name,
          args: [timer, milliseconds],
        })),
      ).toEqual(records.filter(isTimer));
    }),
  );
});

test("a timer without a number is not one", () => {
  const record: EngineRecord = { kind: "call", call: 1, session: "s", name: "timer", args: ["now", -5] };
  expect(takeTimerCalls(encodeRecord(record)).calls).toEqual([
    { call: 1, session: "s", name: "timer", timer: Number.NaN, milliseconds: 0 },
  ]);
});
