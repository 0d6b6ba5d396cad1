/** The promises that are checked from recorded histories. */

import type { Check } from "../history.ts";
import { ackedIsStored } from "./acked-is-stored.ts";
import { forks } from "./forks.ts";
import { goesOn } from "./goes-on.ts";
import { interrupted } from "./interrupted.ts";
import { keepsRevision } from "./keeps-revision.ts";
import { noDrift } from "./no-drift.ts";
import { once } from "./once.ts";
import { order } from "./order.ts";
import { sharedOnce } from "./shared-once.ts";
import { singleWriter } from "./single-writer.ts";

export const PROMISES = {
  "acked is stored": ackedIsStored,
  "exactly once": once,
  "in order": order,
  "single writer": singleWriter,
  "no drift": noDrift,
  "all go on": goesOn,
  "keeps its revision or is told": keepsRevision,
  "committed yields stay": interrupted,
  "shared calls once": sharedOnce,
  "duplicated tabs fork": forks,
} satisfies Record<string, Check>;

/** What breaks a promise, each as a sentence that begins with the promise's name. */
export const findViolations: Check = (history) =>
  Object.entries(PROMISES).flatMap(([name, check]) => check(history).map((problem) => `${name}: ${problem}`));
