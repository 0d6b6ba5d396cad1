import { expect, it } from "vitest";
import { CallMemory, questionOf } from "./call-memory.ts";

/** As many as a gateway accepts of a session before it answers any (apps/runtime/src/limits.ts, `outstandingEvents`). */
const UNANSWERED = 64;

it("SH12: knows the calls of all events that a kill may have run again, also of a visitor who clicked quickly", () => {
  const memory = new CallMemory("Total");
  const question = questionOf("click", []);
  const stored = new Map<string, string | null>();
  for (let event = 1; event <= UNANSWERED; event += 1) {
    const call = { session: "s", event, number: 1 };
    for (const { field, text } of memory.note(call, question, "done", event)) stored.set(field, text);
  }
  const restored = new CallMemory("Total");
  const fields = [...stored].map(([field, text]) => ({ field, text: text!, log: [] }));
  expect(restored.load(fields)).toEqual([]);
  for (let event = 1; event <= UNANSWERED; event += 1) {
    const found = restored.find({ session: "s", event, number: 1 }, question);
    expect(found, `event ${event}`).toMatchObject({ outcome: "done" });
  }
  expect(restored.find({ session: "s", event: UNANSWERED + 1, number: 1 }, question)).toBeNull();
});
