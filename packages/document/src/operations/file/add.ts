import { newId } from "@heddle/schema";
import { z } from "zod";
import { fileMap } from "../../create/app-to-document.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { whyNotFilePath } from "./path.ts";

export const addFile = defineOperation({
  id: "file.add",
  title: "Add file",
  help: "Adds a code file: logic such as state/images.ts, or code for the browser such as client/chart.ts.",
  input: z.strictObject({ path: z.string().max(200), text: z.string().max(1_000_000).default("") }),
  reads: ["files"],
  writes: ["files"],
  permission: "editor",
  undo: "step",
  run(context, { path, text }) {
    const reason = whyNotFilePath(context, path, "path");
    if (reason) return refused(reason);
    context.roots.files.set(newId(), fileMap(path, text));
    return done({ path });
  },
});
