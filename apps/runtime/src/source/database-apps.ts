/** Drafts and published apps of an installation: rows of its database, kept in step by its notifications. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type BlobStore,
  createBlobStore,
  type Database,
  openDatabase,
  type Unlisten,
} from "@heddle/database";
import { type Key, loadKey, type MatchedHost } from "@heddle/security";
import type { Compiler } from "../compile/compiler.ts";
import type { RuntimeLog } from "../log.ts";
import type { DatabaseSiteServices } from "./database-site.ts";
import { DraftAccess } from "./draft-access.ts";
import { DraftSite } from "./draft-site.ts";
import { ProgramCache } from "./program-cache.ts";
import { PublishedSite } from "./published-site.ts";
import type { AppSource, Site, SiteEvents } from "./site.ts";

export interface DatabaseAppsOptions {
  url: string;
  dataFolder: string;
  appsDomain: string | null;
  /** Of the editor: a proxy in front of it stands before the apps too, at the same port. */
  publicUrl: string | null;
  /** People sign in: tokens of drafts are somebody's. */
  hasAccounts: boolean;
  compiler: Compiler;
  /** Programs that one of the same version compiled before are taken as they are. Default: this very compiler's contents; from source each process is another. */
  compilerVersion?: string | undefined;
  log: RuntimeLog;
  environment: Readonly<Record<string, string | undefined>>;
}

const DRAFT_LABEL = /^draft-([a-z0-9-]+)$/;
/** A name that is no app's is remembered this long, milliseconds, so that guessing costs no queries. */
const UNKNOWN_MILLISECONDS = 2_000;
const UNKNOWN_KEPT = 1_000;
/** A draft that nobody opened or edited for this long leaves memory, milliseconds. */
const DRAFT_IDLE_MILLISECONDS = 30 * 60_000;

export class DatabaseApps implements AppSource {
  readonly #database: Database;
  readonly #options: DatabaseAppsOptions;
  readonly #services: DatabaseSiteServices;
  readonly #cache: ProgramCache;
  readonly draftAccess: DraftAccess;
  readonly #drafts = new Map<string, DraftSite>();
  /** By app id, and the app id by slug. */
  readonly #published = new Map<string, PublishedSite>();
  readonly #slugs = new Map<string, string>();
  readonly #unknown = new Map<string, number>();
  #unlisten: Unlisten[] = [];
  #events: SiteEvents | null = null;
  readonly #sweep: NodeJS.Timeout;

  private constructor(options: DatabaseAppsOptions, database: Database, key: Key, blobs: BlobStore) {
    this.#options = options;
    this.#database = database;
    this.draftAccess = new DraftAccess(key, database.pool, options.hasAccounts);
    this.#services = { database, blobs, key, log: options.log };
    this.#cache = new ProgramCache(options.dataFolder, options.compilerVersion ?? compilerVersion());
    this.#sweep = setInterval(() => this.#forgetIdle(), 60_000);
    this.#sweep.unref();
  }

  static async open(options: DatabaseAppsOptions): Promise<DatabaseApps> {
    const key = loadKey(options.dataFolder, options.environment);
    const database = openDatabase(options.url, { name: "heddle-runtime", connections: 6 });
    return new DatabaseApps(options, database, key, createBlobStore(options.dataFolder));
  }

  get pool(): Database["pool"] {
    return this.#database.pool;
  }

