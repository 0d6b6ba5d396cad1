import { documentToApp, execute } from "@heddle/document";
import * as encoding from "lib0/encoding";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { AppSummary } from "../../src/api/contract.ts";
import type { Connection } from "../../src/sync/index.ts";
import { TestServer, until, withDatabase } from "../testing/editor.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
const browser = () => server.browser();
const opened: Connection[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});
afterEach(() => {
  for (const connection of opened.splice(0)) connection.destroy();
});
afterAll(() => server.stop());

async function newApp(): Promise<string> {
  return (await browser().post<AppSummary>("/api/apps", { name: "Together" })).body.id;
}

async function open(appId: string): Promise<Connection> {
  const connection = browser().open(appId);
  opened.push(connection);
  await until(() => connection.state.loaded, "the document is loaded");
  return connection;
}

const origin = { name: "test" };

function insertText(connection: Connection, text: string): void {
  const page = Object.keys(documentToApp(connection.doc).pages)[0]!;
  const result = execute(
    connection.doc,
    "node.insert",
    { target: { parent: page }, trees: [{ type: "Text", props: { text: { value: text } } }] as never },
    origin,
  );
  if (!result.ok) throw new Error(result.error.message);
}

const texts = (connection: { doc: Y.Doc }) =>
  Object.values(documentToApp(connection.doc).nodes)
    .filter(({ type }) => type === "Text")
    .map((node) => JSON.stringify(node.props.text))
    .sort();

test("D1: two people edit the same page and both converge", async () => {
  const app = await newApp();
  const [ada, ben] = [await open(app), await open(app)];
  insertText(ada, "from Ada");
  insertText(ben, "from Ben");
  await until(() => texts(ada).length === 2 && texts(ben).length === 2, "both have both");
  expect(documentToApp(ada.doc)).toEqual(documentToApp(ben.doc));
});

test("D2: what is shown as saved is in the database, and not before", async () => {
  const app = await newApp();
  const ada = await open(app);
  await until(() => ada.state.saved, "nothing is unsaved at first");
  insertText(ada, "kept");
  expect(ada.state.saved).toBe(false);
  await until(() => ada.state.saved, "the edit is saved");
  const stored = await withDatabase(server.database.url, async ({ prisma }) => {
    const doc = new Y.Doc();
    const snapshot = await prisma.documentSnapshot.findUniqueOrThrow({ where: { appId: app } });
    Y.applyUpdate(doc, snapshot.data);
    for (const row of await prisma.documentUpdate.findMany({
      where: { appId: app },
      orderBy: { id: "asc" },
    })) {
      Y.applyUpdate(doc, row.data);
    }
    return documentToApp(doc);
  });
  expect(stored).toEqual(documentToApp(ada.doc));
});

test("D3: edits made while the server is away arrive when it is back", async () => {
  const app = await newApp();
  const ada = await open(app);
  await server.server.close();
  await until(() => ada.state.status === "offline", "Ada is offline");
  insertText(ada, "made offline");
  expect(ada.state.saved).toBe(false);
  const { port } = server.server;
  // The same port, as `npm start` would give it.
  server.server = await server.another(port);
  await until(() => ada.state.saved && ada.state.status === "live", "the offline edit is saved");
  expect(texts(await open(app))).toEqual(['{"value":"made offline"}']);
});

test("D4: a second node's edits arrive", async () => {
  const app = await newApp();
  const other = await server.another();
  try {
    const ada = await open(app);
    const ben = browser().open(app, other);
    opened.push(ben);
    await until(() => ben.state.loaded, "Ben has the document");
    insertText(ben, "from the other node");
    await until(() => texts(ada).length === 1, "Ada has it");
    insertText(ada, "and back");
    await until(() => texts(ben).length === 2, "Ben has it");
    expect(documentToApp(ada.doc)).toEqual(documentToApp(ben.doc));
    ben.destroy();
  } finally {
    await other.close();
  }
});

test("D5: when much has been written it becomes a snapshot, and nothing is lost", async () => {
  const app = await newApp();
  const ada = await open(app);
  const rows = () =>
    withDatabase(server.database.url, ({ prisma }) => prisma.documentUpdate.count({ where: { appId: app } }));
  for (let round = 0; round < 4; round++) {
    insertText(ada, `${round} ${"x".repeat(90_000)}`);
    insertText(ada, `${round} ${"y".repeat(90_000)}`);
    insertText(ada, `${round} ${"z".repeat(90_000)}`);
    await until(() => ada.state.saved, "saved");
  }
  await until(async () => (await rows()) < 4, "updates are folded into a snapshot");
  insertText(ada, "after the snapshot");
  await until(() => ada.state.saved, "saved");
  expect(await rows()).toBeGreaterThan(0);
  ada.destroy();
  await server.restart();
  expect(texts(await open(app))).toHaveLength(13);
});

