import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Outbox } from "./outbox.ts";

describe("the outbox (S4)", () => {
  it("gives back exactly what is missing, or null when something is gone", () => {
    const outbox = new Outbox(1_000, 4);
    for (const seq of [1, 2, 3]) outbox.push(seq, `p${seq}`);
    expect(outbox.after(1, 3)?.map((entry) => entry.text)).toEqual(["p2", "p3"]);
    expect(outbox.after(3, 3)).toEqual([]);
    outbox.acknowledge(2);
    expect(outbox.after(2, 3)?.map((entry) => entry.text)).toEqual(["p3"]);
    expect(outbox.after(1, 3)).toBeNull();
    expect(outbox.after(4, 3)).toBeNull();
  });

  it("is bounded in patches and size, forgets the oldest first, and takes a single patch of any size", () => {
    const outbox = new Outbox(10, 3);
    for (const seq of [1, 2, 3, 4]) outbox.push(seq, "x");
    expect(outbox.after(1, 4)?.map((entry) => entry.patchSeq)).toEqual([2, 3, 4]);
    expect(outbox.after(0, 4)).toBeNull();
    outbox.push(5, "x".repeat(50));
    expect([outbox.length, outbox.size]).toEqual([1, 50]);
    outbox.push(6, "x");
    expect(outbox.after(5, 6)?.map((entry) => entry.text)).toEqual(["x"]);
  });

  it("holds what was pushed and not acked, for any order of both", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant("push" as const), fc.nat(20)), { maxLength: 120 }),
        (steps) => {
          const outbox = new Outbox(100_000, 100_000);
          let newest = 0;
          let acked = 0;
          for (const step of steps) {
            if (step === "push") {
              newest += 1;
              outbox.push(newest, `text ${newest}`);
            } else {
              acked = Math.max(acked, Math.min(newest, step));
              outbox.acknowledge(Math.min(newest, step));
            }
            expect(outbox.length).toBe(newest - acked);
            expect(outbox.after(acked, newest)?.map((entry) => entry.patchSeq)).toEqual(
              Array.from({ length: newest - acked }, (_, index) => acked + 1 + index),
            );
            if (newest === acked) expect(outbox.size).toBe(0);
          }
        },
      ),
    );
  });
});
