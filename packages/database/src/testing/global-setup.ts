import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeTemplate, TEMPLATE_VARIABLE } from "./template.ts";

/** For Vitest: test files of one run share the work of making a Postgres; see `template.ts`. */
export default function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-cluster-"));
  process.env[TEMPLATE_VARIABLE] = folder;
  return () => removeTemplate(folder);
}
