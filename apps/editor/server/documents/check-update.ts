import * as Y from "yjs";

/**
 * Looks at an update before it is applied: Yjs integrates what it can read before it stumbles over what it cannot, so a broken one would
 * leave half of itself behind. @returns a sentence when it is refused, else null
 */
export function whyNotUpdate(update: Uint8Array): string | null {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return "The update cannot be read.";
  }
  for (const struct of decoded.structs) {
    // A document within a document would be loaded and synced by nobody.
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentDoc) {
      return "The update holds a document within the document.";
    }
  }
  return null;
}

/** True for an update that changes nothing: what a client with nothing of its own answers. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0;
}
