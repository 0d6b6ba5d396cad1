/** Sessions in memory, changed only by operations that are plain JSON: the memory store's whole, the journal store's mirror. */

import type { StoredField } from "@heddle/state-engine/frames";
import type { SessionCommit, SiteKey, StoredSession } from "./store.ts";

/** `at`: the session's expiry, milliseconds since 1970, set by whoever made the operation, so that replaying gives the same table. */
export type TableOperation =
  | { op: "create"; sessions: StoredSession[]; at: number }
  | { op: "acquire"; ids: string[]; at: number }
  | { op: "commit"; commits: SessionCommit[]; at: number }
  | { op: "touch"; ids: string[]; at: number }
  | { op: "remove"; ids: string[] };

interface Row {
  session: Omit<StoredSession, "fields">;
  fields: Map<string, StoredField>;
  expiresAt: number;
}

export class SessionTable {
  readonly #rows = new Map<string, Row>();

  get size(): number {
    return this.#rows.size;
  }

  /** Applies an operation; of a commit, returns the ids it refused. */
  apply(operation: TableOperation): string[] {
    switch (operation.op) {
      case "create":
        for (const { fields, ...session } of operation.sessions) {
          if (this.#rows.has(session.id)) continue;
          this.#rows.set(session.id, {
            session,
            fields: new Map(fields.map((field) => [field.field, ownField(field)])),
            expiresAt: operation.at,
          });
        }
        return [];
      case "acquire":
        for (const id of operation.ids) {
          const row = this.#rows.get(id);
          if (!row) continue;
          row.session = { ...row.session, epoch: row.session.epoch + 1, patchSeq: row.session.patchSeq + 1 };
          row.expiresAt = operation.at;
        }
        return [];
      case "commit":
        return this.#commit(operation.commits, operation.at);
      case "touch":
        for (const id of operation.ids) {
          const row = this.#rows.get(id);
          if (row) row.expiresAt = operation.at;
        }
        return [];
      case "remove":
        for (const id of operation.ids) this.#rows.delete(id);
        return [];
    }
  }

  #commit(commits: SessionCommit[], expiresAt: number): string[] {
    const refused: string[] = [];
    for (const commit of commits) {
      const row = this.#rows.get(commit.id);
      if (!row || row.session.epoch !== commit.epoch) {
        refused.push(commit.id);
        continue;
      }
      const session = row.session;
      if (session.patchSeq === commit.patchSeq) continue;
      if (session.patchSeq !== commit.fromPatchSeq || session.eventSeq > commit.eventSeq) {
        refused.push(commit.id);
        continue;
      }
      session.patchSeq = commit.patchSeq;
      session.eventSeq = commit.eventSeq;
      if (commit.effects) session.effects = commit.effects;
      if (commit.location) Object.assign(session, commit.location);
      row.expiresAt = expiresAt;
      for (const write of commit.writes) {
        if (write.text === null) row.fields.delete(write.field);
        else if (write.append) {
          const field = row.fields.get(write.field);
          if (field) field.log.push(ownCopy(write.text));
          else row.fields.set(write.field, { field: write.field, text: "", log: [ownCopy(write.text)] });
        } else row.fields.set(write.field, { field: write.field, text: ownCopy(write.text), log: [] });
      }
    }
    return refused;
  }

  /** Ids of `ids` that exist, have not expired by `now` (milliseconds since 1970), and belong to `site`. */
  existing(site: SiteKey, ids: string[], now: number): string[] {
    return ids.filter((id) => {
      const row = this.#rows.get(id);
      const key = row?.session.site;
      return (
        row &&
        (row.expiresAt > now || id.startsWith("shared:")) &&
        key?.appId === site.appId &&
        key.environment === site.environment &&
        key.workspaceId === site.workspaceId
      );
    });
  }

  read(id: string): StoredSession | null {
    const row = this.#rows.get(id);
    if (!row) return null;
    const fields = [...row.fields.values()].map((field) => ({ ...field, log: [...field.log] }));
    return { ...row.session, effects: [...row.session.effects], fields };
  }

  expired(now: number): string[] {
    return [...this.#rows]
      .filter(([id, row]) => row.expiresAt <= now && !id.startsWith("shared:"))
      .map(([id]) => id);
  }

  /** Operations that rebuild this table, one session each. */
  *snapshot(): Generator<TableOperation> {
    for (const [id, row] of this.#rows) yield { op: "create", sessions: [this.read(id)!], at: row.expiresAt };
  }
}

/** V8 copies what is cut out of a text by itself where it is shorter than this. */
const SHORTEST_SLICE = 13;

/** A text that holds itself and no more: what is cut out of a runner's frame keeps the whole frame, with what it says of others. */
function ownCopy(text: string): string {
  return text.length < SHORTEST_SLICE ? text : Buffer.from(text).toString();
}

function ownField({ field, text, log }: StoredField): StoredField {
  return { field, text: ownCopy(text), log: log.map(ownCopy) };
}
