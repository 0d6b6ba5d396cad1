import { createHash } from "node:crypto";
import { type Asset, assetType } from "@heddle/schema";

/** Content addresses of assets' bytes, for `filesToApp`. */
export function describeAssets(assets: ReadonlyMap<string, Uint8Array>): Record<string, Asset> {
  const described: Record<string, Asset> = {};
  for (const [path, bytes] of assets) {
    described[path] = {
      hash: createHash("sha256").update(bytes).digest("hex"),
      size: bytes.length,
      type: assetType(path) ?? "application/octet-stream",
    };
  }
  return described;
}
