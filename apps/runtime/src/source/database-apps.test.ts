import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesToApp } from "@heddle/codec";
import { manifests } from "@heddle/components/manifests";
import { createBlobStore, type Database, openDatabase } from "@heddle/database";
import { createTestDatabase, type TestDatabase } from "@heddle/database/testing";
import { appToDocument } from "@heddle/document";
import type { App } from "@heddle/schema";
import { loadKey, seal, signToken } from "@heddle/security";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { RuntimeLogEntry } from "../log.ts";
import { createRuntime, type Runtime } from "../runtime.ts";
import { get, TestBrowser, type TestBrowserOptions } from "../testing/index.ts";

const files = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Test" }),
  "state/counter.ts": `import { SharedState, State } from "heddle";

export class Room extends SharedState {
  messages: string[] = [];
  say(text: string) { this.messages.push(text); }
}

export class Counter extends State {
  count = 0;
  loads = 0;
  key = "";
  loaded() { this.loads += 1; }
  increment() { this.count += 1; }
  async reveal() { this.key = (await this.secrets.get("KEY")) ?? "none"; }
  say() { return this.use(Room).say("hello " + this.count); }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Image, Text, VStack } from "heddle/components";
import { Counter, Room } from "../state/counter";

export default page({ title: "Test", onLoad: () => use(Counter).loaded() }, () => {
  const counter = use(Counter);
  const room = use(Room);
  return (
    <VStack>
      <Text>{\`count \${counter.count}\`}</Text>
      <Text>{\`loads \${counter.loads}\`}</Text>
      <Text>{\`key \${counter.key}\`}</Text>
      <Text>{\`messages \${room.messages.join(",")}\`}</Text>
      <Button onClick={counter.increment}>Add one</Button>
      <Button onClick={counter.reveal}>Reveal</Button>
      <Button onClick={counter.say}>Say</Button>
    </VStack>
  );
});
`,
};

/** The same with another version of the logic; ids stay. */
function appOf(changes: Partial<typeof files> = {}, previous: App | null = null): App {
  const { app, diagnostics } = filesToApp(
    new Map(Object.entries({ ...files, ...changes })),
    manifests,
    previous,
  );
  expect(diagnostics).toEqual([]);
  return app;
}

let server: TestDatabase;
let database: Database;
let dataFolder = "";
let runtime: Runtime;
const logged: RuntimeLogEntry[] = [];
const browsers: TestBrowser[] = [];

async function startRuntime(port = 0): Promise<Runtime> {
  return createRuntime({
    port,
    dataFolder,
    apps: { kind: "database", url: server.url },
    publicUrl: "http://localhost:3000",
    editorOrigins: ["http://localhost:3000"],
    environment: {},
    log: (entry) => logged.push(entry),
  });
}

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "heddle-apps-"));
  server = await createTestDatabase();
  database = openDatabase(server.url);
  runtime = await startRuntime();
}, 120_000);

afterAll(async () => {
  for (const browser of browsers) browser.close();
  await runtime.close();
  await database.close();
  await server.remove();
  await rm(dataFolder, { recursive: true });
}, 60_000);

let created = 0;
async function createApp(app: App): Promise<{ id: string; slug: string; document: Y.Doc }> {
  created += 1;
  const id = `app${created}`;
  const slug = `test-${created}`;
  await database.pool.query("insert into apps (id, workspace_id, name, slug) values ($1, $2, 'Test', $3)", [
    id,
    server.workspaceId,
    slug,
  ]);
  const document = appToDocument(app);
  await append(id, Y.encodeStateAsUpdate(document));
  return { id, slug, document };
}

async function append(appId: string, update: Uint8Array): Promise<void> {
  await database.pool.query("insert into document_updates (workspace_id, app_id, data) values ($1, $2, $3)", [
    server.workspaceId,
    appId,
    Buffer.from(update),
  ]);
  await database.notify("heddle_document", appId);
}

/** Changes the document as an editor would, and stores just the change. */
async function edit(appId: string, document: Y.Doc, change: () => void): Promise<void> {
  const before = Y.encodeStateVector(document);
  document.transact(change);
  await append(appId, Y.encodeStateAsUpdate(document, before));
}

let revisions = 0;
async function publish(appId: string, app: App | null): Promise<string | null> {
  revisions += 1;
  const id = app && `revision-${revisions}`;
  if (app) {
    await database.pool.query(
      "insert into revisions (id, workspace_id, app_id, number, app) values ($1, $2, $3, $4, $5)",
      [id, server.workspaceId, appId, revisions, JSON.stringify(app)],
    );
  }
  await point(appId, id);
  return id;
}

