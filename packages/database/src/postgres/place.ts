import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseError } from "../error.ts";
import { copyBinaries, findBinaries, type PostgresBinaries } from "./binaries.ts";
import { canEnter, chooseIdentity, type Identity } from "./identity.ts";
import { isPostmasterOf, readPostmaster } from "./postmaster.ts";

/** Where one data folder's Postgres lies and who runs it. */
export interface PostgresPlace {
  /** Ours alone: the password and the note where the rest is. */
  settings: string;
  cluster: string;
  /** Folder of the unix socket, or null where the path is too long for one or the system has none. */
  socket: string | null;
  log: string;
  passwordFile: string;
  /** Where there is no socket: the port it had last, so that its address stays the same over a restart. */
  portFile: string;
  identity: Identity | null;
  binaries: PostgresBinaries;
}

/** For root only: a folder that system users can enter and that survives a restart of the machine. */
export const SHARED_FOLDER = "/var/lib/heddle";

/** Limit of sockaddr_un on the systems we run on (104 on macOS), less the name of the socket's file. */
const LONGEST_SOCKET_FOLDER = 103 - "/.s.PGSQL.5432".length;

/**
 * Finds or prepares the folders below `<data>/postgres`. When Postgres must run as another user who cannot enter
 * them (a checkout below a 0700 folder), cluster and binaries lie below SHARED_FOLDER instead and `location` says where.
 */
export function preparePlace(dataFolder: string): PostgresPlace {
  makeFolder(dataFolder, process.getuid?.() === 0 ? 0o711 : 0o700);
  // One spelling, however one got here: a running Postgres is recognised by it.
  const data = realpathSync(dataFolder);
  const settings = join(data, "postgres");
  makeFolder(settings, process.getuid?.() === 0 ? 0o711 : 0o700);
  const identity = chooseIdentity(data);
  const installed = findBinaries();
  const home = clusterHome(settings, identity);
  const binaries = canEnter(identity, join(installed.folder, "bin"))
    ? installed
    : shared(() => copyBinaries(installed, join(SHARED_FOLDER, "binaries")));
  const socket = join(home, "socket");
  const usesSocket = process.platform !== "win32" && Buffer.byteLength(socket) <= LONGEST_SOCKET_FOLDER;
  if (usesSocket) ownFolder(socket, identity);
  return {
    settings,
    cluster: join(home, "cluster"),
    socket: usesSocket ? socket : null,
    log: join(settings, "server.log"),
    passwordFile: join(settings, "password"),
    portFile: join(settings, "port"),
    identity,
    binaries,
  };
}

/** Makes a folder that the user who runs Postgres owns alone. */
export function ownFolder(folder: string, identity: Identity | null): void {
  makeFolder(folder, 0o700);
  if (identity) chownSync(folder, identity.uid, identity.gid);
}

function clusterHome(settings: string, identity: Identity | null): string {
  const location = join(settings, "location");
  if (existsSync(location)) return readFileSync(location, "utf8").trim();
  // A cluster that is there stays there: moving one by guesswork could show an old state.
  if (existsSync(join(settings, "cluster")) || canEnter(identity, settings)) return settings;
  return shared(() => {
    sweepTemporary();
    const home = join(SHARED_FOLDER, randomBytes(9).toString("base64url"));
    mkdirSync(home, { recursive: true, mode: 0o711 });
    writeFileSync(join(home, "belongs-to"), `${dirname(settings)}\n`);
    writeFileSync(location, `${home}\n`);
    return home;
  });
}

/**
 * Throws away the clusters of checkouts in the system's temporary folder that are gone: nobody can want them back.
 * Any other folder may be a disk that is not there today.
 */
function sweepTemporary(): void {
  for (const name of readdirSync(SHARED_FOLDER)) {
    const home = join(SHARED_FOLDER, name);
    const note = join(home, "belongs-to");
    const data = existsSync(note) ? readFileSync(note, "utf8").trim() : "";
    if (!data.startsWith(`${tmpdir()}/`) || existsSync(data)) continue;
    const postmaster = readPostmaster(join(home, "cluster"));
    if (!postmaster || !isPostmasterOf(join(home, "cluster"), postmaster))
      rmSync(home, { recursive: true, force: true });
  }
}

function shared<T>(action: () => T): T {
  try {
    mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    chmodSync(SHARED_FOLDER, 0o755);
    return action();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    throw new DatabaseError(
      "data_folder_readonly",
      `Postgres does not run as root, the user it runs as cannot enter this folder, and ${SHARED_FOLDER} cannot be written.`,
      "Put the checkout and the data folder (--data) where every user may enter, start as an ordinary user, or set DATABASE_URL.",
      { cause },
    );
  }
}

function makeFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode });
  } catch (cause) {
    throw new DatabaseError(
      "data_folder_readonly",
      `The data folder ${folder} cannot be written (${(cause as NodeJS.ErrnoException).code}).`,
      "Choose another with --data or HEDDLE_DATA, or give yourself the right to write there.",
      { cause },
    );
  }
}
