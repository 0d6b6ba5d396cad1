import { api } from "../api/client.ts";
import { sayFailure } from "../design/toast.tsx";
import type { Editor } from "../editor/editor.ts";

/** Stores files on the server, then names them in the app. Returns the paths of those that arrived. */
export async function uploadAssets(editor: Editor, files: readonly File[]): Promise<string[]> {
  const paths: string[] = [];
  for (const file of files) {
    try {
      const stored = await api.storeAsset(editor.summary.get().id, file.name, file);
      const done = editor.run("asset.add", stored);
      if (done) paths.push(done.path);
    } catch (error) {
      sayFailure(error);
    }
  }
  return paths;
}
