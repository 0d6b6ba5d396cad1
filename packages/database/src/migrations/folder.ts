import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export interface Migration {
  /** `20260101120000_what_it_does`: the order in which they apply. */
  name: string;
  sql: string;
  /** sha-256 of the SQL, hex, as Prisma's table keeps it. */
  checksum: string;
}

export const PRISMA_FOLDER = resolve(import.meta.dirname, "../../../../prisma");
export const MIGRATIONS_FOLDER = join(PRISMA_FOLDER, "migrations");

export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    });
}

export function readSchema(): string {
  return readFileSync(join(PRISMA_FOLDER, "schema.prisma"), "utf8");
}
