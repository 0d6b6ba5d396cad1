/** Random histories for every day: as many as half a minute holds. Many more: `npm run soak -- --minutes 30`. */

import { expect, it } from "vitest";
import { replayHistory, runRandomHistories } from "./testing/histories/random-runs.ts";

const MILLISECONDS = 25_000;
/** However busy the machine is: one at each durability. */
const LEAST = 4;
const REPLAYS = 10;

const given = process.env.HEDDLE_SEED;

it("three visitors under cuts, kills, freezes, duplicated tabs, deploys and rests: each promise holds", async () => {
  const seed = given ? Number(given) : Math.floor(Math.random() * 2 ** 30);
  const { ran, failures } = given
    ? await replayHistory(seed, REPLAYS)
    : await runRandomHistories({
        seed,
        goesOn: (count, milliseconds) => count < LEAST || milliseconds < MILLISECONDS,
      });
  process.stdout.write(`random histories: ${ran} ran, from seed ${seed}\n`);
  expect(failures.join("\n\n")).toBe("");
}, 300_000);