async function point(appId: string, revision: string | null): Promise<void> {
  await database.pool.query("update apps set published_revision_id = $2 where id = $1", [appId, revision]);
  await database.notify("heddle_publish", appId);
}

function draftToken(
  appId: string,
  lifetime = 60,
  { user = "local", session = null }: { user?: string; session?: string | null } = {},
): string {
  return signToken(loadKey(dataFolder, {}), "draft", { app: appId, user, session }, { lifetime });
}

let people = 0;
/** Somebody with an account, a membership and a sign-in. */
async function member(workspaceId = server.workspaceId): Promise<{ user: string; session: string }> {
  people += 1;
  const user = `user-${people}`;
  const session = `session-${people}`;
  const { pool } = database;
  await pool.query("insert into users (id, name, email, updated_at) values ($1, $1, $1, now())", [user]);
  await pool.query("insert into members (workspace_id, user_id, role) values ($1, $2, 'editor')", [
    workspaceId,
    user,
  ]);
  await pool.query(
    "insert into sessions (id, user_id, token, expires_at, updated_at) values ($1, $2, $1, now() + interval '1 day', now())",
    [session, user],
  );
  return { user, session };
}

async function open(host: string, changes: Partial<TestBrowserOptions> = {}): Promise<TestBrowser> {
  const browser = await TestBrowser.open({
    port: runtime.port,
    host: `${host}.localhost:${runtime.port}`,
    ...changes,
  });
  browser.reconnects = true;
  browsers.push(browser);
  return browser;
}

/** The text of a logic file in the document: the one code text that names this class. */
function codeOf(document: Y.Doc): Y.Text {
  const found: Y.Text[] = [];
  const visit = (value: unknown) => {
    if (value instanceof Y.Text && value.toString().includes("class Counter")) found.push(value);
    else if (value instanceof Y.Map) for (const inner of value.values()) visit(inner);
  };
  for (const name of document.share.keys()) visit(document.getMap(name));
  return found[0]!;
}

function replace(text: Y.Text, from: string, to: string): void {
  const at = text.toString().indexOf(from);
  text.delete(at, from.length);
  text.insert(at, to);
}

