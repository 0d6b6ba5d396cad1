import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NO_FILTER, openSchemaEngine } from "./engine.ts";
import { MIGRATIONS_FOLDER, PRISMA_FOLDER, readSchema } from "./folder.ts";

/**
 * Writes the migration that turns the database at `url` (up to date with the migrations there are) into the schema.
 * @returns the file's path, or null when the schema asks for nothing new
 */
export async function writeMigration(url: string, name: string): Promise<string | null> {
  const sql = await pendingChanges(url);
  if (sql === null) return null;
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_")}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "migration.sql");
  writeFileSync(file, sql);
  return file;
}

/** The SQL from the database at `url` to the schema, or null when they agree. */
export async function pendingChanges(url: string): Promise<string | null> {
  const { engine, close } = await openSchemaEngine(url);
  const schema = { path: join(PRISMA_FOLDER, "schema.prisma"), content: readSchema() };
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: PRISMA_FOLDER },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: true,
      // Prisma's own table is no part of the schema.
      filters: { ...NO_FILTER, externalTables: ["public._prisma_migrations"] },
    });
    return exitCode === 2 ? stdout : null;
  } finally {
    await close();
  }
}
