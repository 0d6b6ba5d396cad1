import { blockPreviewPath } from "@heddle/compiler/template";
import type { App, BlockId, PageId } from "@heddle/schema";
import { pageName } from "./pageName.ts";

/** The path at which the draft shows a page or block. */
export function shownPath(app: App, id: PageId | BlockId): string {
  if (Object.hasOwn(app.blocks, id)) return blockPreviewPath(app.blocks[id]!.name);
  return app.pages[id]?.path ?? "/";
}

/** What a page or block is called. */
export function shownName(app: App, id: PageId | BlockId): string {
  if (Object.hasOwn(app.blocks, id)) return app.blocks[id]!.name;
  return Object.hasOwn(app.pages, id) ? pageName(app.pages[id]!) : "";
}
