/**
 * Has a database ready: starts or adopts the embedded Postgres, or checks DATABASE_URL, and applies migrations.
 * Prints one line of JSON: `{ url, pid, how, cluster, applied }`, or `{ error: { code, message, cure } }` and exits with 1.
 * A process of its own, so that what it loads is gone from memory when Heddle runs.
 */
import { checkDatabase } from "../connection/check.ts";
import { DatabaseError } from "../error.ts";
import { applyMigrations } from "../migrations/apply.ts";
import { startPostgres } from "../postgres/server.ts";

async function up(): Promise<object> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return { url: given, pid: null, how: "given", cluster: null, ...(await applyMigrations(given)) };
  }
  const running = await startPostgres(process.env.HEDDLE_DATA ?? ".heddle");
  return { ...running, ...(await applyMigrations(running.url)) };
}

try {
  process.stdout.write(`${JSON.stringify(await up())}\n`);
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  process.stdout.write(
    `${JSON.stringify({ error: { code: error.code, message: error.message, cure: error.cure } })}\n`,
  );
  process.exitCode = 1;
}
// The schema engine leaves a timer of ten seconds behind.
process.exit();
