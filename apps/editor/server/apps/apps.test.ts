import { createBlobStore, openDatabase } from "@heddle/database";
import type { App } from "@heddle/schema";
import { loadKey, unseal, verifyToken } from "@heddle/security";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import type {
  ApiError,
  AppSummary,
  DraftAccess,
  RevisionSummary,
  SecretSummary,
  SessionInfo,
  StoredAsset,
} from "../../src/api/contract.ts";
import { PNG, TestApps } from "../testing/apps.ts";
import { type TestBrowser, TestServer, until, withDatabase } from "../testing/editor.ts";
import { sweepDeleted } from "./removal.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
let browser: TestBrowser;
let apps: TestApps;

beforeAll(async () => {
  server = await TestServer.start();
  browser = server.browser();
  apps = new TestApps(browser);
});
afterAll(() => server.stop());

test("without accounts everybody on this machine is the owner", async () => {
  const { body } = await browser.get<SessionInfo>("/api/session");
  expect(body).toMatchObject({
    mode: "open",
    user: { id: "local", role: "owner" },
    workspace: { name: "My workspace" },
  });
  expect(["bubblewrap", "process"]).toContain(body.confinement.level);
});

test("an app is made, renamed, moved to another address, copied, deleted and brought back", async () => {
  const first = await apps.create("My shop");
  expect(first).toMatchObject({
    name: "My shop",
    slug: "my-shop",
    publishedRevision: null,
    publishedUrl: null,
    changed: false,
    deletedAt: null,
  });
  expect(first.id).toMatch(/^[a-z0-9]{16}$/);
  const second = await apps.create("My shop");
  expect(second.slug).toMatch(/^my-shop-[a-z0-9]{5}$/);

  const renamed = await browser.send<AppSummary>("PATCH", `/api/apps/${first.id}`, {
    name: "Our shop",
    slug: "our-shop",
  });
  expect(renamed.body).toMatchObject({ name: "Our shop", slug: "our-shop" });
  expect((await apps.content(first.id)).name).toBe("Our shop");
  const taken = await browser.send("PATCH", `/api/apps/${second.id}`, { slug: "our-shop" });
  expect([taken.status, taken.body.code]).toEqual([409, "slug-taken"]);
  for (const slug of ["draft-x", "api", "A b", "-x", "x".repeat(60), ""]) {
    expect((await browser.send("PATCH", `/api/apps/${second.id}`, { slug })).status).toBe(400);
  }

  const copy = await browser.post<AppSummary>(`/api/apps/${first.id}/duplicate`);
  expect(copy.body.name).toBe("Our shop copy");
  const [original, copied] = [await apps.content(first.id), await apps.content(copy.body.id)];
  expect(Object.keys(copied.pages)).not.toEqual(Object.keys(original.pages));

  expect((await browser.send("DELETE", `/api/apps/${first.id}`)).status).toBe(204);
  const listed = async () => (await browser.get<AppSummary[]>("/api/apps")).body.map((app) => app.id);
  expect(await listed()).not.toContain(first.id);
  const deleted = async () =>
    (await browser.get<AppSummary[]>("/api/apps/deleted")).body.map(({ id, name }) => [id, name]);
  expect(await deleted()).toEqual([[first.id, "Our shop"]]);
  expect((await browser.get(`/api/apps/${first.id}`)).status).toBe(200);
  expect((await browser.post(`/api/apps/${first.id}/publish`)).status).toBe(404);
  await browser.post(`/api/apps/${first.id}/restore`);
  expect(await listed()).toContain(first.id);
  expect(await deleted()).toEqual([]);
  expect((await apps.content(first.id)).name).toBe("Our shop");
});

