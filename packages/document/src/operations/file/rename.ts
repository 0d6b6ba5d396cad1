import { z } from "zod";
import { innerMap, USE_PREFIX } from "../../layout/layout.ts";
import { readUse, type UseRegister } from "../../layout/values.ts";
import { renameImports } from "../../logic/rename-imports.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { editText } from "./edit-text.ts";
import { findFile, whyNotFilePath } from "./path.ts";

export const renameFile = defineOperation({
  id: "file.rename",
  title: "Rename file",
  help: "Gives a logic file another path. Pages that use its states and files that import it follow.",
  input: z.strictObject({ path: z.string().max(200), to: z.string().max(200) }),
  reads: ["files", "pages"],
  writes: ["files", "pages"],
  permission: "editor",
  undo: "step",
  run(context, { path, to }) {
    const file = findFile(context, path);
    if ("error" in file) return refused(file.error);
    if (path === to) return done({ path: to });
    // A change of case alone is no conflict with itself.
    const reason = path.toLowerCase() === to.toLowerCase() ? null : whyNotFilePath(context, to, "to");
    if (reason) return refused(reason);
    file.map.set("path", to);
    for (const page of Object.keys(context.derived.app.pages))
      followInPage(context.roots.pages, page, path, to);
    for (const other of context.derived.fileIds.keys()) {
      const found = findFile(context, other);
      if ("error" in found) continue;
      const text = found.text.toString();
      const renamed = renameImports(text, { file: other, from: path, to });
      if (renamed !== text) editText(found.text, renamed);
    }
    return done({ path: to });
  },
});

function followInPage(pages: Parameters<typeof innerMap>[0], id: string, from: string, to: string): void {
  const page = innerMap(pages, id);
  if (!page) return;
  for (const [key, value] of [...page.entries()]) {
    if (!key.startsWith(USE_PREFIX)) continue;
    const use = readUse(key.slice(USE_PREFIX.length), value);
    if (use?.use.file !== from) continue;
    const register: UseRegister = [use.index, to, use.use.className];
    page.set(key, register);
  }
}
