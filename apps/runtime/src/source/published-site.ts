import type { Diagnostic } from "@heddle/schema";
import type { Compiler } from "../compile/compiler.ts";
import type { SiteKey } from "../store/store.ts";
import { DatabaseSite, type DatabaseSiteServices } from "./database-site.ts";
import type { ProgramCache } from "./program-cache.ts";
import type { Release, SiteEvents, SiteStatus } from "./site.ts";

/** A published app: an immutable revision at a time. Open tabs stay on theirs, new page loads get the newest. */
export class PublishedSite extends DatabaseSite {
  readonly isDraft = false;
  readonly swapsLive = false;
  readonly #compiler: Compiler;
  readonly #cache: ProgramCache;
  readonly #events: SiteEvents;
  #revisionId: string | null = null;
  #status: SiteStatus = { kind: "unpublished" };
  #loading: Promise<void> | null = null;
  #isStale = true;
  /** Releases served since this process began, by program hash: a few, for tabs that are still open. */
  readonly #recent = new Map<string, Release>();

  constructor(
    key: SiteKey,
    services: DatabaseSiteServices,
    compiler: Compiler,
    cache: ProgramCache,
    events: SiteEvents,
  ) {
    super(key, services);
    this.#compiler = compiler;
    this.#cache = cache;
    this.#events = events;
  }

  get newest(): Release | null {
    return this.#status.kind === "ready" ? this.#status.release : null;
  }

  async status(): Promise<SiteStatus> {
    while (this.#isStale || this.#loading) {
      this.#loading ??= this.#load().finally(() => {
        this.#loading = null;
      });
      await this.#loading;
    }
    return this.#status;
  }

  /** Something about its publication changed. */
  refresh(): void {
    this.#isStale = true;
    this.status().catch((error: unknown) => {
      this.services.log({
        level: "error",
        site: this.id,
        message: `The newest revision could not be loaded: ${String(error)}`,
      });
    });
  }

  async #load(): Promise<void> {
    this.#isStale = false;
    try {
      const { rows } = await this.services.database.pool.query<{ id: string }>(
        `select r.id from apps a join revisions r on r.id = a.published_revision_id
         where a.id = $1 and a.workspace_id = $2 and a.deleted_at is null`,
        [this.key.appId, this.key.workspaceId],
      );
      const revisionId = rows[0]?.id ?? null;
      if (revisionId === this.#revisionId) return;
      if (revisionId === null) {
        this.#revisionId = null;
        this.#status = { kind: "unpublished" };
        this.#events.onClosed(this, "This app was taken offline.");
        return;
      }
      this.#status = await this.#releaseOf(revisionId);
      this.#revisionId = revisionId;
      if (this.#status.kind !== "ready") return;
      const { release } = this.#status;
      this.#remember(release);
      this.#events.onRelease(this, release);
    } catch (error) {
      this.#isStale = true;
      throw error;
    }
  }

  async #releaseOf(revisionId: string): Promise<SiteStatus> {
    const cached = await this.#cache.ofRevision(this.id, revisionId);
    if (cached) return { kind: "ready", release: cached };
    const { rows } = await this.services.database.pool.query<{ app: string }>(
      "select app::text as app from revisions where id = $1 and app_id = $2",
      [revisionId, this.key.appId],
    );
    const request = { kind: "revision" as const, json: rows[0]!.app };
    const { release, diagnostics } = await this.#compiler.compile(this.key.appId, request);
    if (!release) {
      this.#logErrors(diagnostics);
      return { kind: "broken", diagnostics: [] };
    }
    await this.#cache.store(this.id, revisionId, release).catch((error: unknown) => {
      this.services.log({
        level: "warn",
        site: this.id,
        message: `The compiled program could not be kept: ${String(error)}`,
      });
    });
    return { kind: "ready", release };
  }

  #logErrors(diagnostics: Diagnostic[]): void {
    for (const one of diagnostics.filter((finding) => finding.severity === "error")) {
      const place = [one.file, one.line, one.column].filter((part) => part !== undefined).join(":");
      this.services.log({ level: "error", site: this.id, message: `${place}: ${one.message}` });
    }
  }

  #remember(release: Release): void {
    this.#recent.delete(release.program.hash);
    this.#recent.set(release.program.hash, release);
    const oldest = this.#recent.keys().next().value;
    if (this.#recent.size > 3 && oldest !== undefined) this.#recent.delete(oldest);
  }

  async release(programHash: string): Promise<Release | null> {
    return this.#recent.get(programHash) ?? (await this.#cache.ofHash(this.id, programHash));
  }
}