test("a deleted app goes for ever when its owner says so or after 30 days, with all that is its own and nothing of others", async () => {
  const [first, second, kept] = [
    await apps.create("Gone"),
    await apps.create("Old"),
    await apps.create("Kept"),
  ];
  const other = Buffer.concat([PNG, Buffer.from("another")]);
  const stored: StoredAsset["asset"][] = [];
  for (const [app, bytes] of [
    [first, PNG],
    [kept, PNG],
    [second, other],
  ] as const) {
    const answer = await browser.send("POST", `/api/apps/${app.id}/assets?name=a.png`, bytes);
    stored.push((answer.body as unknown as StoredAsset).asset);
    await browser.send("PUT", `/api/apps/${app.id}/secrets/draft/KEY`, { value: "secret" });
    await browser.post(`/api/apps/${app.id}/publish`, { note: "" });
  }
  const [shared, , alone] = stored;
  await withDatabase(server.database.url, async ({ prisma, pool }) => {
    const { workspaceId } = await prisma.app.findFirstOrThrow();
    for (const { id } of [first, second, kept]) {
      const key = { workspaceId, appId: id, environment: "production", owner: id };
      await prisma.runtimeField.create({ data: { ...key, field: "count", snapshot: "1" } });
      await prisma.runtimeFieldLog.create({ data: { ...key, field: "count", position: 1, text: "2" } });
    }
    const left = async (appId: string) => {
      const counts = [];
      for (const table of [
        "document_updates",
        "document_snapshots",
        "revisions",
        "assets",
        "secrets",
        "runtime_fields",
        "runtime_field_logs",
      ]) {
        const { rows } = await pool.query(`select 1 from ${table} where app_id = $1 limit 1`, [appId]);
        if (rows.length > 0) counts.push(table);
      }
      return counts;
    };

    const early = await browser.send("DELETE", `/api/apps/${first.id}/forever`);
    expect([early.status, early.body.code]).toEqual([409, "not-deleted"]);
    await browser.send("DELETE", `/api/apps/${first.id}`);
    expect((await browser.send("DELETE", `/api/apps/${first.id}/forever`)).status).toBe(204);
    expect((await browser.get(`/api/apps/${first.id}`)).status).toBe(404);
    expect(await left(first.id)).toEqual([]);

    await browser.send("DELETE", `/api/apps/${second.id}`);
    const blobs = createBlobStore(server.folder);
    const database = openDatabase(server.database.url);
    const day = 24 * 60 * 60 * 1000;
    expect(await sweepDeleted({ database, blobs }, Date.now() + 29 * day)).toBe(0);
    expect((await browser.post(`/api/apps/${second.id}/restore`)).status).toBe(204);
    await browser.send("DELETE", `/api/apps/${second.id}`);
    expect(await sweepDeleted({ database, blobs }, Date.now() + 31 * day)).toBe(1);
    await database.close();
    expect(await left(second.id)).toEqual([]);
    expect(await left(kept.id)).toEqual(
      expect.arrayContaining(["revisions", "assets", "secrets", "runtime_fields"]),
    );
    expect([await blobs.has(shared!.hash), await blobs.has(alone!.hash)]).toEqual([true, false]);
  });
});

