import { blockPreviewPath } from "@heddle/compiler/template";
import { type App, type BlockId, blockFile, type PageId, pageFile } from "@heddle/schema";
import { pageName } from "./pageName.ts";

/** The path at which the draft shows a page or block. */
export function shownPath(app: App, id: PageId | BlockId): string {
  if (Object.hasOwn(app.blocks, id)) return blockPreviewPath(app.blocks[id]!.name);
  return app.pages[id]?.path ?? "/";
}

/** The file of a page or block, without the folder of its kind. */
export function shownFile(app: App, id: PageId | BlockId): string {
  if (Object.hasOwn(app.blocks, id)) return blockFile(app.blocks[id]!.name).replace(/^blocks\//, "");
  return pageFile(app.pages[id]?.path ?? "/").replace(/^pages\//, "");
}

/** What a page or block is called. */
export function shownName(app: App, id: PageId | BlockId): string {
  if (Object.hasOwn(app.blocks, id)) return app.blocks[id]!.name;
  return Object.hasOwn(app.pages, id) ? pageName(app.pages[id]!) : "";
}
