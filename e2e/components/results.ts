/** What the checks find is kept for the table of docs/components/status.md (scripts/components/status). */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** What a check that is broken off leaves behind must not be what an earlier run found. */
export const UNFINISHED: readonly string[] = ["did not come to its end"];

export function noteChecks(component: string, found: Readonly<Record<string, readonly string[]>>): void {
  for (const [check, complaints] of Object.entries(found)) {
    const file = fileURLToPath(new URL(`../../component-checks/${check}/${component}.json`, import.meta.url));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(complaints, null, 2)}\n`);
  }
}