describe("a draft", { timeout: 60_000 }, () => {
  it("H5: is shown to who has its token and to nobody else", async () => {
    const { id } = await createApp(appOf());
    const host = `draft-${id}.localhost:${runtime.port}`;
    const { id: other } = await createApp(appOf());
    for (const path of [
      "/",
      "/?heddle-draft=x",
      `/?heddle-draft=${draftToken(other)}`,
      `/?heddle-draft=${draftToken(id, -1)}`,
      "/assets/logo.png",
    ]) {
      expect((await get(runtime.port, host, path)).status).toBe(403);
    }
    const browser = await open(`draft-${id}`, { draft: draftToken(id) });
    expect(browser.cookie).toBe("");
    const answer = await get(runtime.port, host, `/?heddle-draft=${draftToken(id)}`);
    expect(String(answer.headers["content-security-policy"])).toContain(
      "frame-ancestors http://localhost:3000",
    );
    expect(answer.headers["referrer-policy"]).toBe("same-origin");
    const stranger = new TestBrowser({ port: runtime.port, host, draft: draftToken(other) });
    await expect(stranger.connect()).rejects.toThrow("4403");
  });

  it("H7: is taken from who is no member any more or has signed out, at once and from nobody else", async () => {
    const { id } = await createApp(appOf());
    const host = `draft-${id}.localhost:${runtime.port}`;
    const [removed, signedOut, stays] = [await member(), await member(), await member()];
    const tabs = new Map<typeof removed, TestBrowser>();
    for (const one of [removed, signedOut, stays])
      tabs.set(one, await open(`draft-${id}`, { draft: draftToken(id, 60, one) }));
    await database.pool.query("delete from members where user_id = $1", [removed.user]);
    await database.pool.query("delete from sessions where id = $1", [signedOut.session]);
    await database.notify("heddle_access", "");
    for (const one of [removed, signedOut]) {
      const tab = tabs.get(one)!;
      await tab.until(() => tab.closeCode === 4403);
      expect(tab.statuses.at(-1)).toEqual(["closed", "Your access to this draft has ended."]);
      expect((await get(runtime.port, host, `/?heddle-draft=${draftToken(id, 60, one)}`)).status).toBe(403);
      const back = new TestBrowser({ port: runtime.port, host, draft: draftToken(id, 60, one) });
      await expect(back.connect()).rejects.toThrow("4403");
    }
    const tab = tabs.get(stays)!;
    tab.click("Add one");
    await tab.untilText("count 1");
    expect(tab.closeCode).toBeNull();
  });

  it("H7: a token names who it was made for: members of another workspace and made-up people get nothing", async () => {
    const { id } = await createApp(appOf());
    const host = `draft-${id}.localhost:${runtime.port}`;
    await database.pool.query("insert into workspaces (id, name) values ('elsewhere', 'Elsewhere')");
    const stranger = await member("elsewhere");
    const own = await member();
    for (const who of [
      stranger,
      { user: own.user, session: stranger.session },
      { user: "nobody", session: null },
    ])
      expect((await get(runtime.port, host, `/?heddle-draft=${draftToken(id, 60, who)}`)).status).toBe(403);
    expect((await get(runtime.port, host, `/?heddle-draft=${draftToken(id, 60, own)}`)).status).toBe(200);
  });

  it("D1: follows its document: new code takes over the live session, keeps state, does not run onLoad", async () => {
    const { id, document } = await createApp(appOf());
    const browser = await open(`draft-${id}`, { draft: draftToken(id) });
    browser.click("Add one");
    browser.click("Say");
    await browser.untilText("messages hello 1");
    await edit(id, document, () => replace(codeOf(document), "this.count += 1", "this.count += 10"));
    const hash = browser.programHash;
    await browser.until(() => browser.programHash !== hash);
    browser.click("Add one");
    await browser.untilText("count 11");
    expect(browser.texts()).toEqual(expect.arrayContaining(["loads 1", "messages hello 1"]));
  });

  it("D1, D3: broken code is reported with its place and the last good program goes on", async () => {
    const { id, document } = await createApp(appOf());
    const browser = await open(`draft-${id}`, { draft: draftToken(id) });
    await edit(id, document, () => replace(codeOf(document), "this.count += 1", "this.count +="));
    const broken = () =>
      browser.drafts.filter(([topic]) => topic === "diagnostics").at(-1)?.[1] as
        | { severity: string; file?: string; line?: number }[]
        | undefined;
    await browser.until(() => broken()?.some((one) => one.severity === "error") ?? false);
    expect(broken()).toContainEqual(
      expect.objectContaining({ file: "state/counter.ts", line: expect.any(Number) }),
    );
    browser.click("Add one");
    await browser.untilText("count 1");
    const program = browser.programHash;
    await edit(id, document, () => replace(codeOf(document), "this.count +=", "this.count += 5"));
    await browser.until(() => browser.programHash !== program);
    expect(broken()).toEqual([]);
    browser.click("Add one");
    await browser.untilText("count 6");
  });

  it("D1: an edit that cannot be read is left out, told, and followed by the next", async () => {
    const { id, document } = await createApp(appOf());
    const browser = await open(`draft-${id}`, { draft: draftToken(id) });
    await append(id, Uint8Array.from([1, 1, 255, 255, 3, 77]));
    await edit(id, document, () => replace(codeOf(document), "this.count += 1", "this.count += 5"));
    const told = () => browser.drafts.filter(([topic]) => topic === "diagnostics").map(([, value]) => value);
    await browser.until(() => JSON.stringify(told()).includes("unreadable-edit"));
    const hash = browser.programHash;
    await browser.until(() => browser.programHash !== hash || browser.texts().includes("count 5"));
    browser.click("Add one");
    await browser.untilText("count 5");
  });

  it("D3: a draft that takes too long to compile says so where it is looked at", async () => {
    const { id } = await createApp(appOf());
    const hasty = await createRuntime({
      port: 0,
      dataFolder,
      apps: { kind: "database", url: server.url },
      environment: {},
      log: () => undefined,
      compiler: { quickMilliseconds: 1, deadlines: { draft: 1, other: 1 } },
    });
    const answer = await get(
      hasty.port,
      `draft-${id}.localhost:${hasty.port}`,
      `/?heddle-draft=${draftToken(id)}`,
    );
    await hasty.close();
    expect(answer.body).toContain("seconds to compile, and was stopped");
    expect(answer.body).toContain("Make it smaller");
  });

  it("D3: tells what events cost and what the state is", async () => {
    const { id } = await createApp(appOf());
    const browser = await open(`draft-${id}`, { draft: draftToken(id) });
    browser.click("Add one");
    await browser.until(() => browser.drafts.some(([topic]) => topic === "timeline"));
    expect(browser.drafts).toContainEqual([
      "timeline",
      expect.objectContaining({ event: 1, milliseconds: expect.any(Number), bytes: expect.any(Number) }),
    ]);
    const counts = () =>
      browser.drafts.flatMap(([topic, value]) =>
        topic === "state" ? [(value as Record<string, string>)["state/counter.ts#Counter.count"]] : [],
      );
    await expect.poll(counts).toContain("1");
  });

  it("D3: tells whoever opens it what the page load made of the state, and what went wrong in it", async () => {
    const logic = files["state/counter.ts"].replace(
      "loaded() { this.loads += 1; }",
      'get double() { return this.count * 2; }\n  loaded() { this.loads += 7; console.log("loading"); throw new Error("no luck"); }',
    );
    const pages = files["pages/index.tsx"].replace("count ${counter.count}", "count ${counter.double}");
    const { id } = await createApp(appOf({ "state/counter.ts": logic, "pages/index.tsx": pages }));
    const browser = await open(`draft-${id}`, { draft: draftToken(id) });
    await browser.until(() => browser.drafts.some(([topic]) => topic === "state"));
    expect(browser.drafts.find(([topic]) => topic === "state")![1]).toMatchObject({
      "state/counter.ts#Counter.count": "0",
      "state/counter.ts#Counter.loads": "7",
      "state/counter.ts#Counter.double": "0",
      "state/counter.ts#Room.messages": "[]",
    });
    await browser.until(() => browser.drafts.filter(([topic]) => topic === "log").length === 2);
    expect(browser.drafts.filter(([topic]) => topic === "log").map(([, entry]) => entry)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ level: "log", text: "loading" }),
        expect.objectContaining({ level: "error", file: "state/counter.ts", line: expect.any(Number) }),
      ]),
    );
    await browser.until(() => browser.effects.length > 0);
    expect(browser.effects[0]).toEqual(expect.arrayContaining(["toast", "error"]));
    browser.click("Say");
    await browser.until(() =>
      browser.drafts.some(
        ([topic, value]) =>
          topic === "state" &&
          (value as Record<string, string>)["state/counter.ts#Room.messages"] === '["hello 0"]',
      ),
    );
  });

  it("a draft whose logic never built shows its pages all the same", async () => {
    const { id, document } = await createApp(appOf());
    await edit(id, document, () => replace(codeOf(document), "this.count += 1", "this.count +="));
    const browser = await open(`draft-${id}`, { draft: draftToken(id) });
    expect(browser.props("Button", "label")).toEqual(["Add one", "Reveal", "Say"]);
    await edit(id, document, () => replace(codeOf(document), "this.count +=", "this.count += 5"));
    await browser.untilText("count 0");
    browser.click("Add one");
    await browser.untilText("count 5");
  });
});

