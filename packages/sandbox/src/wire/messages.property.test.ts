import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBatch, decodeRecordsMessage, encodeBatch, encodeRecordsMessage } from "./messages.ts";

test("a batch gives back its frames", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }), { minLength: 1, maxLength: 20 }),
      (frames) => {
        expect(decodeBatch(encodeBatch(frames))).toEqual(frames);
      },
    ),
  );
});

test("a records message gives back its count and records", () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ unit: "grapheme" }), (taken, records) => {
      expect(decodeRecordsMessage(encodeRecordsMessage(taken, records))).toEqual({ taken, records });
    }),
  );
});
