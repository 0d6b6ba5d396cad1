/** `/assets/<name>`: files of the app by name, bytes by content. */

import type { Release, Site } from "../source/site.ts";
import { INERT_POLICY } from "./headers.ts";

export interface AssetResponse {
  status: 200 | 304 | 404;
  headers: Record<string, string>;
  bytes: Buffer | null;
}

/** What a browser may show on the app's origin; everything else is downloaded, SVG too (it can hold scripts; in an `<img>` it shows). */
const SHOWN =
  /^(image\/(png|jpeg|gif|webp|avif|x-icon|vnd\.microsoft\.icon)|font\/[a-z0-9-]+|(audio|video)\/[a-z0-9.+-]+)$/;

/** @param path the whole decoded path, `/assets/logo.png` */
export async function findAsset(
  site: Site,
  release: Release,
  path: string,
  ifNoneMatch: string | undefined,
): Promise<AssetResponse> {
  const name = path.slice(1);
  const asset = Object.hasOwn(release.app.assets, name) ? release.app.assets[name] : undefined;
  if (!asset) return { status: 404, headers: {}, bytes: null };
  const tag = `"${asset.hash}"`;
  const isShown = SHOWN.test(asset.type);
  const headers: Record<string, string> = {
    ETag: tag,
    "Cache-Control": site.isDraft ? "private, no-cache" : "public, no-cache",
    "Content-Type": isShown || asset.type === "image/svg+xml" ? asset.type : "application/octet-stream",
    "Content-Security-Policy": INERT_POLICY,
  };
  if (!isShown) headers["Content-Disposition"] = "attachment";
  if (ifNoneMatch === tag) return { status: 304, headers, bytes: null };
  const bytes = await site.asset(asset.hash);
  return bytes ? { status: 200, headers, bytes } : { status: 404, headers: {}, bytes: null };
}
