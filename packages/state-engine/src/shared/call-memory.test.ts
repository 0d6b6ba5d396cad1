import { expect, it } from "vitest";
import type { FieldWrite, StoredField } from "../frames/frames.ts";
import { CallMemory, questionOf } from "./call-memory.ts";

/** As many as a gateway accepts of a session before it answers any (apps/runtime/src/limits.ts, `outstandingEvents`). */
const UNANSWERED = 64;

/** Applies writes as a store does. */
function store(stored: Map<string, StoredField>, writes: readonly FieldWrite[]): void {
  for (const { field, text, append } of writes) {
    if (text === null) stored.delete(field);
    else if (append) stored.get(field)!.log.push(text);
    else stored.set(field, { field, text, log: [] });
  }
}

it("SH12: knows the calls of all events that a kill may have run again, also of a visitor who clicked quickly", () => {
  const question = questionOf("click", []);
  for (const before of [0, 1, UNANSWERED, 3 * UNANSWERED + 5]) {
    const memory = new CallMemory("Total");
    const stored = new Map<string, StoredField>();
    const last = before + UNANSWERED;
    for (let event = 1; event <= last; event += 1) {
      const call = { session: "s", event, number: 1 };
      store(stored, memory.note(call, question, "begun", null));
      store(stored, memory.note(call, question, "done", event));
    }
    const restored = new CallMemory("Total");
    expect(restored.load([...stored.values()])).toEqual([]);
    for (const known of [memory, restored]) {
      for (let event = before + 1; event <= last; event += 1) {
        const found = known.find({ session: "s", event, number: 1 }, question);
        expect(found, `event ${event}`).toMatchObject({ outcome: "done", text: String(event) });
      }
      expect(known.find({ session: "s", event: last + 1, number: 1 }, question)).toBeNull();
    }
  }
});

it("SH12: a call costs what it adds, however many its session made before", () => {
  const memory = new CallMemory("Total");
  const question = questionOf("click", []);
  let units = 0;
  for (let event = 1; event <= 640; event += 1)
    for (const { text } of memory.note({ session: "s", event, number: 1 }, question, "done", event))
      units += text!.length;
  // All 64 answers, each time, would be some 2,000.
  expect(units / 640).toBeLessThan(100);
});

it("SH12: remembers the latest 256 sessions", () => {
  const memory = new CallMemory("Total");
  const question = questionOf("click", []);
  const stored = new Map<string, StoredField>();
  for (let index = 1; index <= 300; index += 1)
    store(stored, memory.note({ session: `s${index}`, event: 1, number: 1 }, question, "done", index));
  expect(stored.size).toBe(256);
  expect(memory.find({ session: "s44", event: 1, number: 1 }, question)).toBeNull();
  expect(memory.find({ session: "s45", event: 1, number: 1 }, question)).not.toBeNull();
});
