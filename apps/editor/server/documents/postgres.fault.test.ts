/** D2 while the database dies: edits go on, nobody is told that they are saved until they are, and nothing that was said is lost. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations } from "@heddle/database/migrations";
import { removePostgres, startPostgres } from "@heddle/database/postgres";
import { documentToApp, execute } from "@heddle/document";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type Connection, connect } from "../../src/sync/index.ts";
import { readConfig } from "../config/config.ts";
import { type EditorServer, startEditorServer } from "../server.ts";
import { until } from "../testing/editor.ts";

let folder = "";
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let server: EditorServer;
const log: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "heddle-postgres-"));
  postgres = await startPostgres(folder);
  await applyMigrations(postgres.url);
  const config = readConfig({ PORT: "0", DATABASE_URL: postgres.url, HEDDLE_DATA: folder });
  server = await startEditorServer({
    config,
    editorFolder: folder,
    examplesFolder: folder,
    vendorFile: folder,
    log: (text) => log.push(text),
    environment: {},
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  await removePostgres(folder);
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

function open(appId: string): Connection {
  const headers = { host: `localhost:${server.port}`, origin: server.url };
  class BrowserSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers });
    }
  }
  const socket = BrowserSocket as unknown as new (url: string) => globalThis.WebSocket;
  return connect(appId, { base: `ws://127.0.0.1:${server.port}`, socket });
}

test("Postgres is killed and comes back: what was saved is there, what was not is saved then", async () => {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/apps`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url },
    body: JSON.stringify({ name: "Hardy" }),
  });
  const { id } = (await response.json()) as { id: string };
  const [ada, ben] = [open(id), open(id)];
  await until(() => ada.state.loaded && ben.state.loaded, "both are in");
  execute(ada.doc, "app.rename", { name: "Before" }, {});
  await until(() => ada.state.saved && documentToApp(ben.doc).name === "Before", "saved");

  process.kill(postgres.pid, "SIGKILL");
  execute(ada.doc, "theme.set", { accent: "#101010" }, {});
  await until(() => log.some((line) => line.includes("could not be stored")), "the failure is in the log");
  // Together they go on, and neither is told that it is safe.
  await until(() => documentToApp(ben.doc).theme.accent === "#101010", "Ben sees the edit");
  expect([ada.state.saved, ada.state.status]).toEqual([false, "live"]);

  postgres = await startPostgres(folder);
  await until(() => ada.state.saved, "saved when the database is back");
  await until(async () => {
    const listed = await fetch(`http://127.0.0.1:${server.port}/api/apps/${id}`).then((answer) =>
      answer.json(),
    );
    return (listed as { name?: string }).name === "Before";
  }, "the API answers again");
  ada.destroy();
  ben.destroy();
  const again = open(id);
  await until(() => again.state.loaded, "it opens again");
  expect(documentToApp(again.doc)).toMatchObject({ name: "Before", theme: { accent: "#101010" } });
  again.destroy();
}, 180_000);
