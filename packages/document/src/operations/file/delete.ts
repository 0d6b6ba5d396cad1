import { z } from "zod";
import { defineOperation, done, refused } from "../definition.ts";
import { write } from "../write.ts";
import { findFile } from "./path.ts";

export const deleteFile = defineOperation({
  id: "file.delete",
  title: "Delete file",
  help: "Takes a logic file out of the app.",
  input: z.strictObject({ path: z.string().max(200) }),
  reads: ["files"],
  writes: ["files"],
  permission: "editor",
  undo: "step",
  run(context, { path }) {
    const file = findFile(context, path);
    if ("error" in file) return refused(file.error);
    write(file.map, "trash", true);
    return done({ path });
  },
});
