import { z } from "zod";
import { defineOperation, done, refused } from "../definition.ts";
import { write } from "../write.ts";

export const removeAsset = defineOperation({
  id: "asset.remove",
  title: "Remove asset",
  help: "Takes a file out of the app's assets. Revisions that were published keep it.",
  input: z.strictObject({ path: z.string().max(200) }),
  reads: ["assets"],
  writes: ["assets"],
  permission: "editor",
  undo: "step",
  run(context, { path }) {
    if (!Object.hasOwn(context.derived.app.assets, path)) {
      return refused({ code: "no-such-asset", message: `There is no asset ${path}.`, path: "path" });
    }
    write(context.roots.assets, path, undefined);
    return done({ path });
  },
});
