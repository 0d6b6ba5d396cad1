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
