/**
 * `npm start`: from a fresh clone, or a stopped Heddle, to an address in the browser. Plain JavaScript, because the first
 * time it runs on whatever Node (20 or later) the system has; everything it starts runs on the Node pinned in package.json.
 */
import { build, EDITOR, needsBuild, RUNTIME } from "./ground/build.mjs";
import { createChild } from "./ground/children.mjs";
import { databaseDown, databaseUp, keepUp } from "./ground/database.mjs";
import { takeFolder } from "./ground/folder.mjs";
import { install, needsInstall, pinnedEnvironment } from "./ground/install.mjs";
import { readOptions, USAGE } from "./ground/options.mjs";
import { ROOT } from "./ground/paths.mjs";
import { checkPort } from "./ground/ports.mjs";
import { explain } from "./ground/problem.mjs";
import { isRunning, isRunningAs, parentOf } from "./ground/processes.mjs";
import { createProgress } from "./ground/progress.mjs";

const progress = createProgress();
const started = { children: [], folder: null, database: null };
const over = new AbortController();
let stopping = null;

/** Stops what was started, in order: children (they commit), then the database, then the folder is free. */
function stop(code) {
  process.exitCode = code;
  stopping ??= (async () => {
    over.abort();
    started.folder?.stopping();
    await Promise.all(started.children.map((child) => child.stop()));
    // Its start may still be under way.
    const database = await started.database?.catch(() => null);
    if (database && database.how !== "given") await databaseDown(database.options);
    started.folder?.release();
  })().catch((error) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  });
  return stopping;
}

function stopOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!stopping) progress.line("Stopping …");
      void stop(0).then(() => process.exit());
    });
  }
}

/** npm, when it started us. It may be killed without a word; then nobody can stop us any more, so we do. */
function findOwner() {
  // Some shells stay between npm and us.
  const above = [process.ppid, parentOf(process.ppid)];
  return (
    above.find(
      (pid) => pid !== null && pid > 1 && process.env.npm_lifecycle_event && isRunningAs(pid, "npm"),
    ) ?? null
  );
}

function stopWithOwner(owner) {
  if (owner === null) return;
  const watch = setInterval(() => {
    if (isRunning(owner)) return;
    clearInterval(watch);
    void stop(0).then(() => process.exit());
  }, 500);
  watch.unref();
}

function childEnvironment(options, url) {
  return pinnedEnvironment({
    ...process.env,
    NODE_ENV: "production",
    PORT: String(options.port),
    RUNTIME_PORT: String(options.runtimePort),
    HOST: options.host,
    HEDDLE_DATA: options.data,
    DATABASE_URL: url,
    APPS_DOMAIN: options.appsDomain,
    PUBLIC_URL: options.publicUrl,
  });
}

async function start() {
  const options = readOptions(process.argv.slice(2), process.env, ROOT);
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const owner = findOwner();
  stopOnSignals();
  stopWithOwner(owner);
  started.folder = await takeFolder(options.data, progress.line, owner);
  const patience = started.folder.recovered ? 5_000 : 0;
  await checkPort(options.host, options.port, "--port", patience);
  await checkPort(options.host, options.runtimePort, "--runtime-port", patience);
  if (needsInstall()) await progress.step("Installing dependencies", () => install(over.signal));
  if (stopping) return;

  started.database = databaseUp(options).then((database) => ({ ...database, options }));
  const ready = progress.step(
    options.databaseUrl ? "Preparing the database" : "Starting the database",
    () => started.database,
  );
  // Both at once: neither needs the other.
  const work = [ready, needsBuild() ? progress.step("Building", () => build(over.signal)) : null];
  await Promise.all(work);
  const database = await started.database;
  if (stopping) return;
  if (database.how !== "given") void keepUp(options, database.pid, over.signal, progress.line);

  const env = childEnvironment(options, database.url);
  const note = () => {
    if (!stopping) {
      started.folder.note(
        started.children
          .filter((child) => child.pid !== null)
          .map((child) => ({ word: child.script, pid: child.pid })),
      );
    }
  };
  const part = (name, script) => createChild({ name, script, env, report: progress.line, onChange: note });
  started.children.push(part("The runtime", RUNTIME), part("The editor", EDITOR));
  const messages = await progress.step("Starting editor and runtime", () =>
    Promise.all(started.children.map((child) => child.start())),
  );
  if (stopping) return;
  process.stdout.write(`Heddle is ready: ${messages[1]?.url ?? options.publicUrl}\n`);
}

try {
  await start();
} catch (error) {
  if (!stopping) process.stderr.write(`${explain(error)}\n`);
  await stop(stopping ? process.exitCode : 1);
  process.exit();
}
