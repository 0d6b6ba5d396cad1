/** What a publish does to open tabs is said before it is done. */

import { documentToApp } from "@heddle/document";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { AppSummary, PublishPlan } from "../../src/api/contract.ts";
import { TestServer, until } from "../testing/editor.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const state = (field: string) =>
  `import { State } from "heddle";\n\nexport class Cart extends State {\n  ${field}\n}\n`;

test("PL2: the plan of a publish and of a roll-back names the field, and nothing live has none", async () => {
  const browser = server.browser();
  const { id } = (await browser.post<AppSummary>("/api/apps", { name: "Shop" })).body;
  const connection = browser.open(id);
  await until(() => connection.state.loaded, "the document is loaded");
  await browser.post(`/api/apps/${id}/operations/file.add`, {
    path: "state/cart.ts",
    text: state("items: string[] = [];"),
  });
  await until(() => Object.keys(documentToApp(connection.doc).files).length === 1, "the file is there");
  const plan = async (path: string) => (await browser.get<PublishPlan>(`/api/apps/${id}${path}`)).body.plan;
  expect(await plan("/publish")).toBeNull();
  await browser.post(`/api/apps/${id}/publish`, {});
  expect(await plan("/publish")).toEqual({ kind: "same", reasons: [] });
  await browser.post(`/api/apps/${id}/operations/file.delete`, { path: "state/cart.ts" });
  await browser.post(`/api/apps/${id}/operations/file.add`, {
    path: "state/cart.ts",
    text: state("items = 0;"),
  });
  await until(
    () => JSON.stringify(documentToApp(connection.doc).files).includes("items = 0"),
    "the file is another",
  );
  const cold = await plan("/publish");
  expect(cold!.kind).toBe("cold");
  expect(cold!.reasons[0]!.what).toBe("state/cart.ts Cart.items was a list of text and is a number now.");
  await browser.post(`/api/apps/${id}/publish`, {});
  expect((await plan("/revisions/1/publish"))!.reasons[0]!.what).toBe(
    "state/cart.ts Cart.items was a number and is a list of text now.",
  );
  expect((await browser.send("GET", `/api/apps/${id}/revisions/9/publish`)).status).toBe(404);
  connection.destroy();
});
