/** The editor's process: started by `npm start`, told everything by its environment. */

import { join } from "node:path";
import { HEDDLE_VERSION } from "@heddle/codec";
import { readConfig } from "./config/config.ts";
import { ConfigProblem } from "./config/problem.ts";
import { type EditorServer, startEditorServer } from "./server.ts";

// This file is built into apps/editor/dist.
const editorFolder = join(import.meta.dirname, "..");
const root = join(editorFolder, "../..");

const log = (text: string) => process.stderr.write(`${new Date().toISOString()} editor: ${text}\n`);

let server: EditorServer | null = null;
let stopping = false;

function stop(): void {
  if (stopping) return;
  stopping = true;
  (server?.close() ?? Promise.resolve()).then(
    () => process.exit(0),
    (error: unknown) => {
      log(`Could not stop in order: ${String(error)}`);
      process.exit(1);
    },
  );
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// Whoever started us is gone: nobody would stop us later.
process.on("disconnect", stop);
process.on("unhandledRejection", (reason) =>
  log(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
);

try {
  const config = readConfig(process.env);
  server = await startEditorServer({
    config,
    editorFolder,
    examplesFolder: join(root, "examples"),
    vendorFile: join(root, `packages/cli/dist/heddle-${HEDDLE_VERSION}.tgz`),
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
  const text =
    error instanceof ConfigProblem
      ? `${error.message} ${error.cure}`
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  log(text);
  process.exit(1);
}
