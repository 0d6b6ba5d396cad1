import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { DatabaseError } from "../error.ts";
import { executable } from "./binaries.ts";
import { ensureCluster, readPassword, SUPERUSER } from "./cluster.ts";
import { type PostgresPlace, preparePlace } from "./place.ts";
import { isPostmasterOf, type Postmaster, readPostmaster } from "./postmaster.ts";
import { attachedTo, isRunning, isTaken, waitUntil } from "./processes.ts";
import { SERVER_ENVIRONMENT, serverArguments } from "./settings.ts";

const START_LIMIT = 60_000;
const STOP_LIMIT = 30_000;
const SOCKET_PORT = 5432;
/** Sessions of a killed Postgres end with the statement they are in. */
const ORPHAN_LIMIT = 20_000;
const ZOMBIE_LIMIT = 1_000;
/** Bytes; a longer log begins anew. */
const LOG_LIMIT = 8_000_000;

export interface RunningPostgres {
  /** For `openDatabase`, with the password in it: never print it. */
  url: string;
  pid: number;
  /** `started` now, or `adopted`: found running because whoever started it was killed. */
  how: "started" | "adopted";
  /** Where the data lies. */
  cluster: string;
}

/**
 * Starts the Postgres of a data folder, or adopts it when it still runs. It is detached: Ctrl-C does not reach it,
 * so what is being committed is committed; end it with `stopPostgres`, after everything that uses it.
 * @throws DatabaseError with the FATAL line of Postgres' log when it does not start.
 */
export async function startPostgres(dataFolder: string): Promise<RunningPostgres> {
  const place = preparePlace(dataFolder);
  const running = await findRunning(place);
  if (running) return describe(place, running, "adopted");
  await ensureCluster(place);
  return describe(place, await launch(place), "started");
}

/**
 * Stops the Postgres of a data folder after the transactions under way were rolled back or committed; nothing to do
 * when it does not run.
 * @throws DatabaseError `postgres_did_not_stop` when it is still there after half a minute.
 */
export async function stopPostgres(dataFolder: string): Promise<void> {
  const place = preparePlace(dataFolder);
  const postmaster = readPostmaster(place.cluster);
  if (!postmaster || !isPostmasterOf(place.cluster, postmaster)) return;
  const gone = () => !isRunning(postmaster.pid);
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    try {
      process.kill(postmaster.pid, signal);
    } catch {
      return;
    }
    if (await waitUntil(gone, STOP_LIMIT)) return;
  }
  throw new DatabaseError(
    "postgres_did_not_stop",
    `Postgres (process ${postmaster.pid}) did not stop within a minute.`,
    `Look into ${place.log}; if need be end it with kill -9 ${postmaster.pid}: it recovers at the next start.`,
  );
}

/** Stops the Postgres of a data folder and throws its data away, wherever it lies. */
export async function removePostgres(dataFolder: string): Promise<void> {
  await stopPostgres(dataFolder);
  const place = preparePlace(dataFolder);
  rmSync(dirname(place.cluster), { recursive: true, force: true });
  rmSync(place.settings, { recursive: true, force: true });
}

async function findRunning(place: PostgresPlace): Promise<Postmaster | null> {
  const found = readPostmaster(place.cluster);
  if (!found) return null;
  if (!isPostmasterOf(place.cluster, found)) {
    await clearRemains(place, found);
    return null;
  }
  // It may be starting (then it becomes ready) or stopping (then it goes).
  await waitUntil(() => !isRunning(found.pid) || readPostmaster(place.cluster)?.ready === true, START_LIMIT);
  const now = readPostmaster(place.cluster);
  return now?.ready && isRunning(now.pid) ? now : null;
}

/**
 * After a Postgres that was killed. It takes the files it left for a running server's while the number in them is taken,
 * be it by a zombie or by another program, so then we remove them: once none of its processes is left.
 */
async function clearRemains(place: PostgresPlace, dead: Postmaster): Promise<void> {
  if (!(await waitUntil(() => attachedTo(dead.segment) === 0, ORPHAN_LIMIT))) {
    throw new DatabaseError(
      "postgres_did_not_start",
      `A process of the Postgres that was killed (${dead.pid}) still runs.`,
      `Wait a moment and start again, or end what works in ${place.cluster}.`,
    );
  }
  if (await waitUntil(() => !isTaken(dead.pid), ZOMBIE_LIMIT)) return;
  rmSync(join(place.cluster, "postmaster.pid"), { force: true });
  if (place.socket) rmSync(join(place.socket, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
}

async function launch(place: PostgresPlace): Promise<Postmaster> {
  const port = place.socket ? SOCKET_PORT : await choosePort(place);
  if (sizeOf(place.log) > LOG_LIMIT) truncateSync(place.log);
  const logStart = sizeOf(place.log);
  const log = openSync(place.log, "a", 0o600);
  const child = spawn(executable(place.binaries, "postgres"), serverArguments(place, port), {
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: SERVER_ENVIRONMENT,
    ...(place.identity ? { uid: place.identity.uid, gid: place.identity.gid } : {}),
  });
  closeSync(log);
  let ended: string | null = null;
  child.on("error", (error) => (ended = error.message));
  child.on("exit", (code, signal) => (ended = `it ended with ${signal ?? code}`));
  child.unref();
  const ready = () => {
    const postmaster = readPostmaster(place.cluster);
    return postmaster?.pid === child.pid && postmaster?.ready === true;
  };
  await waitUntil(() => ended !== null || ready(), START_LIMIT);
  const postmaster = readPostmaster(place.cluster);
  if (ended === null && postmaster && ready()) return postmaster;
  throw new DatabaseError(
    "postgres_did_not_start",
    `Postgres did not start: ${fatalLine(place.log, logStart) ?? ended ?? "it was not ready within a minute"}`,
    `Its log is ${place.log}. Set DATABASE_URL to use a Postgres of your own.`,
  );
}

function describe(
  place: PostgresPlace,
  postmaster: Postmaster,
  how: RunningPostgres["how"],
): RunningPostgres {
  const url = new URL("postgresql://127.0.0.1/postgres");
  url.username = SUPERUSER;
  url.password = readPassword(place);
  url.port = String(postmaster.port);
  if (postmaster.socketFolder) url.searchParams.set("host", postmaster.socketFolder);
  return { url: url.href, pid: postmaster.pid, how, cluster: place.cluster };
}

/** The last FATAL or PANIC line that was written to the log after `from` bytes. */
function fatalLine(log: string, from: number): string | null {
  const lines = readFileSync(log).subarray(from).toString("utf8").split("\n");
  const line = lines.findLast((text) => /FATAL:|PANIC:/.test(text));
  return line?.replace(/^.*?(?=FATAL:|PANIC:)/, "") ?? null;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

async function choosePort(place: PostgresPlace): Promise<number> {
  const last = Number(existsSync(place.portFile) ? readFileSync(place.portFile, "utf8") : 0);
  const port = (await tryPort(last)) ?? (await tryPort(0));
  if (port === null) throw new Error("no port is free on 127.0.0.1");
  writeFileSync(place.portFile, String(port), { mode: 0o600 });
  return port;
}

/** The port when it is free (any for 0), or null. */
async function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : null));
    });
  });
}
