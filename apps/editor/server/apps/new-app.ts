import { appToDocument } from "@heddle/document";
import type { App } from "@heddle/schema";
import * as Y from "yjs";

/** A new app's document, as Yjs writes it. */
export function stateOf(app: App): Uint8Array {
  const doc = appToDocument(app);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
