/** D2 under kill -9: what a browser was shown as saved is in the database, and what was not yet saved comes with the browser. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@heddle/database/testing";
import { documentToApp, execute } from "@heddle/document";
import type { App } from "@heddle/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { type Connection, connect } from "../../src/sync/index.ts";
import { until, withDatabase } from "../testing/editor.ts";

const MAIN = join(import.meta.dirname, "../main.ts");
let database: TestDatabase;
let folder = "";
const running = new Set<ChildProcess>();

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "heddle-kill-"));
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await database.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** The editor as `npm start` runs it: a process of its own, told everything by its environment. */
async function startEditor(
  port: number,
  ...options: string[]
): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...options, MAIN], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database.url,
      HEDDLE_DATA: folder,
      HOST: "127.0.0.1",
      PUBLIC_URL: "",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (message) => resolve((message as { url: string }).url));
    child.once("exit", (code) => reject(new Error(`The editor ended with ${code}.`)));
  });
  return { child, port: Number(new URL(url).port) };
}

function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}

function open(appId: string, port: number): Connection {
  const origin = `http://localhost:${port}`;
  class BrowserSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { host: `localhost:${port}`, origin } });
    }
  }
  return connect(appId, {
    base: `ws://127.0.0.1:${port}`,
    socket: BrowserSocket as unknown as new (url: string) => globalThis.WebSocket,
  });
}

function stored(appId: string): Promise<App> {
  return withDatabase(database.url, async ({ prisma }) => {
    const doc = new Y.Doc();
    const snapshot = await prisma.documentSnapshot.findUniqueOrThrow({ where: { appId } });
    Y.applyUpdate(doc, snapshot.data);
    const rows = await prisma.documentUpdate.findMany({ where: { appId }, orderBy: { id: "asc" } });
    for (const row of rows) Y.applyUpdate(doc, row.data);
    return documentToApp(doc);
  });
}

async function newApp(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/apps`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: `http://localhost:${port}`,
      host: `localhost:${port}`,
    },
    body: JSON.stringify({ name: "Killed" }),
  });
  // fetch sets Host by itself: 127.0.0.1 is one of the names that are answered.
  return ((await response.json()) as { id: string }).id;
}

const texts = (app: App) =>
  new Set(
    Object.values(app.nodes)
      .filter(({ type }) => type === "Text")
      .map((node) => JSON.stringify(node.props.text)),
  );

test("what is shown as saved survives kill -9, and what is not comes back with its browser", async () => {
  let editor = await startEditor(0);
  const { port } = editor;
  const id = await newApp(port);
  const people = [open(id, port), open(id, port)];
  const page = async () => {
    await until(() => people.every((person) => person.state.loaded), "both have the document");
    return Object.keys(documentToApp(people[0]!.doc).pages)[0]!;
  };
  const parent = await page();
  const made: string[] = [];
  const saved = new Set<string>();
  let editing = true;
  const work = people.map(async (person, who) => {
    for (let count = 0; editing; count++) {
      const text = `${who}-${count}`;
      const trees = [{ type: "Text", props: { text: { value: text } }, events: {}, slots: {} }];
      const result = execute(person.doc, "node.insert", { target: { parent }, trees }, {});
      expect(result.ok).toBe(true);
      made.push(text);
      // Everything of this person up to here, once it says so.
      const own = made.filter((entry) => entry.startsWith(`${who}-`));
      await new Promise((resolve) => setTimeout(resolve, 15));
      if (person.state.saved) for (const entry of own) saved.add(entry);
    }
  });

  for (let round = 0; round < 3; round++) {
    const before = saved.size;
    await until(() => saved.size > before + 10, "some more is saved");
    await end(editor.child, "SIGKILL");
    const promised = [...saved];
    const kept = texts(await stored(id));
    expect(promised.filter((text) => !kept.has(JSON.stringify({ value: text })))).toEqual([]);
    editor = await startEditor(port);
  }
  editing = false;
  await Promise.all(work);
  await until(
    () => people.every((person) => person.state.status === "live" && person.state.saved),
    "all is saved in the end",
  );
  const final = await stored(id);
  expect(texts(final)).toEqual(new Set(made.map((text) => JSON.stringify({ value: text }))));
  for (const person of people) expect(documentToApp(person.doc)).toEqual(final);

  // In order, too: SIGTERM stores what is under way before it ends.
  execute(people[0]!.doc, "app.rename", { name: "Last words" }, {});
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(await end(editor.child, "SIGTERM")).toBe(0);
  expect((await stored(id)).name).toBe("Last words");
  for (const person of people) person.destroy();
}, 180_000);

test("an error that nothing caught ends the editor in order: what was edited is stored", async () => {
  const fault = `process.on("SIGUSR2", () => setTimeout(() => { throw new Error("a fault of ours"); }));`;
  const editor = await startEditor(0, "--import", `data:text/javascript,${encodeURIComponent(fault)}`);
  const id = await newApp(editor.port);
  const person = open(id, editor.port);
  await until(() => person.state.loaded, "the document is loaded");
  const ended = new Promise<number | null>((resolve) => editor.child.once("exit", resolve));
  execute(person.doc, "app.rename", { name: "Before the fault" }, {});
  // The edit has been sent and is not written yet.
  await new Promise((resolve) => setTimeout(resolve, 40));
  editor.child.kill("SIGUSR2");
  expect(await ended).toBe(1);
  person.destroy();
  expect((await stored(id)).name).toBe("Before the fault");
});
