import { join } from "node:path";
import { EDITOR, RUNTIME } from "./build.mjs";
import { createChild } from "./children.mjs";
import { databaseDown, databaseUp, keepUp } from "./database.mjs";
import { takeFolder } from "./folder.mjs";
import { install, needsInstall, pinnedEnvironment } from "./install.mjs";
import { reachNotice, readOptions, USAGE } from "./options.mjs";
import { ROOT } from "./paths.mjs";
import { checkPort } from "./ports.mjs";
import { explain } from "./problem.mjs";
import { isRunning, isRunningAs, parentOf } from "./processes.mjs";
import { createProgress } from "./progress.mjs";

/** A fifth less memory, for a process that mostly waits. The runtime is to be fast instead. */
const SMALL = ["--max-semi-space-size=2", "--optimize-for-size"];
/** Else the heap grows by a hundred megabytes of garbage under page loads and stays there (apps/runtime, S2). */
const STEADY = ["--max-semi-space-size=8", "--heap-growing-percent=40"];

/**
 * Heddle as one command: installs, has a database, builds, runs editor and runtime, and on Ctrl-C or SIGTERM stops what it
 * started in order. Ends the process; a Problem on the way is one line on standard error.
 * @param {object} way
 * @param {() => ((signal: AbortSignal) => Promise<void>) | null} way.build asked after the installation; null: nothing to do
 * @param {NodeJS.ProcessEnv} way.environment for the children, over what they get anyway
 * @param {(running: { progress: object, signal: AbortSignal, restart(app: "runtime" | "editor"): Promise<void> }) => void} [way.whenReady]
 */
export async function runHeddle(way) {
  const progress = createProgress();
  const over = new AbortController();
  const children = new Map();
  let folder = null;
  let database = null;
  let keeping = null;
  let stopping = null;

  /** In order: children (they commit), then the database, then the folder is free. */
  function stop(code) {
    process.exitCode ??= code;
    stopping ??= (async () => {
      over.abort();
      folder?.stopping();
      await Promise.all([...children.values()].map((child) => child.stop()));
      // Its start may still be under way.
      await keeping;
      const running = await database?.catch(() => null);
      if (running && running.how !== "given") await databaseDown(running.options);
      folder?.release();
    })().catch((error) => {
      process.stderr.write(`${explain(error)}\n`);
      process.exitCode = 1;
    });
    return stopping.then(() => process.exit());
  }

  function launch(app, script, env) {
    const execArgv = app === "editor" ? SMALL : STEADY;
    const child = createChild({
      name: `The ${app.replace("-", " ")}`,
      script,
      env,
      execArgv,
      report: progress.line,
      onChange: note,
    });
    children.set(app, child);
    return child.start();
  }

  function note() {
    const running = [...children.values()].filter((child) => child.pid !== null);
    if (!stopping) folder.note(running.map(({ script, pid }) => ({ word: script, pid })));
  }

  async function start() {
    const options = readOptions(process.argv.slice(2), process.env, ROOT);
    if (options.help) {
      process.stdout.write(`${USAGE}\n`);
      return;
    }
    const owner = findOwner();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        if (!stopping) progress.line("Stopping …");
        void stop(0);
      });
    }
    watchOwner(owner, () => void stop(0));
    // Whoever read what we say is gone; the children say it to the same place, and would break on it.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => void stop(0));
    folder = await takeFolder(options.data, progress.line, owner);
    const patience = folder.recovered ? 5_000 : 0;
    await checkPort(options.host, options.port, "--port", patience);
    await checkPort(options.host, options.runtimePort, "--runtime-port", patience);
    if (needsInstall()) await progress.step("Installing dependencies", () => install(over.signal));
    if (stopping) return;

    database = databaseUp(options).then((running) => ({ ...running, options }));
    const waiting = options.databaseUrl ? "Preparing the database" : "Starting the database";
    const build = way.build();
    // Both at once: neither needs the other.
    await Promise.all([
      progress.step(waiting, () => database),
      build ? progress.step("Building", () => build(over.signal)) : null,
    ]);
    const { url, how, pid } = await database;
    if (stopping) return;
    if (how !== "given") keeping = keepUp(options, pid, over.signal, progress.line);

    const env = { ...childEnvironment(options, url), ...way.environment };
    const nodes = nodeEnvironments(options);
    const launchAs = {
      editor: [["editor", () => launch("editor", EDITOR, env)]],
      runtime: nodes.map(([name, own]) => [name, () => launch(name, RUNTIME, { ...env, ...own })]),
    };
    const [editor] = await progress.step("Starting editor and runtime", () =>
      Promise.all([...launchAs.editor, ...launchAs.runtime].map(([, start]) => start())),
    );
    if (stopping) return;
    const notice = reachNotice(options);
    if (notice) progress.line(notice);
    process.stdout.write(`Heddle is ready: ${editor?.url ?? options.publicUrl}\n`);
    way.whenReady?.({
      progress,
      signal: over.signal,
      async restart(app) {
        // One after the other: meanwhile the other nodes serve.
        for (const [name, start] of launchAs[app]) {
          await children.get(name)?.stop();
          if (!stopping) await start();
        }
      },
    });
  }

  try {
    await start();
  } catch (error) {
    if (!stopping) process.stderr.write(`${explain(error)}\n`);
    await stop(1);
  }
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

/** Names of the runtime's processes and what each has of its own; several share the port. */
function nodeEnvironments({ data, nodes }) {
  if (nodes === 1) return [["runtime", {}]];
  return Array.from({ length: nodes }, (_, index) => {
    const folder = join(data, "nodes", String(index + 1));
    return [`runtime-${index + 1}`, { HEDDLE_NODE_FOLDER: folder, HEDDLE_SHARES_PORT: "1" }];
  });
}

/** npm, when it started us. */
function findOwner() {
  if (!process.env.npm_lifecycle_event) return null;
  // Some shells stay between npm and us.
  const above = [process.ppid, parentOf(process.ppid)];
  return above.find((pid) => pid !== null && pid > 1 && isRunningAs(pid, "npm")) ?? null;
}

/** npm may be killed without a word; then nobody can stop us any more, so we do. */
function watchOwner(owner, stop) {
  if (owner === null) return;
  const watch = setInterval(() => {
    if (isRunning(owner)) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
