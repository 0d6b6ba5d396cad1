/** Several runtime processes over one Postgres, as nodes of one installation; browsers reach whichever the test wants. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesToApp } from "@heddle/codec";
import { manifests } from "@heddle/components/manifests";
import { type Database, openDatabase } from "@heddle/database";
import { createTestDatabase, type TestDatabase } from "@heddle/database/testing";
import { RuntimeProcess } from "./runtime-process.ts";
import { TestBrowser, type TestBrowserOptions } from "./test-browser.ts";
import type { AppFiles } from "./test-runtime.ts";

/** Where browsers believe to be; the nodes listen on ports of their own. */
const PUBLIC_PORT = 8080;

export class TestNodes {
  readonly server: TestDatabase;
  readonly database: Database;
  readonly #base: string;
  readonly #browsers: TestBrowser[] = [];
  readonly nodes: RuntimeProcess[] = [];
  #revisions = 0;
  #turn = 0;

  private constructor(server: TestDatabase, base: string) {
    this.server = server;
    this.database = openDatabase(server.url, { name: "heddle-test" });
    this.#base = base;
  }

  /** @param apps by slug, published from the beginning */
  static async start(apps: Record<string, AppFiles>, count = 2): Promise<TestNodes> {
    const base = await mkdtemp(join(tmpdir(), "heddle-nodes-"));
    const test = new TestNodes(await createTestDatabase(), base);
    for (const [slug, files] of Object.entries(apps)) {
      await test.database.pool.query(
        "insert into apps (id, workspace_id, name, slug) values ($1, $2, $1, $1)",
        [slug, test.server.workspaceId],
      );
      await test.publish(slug, files);
    }
    while (test.nodes.length < count) await test.add();
    return test;
  }

  /** One more node. */
  async add(): Promise<RuntimeProcess> {
    const settings = {
      dataFolder: join(this.#base, "data"),
      nodeFolder: join(this.#base, `node-${this.nodes.length}`),
      apps: { kind: "database" as const, url: this.server.url },
      publicUrl: `http://heddle.localhost:${PUBLIC_PORT}`,
      appsDomain: "apps.localhost",
    };
    const node = await RuntimeProcess.start({}, settings);
    this.nodes.push(node);
    return node;
  }

  async publish(slug: string, files: AppFiles): Promise<void> {
    const { app, diagnostics } = filesToApp(new Map(Object.entries(files)), manifests);
    if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
    this.#revisions += 1;
    const id = `revision-${this.#revisions}`;
    const { pool } = this.database;
    await pool.query(
      "insert into revisions (id, workspace_id, app_id, number, app) values ($1, $2, $3, $4, $5)",
      [id, this.server.workspaceId, slug, this.#revisions, JSON.stringify(app)],
    );
    await pool.query("update apps set published_revision_id = $2 where id = $1", [slug, id]);
    await this.database.notify("heddle_publish", slug);
  }

  host(slug: string): string {
    return `${slug}.apps.localhost:${PUBLIC_PORT}`;
  }

  /** Each connection goes to the next node: nothing is sticky. */
  readonly inTurn = (): number => {
    this.#turn += 1;
    return this.nodes[this.#turn % this.nodes.length]!.port;
  };

  /** Opens a page of an app, at a node or at each in turn. */
  async open(
    slug: string,
    port: TestBrowserOptions["port"] = this.inTurn,
    changes: Partial<TestBrowserOptions> = {},
  ): Promise<TestBrowser> {
    const browser = await TestBrowser.open({ port, host: this.host(slug), ...changes });
    browser.reconnects = true;
    this.#browsers.push(browser);
    return browser;
  }

  /** The node that has the app for itself; null = none. */
  async homeOf(slug: string, environment = "production"): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ node: string }>(
      "select node from runtime_homes where app_id = $1 and environment = $2",
      [slug, environment],
    );
    return rows[0]?.node ?? null;
  }

  async end(): Promise<void> {
    for (const browser of this.#browsers) browser.close();
    await Promise.all(this.nodes.map((node) => node.end()));
    await this.database.close();
    await this.server.remove();
    await rm(this.#base, { recursive: true, force: true });
  }
}
