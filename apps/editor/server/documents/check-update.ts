import * as Y from "yjs";

/** Levels of arrays and objects within a value. An app's own values have at most half of it. */
const MOST_DEPTH = 64;
/** Values of all kinds in one update. */
const MOST_VALUES = 250_000;
/** Pieces of an update, each a value, a component or a piece of text: 1 MB of ordinary components has fewer. */
const MOST_PARTS = 50_000;
/** Clients whose edits one update may hold. Edits of many at one place cost Yjs the square of their number. */
const MOST_CLIENTS = 1_000;
/** What one client can have written, in characters and values; beyond what can be counted exactly nobody could read the document. */
const MOST_WRITTEN = 2 ** 40;

/**
 * Looks at an update before it is applied: Yjs integrates what it can read before it stumbles over what it cannot, so a broken one would
 * leave half of itself behind. And what it can read now it must be able to read again: values are read by recursion, whose depth differs with
 * the state of the process, so that a document with a deep one may not open after a restart.
 * @returns how many parts it adds, or a sentence when it is refused
 */
export function checkUpdate(update: Uint8Array): { ok: true; parts: number } | { ok: false; reason: string } {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return { ok: false, reason: "The update cannot be read." };
  }
  const reason = whyNot(decoded);
  return reason === null ? { ok: true, parts: decoded.structs.length } : { ok: false, reason };
}

function whyNot(decoded: ReturnType<typeof Y.decodeUpdate>): string | null {
  if (decoded.structs.length > MOST_PARTS)
    return `The update holds more than ${MOST_PARTS.toLocaleString("en")} parts.`;
  let values = 0;
  const clients = new Set<number>();
  for (const struct of decoded.structs) {
    if (struct.id.clock + struct.length > MOST_WRITTEN)
      return "The update counts further than anybody can write.";
    clients.add(struct.id.client);
    if (clients.size > MOST_CLIENTS) return `The update holds edits of more than ${MOST_CLIENTS} clients.`;
    if (!(struct instanceof Y.Item)) continue;
    const { content } = struct;
    // A document within a document would be loaded and synced by nobody.
    if (content instanceof Y.ContentDoc) return "The update holds a document within the document.";
    // No text of an app has formats, and cleaning them up costs the square of their number.
    if (content instanceof Y.ContentFormat || content instanceof Y.ContentEmbed)
      return "The update holds formatted text.";
    if (!(content instanceof Y.ContentAny || content instanceof Y.ContentJSON)) continue;
    const counted = countValues(content.arr);
    if (counted === null) return `The update holds a value of more than ${MOST_DEPTH} levels.`;
    values += counted;
    if (values > MOST_VALUES) return `The update holds more than ${MOST_VALUES} values.`;
  }
  return null;
}

/** How many values there are, all levels together; null when some lie too deep. Without recursion: that is what it guards against. */
function countValues(roots: readonly unknown[]): number | null {
  const left: { value: unknown; depth: number }[] = roots.map((value) => ({ value, depth: 0 }));
  let count = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next;
    count++;
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) continue;
    if (depth >= MOST_DEPTH) return null;
    for (const item of Object.values(value)) left.push({ value: item, depth: depth + 1 });
  }
  return count;
}

/** True for an update that changes nothing: what a client with nothing of its own answers. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0;
}
