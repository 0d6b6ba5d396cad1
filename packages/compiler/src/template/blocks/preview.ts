import { type App, type Block, type Page, sortedBlocks } from "@heddle/schema";

/** A block by itself, with the defaults of its props, as a page of a draft: what the canvas shows while it is edited. */
export function blockPreview(block: Block): Page {
  return {
    id: block.id,
    path: blockPreviewPath(block.name),
    title: { value: block.name },
    uses: [],
    onLoad: [],
    order: block.order,
  };
}

/** The address of a block on its draft's origin. No page can have it: the names in pages' paths are letters, digits, `-` and `_`. */
export function blockPreviewPath(name: string): string {
  return `/~blocks/${name}`;
}

/** A draft's app as the runtime serves it: each block has a page, too. */
export function withBlockPreviews(app: App): App {
  const previews = sortedBlocks(app).map((block) => [block.id, blockPreview(block)]);
  return previews.length === 0 ? app : { ...app, pages: { ...app.pages, ...Object.fromEntries(previews) } };
}
