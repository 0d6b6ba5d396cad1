/** Sessions in memory, changed only by operations that are plain JSON: the memory store's whole, the journal store's mirror. */

import { CommonTexts } from "./common-texts.ts";
import type { SessionCommit, SiteKey, StoredSession } from "./store.ts";
import { StoredRow } from "./stored-row.ts";

/** `at`: the session's expiry, milliseconds since 1970, set by whoever made the operation, so that replaying gives the same table. */
export type TableOperation =
  | { op: "create"; sessions: StoredSession[]; at: number }
  | { op: "acquire"; ids: string[]; at: number }
  | { op: "commit"; commits: SessionCommit[]; at: number }
  | { op: "touch"; ids: string[]; at: number }
  | { op: "remove"; ids: string[] };

export class SessionTable {
  readonly #rows = new Map<string, StoredRow>();
  readonly #common = new CommonTexts();

  get size(): number {
    return this.#rows.size;
  }

  /** Applies an operation; of a commit, returns the ids it refused. What it is given stays its giver's, but for requests, which it freezes. */
  apply(operation: TableOperation): string[] {
    switch (operation.op) {
      case "create":
        for (const session of operation.sessions) {
          if (this.#rows.has(session.id)) continue;
          this.#rows.set(session.id, new StoredRow(session, operation.at, this.#common));
        }
        return [];
      case "acquire":
        for (const id of operation.ids) this.#rows.get(id)?.acquire(operation.at);
        return [];
      case "commit":
        return operation.commits
          .filter((commit) => !this.#rows.get(commit.id)?.commit(commit, operation.at, this.#common))
          .map(({ id }) => id);
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

  /** Ids of `ids` that exist, have not expired by `now` (milliseconds since 1970), and belong to `site`. */
  existing(site: SiteKey, ids: string[], now: number): string[] {
    return ids.filter((id) => {
      const row = this.#rows.get(id);
      const key = row?.site;
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
    return this.#rows.get(id)?.read() ?? null;
  }

  expired(now: number): string[] {
    return [...this.#rows]
      .filter(([id, row]) => row.expiresAt <= now && !id.startsWith("shared:"))
      .map(([id]) => id);
  }

  /** Operations that rebuild this table, one session each. */
  *snapshot(): Generator<TableOperation> {
    for (const row of this.#rows.values()) yield { op: "create", sessions: [row.read()], at: row.expiresAt };
  }
}
