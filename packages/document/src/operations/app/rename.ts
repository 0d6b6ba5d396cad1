import { z } from "zod";
import { fits } from "../../derive/validity.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { write } from "../write.ts";

export const renameApp = defineOperation({
  id: "app.rename",
  title: "Rename app",
  help: "Gives the app another name.",
  input: z.strictObject({ name: z.string().trim().min(1).max(120) }),
  reads: [],
  writes: ["app"],
  permission: "editor",
  undo: { merge: () => "name" },
  run(context, { name }) {
    if (!fits({ name })) {
      return refused({ code: "bad-name", message: "An app's name is one line of text.", path: "name" });
    }
    write(context.roots.app, "name", name);
    return done({ name });
  },
});
