/** Apps as archives: exported, imported, refused, and as the examples that templates are. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appToFiles, equalApps, filesToApp } from "@heddle/codec";
import { unzipFiles, zipFiles } from "@heddle/codec/archive";
import { allManifests } from "@heddle/document";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { AppSummary, StoredAsset, TemplateSummary } from "../../src/api/contract.ts";
import { PNG, TestApps } from "../testing/apps.ts";
import { type TestBrowser, TestServer } from "../testing/editor.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
let browser: TestBrowser;
let apps: TestApps;

beforeAll(async () => {
  server = await TestServer.start();
  browser = server.browser();
  apps = new TestApps(browser);
  writeFileSync(join(server.folder, "heddle-0.1.0.tgz"), "the package");
});
afterAll(() => server.stop());

test("an export holds all that the app needs, and its import is the same app", async () => {
  const { id, page } = await apps.withPage("Travelling");
  await apps.operate(id, "file.add", {
    path: "state/a.ts",
    text: 'import { State } from "heddle";\n\nexport class A extends State {\n  x = 1;\n}\n',
  });
  await apps.operate(id, "page.addUse", { page, name: "a", file: "state/a.ts", className: "A" });
  await apps.operate(id, "node.insert", {
    target: { parent: page },
    trees: [{ type: "Text", props: { text: { expression: "a.x" } } }],
  });
  const stored = await browser.send<StoredAsset>("POST", `/api/apps/${id}/assets?name=logo.png`, PNG);
  await apps.operate(id, "asset.add", stored.body);

  const zip = await browser.get(`/api/apps/${id}/export`);
  expect(zip.headers["content-disposition"]).toBe('attachment; filename="travelling.zip"');
  const unpacked = unzipFiles(zip.bytes);
  expect([...unpacked.files.keys()].sort()).toEqual([
    ".gitignore",
    ".npmrc",
    "heddle.json",
    "package.json",
    "pages/index.tsx",
    "state/a.ts",
    "tsconfig.json",
  ]);
  expect(Buffer.from(unpacked.assets.get("assets/logo.png")!).equals(PNG)).toBe(true);
  expect(zip.bytes.includes("vendor/heddle-0.1.0.tgz")).toBe(true);

  const imported = await browser.send<AppSummary>("POST", "/api/apps/import?name=x", zip.bytes);
  expect(imported.status).toBe(200);
  expect(equalApps(await apps.content(imported.body.id), await apps.content(id))).toBe(true);
  const { hash } = stored.body.asset;
  expect((await browser.get(`/api/apps/${imported.body.id}/assets/${hash}`)).bytes.equals(PNG)).toBe(true);
});

test("an archive that is none, or leads out, or does not read, is refused with the reason", async () => {
  const files = appToFiles(filesToApp(new Map(), allManifests).app, allManifests);
  const trials: [string, Uint8Array, string][] = [
    ["garbage", Buffer.from("not a zip"), "not-a-zip"],
    ["no app", zipFiles(new Map([["readme.txt", "x"]])), "no-app"],
    [
      "a page that does not read",
      zipFiles(new Map([...files, ["pages/index.tsx", "export default 1 +;"]])),
      "cannot-import",
    ],
    [
      "an unsafe picture",
      zipFiles(new Map<string, string>([...files, ["assets/x.svg", "<svg onload='x()'/>"]])),
      "unsafe-svg",
    ],
    [
      "a bomb",
      zipFiles(
        new Map<string, string | Uint8Array>([...files, ["assets/x.txt", new Uint8Array(15_000_000)]]),
      ),
      "too-large",
    ],
  ];
  const before = (await browser.get<AppSummary[]>("/api/apps")).body.length;
  for (const [what, bytes, code] of trials) {
    const { body } = await browser.send("POST", "/api/apps/import", Buffer.from(bytes));
    expect([what, body.code]).toEqual([what, code]);
  }
  expect((await browser.get<AppSummary[]>("/api/apps")).body).toHaveLength(before);
});

test("examples are templates; a broken one is left out and named in the log", async () => {
  const { id, page } = await apps.withPage("Hello");
  await apps.operate(id, "node.insert", { type: "Heading", target: { parent: page } });
  const folder = join(server.folder, "examples");
  mkdirSync(join(folder, "hello", "pages"), { recursive: true });
  mkdirSync(join(folder, "broken", "pages"), { recursive: true });
  for (const [path, text] of appToFiles(await apps.content(id), allManifests))
    writeFileSync(join(folder, "hello", path), text);
  writeFileSync(join(folder, "hello", "README.md"), "# Hello\n\nSays\nhello.\n\nMore.\n");
  writeFileSync(join(folder, "broken", "heddle.json"), "{");
  const { body } = await browser.get<TemplateSummary[]>("/api/templates");
  expect(body).toEqual([
    {
      id: "hello",
      name: "Hello",
      description: "Says hello.",
      picture: [{ type: "VStack" }, { type: "Heading" }],
      hasScreenshots: false,
    },
  ]);
  expect(server.log.some((line) => line.includes("broken"))).toBe(true);
  const made = await browser.post<AppSummary>("/api/apps", { name: "Mine", template: "hello" });
  const app = await apps.content(made.body.id);
  expect(app.name).toBe("Mine");
  expect(
    Object.values(app.nodes)
      .map((node) => node.type)
      .sort(),
  ).toEqual(["Heading", "VStack"]);
});
