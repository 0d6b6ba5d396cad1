/**
 * Sessions in Postgres: the durability level of the product. A flush of many sessions of many apps is one statement, conditional row by row on
 * the owner's epoch and the numbers it follows; state, sequence, patch number and pending effects go together or not at all.
 */

import type { StoredField } from "@heddle/state-engine/frames";
import { integers, texts } from "./array-literal.ts";
import { COMMIT_STATEMENTS } from "./postgres-statements.ts";
import {
  type PendingEffects,
  type SessionCommit,
  type SessionStore,
  type SiteKey,
  type StoredSession,
  UnstorableError,
} from "./store.ts";

/** The part of `pg.Pool` that is used. */
export interface QueryPool {
  query<Row extends object>(query: {
    name?: string;
    text: string;
    values: unknown[];
  }): Promise<{ rows: Row[]; rowCount: number | null }>;
}

export interface PostgresStoreOptions {
  pool: QueryPool;
  /** Life of a session without commits, milliseconds. */
  sessionMilliseconds: number;
}

interface SessionRow {
  id: string;
  workspace_id: string;
  app_id: string;
  environment: SiteKey["environment"];
  program_hash: string;
  epoch: number;
  event_seq: number;
  patch_seq: number;
  page: string;
  request: string;
  visitor: string;
  pending_effects: string;
}

const SESSION_COLUMNS =
  "id, workspace_id, app_id, environment, program_hash, epoch, event_seq, patch_seq, page, request, visitor, pending_effects";

export class PostgresStore implements SessionStore {
  readonly durability = "postgres";
  readonly #pool: QueryPool;
  readonly #life: string;
  /** Sessions of ours whose fields have a change log, by field: only those need their log emptied by a replacement. */
  readonly #logged = new Map<string, Set<string>>();

  constructor(options: PostgresStoreOptions) {
    this.#pool = options.pool;
    this.#life = `${options.sessionMilliseconds} milliseconds`;
  }

