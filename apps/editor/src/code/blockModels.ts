/** The blocks' TSX as Monaco sees it, so that pages which import them can be checked. */

import { blockToSource } from "@heddle/codec";
import { blockFile } from "@heddle/schema";
import type { Editor } from "../editor/editor.ts";
import type { Monaco } from "./monaco.ts";

type Model = ReturnType<Monaco["editor"]["createModel"]>;

/** Keeps a model for each block in step; `shown` is the file that has a model of its own. */
export class BlockModels {
  readonly #monaco: Monaco;
  readonly #editor: Editor;
  readonly #models = new Map<string, Model>();

  constructor(monaco: Monaco, editor: Editor) {
    this.#monaco = monaco;
    this.#editor = editor;
  }

  write(shown: string): void {
    const { app, manifests } = this.#editor;
    const files = new Map(Object.values(app.blocks).map((block) => [blockFile(block.name), block.id]));
    files.delete(shown);
    for (const [file, model] of this.#models) {
      if (files.has(file)) continue;
      // The one that is shown is whoever shows it to dispose of.
      if (file !== shown) model.dispose();
      this.#models.delete(file);
    }
    for (const [file, id] of files) {
      const source = blockToSource(app, id, manifests);
      const uri = this.#monaco.Uri.parse(`file:///${file}`);
      const known = this.#models.get(file);
      const model =
        known && !known.isDisposed()
          ? known
          : (this.#monaco.editor.getModel(uri) ?? this.#monaco.editor.createModel(source, "typescript", uri));
      this.#models.set(file, model);
      if (model.getValue() !== source) model.setValue(source);
    }
  }

  close(): void {
    for (const model of this.#models.values()) if (!model.isDisposed()) model.dispose();
    this.#models.clear();
  }
}