test("D6: a hostile update closes its sender and nobody else", async () => {
  const app = await newApp();
  const ada = await open(app);
  const hostile: [string, Uint8Array, number][] = [
    ["garbage", Uint8Array.of(0, 2, 3, 255, 255, 255), 4400],
    ["an unknown type", Uint8Array.of(77), 4400],
    ["an unknown sync step", Uint8Array.of(0, 9, 1, 0), 4400],
    ["an empty frame", new Uint8Array(0), 4400],
    ["broken presence", Uint8Array.of(1, 3, 1, 2, 3), 4400],
    ["a bad state vector", Uint8Array.of(0, 0, 2, 200, 200), 4400],
    ["a frame over the limit", new Uint8Array(1024 * 1024 + 10), 1009],
  ];
  for (const [what, frame, code] of hostile) {
    const socket = browser().socket(`/sync/${app}`);
    const closed = new Promise<number>((resolve) => socket.on("close", resolve));
    socket.on("error", () => {});
    await new Promise((resolve) => socket.on("open", resolve));
    socket.send(frame);
    expect([what, await closed]).toEqual([what, code]);
  }
  insertText(ada, "still here");
  await until(() => ada.state.saved, "Ada goes on");
  expect(ada.state.status).toBe("live");
});

test("D7: presence as deep as it likes to be ends nobody: only what an editor shows goes on to others", async () => {
  const app = await newApp();
  const ada = await open(app);
  const socket = browser().socket(`/sync/${app}`);
  await new Promise((resolve) => socket.on("open", resolve));
  const deep = "[".repeat(8_000) + "]".repeat(8_000);
  socket.send(presenceOf(7, 1, `{"page":"home","cursor":{"x":1,"y":2},"nodes":7,"other":${deep}}`));
  await until(() => ada.awareness.getStates().has(7), "the rest of it is seen");
  const user = expect.objectContaining({ name: expect.any(String) });
  expect(ada.awareness.getStates().get(7)).toEqual({ page: "home", cursor: { x: 1, y: 2 }, user });
  insertText(ada, "still here");
  await until(() => ada.state.saved, "the server goes on");
  socket.close();
});

test("D6: an update that holds a document within the document is refused", async () => {
  const app = await newApp();
  const ada = await open(app);
  ada.doc.getMap("nodes").set("inner", new Y.Doc());
  await until(() => ada.state.status === "denied", "Ada is told");
  expect(ada.state.reason).toMatch(/document within/);
});

test("D6: a value too deep to be read again is refused, and the app opens after a restart", async () => {
  const app = await newApp();
  const ada = await open(app);
  let deep: unknown = "the end";
  for (let level = 0; level < 500; level++) deep = level % 2 === 0 ? [deep] : { deep };
  ada.doc.getMap("nodes").set("deep", deep);
  await until(() => ada.state.status === "denied", "Ada is told");
  expect(ada.state.reason).toMatch(/levels/);
  await server.restart();
  const ben = await open(app);
  insertText(ben, "works");
  await until(() => ben.state.saved, "and can be edited");
});

test("D6: formatted text and impossible clocks are refused", async () => {
  const app = await newApp();
  const ada = await open(app);
  ada.doc.getText("text").insert(0, "bold", { bold: true });
  await until(() => ada.state.status === "denied", "Ada is told");
  expect(ada.state.reason).toMatch(/formatted/);
  const ben = browser().socket(`/sync/${app}`);
  const closed = new Promise<string>((resolve) =>
    ben.on("close", (_code, reason) => resolve(String(reason))),
  );
  await new Promise((resolve) => ben.on("open", resolve));
  // One client's structs: 2^50 pieces that were deleted, from clock 0.
  const encoder = encoding.createEncoder();
  for (const number of [1, 1, 77, 0]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, 0);
  encoding.writeVarUint(encoder, 2 ** 50);
  encoding.writeVarUint(encoder, 0);
  ben.send(Buffer.concat([Uint8Array.of(0, 2), lengthPrefixed(encoding.toUint8Array(encoder))]));
  expect(await closed).toMatch(/further/);
});

