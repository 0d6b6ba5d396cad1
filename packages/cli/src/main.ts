/** The `heddle` command: apps from their folder, without the editor and without a database server. */

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createRuntime, planFolder, type RuntimeLog } from "@heddle/runtime";
import { HELP, type PlanArguments, readArguments, type ServeArguments } from "./arguments.ts";
import { planExitCode, planText } from "./plan/print-plan.ts";

declare const HEDDLE_VERSION: string;

/** What browsers, runners and the compile worker load lies beside the bundle. */
const files = {
  client: fileURLToPath(new URL("./client", import.meta.url)),
  sandbox: fileURLToPath(new URL("./sandbox", import.meta.url)),
  compileWorker: new URL("./compile-worker.js", import.meta.url),
};

/** @param told where what is no error goes */
function logTo(told: NodeJS.WritableStream): RuntimeLog {
  return ({ level, message }) => {
    if (level === "error" || level === "warn")
      process.stderr.write(`${level === "error" ? "error" : "warning"}: ${message}\n`);
    else told.write(`${message}\n`);
  };
}

async function serve(given: ServeArguments): Promise<void> {
  const folder = appFolder(given.folder);
  // Standard output is for the lines alone, so that another program can read them.
  const told = given.timeline ? process.stderr : process.stdout;
  const log = logTo(told);
  const runtime = await createRuntime({
    host: given.host,
    port: given.port,
    dataFolder: given.data === null ? join(folder, ".heddle") : resolve(given.data),
    apps: { kind: "folder", folder, watch: given.command === "run" },
    durability: given.durability,
    redis: given.redis,
    publicUrl: given.publicUrl,
    ...(given.basePath === null ? {} : { basePath: given.basePath }),
    allowHosts: given.allowHosts,
    ...(given.sessionMinutes === null
      ? {}
      : { limits: { sessionMilliseconds: given.sessionMinutes * 60_000 } }),
    files,
    log,
    ...(given.timeline
      ? { onTimeline: (entry) => void process.stdout.write(`${JSON.stringify(entry)}\n`) }
      : {}),
  });
  if (runtime.sandbox.confinement.message)
    log({ level: "warn", message: runtime.sandbox.confinement.message });
  told.write(`${given.command === "run" ? "Serving with reload" : "Serving"} at ${runtime.address}\n`);
  let isEnding = false;
  const end = () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    runtime.close().then(
      () => process.exit(0),
      (error: unknown) => fail(`The app did not end cleanly: ${String(error)}`),
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  process.on("disconnect", end);
}

/** Tells whether open tabs could go on in what the folder holds now. */
async function plan(given: PlanArguments): Promise<void> {
  const folder = appFolder(given.folder);
  const planned = await planFolder({
    folder,
    against: given.against === null ? null : appFolder(given.against),
    dataFolder: given.data === null ? join(folder, ".heddle") : resolve(given.data),
    compileWorker: files.compileWorker,
    log: (text) => void process.stderr.write(`warning: ${text}\n`),
  });
  process.stdout.write(given.json ? `${JSON.stringify(planned)}\n` : planText(planned));
  process.exitCode = planExitCode(planned);
}

function appFolder(given: string): string {
  const folder = resolve(given);
  if (!existsSync(join(folder, "heddle.json")))
    fail(`${folder} is no app folder: it has no heddle.json. Name the folder of an app.`);
  return folder;
}

function fail(message: string): never {
  process.stderr.write(`error: ${message}\n`);
  process.exit(1);
}

const given = readArguments(process.argv.slice(2), process.env);
switch (given.command) {
  case "help":
    process.stdout.write(HELP);
    break;
  case "version":
    process.stdout.write(`${HEDDLE_VERSION}\n`);
    break;
  case "plan":
    plan(given).catch((error: Error) => fail(error.message));
    break;
  case "wrong":
    fail(`${given.message}\nSee \`heddle help\`.`);
    break;
  default:
    serve(given).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") fail(`Port ${given.port} is in use. Choose another with --port.`);
      fail(error.message);
    });
}
