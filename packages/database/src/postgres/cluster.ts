import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseError } from "../error.ts";
import { executable } from "./binaries.ts";
import { ownFolder, type PostgresPlace } from "./place.ts";
import { SERVER_ENVIRONMENT } from "./settings.ts";

export const SUPERUSER = "heddle";

/** Makes the cluster when there is none. Whole or not at all: a killed first start leaves nothing half made. */
export async function ensureCluster(place: PostgresPlace): Promise<void> {
  if (existsSync(join(place.cluster, "PG_VERSION"))) {
    checkVersion(place);
    if (!existsSync(place.passwordFile)) {
      throw new DatabaseError(
        "cluster_unusable",
        `The database in ${place.cluster} is there, but its password file ${place.passwordFile} is gone.`,
        "Put the file back from your backup, or choose another data folder with --data.",
      );
    }
    return;
  }
  const unfinished = `${place.cluster}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  ownFolder(unfinished, place.identity);
  const password = ensurePassword(place);
  // initdb reads the password as the other user, so for a moment it lies in a file of theirs.
  const handOver = join(dirname(place.cluster), "password.part");
  rmSync(handOver, { force: true });
  writeFileSync(handOver, password, { mode: 0o600, flag: "wx" });
  try {
    if (place.identity) chownSync(handOver, place.identity.uid, place.identity.gid);
    await initialise(place, unfinished, handOver);
  } finally {
    rmSync(handOver, { force: true });
  }
  renameSync(unfinished, place.cluster);
}

export function readPassword(place: PostgresPlace): string {
  return readFileSync(place.passwordFile, "utf8").trim();
}

function ensurePassword(place: PostgresPlace): string {
  if (!existsSync(place.passwordFile)) {
    writeFileSync(place.passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  }
  return readPassword(place);
}

function checkVersion(place: PostgresPlace): void {
  const major = readFileSync(join(place.cluster, "PG_VERSION"), "utf8").trim();
  const ours = place.binaries.version.split(".")[0];
  if (major === ours) return;
  throw new DatabaseError(
    "cluster_unusable",
    `The database in ${place.cluster} was made by Postgres ${major}; this Heddle brings Postgres ${ours}.`,
    `Start the Heddle that made it and dump it, or choose another data folder with --data.`,
  );
}

async function initialise(place: PostgresPlace, folder: string, passwordFile: string): Promise<void> {
  const child = spawn(
    executable(place.binaries, "initdb"),
    [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ],
    {
      // A folder every user can enter: Postgres looks up where it is.
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
      env: SERVER_ENVIRONMENT,
      ...(place.identity ? { uid: place.identity.uid, gid: place.identity.gid } : {}),
    },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk));
  const code = await new Promise<number | string | null>((done) => {
    child.on("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    child.on("close", (exitCode, signal) => done(exitCode ?? signal));
  });
  if (code === 0) return;
  const reason =
    output.split("\n").find((line) => /error:|FATAL/.test(line)) ?? output.trim().split("\n").at(-1) ?? "";
  throw new DatabaseError(
    "cluster_unusable",
    `Postgres could not make its data folder ${folder}: ${reason || `initdb ended with ${code}`}`,
    "Check that the disk has room and that the folder can be written, or set DATABASE_URL to a Postgres of your own.",
  );
}
