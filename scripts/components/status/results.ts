/** What the test runs found, from the files that they leave in `component-checks/<check>/<component>.json`. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../folders.ts";
import { CHECKS, type Check } from "./checks.ts";

/** Complaints by check; a check that has not run is not in it. */
export type Results = Partial<Record<Check, readonly string[]>>;

export function readResults(component: string, folder: string = join(ROOT, "component-checks")): Results {
  const results: Results = {};
  for (const check of Object.keys(CHECKS) as Check[]) {
    const file = join(folder, check, `${component}.json`);
    if (existsSync(file)) results[check] = JSON.parse(readFileSync(file, "utf8")) as string[];
  }
  return results;
}
