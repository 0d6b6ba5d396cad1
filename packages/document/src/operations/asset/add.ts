import { type Asset, checkAssetPath } from "@heddle/schema";
import { z } from "zod";
import { defineOperation, done, refused } from "../definition.ts";
import { write } from "../write.ts";

const assetInput: z.ZodType<Asset> = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, "A hash is a sha-256 as 64 hexadecimal digits."),
  size: z.int().min(0),
  type: z
    .string()
    .max(100)
    .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/, "A type is a MIME type such as image/png."),
});

export const addAsset = defineOperation({
  id: "asset.add",
  title: "Add asset",
  help: "Names a stored file in the app's assets. If another file has the name, this one gets a number.",
  input: z.strictObject({ path: z.string().max(200), asset: assetInput }),
  reads: ["assets"],
  writes: ["assets"],
  permission: "editor",
  undo: "step",
  /** @returns the path under which it is found */
  run(context, { path: wanted, asset }) {
    const wrong = checkAssetPath(wanted);
    if (wrong) return refused({ code: "bad-path", message: wrong, path: "path" });
    const { assets } = context.derived.app;
    let path = wanted;
    const dot = wanted.lastIndexOf(".");
    for (let number = 2; Object.hasOwn(assets, path) && assets[path]!.hash !== asset.hash; number++) {
      path =
        dot > wanted.lastIndexOf("/")
          ? `${wanted.slice(0, dot)}-${number}${wanted.slice(dot)}`
          : `${wanted}-${number}`;
    }
    write(context.roots.assets, path, asset);
    return done({ path });
  },
});