  async start(events: SiteEvents): Promise<void> {
    this.#events = events;
    const onPublish = (appId: string) => {
      this.#slugs.clear();
      this.#unknown.clear();
      const known = this.#published.get(appId);
      if (known) known.refresh();
      else this.#bootWorking(appId);
      if (this.#drafts.has(appId)) {
        this.#closeDeletedDraft(appId).catch((error: unknown) =>
          this.#services.log({ level: "error", message: `A deleted draft was not closed: ${String(error)}` }),
        );
      }
    };
    const onSecret = (appId: string) => {
      this.#drafts.get(appId)?.forgetSecrets();
      this.#published.get(appId)?.forgetSecrets();
    };
    const all = (refresh: (appId: string) => void, ids: () => Iterable<string>) => () => {
      for (const id of ids()) refresh(id);
    };
    const onDocument = (appId: string) => this.#drafts.get(appId)?.refresh();
    const drafts = () => [...this.#drafts.keys()];
    const published = () => [...this.#published.keys()];
    this.#unlisten = [
      await this.#database.listen("heddle_document", onDocument, all(onDocument, drafts)),
      await this.#database.listen("heddle_publish", onPublish, all(onPublish, published)),
      await this.#database.listen(
        "heddle_secrets",
        onSecret,
        all(onSecret, () => [...drafts(), ...published()]),
      ),
      await this.#database.listen("heddle_access", events.onAccess, events.onAccess),
    ];
    this.#bootWorking(null);
  }

  /** Loads published apps, or the one, that may have tasks of their own: they work though nobody opens them. */
  #bootWorking(appId: string | null): void {
    const boot = async () => {
      const { rows } = await this.pool.query<{ slug: string }>(
        `select a.slug from apps a join revisions r on r.id = a.published_revision_id
         where a.deleted_at is null and ($1::text is null or a.id = $1)
           and (r.app::text like '%onStart%' or r.app::text like '%onStop%')`,
        [appId],
      );
      for (const { slug } of rows) {
        const site = await this.#publishedBySlug(slug);
        const status = await site?.status();
        if (site && status?.kind === "ready") this.#events?.onWorking(site, status.release);
      }
    };
    boot().catch((error: unknown) =>
      this.#services.log({
        level: "error",
        message: `Apps with tasks could not be started: ${String(error)}`,
      }),
    );
  }

  /** Apps that work though nobody opens them may have lost the node that they worked at. */
  wake(): void {
    this.#bootWorking(null);
  }

  hosts(port: number): string[] {
    const hosts = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `*.localhost:${port}`];
    const domain = this.#options.appsDomain;
    if (domain && domain !== "localhost") {
      const { publicUrl } = this.#options;
      const ports = new Set(["", `:${port}`]);
      if (publicUrl !== null && new URL(publicUrl).port !== "") ports.add(`:${new URL(publicUrl).port}`);
      for (const suffix of ports) hosts.push(domain + suffix, `*.${domain}${suffix}`);
    }
    return hosts;
  }

  slugHost(slug: string, host: MatchedHost): string {
    const domain = this.#options.appsDomain;
    const isOnDomain = domain !== null && host.hostname === domain;
    return `${slug}.${isOnDomain ? domain : "localhost"}${host.port === null ? "" : `:${host.port}`}`;
  }

  async find(host: MatchedHost): Promise<Site | null> {
    const { label } = host;
    if (label === null) return null;
    const unknownSince = this.#unknown.get(label);
    if (unknownSince !== undefined && Date.now() - unknownSince < UNKNOWN_MILLISECONDS) return null;
    const draft = DRAFT_LABEL.exec(label);
    const site = draft ? await this.#draft(draft[1]!) : await this.#publishedBySlug(label);
    if (!site) {
      if (this.#unknown.size >= UNKNOWN_KEPT) this.#unknown.clear();
      this.#unknown.set(label, Date.now());
    }
    return site;
  }

  async #draft(appId: string): Promise<Site | null> {
    const known = this.#drafts.get(appId);
    if (known) return known;
    const { rows } = await this.pool.query<{ id: string; workspace_id: string }>(
      "select id, workspace_id from apps where id = $1 and deleted_at is null",
      [appId],
    );
    const row = rows[0];
    if (!row) return null;
    const key = { workspaceId: row.workspace_id, appId: row.id, environment: "draft" as const };
    const site =
      this.#drafts.get(appId) ?? new DraftSite(key, this.#services, this.#options.compiler, this.#events!);
    this.#drafts.set(appId, site);
    return site;
  }

  async #publishedBySlug(slug: string): Promise<Site | null> {
    const known = this.#published.get(this.#slugs.get(slug) ?? "");
    if (known) return known;
    const { rows } = await this.pool.query<{ id: string; workspace_id: string }>(
      "select id, workspace_id from apps where slug = $1 and deleted_at is null",
      [slug],
    );
    const row = rows[0];
    if (!row) return null;
    const key = { workspaceId: row.workspace_id, appId: row.id, environment: "production" as const };
    const site =
      this.#published.get(row.id) ??
      new PublishedSite(key, this.#services, this.#options.compiler, this.#cache, this.#events!);
    this.#published.set(row.id, site);
    this.#slugs.set(slug, row.id);
    return site;
  }

  async #closeDeletedDraft(appId: string): Promise<void> {
    const { rows } = await this.pool.query("select 1 from apps where id = $1 and deleted_at is null", [
      appId,
    ]);
    const site = this.#drafts.get(appId);
    if (rows.length > 0 || !site) return;
    this.#drafts.delete(appId);
    site.forget();
    this.#events?.onClosed(site, "This app was deleted.");
  }

  #forgetIdle(): void {
    for (const [appId, site] of this.#drafts) {
      if (Date.now() - site.usedAt < DRAFT_IDLE_MILLISECONDS || this.#events?.isInUse(site)) continue;
      site.forget();
      this.#drafts.delete(appId);
    }
  }

  /** Stops to watch; the database stays open until `disconnect`. */
  async close(): Promise<void> {
    clearInterval(this.#sweep);
    for (const unlisten of this.#unlisten) await unlisten();
  }

  async disconnect(): Promise<void> {
    await this.#database.close();
  }
}

/** A bundled runtime is its compiler's version; from source, nothing compiled earlier is trusted. */
function compilerVersion(): string {
  if (import.meta.url.endsWith(".ts")) return `source ${process.pid} ${performance.timeOrigin}`;
  return createHash("sha256")
    .update(readFileSync(fileURLToPath(new URL("./compile-worker.js", import.meta.url))))
    .digest("hex");
}
