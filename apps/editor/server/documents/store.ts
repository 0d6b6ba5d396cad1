/** An app's document in Postgres: a snapshot, and the updates since. Rules D1-D5 of SPEC.md. */

import type { Database } from "@heddle/database";

/** The part of a database that documents need, so that tests can stand in its way. */
export type DocumentDatabase = Pick<Database, "pool">;

export interface StoredUpdate {
  id: bigint;
  data: Uint8Array;
}

export interface StoredDocument {
  workspaceId: string;
  name: string;
  /** Oldest first: the snapshot, when there is one, then the updates. */
  updates: Uint8Array[];
  /** The id up to which `updates` reach. */
  lastId: bigint;
  /** Updates since the snapshot, and their bytes. */
  count: number;
  bytes: number;
}

export interface AppendResult {
  /** Id of the row that was written. */
  id: bigint;
  /** Updates that other nodes have written since `after`. */
  foreign: Uint8Array[];
}

const LOCK = "select pg_advisory_xact_lock(hashtextextended('heddle document ' || $1, 0))";

export class DocumentStore {
  readonly #database: DocumentDatabase;

  constructor(database: DocumentDatabase) {
    this.#database = database;
  }

  /** Everything stored of a document; null when there is no such app, or it is deleted. */
  async load(appId: string): Promise<StoredDocument | null> {
    return this.#transaction(async (query) => {
      // One view of both tables: a snapshot taken in between would otherwise hide updates from us.
      await query("set transaction isolation level repeatable read read only");
      const app = await query("select workspace_id, name from apps where id = $1 and deleted_at is null", [
        appId,
      ]);
      if (app.rows.length === 0) return null;
      const snapshot = await query("select data, up_to from document_snapshots where app_id = $1", [appId]);
      const upTo = BigInt(snapshot.rows[0]?.up_to ?? 0);
      const rows = await query(
        "select id, data from document_updates where app_id = $1 and id > $2 order by id",
        [appId, upTo],
      );
      const later = rows.rows.map((row) => row.data);
      return {
        workspaceId: app.rows[0]!.workspace_id,
        name: app.rows[0]!.name,
        updates: snapshot.rows.length > 0 ? [snapshot.rows[0]!.data, ...later] : later,
        lastId: rows.rows.length > 0 ? BigInt(rows.rows.at(-1)!.id) : upTo,
        count: later.length,
        bytes: later.reduce((sum, data) => sum + data.byteLength, 0),
      };
    });
  }

  /** What others have written after an id. A reader that fell behind a snapshot gets the snapshot too. */
  async after(appId: string, lastId: bigint): Promise<{ updates: Uint8Array[]; lastId: bigint }> {
    return this.#transaction(async (query) => {
      await query("set transaction isolation level repeatable read read only");
      const found = await query(
        `select id, data from document_updates where app_id = $1 and id > $2
         union all
         select up_to, data from document_snapshots where app_id = $1 and up_to > $2
         order by 1`,
        [appId, lastId],
      );
      return {
        updates: found.rows.map((row) => row.data),
        lastId: found.rows.reduce((last, row) => (BigInt(row.id) > last ? BigInt(row.id) : last), lastId),
      };
    });
  }

  /**
   * Appends an update and tells whoever listens. When the promise resolves, it is on disk.
   * @param after the id up to which the caller has everything
   */
  async append(
    target: { appId: string; workspaceId: string; after: bigint },
    update: Uint8Array,
    userId: string | null,
  ): Promise<AppendResult> {
    const { appId, workspaceId, after } = target;
    return this.#transaction(async (query) => {
      await query(LOCK, [appId]);
      const foreign = await query(
        `select id, data from document_updates where app_id = $1 and id > $2
         union all
         select up_to, data from document_snapshots where app_id = $1 and up_to > $2
         order by 1`,
        [appId, after],
      );
      const inserted = await query(
        "insert into document_updates (workspace_id, app_id, data, user_id) values ($1, $2, $3, $4) returning id",
        [workspaceId, appId, Buffer.from(update), userId],
      );
      await query("update apps set edited_at = now() where id = $1", [appId]);
      await query("select pg_notify('heddle_document', $1)", [appId]);
      return { id: BigInt(inserted.rows[0]!.id), foreign: foreign.rows.map((row) => row.data) };
    });
  }

  /**
   * Puts a snapshot in the place of the updates up to `upTo`. Does nothing when another node's snapshot reaches further.
   * @param state everything up to and with `upTo`; later edits may be in it too
   */
  async snapshot(
    target: { appId: string; workspaceId: string },
    state: Uint8Array,
    upTo: bigint,
  ): Promise<void> {
    await this.#transaction(async (query) => {
      await query(LOCK, [target.appId]);
      const written = await query(
        `insert into document_snapshots (app_id, workspace_id, data, up_to) values ($1, $2, $3, $4)
         on conflict (app_id) do update set data = excluded.data, up_to = excluded.up_to, created_at = now()
         where document_snapshots.up_to <= excluded.up_to`,
        [target.appId, target.workspaceId, Buffer.from(state), upTo],
      );
      if (written.rowCount === 1) {
        await query("delete from document_updates where app_id = $1 and id <= $2", [target.appId, upTo]);
      }
    });
  }

  /** The app's name in lists follows its document. */
  async rename(appId: string, name: string): Promise<void> {
    await this.#database.pool.query("update apps set name = $2 where id = $1", [appId, name]);
  }

  async #transaction<Value>(work: (query: Query) => Promise<Value>): Promise<Value> {
    const client = await this.#database.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query("begin");
      const value = await work((text, values) => client.query<Row>(text, values));
      await client.query("commit");
      return value;
    } catch (error) {
      // A connection that cannot even roll back is of no more use.
      await client.query("rollback").catch((reason: unknown) => {
        broken = reason instanceof Error ? reason : new Error(String(reason));
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

interface Row {
  id: string;
  data: Uint8Array;
  up_to: string;
  workspace_id: string;
  name: string;
}
type Query = (text: string, values?: unknown[]) => Promise<{ rows: Row[]; rowCount: number | null }>;
