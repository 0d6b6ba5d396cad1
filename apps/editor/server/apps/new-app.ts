import { appToDocument, execute, PAGE_COLUMN } from "@heddle/document";
import { type App, createApp } from "@heddle/schema";
import * as Y from "yjs";

/** The document of an app with one page and nothing on it but a padded column to build in. */
export function blankState(name: string): Uint8Array {
  const app = createApp(name);
  const doc = appToDocument(app);
  const [page] = Object.keys(app.pages);
  execute(doc, "node.insert", { target: { parent: page! }, trees: [PAGE_COLUMN] }, "create");
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/** A new app's document, as Yjs writes it. */
export function stateOf(app: App): Uint8Array {
  const doc = appToDocument(app);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
