import pg from "pg";
import { DatabaseError } from "../error.ts";
import { type Migration, readMigrations } from "./folder.ts";

export interface MigrationReport {
  /** Names of the migrations applied now, in order; empty when the database was up to date. */
  applied: string[];
}

/** Any number will do, as long as every Heddle takes the same one. */
const MIGRATION_LOCK = 7_205_759;

/**
 * Brings a database up to the migrations in prisma/migrations. Safe to call from several processes at once: one
 * applies, the others wait and find nothing to do. A database that is up to date costs one query.
 * @throws DatabaseError `migration_failed`; the migration that failed is rolled back and tried again next time
 */
export async function applyMigrations(url: string): Promise<MigrationReport> {
  const migrations = readMigrations();
  const client = new pg.Client({ connectionString: url, application_name: "heddle migrations" });
  await client.connect();
  try {
    if (await isUpToDate(client, migrations)) return { applied: [] };
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    if (await isUpToDate(client, migrations)) return { applied: [] };
    // Half a second to load, so only when there is something to do.
    const { enginePanic, openSchemaEngine, migrationList, NO_FILTER } = await import("./engine.ts");
    const schema = await openSchemaEngine(url);
    try {
      // A step that failed or was killed left nothing behind but its mark, and would block every later one.
      for (const migrationName of await failedMigrations(client)) {
        await schema.engine.markMigrationRolledBack({ migrationName });
      }
      const { appliedMigrationNames } = await schema.engine.applyMigrations({
        migrationsList: migrationList(migrations),
        filters: NO_FILTER,
      });
      return { applied: appliedMigrationNames };
    } catch (cause) {
      throw new DatabaseError(
        "migration_failed",
        `The database could not be brought up to date: ${reasonOf(cause, enginePanic())}`,
        "Nothing of the failed step was kept. Report this with the line above, and go on with the previous version until then.",
        { cause },
      );
    } finally {
      await schema.close();
    }
  } finally {
    await client.end();
  }
}

async function hasTable(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as present",
  );
  return rows[0]?.present === true;
}

async function failedMigrations(client: pg.Client): Promise<string[]> {
  if (!(await hasTable(client))) return [];
  const { rows } = await client.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is null and rolled_back_at is null",
  );
  return rows.map((row) => row.migration_name);
}

async function isUpToDate(client: pg.Client, migrations: Migration[]): Promise<boolean> {
  if (!(await hasTable(client))) return migrations.length === 0;
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  return migrations.every(({ name, checksum }) => done.get(name) === checksum);
}

/** @param panic what the engine left behind when it broke: its exception says `unreachable` and no more */
function reasonOf(cause: unknown, panic: string): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const text = cause instanceof WebAssembly.RuntimeError && panic !== "" ? panic : message;
  return text.trim().split("\n").slice(0, 6).join(" ");
}
