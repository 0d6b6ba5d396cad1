import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { DatabaseError } from "../error.ts";

/** The user that Postgres runs as, when that is not the one who starts it. */
export interface Identity {
  uid: number;
  gid: number;
  name: string;
}

// Postgres refuses to run as root and wants a user with a name. `nobody` comes last: confined app code may run as it.
const CANDIDATES = ["postgres", "daemon", "nobody"];

/**
 * Who runs Postgres: null for whoever we are, or, as root, the owner of the data folder, else a system user.
 * @throws DatabaseError `no_user_for_postgres` for root on a system without any of them.
 */
export function chooseIdentity(dataFolder: string): Identity | null {
  if (process.platform === "win32" || process.getuid?.() !== 0) return null;
  const users = readUsers();
  const owner = statSync(dataFolder).uid;
  const chosen =
    users.find((user) => owner !== 0 && user.uid === owner) ??
    CANDIDATES.map((name) => users.find((user) => user.name === name && user.uid !== 0)).find(Boolean);
  if (chosen) return chosen;
  throw new DatabaseError(
    "no_user_for_postgres",
    "Postgres does not run as root, and this system has none of the users postgres, daemon and nobody.",
    "Start Heddle as an ordinary user, or set DATABASE_URL to a Postgres of your own.",
  );
}

function readUsers(): Identity[] {
  let text = "";
  try {
    text = readFileSync("/etc/passwd", "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** Tries, as that user, to enter a folder: modes, access lists and mounts all have their say. */
export function canEnter(identity: Identity | null, folder: string): boolean {
  if (!identity) return true;
  const { uid, gid } = identity;
  return (
    spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { uid, gid, cwd: "/", stdio: "ignore" })
      .status === 0
  );
}
