/** What docs/protocol.md says is enough to write a client: one that was written from it works with a real server. */

import { readFile } from "node:fs/promises";
import { ProtocolClient } from "../protocol/client.ts";
import { Model, type WireModel, type WireOperation, type WireTemplate } from "../protocol/model.ts";
import { expect, serve, test } from "./served-app.ts";

interface Vectors {
  pages: Record<
    string,
    {
      template: WireTemplate;
      vectors: { name: string; model: WireModel; operations: WireOperation[]; result: WireModel }[];
    }
  >;
}

const VECTORS = new URL("../../packages/state-engine/src/protocol/vectors.json", import.meta.url);
const app = serve("lists");

async function live(path: string): Promise<ProtocolClient> {
  const client = await ProtocolClient.load(app.origin, path);
  await client.connect();
  return client;
}

test("0. the conformance vectors lead to their results", async () => {
  const { pages } = JSON.parse(await readFile(VECTORS, "utf8")) as Vectors;
  expect(Object.keys(pages)).toEqual(["lists", "window", "stream", "local"]);
  for (const [page, { template, vectors }] of Object.entries(pages))
    for (const { name, model, operations, result } of vectors) {
      const client = new Model(template, model);
      for (const operation of operations) if (operation[0] !== "!") client.apply(operation);
      expect(client.toWire(), `${page}: ${name}`).toEqual(result);
    }
});

test("0. a click changes the model, in the page and in a row", async () => {
  const client = await live("/");
  expect(client.welcomes).toEqual([false]);
  client.click("1: Row 1");
  await client.settled();
  expect(client.text("picked")).toBe("Picked: 1");
  client.click("Add a row");
  await client.settled();
  expect(client.model.value(client.rows()[0]!, 2)).toBe("0: New row");
  expect(client.model.value(client.rows()[2]!, 2)).toBe("2: Row 1");
  client.disconnect();
});

test("0. a long list shows the rows that were asked for", async () => {
  const client = await live("/");
  const { event } = client.listNode.window!;
  client.event(client.model.root.id, event, [500, 20]);
  await client.settled();
  const list = client.model.list(client.model.root, client.listNode.each!);
  expect(list.place).toEqual({ offset: 500, total: 1_000 });
  expect(list.rows.map((row) => row.values[0])).toEqual(
    Array.from({ length: 20 }, (_, index) => `${500 + index}: Row ${500 + index}`),
  );
  client.click("Remove all");
  await client.settled();
  expect(list.place).toMatchObject({ total: 0 });
  expect(client.rows()).toEqual([]);
  client.disconnect();
});

test("0. a numbered event that is sent twice runs once", async () => {
  const client = await live("/");
  const sent = client.click("Add a row");
  client.sendRaw(sent);
  await client.settled();
  client.sendRaw(sent);
  client.click("0: New row");
  await client.settled();
  expect(client.model.list(client.model.root, client.listNode.each!).place?.total).toBe(1_001);
  expect(client.text("picked")).toBe("Picked: 1000");
  client.disconnect();
});

test("0. a reconnect resumes: what was missed comes, and what was pressed meanwhile runs once", async () => {
  const client = await live("/ticks");
  const other = await live("/ticks");
  client.click("One");
  await client.until(() => client.rows().length === 1);
  client.disconnect();
  other.click("One");
  await other.until(() => other.rows().length === 2);
  client.click("One");
  await client.connect();
  expect(client.welcomes).toEqual([false, false]);
  await client.until(() => client.rows().length === 3);
  await client.settled();
  expect(client.rows().map((row) => row.values[0])).toEqual(["Tick 1", "Tick 2", "Tick 3"]);
  client.disconnect();
  other.disconnect();
});

test("0. a client that asks for the whole model gets it, and sends the rest once it has acknowledged that", async () => {
  const client = await live("/");
  client.click("1: Row 1");
  await client.settled();
  client.forget();
  client.disconnect();
  client.click("2: Row 2");
  await client.connect();
  expect(client.welcomes).toEqual([false, true]);
  await client.settled();
  expect(client.text("picked")).toBe("Picked: 1, 2");
  client.disconnect();
});

test("0. a text that grows goes on where it was after a reconnect", async () => {
  const client = await live("/ticks");
  client.click("Write");
  await client.until(() => String(client.text("answer")).includes("word3 "));
  expect(client.patches.flat().some(([letter]) => letter === "t")).toBe(true);
  client.disconnect();
  await client.connect();
  await client.until(() => String(client.text("answer")).endsWith("word199 "));
  await client.settled();
  const words = Array.from({ length: 200 }, (_, word) => `word${word} `);
  expect(client.text("answer")).toBe(words.join(""));
  client.disconnect();
});

test("0. rows of a stream come, change in place, and go; other pages are shown", async () => {
  const client = await live("/ticks");
  client.click("A hundred");
  await client.until(() => client.rows().length === 50);
  const last = client.rows().at(-1)!;
  client.click("Change the last");
  await client.until(() => client.rows().at(-1)!.values[0] === `${last.values[0]}, changed`);
  expect(client.rows()).toHaveLength(50);
  client.click("Remove the last");
  await client.until(() => client.rows().length === 49);
  client.navigate("/");
  await client.until(() => client.path === "/");
  expect(client.text("picked")).toBe("Picked: ");
  client.click("0: Row 0");
  await client.settled();
  expect(client.text("picked")).toBe("Picked: 0");
  client.disconnect();
});

test("0. messages that make no sense are refused with the reason, and the session goes on", async () => {
  const client = await live("/");
  client.sendRaw(["x", 1]);
  await client.until(() => client.replies.some((reply) => reply[1] === 0 && reply[2] === "bad-message"));
  const [, number] = client.event(4_711, 0);
  await client.until(() => client.replies.some((reply) => reply[1] === number));
  expect(client.replies.at(-1)![2]).toBe("not-mounted");
  client.click("1: Row 1");
  await client.settled();
  expect(client.text("picked")).toBe("Picked: 1");
  client.disconnect();
});
