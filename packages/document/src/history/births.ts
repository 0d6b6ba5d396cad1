import * as Y from "yjs";
import type { Roots } from "../layout/layout.ts";

/** The register by which a new thing is placed: without it, the thing is in the document but nowhere to be seen. */
const PLACING_KEY = { nodes: "pos", pages: "order", blocks: "order", files: "path" } as const;

interface Birth {
  client: number;
  /** Clocks [from, to) of what was written with the thing. */
  from: number;
  to: number;
  /** Clock of the register whose removal takes the thing away; null = part of another new thing. */
  placing: number | null;
}

/**
 * Remembers what was written together with new nodes, pages and files. Undoing an insertion may then delete one register of each new root
 * and nothing else: to delete the thing itself would also delete, for good, what somebody else has put into it meanwhile.
 */
export class Births {
  #roots: Roots;
  #births: Birth[] = [];

  constructor(roots: Roots) {
    this.#roots = roots;
  }

  /** Looks for new things in a transaction of one's own. */
  note(transaction: Y.Transaction): void {
    const { clientID } = transaction.doc;
    const from = transaction.beforeState.get(clientID) ?? 0;
    const isNew = (item: Y.Item | null | undefined): item is Y.Item =>
      item != null && item.id.client === clientID && item.id.clock >= from;
    for (const kind of ["nodes", "pages", "blocks", "files"] as const) {
      const root = this.#roots[kind];
      for (const key of changedKeys(transaction, root)) {
        const entry = key === null ? undefined : root._map.get(key);
        const map: unknown = key === null ? undefined : root.get(key);
        if (!isNew(entry) || !(map instanceof Y.Map)) continue;
        const placing = map._map.get(PLACING_KEY[kind]);
        const inAnother =
          kind === "nodes" && isNew(root._map.get(String((map.get("pos") as unknown[] | undefined)?.[0])));
        this.#births.push({
          client: clientID,
          from: entry.id.clock,
          to: lastClock(map, entry) + 1,
          placing: inAnother ? null : (placing?.id.clock ?? null),
        });
      }
    }
    this.#births.sort((a, b) => a.client - b.client || a.from - b.from);
  }

  /** False for what was written with a new thing, other than what places it. */
  mayDelete(item: Y.Item): boolean {
    const birth = this.#find(item.id.client, item.id.clock);
    return birth === undefined || birth.placing === item.id.clock;
  }

  #find(client: number, clock: number): Birth | undefined {
    let low = 0;
    let high = this.#births.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const birth = this.#births[middle]!;
      if (birth.client < client || (birth.client === client && birth.to <= clock)) low = middle + 1;
      else if (birth.client > client || birth.from > clock) high = middle - 1;
      else return birth;
    }
    return undefined;
  }
}

/** A new map's contents are written right after its own entry, without gaps. */
function lastClock(map: Y.Map<unknown>, entry: Y.Item): number {
  let last = entry.id.clock;
  for (const item of map._map.values()) {
    last = Math.max(last, item.id.clock + item.length - 1);
    const text: unknown = item.content instanceof Y.ContentType ? item.content.type : null;
    if (!(text instanceof Y.Text)) continue;
    for (let part = text._start; part !== null; part = part.right)
      last = Math.max(last, part.id.clock + part.length - 1);
  }
  return last;
}

function changedKeys(transaction: Y.Transaction, root: Y.Map<unknown>): Iterable<string | null> {
  for (const [type, keys] of transaction.changed) if ((type as unknown) === root) return keys;
  return [];
}
