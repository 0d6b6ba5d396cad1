/** The editor's process: started by `npm start`, told everything by its environment. */

import { join } from "node:path";
import { HEDDLE_VERSION } from "@heddle/codec";
import { readLogSettings } from "@heddle/observability";
import { checkConfinement, confinement } from "./accounts/confinement.ts";
import { readConfig } from "./config/config.ts";
import { ConfigProblem } from "./config/problem.ts";
import { standardErrorLog } from "./log.ts";
import { type EditorServer, startEditorServer } from "./server.ts";

// This file is built into apps/editor/dist.
const editorFolder = join(import.meta.dirname, "..");
const root = join(editorFolder, "../..");

let log = standardErrorLog({ format: "text", level: "info" });

let server: EditorServer | null = null;
let stopping = false;

/** Milliseconds after which a process that is beyond order ends without it. */
const LAST_PATIENCE = 10_000;

function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  (server?.close() ?? Promise.resolve()).then(
    () => process.exit(code),
    (error: unknown) => {
      log(`Could not stop in order: ${String(error)}`, { level: "error" });
      process.exit(1);
    },
  );
}

const textOf = (reason: unknown) =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);

process.on("SIGTERM", () => stop(0));
process.on("SIGINT", () => stop(0));
// Whoever started us is gone: nobody would stop us later.
process.on("disconnect", () => stop(0));
process.on("unhandledRejection", (reason) => log(textOf(reason), { level: "error" }));
// Nobody knows what was left half done, so this process ends; but what people have edited is stored before.
process.on("uncaughtException", (error) => {
  log(`An error that nothing caught, so the editor ends and is started again: ${textOf(error)}`, {
    level: "error",
  });
  setTimeout(() => process.exit(1), LAST_PATIENCE).unref();
  stop(1);
});

try {
  log = standardErrorLog(readLogSettings(process.env));
  const config = readConfig(process.env);
  const unconfined = checkConfinement(config, confinement);
  if (unconfined !== null) log(unconfined, { level: "warn" });
  server = await startEditorServer({
    config,
    editorFolder,
    examplesFolder: join(root, "examples"),
    vendorFile: join(root, `packages/cli/dist/heddle-${HEDDLE_VERSION}.tgz`),
    workerScript: import.meta.filename.endsWith(".js") ? new URL("./worker.js", import.meta.url) : undefined,
    log,
    environment: process.env,
  });
  if (server.setupToken !== null) {
    log(
      `Nobody owns this workspace yet. To make the owner's account, open ${server.url}/setup?token=${server.setupToken} (it works once).`,
    );
  }
  process.send?.({ ready: true, url: server.url });
} catch (error) {
  log(error instanceof ConfigProblem ? `${error.message} ${error.cure}` : textOf(error), { level: "error" });
  process.exit(1);
}
