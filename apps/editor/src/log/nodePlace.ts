import { blockToSource, pageToSource } from "@heddle/codec";
import { type App, blockFile, childIndex, type ManifestRegistry, pageFile, pageOf } from "@heddle/schema";
import { lineOfNode } from "../code/openInPage.ts";
import { type OutlineRow, pageOutline } from "../tree/outline.ts";

/** The code of a page or block, as it is written out. */
interface Written {
  file: string;
  source: string;
  outline: readonly OutlineRow[];
}

/** By app, which is another object after each edit: many lines of the log may be about one page. */
const written = new WeakMap<App, Map<string, Written>>();

/** Where a node stands in the app's code now; null for what names none, or one that has gone. `about`: `<node id>.<prop>`. */
export function nodePlace(
  app: App,
  about: string | undefined,
  manifests: ManifestRegistry,
): { file: string; line: number } | null {
  const node = app.nodes[about?.split(".")[0] ?? ""];
  const owner = node && pageOf(app, node.id);
  if (!node || !owner) return null;
  const { file, source, outline } = writtenOf(app, owner, manifests);
  return { file, line: lineOfNode(source, outline, node) };
}

function writtenOf(app: App, owner: string, manifests: ManifestRegistry): Written {
  const known = written.get(app) ?? new Map<string, Written>();
  written.set(app, known);
  const found = known.get(owner);
  if (found) return found;
  const page = Object.hasOwn(app.pages, owner) ? app.pages[owner] : undefined;
  const fresh: Written = {
    file: page ? pageFile(page.path) : blockFile(app.blocks[owner]!.name),
    source: page ? pageToSource(app, owner, manifests) : blockToSource(app, owner, manifests),
    outline: pageOutline(app, childIndex(app), owner, manifests),
  };
  known.set(owner, fresh);
  return fresh;
}
