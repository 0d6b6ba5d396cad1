/** Characters that JSON and Yjs carry and Postgres does not take. */

import { zipFiles } from "@heddle/codec/archive";
import { documentToApp, rootsOf } from "@heddle/document";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type * as Y from "yjs";
import type { AppSummary, RevisionSummary } from "../../src/api/contract.ts";
import { TestServer, until } from "../testing/editor.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const STATE = 'import { State } from "heddle";\n\nexport class A extends State {\n  text = "a";\n}\n';

test("U+0000 and halves of characters in an app, a note or a name keep nobody from publishing", async () => {
  const browser = server.browser();
  const { id } = (await browser.post<AppSummary>("/api/apps", { name: "Odd\ud800" })).body;
  const connection = browser.open(id);
  await until(() => connection.state.loaded, "the document is loaded");
  const page = Object.keys(documentToApp(connection.doc).pages)[0]!;
  const added = await browser.post<{ value: string }>(`/api/apps/${id}/operations/node.insert`, {
    target: { parent: page },
    trees: [{ type: "Text", props: { text: { value: "a\u0000b\ud800c" } } }],
  });
  expect(added.status).toBe(200);
  await browser.post(`/api/apps/${id}/operations/file.add`, { path: "state/a.ts", text: STATE });
  await until(() => Object.keys(documentToApp(connection.doc).files).length === 1, "the file is there");
  // What no operation has looked at: a text typed into, and a value set by another client.
  for (const file of rootsOf(connection.doc).files.values() as Iterable<Y.Map<unknown>>) {
    const text = file.get("text") as Y.Text;
    text.insert(text.toString().indexOf('a"'), "\u0000");
  }
  for (const node of rootsOf(connection.doc).nodes.values() as Iterable<Y.Map<unknown>>)
    node.set("p:title", { value: "\u0000" });
  await until(() => connection.state.saved, "saved");
  connection.destroy();
  const published = await browser.post<RevisionSummary>(`/api/apps/${id}/publish`, {
    note: "a\u0000\udc00b",
  });
  expect([published.status, published.body.note]).toEqual([200, "a\ufffdb"]);
  const shown = (await browser.get<AppSummary>(`/api/apps/${id}`)).body;
  expect([shown.name, shown.changed]).toEqual(["Odd\ufffd", false]);
});

test("an imported app with U+0000 is refused by path", async () => {
  const browser = server.browser();
  const files = new Map<string, string | Uint8Array>([
    ["heddle.json", JSON.stringify({ name: "Packed", schemaVersion: 1 })],
    ["state/a.ts", STATE.replace('"a"', '"\0"')],
  ]);
  const answer = await browser.send("POST", "/api/apps/import", zipFiles(files));
  expect([answer.status, answer.body.code]).toEqual([422, "cannot-import"]);
  expect(answer.body.message).toMatch(/state\/a\.ts.*U\+0000/);
});
