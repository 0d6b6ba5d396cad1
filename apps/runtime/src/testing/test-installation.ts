/**
 * A runtime as an installation has it: apps come from a Postgres of its own, which stands in for what an editor writes.
 * Each app is the same small one, in whatever version a test wants.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesToApp } from "@heddle/codec";
import { manifests } from "@heddle/components/manifests";
import { type Database, openDatabase } from "@heddle/database";
import { createTestDatabase, type TestDatabase } from "@heddle/database/testing";
import { appToDocument } from "@heddle/document";
import type { App } from "@heddle/schema";
import { loadKey, signToken } from "@heddle/security";
import * as Y from "yjs";
import type { Limits } from "../limits.ts";
import type { RuntimeLogEntry } from "../log.ts";
import { createRuntime, type Runtime } from "../runtime.ts";
import { TestBrowser, type TestBrowserOptions } from "./test-browser.ts";

export const installedFiles = {
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

/** The app with other files. Of a previous one, ids stay. */
export function installedApp(changes: Partial<typeof installedFiles> = {}, previous: App | null = null): App {
  const files = new Map(Object.entries({ ...installedFiles, ...changes }));
  const { app, diagnostics } = filesToApp(files, manifests, previous);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return app;
}

export class TestInstallation {
  readonly server: TestDatabase;
  readonly database: Database;
  readonly dataFolder: string;
  readonly logged: RuntimeLogEntry[] = [];
  runtime!: Runtime;
  readonly #browsers: TestBrowser[] = [];
  #apps = 0;
  #revisions = 0;
  #people = 0;

  readonly #limits: Partial<Limits>;

  private constructor(server: TestDatabase, dataFolder: string, limits: Partial<Limits>) {
    this.#limits = limits;
    this.server = server;
    this.database = openDatabase(server.url);
    this.dataFolder = dataFolder;
  }

  /** Open tabs stay on their program unless the limits say otherwise. */
  static async start(limits: Partial<Limits> = {}): Promise<TestInstallation> {
    const dataFolder = await mkdtemp(join(tmpdir(), "heddle-apps-"));
    const test = new TestInstallation(await createTestDatabase(), dataFolder, {
      moveMilliseconds: Number.POSITIVE_INFINITY,
      ...limits,
    });
    await test.#startRuntime(0);
    return test;
  }

  async #startRuntime(port: number): Promise<void> {
    this.runtime = await createRuntime({
      port,
      dataFolder: this.dataFolder,
      apps: { kind: "database", url: this.server.url },
      publicUrl: "http://localhost:3000",
      editorOrigins: ["http://localhost:3000"],
      environment: {},
      limits: this.#limits,
      log: (entry) => this.logged.push(entry),
    });
  }

  /** Another runtime goes on at the same address. */
  async restart(): Promise<void> {
    const { port } = this.runtime;
    await this.runtime.close();
    await this.#startRuntime(port);
  }

  async end(): Promise<void> {
    for (const browser of this.#browsers) browser.close();
    await this.runtime.close();
    await this.database.close();
    await this.server.remove();
    await rm(this.dataFolder, { recursive: true });
  }

  /** A new app whose document holds this; not published. */
  async createApp(app: App): Promise<{ id: string; slug: string; document: Y.Doc }> {
    this.#apps += 1;
    const id = `app${this.#apps}`;
    const slug = `test-${this.#apps}`;
    await this.database.pool.query(
      "insert into apps (id, workspace_id, name, slug) values ($1, $2, 'Test', $3)",
      [id, this.server.workspaceId, slug],
    );
    const document = appToDocument(app);
    await this.append(id, Y.encodeStateAsUpdate(document));
    return { id, slug, document };
  }

  /** Stores an update of an app's document. */
  async append(appId: string, update: Uint8Array): Promise<void> {
    await this.database.pool.query(
      "insert into document_updates (workspace_id, app_id, data) values ($1, $2, $3)",
      [this.server.workspaceId, appId, Buffer.from(update)],
    );
    await this.database.notify("heddle_document", appId);
  }

  /** Changes the document as an editor would, and stores just the change. */
  async edit(appId: string, document: Y.Doc, change: () => void): Promise<void> {
    const before = Y.encodeStateVector(document);
    document.transact(change);
    await this.append(appId, Y.encodeStateAsUpdate(document, before));
  }

  /** Publishes the app, or takes it offline; gives the revision's id. */
  async publish(appId: string, app: App | null): Promise<string | null> {
    this.#revisions += 1;
    const id = app && `revision-${this.#revisions}`;
    if (app) {
      await this.database.pool.query(
        "insert into revisions (id, workspace_id, app_id, number, app) values ($1, $2, $3, $4, $5)",
        [id, this.server.workspaceId, appId, this.#revisions, JSON.stringify(app)],
      );
    }
    await this.point(appId, id);
    return id;
  }

  /** Shows another revision, or none. */
  async point(appId: string, revision: string | null): Promise<void> {
    await this.database.pool.query("update apps set published_revision_id = $2 where id = $1", [
      appId,
      revision,
    ]);
    await this.database.notify("heddle_publish", appId);
  }

  /** @param lifetime seconds */
  draftToken(
    appId: string,
    lifetime = 60,
    { user = "local", session = null }: { user?: string; session?: string | null } = {},
  ): string {
    return signToken(loadKey(this.dataFolder, {}), "draft", { app: appId, user, session }, { lifetime });
  }

  /** Somebody with an account, a membership and a sign-in. */
  async member(workspaceId = this.server.workspaceId): Promise<{ user: string; session: string }> {
    this.#people += 1;
    const user = `user-${this.#people}`;
    const session = `session-${this.#people}`;
    const { pool } = this.database;
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

  /** Opens a page of the first label of a host: `test-1`, `draft-app1`. */
  async open(host: string, changes: Partial<TestBrowserOptions> = {}): Promise<TestBrowser> {
    const browser = await TestBrowser.open({
      port: this.runtime.port,
      host: `${host}.localhost:${this.runtime.port}`,
      ...changes,
    });
    browser.reconnects = true;
    this.#browsers.push(browser);
    return browser;
  }
}
