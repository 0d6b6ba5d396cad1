import type { DropTarget } from "@heddle/renderer/bus";
import type { NodeId } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";
import { uploadAssets } from "./upload.ts";

/** Puts an asset on the page as an image, after what is selected; a selected image shows it instead. */
export function insertImage(editor: Editor, path: string): void {
  const selected = editor.selectedNode();
  if (selected?.type === "Image") showIn(editor, selected.id, path);
  else insertAt(editor, path, editor.insertionTarget("Image"));
}

/** Files were let go on the canvas: each image is uploaded and put there; one over an image takes its place. */
export async function dropImages(
  editor: Editor,
  files: readonly File[],
  over: NodeId | null,
  target: DropTarget,
): Promise<void> {
  if (!editor.mayEdit) return;
  const images = new Set(files.filter((file) => file.type.startsWith("image/")));
  const paths = await uploadAssets(editor, [...images]);
  if (images.size < files.length)
    await uploadAssets(
      editor,
      files.filter((file) => !images.has(file)),
    );
  const [first] = paths;
  if (
    over !== null &&
    first !== undefined &&
    paths.length === 1 &&
    editor.app.nodes[over]?.type === "Image"
  ) {
    showIn(editor, over, first);
    return;
  }
  for (const path of paths) insertAt(editor, path, target);
}

function showIn(editor: Editor, node: NodeId, path: string): void {
  editor.run("node.setProp", { nodes: [node], prop: "src", value: { value: `/${path}` } });
}

function insertAt(editor: Editor, path: string, target: DropTarget): void {
  const src = { value: `/${path}` };
  const tree = { type: "Image", props: { src, alt: { value: "" } }, events: {}, slots: {} };
  const done = editor.run("node.insert", { target, trees: [tree] });
  if (done) editor.select(done.nodes);
}