describe("a published app", { timeout: 60_000 }, () => {
  it("is seen only after publishing; unpublished it says so; other names are nobody's", async () => {
    const { id, slug } = await createApp(appOf());
    const host = `${slug}.localhost:${runtime.port}`;
    expect((await get(runtime.port, host, "/")).body).toContain("not published");
    await publish(id, appOf());
    await expect.poll(async () => (await get(runtime.port, host, "/")).status, { timeout: 20_000 }).toBe(200);
    const browser = await open(slug);
    browser.click("Add one");
    await browser.untilText("count 1");
    await publish(id, null);
    await browser.until(() => browser.statuses.some(([status]) => status === "closed"));
    const gone = await get(runtime.port, host, "/");
    expect(gone).toMatchObject({ status: 404 });
    expect((await get(runtime.port, `nobody.localhost:${runtime.port}`, "/")).body).toContain("no app here");
    const redirected = await get(runtime.port, `localhost:${runtime.port}`, `/a/${slug}/about?x=1`);
    expect(redirected).toMatchObject({ status: 302, headers: { location: `http://${host}/about?x=1` } });
  });

  const alone = {
    "state/counter.ts": files["state/counter.ts"].replace(
      "export class Room extends SharedState",
      "export class Room extends State",
    ),
  };

  it("ST1: a visitor's address may hold what databases refuse, and nobody's state waits for it", async () => {
    const app = appOf();
    const { id, slug } = await createApp(app);
    await publish(id, app);
    const other = await open(slug);
    const odd = await open(slug, { path: "/?x=%00&y=%ED%A0%80" });
    odd.click("Add one");
    other.click("Add one");
    await odd.untilText("count 1");
    await other.untilText("count 1");
  });

  it("D2: open tabs stay on their program, new loads get the new one, and so after a restart", async () => {
    const first = appOf(alone);
    const { id, slug } = await createApp(first);
    const firstRevision = await publish(id, first);
    const old = await open(slug);
    old.click("Add one");
    await old.settled();
    await publish(
      id,
      appOf(
        { "state/counter.ts": alone["state/counter.ts"].replace("this.count += 1", "this.count += 10") },
        first,
      ),
    );
    await expect
      .poll(
        async () =>
          (await get(runtime.port, `${slug}.localhost:${runtime.port}`, "/")).body.includes(old.programHash),
        { timeout: 20_000 },
      )
      .toBe(false);
    const fresh = await open(slug);
    fresh.click("Add one");
    await fresh.untilText("count 10");
    old.click("Add one");
    await old.untilText("count 2");
    const { port } = runtime;
    await runtime.close();
    runtime = await startRuntime(port);
    old.click("Add one");
    await old.untilText("count 3");
    fresh.click("Add one");
    await fresh.untilText("count 20");
    await point(id, firstRevision);
    await expect
      .poll(async () => (await open(slug)).programHash === fresh.programHash, { timeout: 20_000 })
      .toBe(false);
  });

  it("D2: a tab that is loaded anew takes its state along, to a newer program and back to an older one", async () => {
    const first = appOf(alone);
    const { id, slug } = await createApp(first);
    const firstRevision = await publish(id, first);
    const [tab, other] = [await open(slug), await open(slug)];
    for (const one of [tab, other]) one.click("Add one");
    await tab.untilText("count 1");
    await other.untilText("count 1");
    const second = {
      "state/counter.ts": alone["state/counter.ts"]
        .replace("this.count += 1", "this.count += 10")
        .replace("loads = 0", 'loads = "never"'),
    };
    await publish(id, appOf(second, first));
    const served = async () =>
      /"programHash":"([^"]+)"/.exec(
        (await get(runtime.port, `${slug}.localhost:${runtime.port}`, "/")).body,
      )?.[1];
    await expect.poll(served, { timeout: 20_000 }).not.toBe(tab.programHash);
    const begun = tab.programHash;
    await tab.reload();
    expect(tab.programHash).not.toBe(begun);
    expect(tab.texts()).toContain("count 1");
    tab.click("Add one");
    await tab.untilText("count 11");
    other.click("Add one");
    await other.untilText("count 2");
    expect(other.programHash).toBe(begun);
    await point(id, firstRevision);
    await expect.poll(served, { timeout: 20_000 }).toBe(begun);
    await tab.reload();
    expect(tab.texts()).toContain("count 11");
    tab.click("Add one");
    await tab.untilText("count 12");
  });

  it("D2: rolled back, a revision has its own settings, also where the program is the same", async () => {
    const first = appOf(alone);
    const { id, slug } = await createApp(first);
    const host = `${slug}.localhost:${runtime.port}`;
    const language = async () =>
      /<html[^>]* lang="([^"]*)"/.exec((await get(runtime.port, host, "/")).body)?.[1];
    const revision = await publish(id, first);
    await expect.poll(language, { timeout: 20_000 }).toBe("en");
    await publish(id, { ...first, settings: { ...first.settings, language: "de" } });
    await expect.poll(language, { timeout: 20_000 }).toBe("de");
    await point(id, revision);
    await expect.poll(language, { timeout: 20_000 }).toBe("en");
  });

  it("D2: with shared state all tabs move at once, so that it has one owner", async () => {
    const first = appOf();
    const { id, slug } = await createApp(first);
    await publish(id, first);
    const one = await open(slug);
    one.click("Say");
    await one.untilText("messages hello 0");
    await publish(
      id,
      appOf({ "state/counter.ts": files["state/counter.ts"].replace('"hello "', '"bye "') }, first),
    );
    const hash = one.programHash;
    await one.until(() => one.programHash !== hash);
    const other = await open(slug);
    one.click("Say");
    await one.untilText("messages hello 0,bye 0");
    await other.untilText("messages hello 0,bye 0");
  });

  it("B8: secrets are of one app and one environment, change at once, and appear in no log", async () => {
    const app = appOf();
    const { id, slug } = await createApp(app);
    await publish(id, app);
    const key = loadKey(dataFolder, {});
    const set = async (environment: string, value: string) => {
      const sealed = seal(key, value, [server.workspaceId, id, environment, "KEY"]);
      await database.pool.query(
        "insert into secrets (workspace_id, app_id, environment, name, sealed) values ($1, $2, $3, 'KEY', $4) on conflict (app_id, environment, name) do update set sealed = excluded.sealed",
        [server.workspaceId, id, environment, sealed],
      );
      await database.notify("heddle_secrets", id);
    };
    await set("production", "s3cret-production");
    await set("draft", "s3cret-draft");
    const [published, draft] = [await open(slug), await open(`draft-${id}`, { draft: draftToken(id) })];
    published.click("Reveal");
    await published.untilText("key s3cret-production");
    draft.click("Reveal");
    await draft.untilText("key s3cret-draft");
    await set("production", "changed");
    await expect
      .poll(async () => {
        published.click("Reveal");
        await published.settled();
        return published.texts();
      })
      .toContain("key changed");
    expect(JSON.stringify(logged)).not.toContain("s3cret");
  });

  it("H6: assets come by name, of this app's uploads only; SVG as attachment", async () => {
    const blobs = createBlobStore(dataFolder);
    const png = await blobs.put(Buffer.from("not really a png"));
    const stolen = await blobs.put(Buffer.from("another app's upload"));
    const svg = await blobs.put(Buffer.from("<svg onload='alert(1)'/>"));
    const app = appOf();
    app.assets = {
      "assets/logo.png": { hash: png.hash, size: png.size, type: "image/png" },
      "assets/sign.svg": { hash: svg.hash, size: svg.size, type: "image/svg+xml" },
      "assets/page.html": { hash: svg.hash, size: svg.size, type: "text/html" },
      "assets/stolen.png": { hash: stolen.hash, size: stolen.size, type: "image/png" },
    };
    const { id, slug } = await createApp(app);
    for (const { hash, size } of [png, svg]) {
      await database.pool.query(
        "insert into assets (workspace_id, app_id, hash, type, size) values ($1, $2, $3, 'image/png', $4)",
        [server.workspaceId, id, hash, size],
      );
    }
    await publish(id, app);
    const host = `${slug}.localhost:${runtime.port}`;
    await expect.poll(async () => (await get(runtime.port, host, "/")).status, { timeout: 20_000 }).toBe(200);
    const logo = await get(runtime.port, host, "/assets/logo.png");
    expect(logo).toMatchObject({
      status: 200,
      body: "not really a png",
      headers: { "content-type": "image/png", "x-content-type-options": "nosniff" },
    });
    expect(
      (
        await get(runtime.port, host, "/assets/logo.png", {
          headers: { "if-none-match": String(logo.headers.etag) },
        })
      ).status,
    ).toBe(304);
    for (const path of ["/assets/sign.svg", "/assets/page.html"]) {
      const answer = await get(runtime.port, host, path);
      expect(answer.headers["content-disposition"]).toBe("attachment");
      expect(String(answer.headers["content-security-policy"])).toContain("sandbox");
      expect(answer.headers["content-type"]).not.toContain("html");
    }
    for (const path of [
      "/assets/none.png",
      "/assets/stolen.png",
      "/assets/../heddle.json",
      "/assets/__proto__",
      `/assets/${png.hash}`,
    ]) {
      expect((await get(runtime.port, host, path)).status).toBe(404);
    }
  });

  it("S2: page loads leave no row; a hello makes one; nothing of the token is stored", async () => {
    const app = appOf();
    const { id, slug } = await createApp(app);
    await publish(id, app);
    const host = `${slug}.localhost:${runtime.port}`;
    await expect.poll(async () => (await get(runtime.port, host, "/")).status, { timeout: 20_000 }).toBe(200);
    const rows = async () =>
      (
        await database.pool.query(
          "select * from runtime_sessions where app_id = $1 and id not like 'shared:%'",
          [id],
        )
      ).rows;
    for (let round = 0; round < 10; round += 1) await get(runtime.port, host, "/");
    expect(await rows()).toEqual([]);
    const browser = await open(slug);
    browser.click("Add one");
    await browser.settled();
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ workspace_id: server.workspaceId, environment: "production", event_seq: 1 });
    expect(JSON.stringify(row)).not.toContain(browser.token);
    expect(await readdir(join(dataFolder, "programs"))).not.toEqual([]);
  });
});
