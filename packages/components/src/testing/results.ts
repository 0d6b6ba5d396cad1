/** What the checks over all components find goes into the table of docs/components/status.md besides. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const RESULTS = join(import.meta.dirname, "../../../../component-checks");

/** What a check that is broken off leaves behind must not be what an earlier run found. */
export const UNFINISHED: readonly string[] = ["did not come to its end"];

/** @param complaints none means that the component passed this check */
export function noteChecks(check: string, component: string, complaints: readonly string[]): void {
  const file = join(RESULTS, check, `${component}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(complaints, null, 2)}\n`);
}
