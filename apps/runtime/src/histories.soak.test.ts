/** Random histories: for as many minutes as `npm run soak -- --minutes 30` says, 1,000 of them where it says nothing. */

import { expect, it } from "vitest";
import { runRandomHistories } from "./testing/histories/random-runs.ts";

const WITHOUT_TIME = 1_000;
const MOST_MINUTES = 300;
const given = process.env.HEDDLE_SOAK_MINUTES;
const minutes = Number(given ?? MOST_MINUTES);

it(
  given ? `random histories for ${minutes} minutes` : `${WITHOUT_TIME} random histories`,
  async () => {
    const seed = Number(process.env.HEDDLE_SEED ?? Math.floor(Math.random() * 2 ** 30));
    const { ran, failures } = await runRandomHistories({
      seed,
      goesOn: (count, milliseconds) =>
        given
          ? milliseconds < minutes * 60_000
          : count < WITHOUT_TIME && milliseconds < MOST_MINUTES * 60_000,
    });
    process.stdout.write(`random histories: ${ran} ran, from seed ${seed}\n`);
    expect(failures.join("\n\n")).toBe("");
    if (!given) expect(ran).toBeGreaterThanOrEqual(WITHOUT_TIME);
  },
  (minutes + 20) * 60_000,
);
