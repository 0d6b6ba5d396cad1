/** Several runtime processes over one Postgres, as nodes of one installation; browsers reach whichever the test wants. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { filesToApp } from "@heddle/codec";
import { manifests } from "@heddle/components/manifests";
import { type Database, openDatabase } from "@heddle/database";
import { createTestDatabase, type TestDatabase } from "@heddle/database/testing";
import type { RuntimeOptions } from "../runtime.ts";
import { get } from "./get.ts";
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
  readonly #slugs: string[];
  readonly #options: Partial<RuntimeOptions>;
  readonly #workspaces = new Map<string, string>();
  /** Nodes that all others have heard of, with their processes. */
  readonly #known = new Map<RuntimeProcess, number | undefined>();
  #revisions = 0;
  #turn = 0;

  private constructor(server: TestDatabase, base: string, slugs: string[], options: Partial<RuntimeOptions>) {
    this.server = server;
    this.#options = options;
    this.#slugs = slugs;
    this.database = openDatabase(server.url, { name: "heddle-test" });
    this.#base = base;
  }

  /**
   * @param apps by slug, published from the beginning
   * @param options of each node, beside what makes them nodes
   */
  static async start(
    apps: Record<string, AppFiles>,
    count = 2,
    options: Partial<RuntimeOptions> = {},
  ): Promise<TestNodes> {
    const base = await mkdtemp(join(tmpdir(), "heddle-nodes-"));
    const test = new TestNodes(await createTestDatabase(), base, Object.keys(apps), options);
    for (const [slug, files] of Object.entries(apps)) await test.addApp(slug, files);
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
      ...this.#options,
    };
    const node = await RuntimeProcess.start({}, settings);
    this.nodes.push(node);
    return node;
  }

  /** One more app, published, in the first workspace or another. */
  async addApp(slug: string, files: AppFiles, workspace = this.server.workspaceId): Promise<void> {
    await this.database.pool.query(
      "insert into apps (id, workspace_id, name, slug) values ($1, $2, $1, $1)",
      [slug, workspace],
    );
    this.#workspaces.set(slug, workspace);
    await this.publish(slug, files);
  }

  async addWorkspace(id: string): Promise<void> {
    await this.database.pool.query("insert into workspaces (id, name) values ($1, $1)", [id]);
  }

  /** Takes an app offline. */
  async withdraw(slug: string): Promise<void> {
    await this.database.pool.query("update apps set published_revision_id = null where id = $1", [slug]);
    await this.database.notify("heddle_publish", slug);
  }

  async publish(slug: string, files: AppFiles): Promise<void> {
    const { app, diagnostics } = filesToApp(new Map(Object.entries(files)), manifests);
    if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
    this.#revisions += 1;
    const id = `revision-${this.#revisions}`;
    const { pool } = this.database;
    await pool.query(
      "insert into revisions (id, workspace_id, app_id, number, app) values ($1, $2, $3, $4, $5)",
      [id, this.#workspaces.get(slug), slug, this.#revisions, JSON.stringify(app)],
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

  /** As a load balancer does that looks after its nodes: to one that is up. */
  readonly alive = (): number => {
    const up = this.nodes.filter((node) => node.isUp);
    this.#turn += 1;
    return up[this.#turn % up.length]!.port;
  };

  /** Every node runs, and knows of the others. */
  async allUp(): Promise<void> {
    const fresh: RuntimeProcess[] = [];
    for (const node of this.nodes) {
      if (node.isUp) node.freeze(false);
      else await node.start();
      if (this.#known.get(node) !== node.pid) fresh.push(node);
    }
    await this.until(async () => {
      const { rows } = await this.database.pool.query<{ id: string }>(
        "select id from runtime_nodes where not is_draining and seen_at > now() - interval '1.1 s'",
      );
      return this.nodes.every(({ nodeId }) => rows.some(({ id }) => id === nodeId));
    }, "all nodes");
    // Each reads of the others with its next sign of life.
    if (fresh.length > 0) await Promise.all([wait(1_100), ...fresh.map((node) => this.ready(node))]);
    for (const node of this.nodes) this.#known.set(node, node.pid);
  }

  /** The node serves every app. */
  async ready({ port }: RuntimeProcess): Promise<void> {
    for (const slug of this.#slugs) {
      const { status, body } = await get(port, this.host(slug), "/");
      if (status !== 200) throw new Error(`${slug} answered ${status}: ${body.slice(0, 500)}`);
    }
  }

  closeBrowsers(): void {
    for (const browser of this.#browsers.splice(0)) browser.close();
  }

  /** Resolves when the condition holds; rejects after twenty seconds. */
  async until(condition: () => Promise<boolean>, what: string): Promise<void> {
    const until = performance.now() + 20_000;
    while (!(await condition())) {
      if (performance.now() > until) throw new Error(`Waited too long for ${what}.`);
      await wait(50);
    }
  }

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

  /** The node that has the published app for itself. */
  async homeOf(slug: string): Promise<RuntimeProcess> {
    const { rows } = await this.database.pool.query<{ node: string }>(
      "select node from runtime_homes where app_id = $1 and environment = 'production'",
      [slug],
    );
    const home = this.nodes.find(({ nodeId }) => nodeId === rows[0]?.node);
    if (!home) throw new Error(`No node is the home of ${slug}.`);
    return home;
  }

  async end(): Promise<void> {
    this.closeBrowsers();
    await Promise.all(this.nodes.map((node) => node.end()));
    await this.database.close();
    await this.server.remove();
    await rm(this.#base, { recursive: true, force: true });
  }
}