test("D6: a stored edit that cannot be read is left out and named; the rest of the app, and all others, are there", async () => {
  const app = await newApp();
  const ada = await open(app);
  insertText(ada, "before");
  await until(() => ada.state.saved, "saved");
  ada.destroy();
  await withDatabase(server.database.url, async ({ prisma }) => {
    const { workspaceId } = await prisma.app.findUniqueOrThrow({ where: { id: app } });
    const data = Buffer.from([1, 1, 5, 0, 255, 255]);
    await prisma.documentUpdate.create({ data: { workspaceId, appId: app, data } });
  });
  await server.restart();
  const list = await browser().get<AppSummary[]>("/api/apps");
  expect(list.body.find(({ id }) => id === app)?.picture).toMatchObject([
    { type: "VStack" },
    { type: "Text" },
  ]);
  const ben = await open(app);
  expect(texts(ben)).toEqual(['{"value":"before"}']);
  insertText(ben, "after");
  await until(() => ben.state.saved, "and edits are stored");
  expect(server.log.join("\n")).toContain(`A stored edit of app ${app} cannot be read`);
});

test("D7: presence carries the server's word on who somebody is, and nobody speaks for another", async () => {
  const app = await newApp();
  const [ada, ben] = [await open(app), await open(app)];
  ada.awareness.setLocalStateField("user", { name: "Somebody else", role: "owner" });
  ada.awareness.setLocalStateField("nodes", ["node-1"]);
  await until(() => ben.awareness.getStates().has(ada.doc.clientID), "Ben sees Ada");
  expect(ben.awareness.getStates().get(ada.doc.clientID)).toMatchObject({
    nodes: ["node-1"],
    user: { name: expect.stringMatching(/^Guest \d$/), role: "owner", color: expect.stringMatching(/^#/) },
  });
  // Ben's connection says that Ada has gone.
  ben.awareness.setLocalStateField("cursor", { x: 1, y: 1 });
  const { encodeAwarenessUpdate } = await import("y-protocols/awareness");
  const socket = browser().socket(`/sync/${app}`);
  await new Promise((resolve) => socket.on("open", resolve));
  ben.awareness.states.set(ada.doc.clientID, { forged: true });
  const forged = encodeAwarenessUpdate(ben.awareness, [ada.doc.clientID]);
  socket.send(Buffer.concat([Uint8Array.of(1), lengthPrefixed(forged)]));
  const cleo = await open(app);
  await until(() => cleo.awareness.getStates().has(ada.doc.clientID), "Cleo sees Ada");
  expect(cleo.awareness.getStates().get(ada.doc.clientID)).not.toHaveProperty("forged");
  socket.close();
  const id = ada.doc.clientID;
  ada.destroy();
  await until(() => !cleo.awareness.getStates().has(id), "Ada is gone for Cleo");
});

test("D8: y-websocket's own client understands this server", async () => {
  const app = await newApp();
  const ada = await open(app);
  const doc = new Y.Doc();
  const host = server.host;
  const from = server.origin;
  class BrowserSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { host, origin: from } });
    }
  }
  const provider = new WebsocketProvider(`ws://127.0.0.1:${server.server.port}/sync`, app, doc, {
    WebSocketPolyfill: BrowserSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await until(() => provider.synced, "it is synced");
  insertText(ada, "for the provider");
  await until(() => texts({ doc }).length === 1, "it receives");
  execute(doc, "app.rename", { name: "Renamed there" }, origin);
  await until(() => documentToApp(ada.doc).name === "Renamed there", "it sends");
  provider.destroy();
  await until(
    async () => (await browser().get<AppSummary>(`/api/apps/${app}`)).body.name === "Renamed there",
    "the list follows the document's name",
  );
});

test("D9: an app that does not exist, or was deleted, is closed for good", async () => {
  const missing = browser().open("nosuchapp0000000");
  opened.push(missing);
  await until(() => missing.state.status === "denied", "denied");
  const app = await newApp();
  const ada = await open(app);
  await browser().send("DELETE", `/api/apps/${app}`);
  await until(() => ada.state.status === "denied", "Ada is sent out");
  await browser().post(`/api/apps/${app}/restore`);
  const again = await open(app);
  expect(Object.keys(documentToApp(again.doc).pages)).toHaveLength(1);
});

/** A presence frame of one client, with any text where its JSON would be. */
function presenceOf(clientId: number, clock: number, text: string): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number);
  encoding.writeVarString(encoder, text);
  return Buffer.concat([Uint8Array.of(1), lengthPrefixed(encoding.toUint8Array(encoder))]);
}

function lengthPrefixed(bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}