  async #write<Row extends object>(query: { name: string; text: string; values: unknown[] }) {
    try {
      return await this.#pool.query<Row>(query);
    } catch (error) {
      const { code, message } = error as { code?: unknown; message?: string };
      // Data exceptions and exceeded limits of Postgres: they say something of the data, and will again.
      if (typeof code === "string" && /^(22|54)/.test(code)) throw new UnstorableError(message);
      throw error;
    }
  }

  async create(sessions: StoredSession[]): Promise<void> {
    const fields = sessions.flatMap((session) => session.fields.map((field) => ({ session, ...field })));
    for (const field of fields) if (field.log.length > 0) this.#markLogged(field.session.id, field.field);
    await this.#write({
      name: "heddle-create",
      text: COMMIT_STATEMENTS.create,
      values: [
        sessions.map((session) => session.id),
        sessions.map((session) => session.site.workspaceId),
        sessions.map((session) => session.site.appId),
        sessions.map((session) => session.site.environment),
        sessions.map((session) => session.programHash),
        sessions.map((session) => session.epoch),
        sessions.map((session) => session.eventSeq),
        sessions.map((session) => session.patchSeq),
        sessions.map((session) => session.page),
        sessions.map((session) => JSON.stringify(session.request)),
        sessions.map((session) => session.visitor),
        sessions.map((session) => JSON.stringify(session.effects)),
        this.#life,
        fields.map((field) => field.session.id),
        fields.map((field) => field.field),
        fields.map((field) => field.text),
        fields.map((field) => (field.log.length > 0 ? JSON.stringify(field.log) : null)),
      ],
    });
  }

  async acquire(site: SiteKey, ids: string[]): Promise<StoredSession[]> {
    if (ids.length === 0) return [];
    const { rows } = await this.#pool.query<SessionRow>({
      name: "heddle-acquire",
      text: `update runtime_sessions set epoch = epoch + 1, patch_seq = patch_seq + 1, expires_at = now() + $5::interval
             where id = any($1::text[]) and workspace_id = $2 and app_id = $3 and environment = $4
               and (expires_at > now() or id like 'shared:%')
             returning ${SESSION_COLUMNS}`,
      values: [ids, site.workspaceId, site.appId, site.environment, this.#life],
    });
    return this.#withFields(site, rows);
  }

  async read(site: SiteKey, id: string): Promise<StoredSession | null> {
    const { rows } = await this.#pool.query<SessionRow>({
      name: "heddle-read",
      text: `select ${SESSION_COLUMNS} from runtime_sessions
             where id = $1 and workspace_id = $2 and app_id = $3 and environment = $4
               and (expires_at > now() or id like 'shared:%')`,
      values: [id, site.workspaceId, site.appId, site.environment],
    });
    return (await this.#withFields(site, rows))[0] ?? null;
  }

  async commit(commits: SessionCommit[]): Promise<string[]> {
    if (commits.length === 0) return [];
    const parts = this.#parts(commits);
    const { rows } = await this.#write<{ done: number }>({
      name: `heddle-commit-${parts.shape}`,
      text: COMMIT_STATEMENTS.commit(parts.shape),
      values: parts.values,
    });
    parts.onDone();
    return rows[0]?.done === commits.length ? [] : this.#refused(commits);
  }

  async remove(ids: string[]): Promise<void> {
    for (const id of ids) this.#logged.delete(id);
    if (ids.length === 0) return;
    await this.#pool.query({ name: "heddle-remove", text: COMMIT_STATEMENTS.remove, values: [ids] });
  }

  async touch(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#pool.query({
      name: "heddle-touch",
      text: "update runtime_sessions set expires_at = now() + $2::interval where id = any($1::text[])",
      values: [ids, this.#life],
    });
  }

  async sweep(): Promise<number> {
    const { rows } = await this.#pool.query<{ id: string }>({ text: COMMIT_STATEMENTS.sweep, values: [] });
    for (const row of rows) this.#logged.delete(row.id);
    return rows.length;
  }

  /** The pool belongs to whoever opened it. */
  async close(): Promise<void> {
    this.#logged.clear();
  }

  async #withFields(site: SiteKey, rows: SessionRow[]): Promise<StoredSession[]> {
    if (rows.length === 0) return [];
    const owners = rows.map((row) => ownerOf(row.id));
    const values = [site.appId, site.environment, owners];
    const where = "where app_id = $1 and environment = $2 and owner = any($3::text[])";
    const [fields, logs] = await Promise.all([
      this.#pool.query<{ owner: string; field: string; snapshot: string }>({
        name: "heddle-fields",
        text: `select owner, field, snapshot from runtime_fields ${where} order by field`,
        values,
      }),
      this.#pool.query<{ owner: string; field: string; text: string }>({
        name: "heddle-logs",
        text: `select owner, field, text from runtime_field_logs ${where} order by position`,
        values,
      }),
    ]);
    const byOwner = new Map<string, Map<string, StoredField>>();
    for (const { owner, field, snapshot } of fields.rows) {
      let own = byOwner.get(owner);
      if (!own) {
        own = new Map();
        byOwner.set(owner, own);
      }
      own.set(field, { field, text: snapshot, log: [] });
    }
    for (const { owner, field, text } of logs.rows) {
      byOwner
        .get(owner)
        ?.get(field)
        ?.log.push(...(JSON.parse(text) as string[]));
    }
    return rows.map((row) => {
      const own = [...(byOwner.get(ownerOf(row.id))?.values() ?? [])];
      for (const field of own) if (field.log.length > 0) this.#markLogged(row.id, field.field);
      return {
        id: row.id,
        site,
        programHash: row.program_hash,
        epoch: row.epoch,
        eventSeq: row.event_seq,
        patchSeq: row.patch_seq,
        page: row.page,
        request: JSON.parse(row.request) as StoredSession["request"],
        visitor: row.visitor,
        effects: JSON.parse(row.pending_effects) as PendingEffects[],
        fields: own,
      };
    });
  }

  /** Lists for the statement; the shape names the optional parts it needs. */
  #parts(commits: SessionCommit[]): { shape: string; values: unknown[]; onDone: () => void } {
    const sets = { id: [] as string[], field: [] as string[], text: [] as string[] };
    const removals = { id: [] as string[], field: [] as string[] };
    const emptied = { id: [] as string[], field: [] as string[] };
    const appends = new Map<string, { id: string; field: string; position: number; texts: string[] }>();
    for (const commit of commits) {
      for (const write of commit.writes) {
        if (write.append && write.text !== null) {
          const key = `${commit.id}\n${write.field}`;
          const known = appends.get(key);
          if (known) known.texts.push(write.text);
          else
            appends.set(key, {
              id: commit.id,
              field: write.field,
              position: commit.patchSeq,
              texts: [write.text],
            });
          continue;
        }
        if (this.#logged.get(commit.id)?.has(write.field)) {
          emptied.id.push(commit.id);
          emptied.field.push(write.field);
        }
        if (write.text === null) {
          removals.id.push(commit.id);
          removals.field.push(write.field);
        } else {
          sets.id.push(commit.id);
          sets.field.push(write.field);
          sets.text.push(write.text);
        }
      }
    }
    const hasChanges = commits.some((commit) => commit.effects || commit.location);
    const values: unknown[] = [
      texts(commits.map((commit) => commit.id)),
      integers(commits.map((commit) => commit.epoch)),
      integers(commits.map((commit) => commit.fromPatchSeq)),
      integers(commits.map((commit) => commit.patchSeq)),
      integers(commits.map((commit) => commit.eventSeq)),
      this.#life,
    ];
    let shape = "";
    if (hasChanges) {
      shape += "c";
      values.push(
        texts(commits.map((commit) => (commit.effects ? JSON.stringify(commit.effects) : null))),
        texts(commits.map((commit) => commit.location?.page ?? null)),
        texts(commits.map((commit) => (commit.location ? JSON.stringify(commit.location.request) : null))),
        texts(commits.map((commit) => commit.location?.programHash ?? null)),
      );
    }
    if (sets.id.length > 0) {
      shape += "s";
      values.push(texts(sets.id), texts(sets.field), texts(sets.text));
    }
    if (removals.id.length > 0) {
      shape += "r";
      values.push(texts(removals.id), texts(removals.field));
    }
    if (emptied.id.length > 0) {
      shape += "e";
      values.push(texts(emptied.id), texts(emptied.field));
    }
    if (appends.size > 0) {
      shape += "a";
      const list = [...appends.values()];
      // Marked before the write: should its outcome stay unknown, a needless emptying later is harmless.
      for (const append of list) this.#markLogged(append.id, append.field);
      values.push(
        texts(list.map((append) => append.id)),
        texts(list.map((append) => append.field)),
        integers(list.map((append) => append.position)),
        texts(list.map((append) => JSON.stringify(append.texts))),
      );
    }
    const onDone = () => {
      emptied.id.forEach((id, index) => {
        const field = emptied.field[index]!;
        // Emptied and then appended to in the same flush: there is a log again.
        if (!appends.has(`${id}\n${field}`)) this.#logged.get(id)?.delete(field);
      });
    };
    return { shape, values, onDone };
  }

  /** A row that did not change just now was either committed before (the outcome of an earlier try was unknown), or is another owner's. */
  async #refused(commits: SessionCommit[]): Promise<string[]> {
    const { rows } = await this.#pool.query<{ id: string; epoch: number; patch_seq: number }>({
      name: "heddle-outcome",
      text: "select id, epoch, patch_seq from runtime_sessions where id = any($1::text[])",
      values: [commits.map((commit) => commit.id)],
    });
    const stored = new Map(rows.map((row) => [row.id, row]));
    return commits
      .filter((commit) => {
        const row = stored.get(commit.id);
        return !row || row.epoch !== commit.epoch || row.patch_seq !== commit.patchSeq;
      })
      .map((commit) => commit.id);
  }

  #markLogged(id: string, field: string): void {
    let fields = this.#logged.get(id);
    if (!fields) {
      fields = new Set();
      this.#logged.set(id, fields);
    }
    fields.add(field);
  }
}

/** Default keys of shared state have the owner `shared`, another key `shared:<hash>`: site and environment stand beside it. */
function ownerOf(id: string): string {
  if (!id.startsWith("shared:")) return id;
  const [, , , key] = id.split(":");
  return key === undefined ? "shared" : `shared:${key}`;
}