test("bad input is answered with what and where, and changes nothing", async () => {
  const before = (await browser.get<AppSummary[]>("/api/apps")).body;
  const trials: [unknown, Record<string, string>, number, string][] = [
    [{}, {}, 400, "bad-input"],
    [{ name: "" }, {}, 400, "bad-input"],
    [{ name: "a\nb" }, {}, 400, "bad-input"],
    [{ name: "x".repeat(121) }, {}, 400, "bad-input"],
    [{ name: "x", more: 1 }, {}, 400, "bad-input"],
    [{ name: "x", template: "../../etc" }, {}, 404, "not-found"],
    [Buffer.from("{"), { "content-type": "application/json" }, 400, "bad-input"],
    [Buffer.from("name=x"), { "content-type": "application/x-www-form-urlencoded" }, 415, "bad-type"],
    [{ name: "x".repeat(100_000) }, {}, 413, "too-large"],
  ];
  for (const [body, headers, status, code] of trials) {
    const answer = await browser.send("POST", "/api/apps", body, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toMatch(/[.?]$|\w/);
  }
  expect((await browser.get<AppSummary[]>("/api/apps")).body).toEqual(before);
});

test("operations through the API change the document as the canvas would", async () => {
  const { id, page } = await apps.withPage("Operated");
  const value = await apps.operate(id, "node.insert", { type: "Card", target: { parent: page } });
  expect(value).toEqual({ nodes: [expect.any(String)] });
  expect(
    Object.values((await apps.content(id)).nodes)
      .map((node) => node.type)
      .sort(),
  ).toEqual(["Card", "Heading", "Text", "VStack"]);
  const summary = await browser.get<AppSummary>(`/api/apps/${id}`);
  expect(summary.body.picture).toEqual([
    { type: "VStack" },
    { type: "Card", children: [{ type: "Heading" }, { type: "Text" }] },
  ]);
  const refused = await browser.post(`/api/apps/${id}/operations/node.insert`, {
    type: "Nope",
    target: { parent: page },
  });
  expect([refused.status, refused.body.code]).toEqual([400, "unknown-component"]);
  const depth = 100_000;
  const deep = await browser.send(
    "POST",
    `/api/apps/${id}/operations/node.insert`,
    Buffer.from(
      `{"target":{"parent":"${page}"},"type":"Box","props":{"a":{"value":${"[".repeat(depth)}${"]".repeat(depth)}}}}`,
    ),
    { "content-type": "application/json" },
  );
  expect([deep.status, deep.body.code]).toEqual([400, "bad-input"]);
  expect((await browser.get("//")).status).toBe(400);
  const unknown = await browser.post(`/api/apps/${id}/operations/constructor`, {});
  expect([unknown.status, unknown.body.code]).toEqual([404, "unknown-operation"]);
});

test("publish makes revisions that never change; roll back and unpublish only point elsewhere", async () => {
  const { id, page } = await apps.withPage("Published");
  const heard: string[] = [];
  await withDatabase(server.database.url, async (database) => {
    await database.listen("heddle_publish", (app) => heard.push(app));
    await apps.operate(id, "page.setTitle", { page, title: { value: "One" } });
    const one = await browser.post<RevisionSummary>(`/api/apps/${id}/publish`, { note: "first" });
    expect(one.body).toMatchObject({
      number: 1,
      note: "first",
      live: true,
      url: "http://published.localhost:3001",
    });
    expect((await browser.get<AppSummary>(`/api/apps/${id}`)).body).toMatchObject({
      publishedRevision: 1,
      publishedUrl: "http://published.localhost:3001",
      changed: false,
    });
    await apps.operate(id, "page.setTitle", { page, title: { value: "Two" } });
    expect((await browser.get<AppSummary>(`/api/apps/${id}`)).body.changed).toBe(true);
    const two = await browser.post<RevisionSummary>(`/api/apps/${id}/publish`);
    expect(two.body.number).toBe(2);
    const back = await browser.post<RevisionSummary>(`/api/apps/${id}/revisions/1/publish`);
    expect(back.body).toMatchObject({ number: 1, live: true });
    const list = await browser.get<RevisionSummary[]>(`/api/apps/${id}/revisions`);
    expect(list.body.map(({ number, live }) => [number, live])).toEqual([
      [2, false],
      [1, true],
    ]);
    const stored = await database.prisma.revision.findMany({
      where: { appId: id },
      orderBy: { number: "asc" },
    });
    expect(stored.map((row) => (row.app as unknown as App).pages[page]!.title)).toEqual([
      { value: "One" },
      { value: "Two" },
    ]);
    await browser.send("DELETE", `/api/apps/${id}/publish`);
    expect((await browser.get<AppSummary>(`/api/apps/${id}`)).body).toMatchObject({
      publishedRevision: null,
      publishedUrl: null,
    });
    expect((await browser.post(`/api/apps/${id}/revisions/9/publish`)).status).toBe(404);
    await until(() => heard.length >= 4, "the runtimes are told");
    expect(new Set(heard)).toEqual(new Set([id]));
  });
});

test("an app that does not compile is not published, and says where", async () => {
  const { id } = await apps.withPage("Broken");
  await apps.operate(id, "file.add", {
    path: "state/a.ts",
    text: 'import { State } from "heddle";\nexport class A extends State {\n  go( {}\n}\n',
  });
  const { status, body } = await browser.post(`/api/apps/${id}/publish`);
  expect([status, body.code]).toEqual([422, "does-not-compile"]);
  expect(body.message).toMatch(/state\/a\.ts:\d/);
  expect((await browser.get<RevisionSummary[]>(`/api/apps/${id}/revisions`)).body).toEqual([]);
});

test("draft access is a token for this app, on an origin of its own", async () => {
  const { id } = await apps.create("Drafted");
  const { body } = await browser.post<DraftAccess>(`/api/apps/${id}/draft`);
  expect(body.origin).toBe(`http://draft-${id}.localhost:3001`);
  const claims = verifyToken(
    loadKey(server.folder, {}),
    "draft",
    body.token,
    z.object({ app: z.string(), user: z.string(), session: z.null() }),
  );
  expect(claims).toEqual({ app: id, user: "local", session: null });
});

test("secrets are kept per environment, sealed, and never come back", async () => {
  const { id } = await apps.create("Secretive");
  const path = `/api/apps/${id}/secrets/draft`;
  expect((await browser.send("PUT", `${path}/OPENAI_API_KEY`, { value: "sk-secret-1" })).status).toBe(204);
  await browser.send("PUT", `${path}/OPENAI_API_KEY`, { value: "sk-secret-2" });
  const list = await browser.get<SecretSummary[]>(path);
  expect(list.body).toEqual([{ name: "OPENAI_API_KEY", updatedAt: expect.any(String) }]);
  expect((await browser.get<SecretSummary[]>(`/api/apps/${id}/secrets/production`)).body).toEqual([]);
  await withDatabase(server.database.url, async ({ prisma }) => {
    const row = await prisma.secret.findFirstOrThrow({ where: { appId: id } });
    expect(row.sealed).not.toContain("sk-secret");
    const context = [row.workspaceId, id, "draft", "OPENAI_API_KEY"];
    expect(unseal(loadKey(server.folder, {}), row.sealed, context)).toBe("sk-secret-2");
  });
  expect(
    (await browser.send("PUT", `${path}/not a name`.replace(/ /g, "%20"), { value: "x" })).body.code,
  ).toBe("bad-name");
  expect((await browser.get(`/api/apps/${id}/secrets/staging`)).status).toBe(404);
  const copy = await browser.post<AppSummary>(`/api/apps/${id}/duplicate`);
  expect((await browser.get<SecretSummary[]>(`/api/apps/${copy.body.id}/secrets/draft`)).body).toEqual([]);
  const zip = await browser.get(`/api/apps/${id}/export`);
  expect(zip.bytes.includes("sk-secret")).toBe(false);
  expect((await browser.send("DELETE", `${path}/OPENAI_API_KEY`)).status).toBe(204);
  expect((await browser.send("DELETE", `${path}/OPENAI_API_KEY`)).status).toBe(404);
});

test("assets are checked, content-addressed, and sent back so that they cannot act", async () => {
  const { id } = await apps.create("Pictures");
  const store = (name: string, bytes: Buffer) =>
    browser.send<StoredAsset & ApiError>(
      "POST",
      `/api/apps/${id}/assets?name=${encodeURIComponent(name)}`,
      bytes,
    );
  const stored = await store("My Logo (1).PNG", PNG);
  expect(stored.body).toMatchObject({
    path: "assets/My-Logo-1.png",
    asset: { type: "image/png", size: PNG.length },
  });
  const { hash } = stored.body.asset;
  const read = await browser.get(`/api/apps/${id}/assets/${hash}`);
  expect(read.bytes.equals(PNG)).toBe(true);
  expect(read.headers).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
  expect(read.headers["content-security-policy"]).toContain("sandbox");
  const other = await apps.create("Other");
  expect((await browser.get(`/api/apps/${other.id}/assets/${hash}`)).status).toBe(404);

  expect(
    (await store("shape.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')))
      .status,
  ).toBe(200);
  const refused: [string, Buffer, string][] = [
    ["script.svg", Buffer.from("<svg><script>alert(1)</script></svg>"), "unsafe-svg"],
    ["page.html", Buffer.from("<h1>x</h1>"), "bad-type"],
    ["fake.png", Buffer.from("<html>"), "bad-type"],
    ["noending", Buffer.from("x"), "bad-type"],
    ["empty.png", Buffer.alloc(0), "empty"],
    ["large.png", Buffer.concat([PNG, Buffer.alloc(21 * 1024 * 1024)]), "too-large"],
  ];
  for (const [name, bytes, code] of refused)
    expect([name, (await store(name, bytes)).body.code]).toEqual([name, code]);
});
