import type { Asset } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";

/** Address of an image asset for the editor's own screens; null for what is no image. */
export function assetPicture(editor: Editor, asset: Asset): string | null {
  if (!asset.type.startsWith("image/")) return null;
  return `/api/apps/${encodeURIComponent(editor.summary.get().id)}/assets/${asset.hash}`;
}
