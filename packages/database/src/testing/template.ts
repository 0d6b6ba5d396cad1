/**
 * One cluster with its migrations, made once in a run of the tests and copied for each file that needs a Postgres: making one takes ten
 * times as long as copying it, and thirty files do.
 */

import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyMigrations } from "../migrations/apply.ts";
import { ownFolder, type PostgresPlace, preparePlace } from "../postgres/place.ts";
import { waitUntil } from "../postgres/processes.ts";
import { removePostgres, startPostgres, stopPostgres } from "../postgres/server.ts";

/** Names the folder of the run; Vitest's global set-up sets it, before any worker starts. */
export const TEMPLATE_VARIABLE = "HEDDLE_TEST_CLUSTER";
/** For another test file that makes the template now, milliseconds. */
const PATIENCE = 120_000;

/** Puts a copy of the run's cluster where the Postgres of this data folder will look for its own; makes the template if there is none yet. */
export async function copyTemplate(template: string, dataFolder: string): Promise<void> {
  await ensureTemplate(template);
  const from = preparePlace(join(template, "data"));
  const to = preparePlace(dataFolder);
  ownFolder(to.cluster, to.identity);
  cpSync(from.cluster, to.cluster, { recursive: true });
  giveAway(to.cluster, to);
  cpSync(from.passwordFile, to.passwordFile);
}

export async function removeTemplate(template: string): Promise<void> {
  if (existsSync(join(template, "data"))) await removePostgres(join(template, "data"));
  rmSync(template, { recursive: true, force: true });
}

/** Whoever comes first makes it, the others wait. */
async function ensureTemplate(template: string): Promise<void> {
  const ready = join(template, "ready");
  const isMine = takesTurn(join(template, "turn"));
  if (isMine) {
    const data = join(template, "data");
    const { url } = await startPostgres(data);
    await applyMigrations(url);
    // Only files that nobody writes can be copied.
    await stopPostgres(data);
    writeFileSync(ready, "");
  } else if (!(await waitUntil(() => existsSync(ready), PATIENCE)))
    throw new Error(`Another test file did not make the Postgres in ${template}; its error says why.`);
}

function takesTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    return false;
  }
}

/** Postgres refuses files that are not its own. */
function giveAway(folder: string, { identity }: PostgresPlace): void {
  if (!identity) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chownSync(join(folder, name), identity.uid, identity.gid);
}
