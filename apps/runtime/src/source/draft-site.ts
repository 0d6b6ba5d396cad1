import type { Compiler, StoredEdits } from "../compile/compiler.ts";
import type { SiteKey } from "../store/store.ts";
import { DatabaseSite, type DatabaseSiteServices } from "./database-site.ts";
import { isSameProgram, type Release, type SiteEvents, type SiteStatus } from "./site.ts";

/** Below every row and every snapshot: a new app's reaches to row 0. */
const NOTHING_YET = -1n;

/** An app as it is being edited: follows its document; every good program takes over the live sessions at once. */
export class DraftSite extends DatabaseSite {
  readonly isDraft = true;
  readonly swapsLive = true;
  readonly #compiler: Compiler;
  readonly #events: SiteEvents;
  #status: SiteStatus | null = null;
  #working: Promise<void> | null = null;
  #isStale = true;
  /** Milliseconds since 1970. */
  usedAt = Date.now();

  constructor(key: SiteKey, services: DatabaseSiteServices, compiler: Compiler, events: SiteEvents) {
    super(key, services);
    this.#compiler = compiler;
    this.#events = events;
  }

  get newest(): Release | null {
    return this.#status?.kind === "ready" ? this.#status.release : null;
  }

  async status(): Promise<SiteStatus> {
    this.usedAt = Date.now();
    if (!this.#status) await this.#work();
    return this.#status ?? { kind: "unpublished" };
  }

  /** The document has new rows. Compiles run one after the other; what comes meanwhile goes with the next. */
  refresh(): void {
    this.#isStale = true;
    // A draft that nobody has opened yet is compiled when somebody does.
    if (this.#status || this.#working) void this.#work();
  }

  #work(): Promise<void> {
    this.#working ??= this.#follow().finally(() => {
      this.#working = null;
      if (this.#isStale && this.#status) void this.#work();
    });
    return this.#working;
  }

  async #follow(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      try {
        await this.#compile();
      } catch (error) {
        this.services.log({
          level: "error",
          site: this.id,
          message: `The draft could not be compiled: ${String(error)}`,
        });
        if (!this.#status) {
          this.#isStale = true;
          throw error;
        }
        return;
      }
    }
  }

  async #compile(): Promise<void> {
    const compiled = await this.#compiler.compileDraft(this.key.appId, (after) => this.#read(after));
    if (!compiled) return;
    const { release, withoutLogic, diagnostics } = compiled;
    this.#events.onDiagnostics(this, diagnostics);
    const previous = this.#status?.kind === "ready" ? this.#status.release : null;
    // The last good program goes on; only a draft that never had one shows its pages without logic.
    const shown = release ?? (previous ? null : withoutLogic);
    if (shown) {
      this.#status = { kind: "ready", release: shown };
      if (!previous || !isSameProgram(shown, previous)) this.#events.onRelease(this, shown);
    } else this.#status ??= { kind: "broken", diagnostics };
  }

  async #read(after: bigint | null): Promise<StoredEdits | null> {
    const { rows } = await this.services.database.pool.query<{ id: string; data: Buffer }>(
      `select id, data from document_updates where app_id = $1 and workspace_id = $2 and id > $3
       union all
       select up_to, data from document_snapshots where app_id = $1 and workspace_id = $2 and up_to > $3
       order by 1`,
      [this.key.appId, this.key.workspaceId, after ?? NOTHING_YET],
    );
    if (rows.length === 0 && after !== null && this.#status) return null;
    const upTo = BigInt(rows.at(-1)?.id ?? after ?? NOTHING_YET);
    return { updates: rows.map((row) => new Uint8Array(row.data)), upTo };
  }

  async release(programHash: string): Promise<Release | null> {
    const status = await this.status();
    return status.kind === "ready" && status.release.program.hash === programHash ? status.release : null;
  }

  /** Nobody looks at it: the document and its program leave memory. */
  forget(): void {
    this.#status = null;
    this.#isStale = true;
    this.#compiler.forgetDocument(this.key.appId);
  }
}
