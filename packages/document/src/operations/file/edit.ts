import { z } from "zod";
import { defineOperation, done, refused } from "../definition.ts";
import { editText } from "./edit-text.ts";
import { findFile } from "./path.ts";

export const editFile = defineOperation({
  id: "file.edit",
  title: "Edit code",
  help: "Gives a logic file another text. Only what differs is changed, so what others type in it meanwhile stays.",
  input: z.strictObject({ path: z.string().max(200), text: z.string().max(1_000_000) }),
  reads: ["files"],
  writes: ["files"],
  permission: "editor",
  undo: { merge: (input) => input.path },
  run(context, { path, text }) {
    const file = findFile(context, path);
    if ("error" in file) return refused(file.error);
    editText(file.text, text);
    return done({ path });
  },
});
