import fc from "fast-check";
import { expect, it } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

it("P9: lets a burst through, then the given rate, whatever the timing", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.nat(500), { maxLength: 200 }),
      (perSecond, burst, gaps) => {
        const bucket = new TokenBucket(perSecond, burst, 0);
        let now = 0;
        let taken = 0;
        for (const gap of gaps) {
          now += gap;
          const pause = bucket.take(now);
          taken += 1;
          // Who waits as told never gets more than burst + rate × time.
          now += pause;
          expect(taken).toBeLessThanOrEqual(burst + Math.ceil((now / 1000) * perSecond) + 1);
        }
      },
    ),
  );
});

it("P9: one that is full again is as good as a new one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 50 }),
      fc.nat(100),
      fc.nat(5_000),
      (perSecond, burst, taken, gap) => {
        const bucket = new TokenBucket(perSecond, burst, 0);
        for (let one = 0; one < taken; one++) bucket.take(0);
        const missing = taken - (gap / 1_000) * perSecond;
        // So little is a matter of rounding.
        fc.pre(missing === 0 || Math.abs(missing) > 1e-9);
        const isFull = missing <= 0;
        expect(bucket.isFull(gap)).toBe(isFull);
        if (!isFull) return;
        const fresh = new TokenBucket(perSecond, burst, gap);
        for (let one = 0; one < 2 * burst; one++) expect(bucket.take(gap)).toBe(fresh.take(gap));
      },
    ),
  );
});
