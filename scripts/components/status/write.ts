/**
 * `npm run status`: writes docs/components/status.md from what the test runs found. Ends with 1 where that is not what was there
 * before and `--check` is given, as continuous integration does: then somebody has to commit it.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifests } from "@heddle/components/manifests";
import { ROOT } from "../folders.ts";
import { DAILY } from "./components.ts";
import { readResults } from "./results.ts";
import { statusPage } from "./status-page.ts";

const FILE = join(ROOT, "docs/components/status.md");

const text = statusPage({
  sections: DAILY,
  isBuilt: (name) => Object.hasOwn(manifests, name),
  resultsOf: readResults,
});
const before = readFileSync(FILE, { encoding: "utf8", flag: "a+" });
if (before === text) console.log("docs/components/status.md is as the checks say.");
else if (process.argv.includes("--check")) {
  console.error(`docs/components/status.md is not what the checks say; it should be:\n\n${text}`);
  process.exitCode = 1;
} else {
  writeFileSync(FILE, text);
  console.log("Wrote docs/components/status.md");
}
