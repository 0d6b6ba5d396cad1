/** Random histories until the time is up (`npm run soak -- --minutes 30`), and 1,000 at least. */

import { expect, it } from "vitest";
import { runRandomHistories } from "./testing/histories/random-runs.ts";

const LEAST = 1_000;
const minutes = Number(process.env.HEDDLE_SOAK_MINUTES ?? 30);
const MOST = Math.max(3 * minutes, 60) * 60_000;

it(
  `${LEAST} random histories and more, for ${minutes} minutes`,
  async () => {
    const seed = Number(process.env.HEDDLE_SEED ?? Math.floor(Math.random() * 2 ** 30));
    const { ran, failures } = await runRandomHistories({
      seed,
      goesOn: (count, milliseconds) => count < LEAST || milliseconds < minutes * 60_000,
    });
    process.stdout.write(`random histories: ${ran} ran, from seed ${seed}\n`);
    expect(failures.join("\n\n")).toBe("");
  },
  MOST,
);
