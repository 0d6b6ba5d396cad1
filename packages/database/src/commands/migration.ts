/**
 * `npm run migration -- what_it_does`: writes the migration from prisma/migrations to prisma/schema.prisma, worked out on
 * an empty Postgres of its own. Read it before you commit it; it may lose data.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations } from "../migrations/apply.ts";
import { writeMigration } from "../migrations/write.ts";
import { removePostgres, startPostgres } from "../postgres/server.ts";

const name = process.argv.slice(2).join(" ");
if (!name) {
  process.stderr.write("Name the change: npm run migration -- add_tags_to_apps\n");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "heddle-migration-"));
try {
  const { url } = await startPostgres(folder);
  await applyMigrations(url);
  const file = await writeMigration(url, name);
  process.stdout.write(file ? `${file}\n` : "The migrations already give the schema: nothing to write.\n");
} finally {
  await removePostgres(folder);
  rmSync(folder, { recursive: true, force: true });
}
// The schema engine leaves a timer of ten seconds behind.
process.exit();
