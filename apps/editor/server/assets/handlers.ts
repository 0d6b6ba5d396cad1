import { checkAssetPath } from "@heddle/schema";
import type { StoredAsset } from "../../src/api/contract.ts";
import type { RawAnswer } from "../http/answer.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound, Refusal } from "../http/refusal.ts";
import { checkAsset } from "./check-asset.ts";

/** Bytes of all assets of one app. */
const MOST_BYTES = 500 * 1024 * 1024;

/** Stores a file under its content address. The editor then names it in the app with the operation `asset.add`. */
export async function storeAsset({ services, app, query, bytes }: SignedIn): Promise<StoredAsset> {
  const path = assetPath(query.get("name") ?? "");
  const chunks: Buffer[] = [];
  for await (const chunk of bytes()) chunks.push(chunk);
  const data = Buffer.concat(chunks);
  if (data.length === 0) throw new Refusal(400, "empty", "This file is empty.");
  const type = await checkAsset(path, data);
  const { prisma } = services.database;
  const used = await prisma.asset.aggregate({ where: { appId: app.id }, _sum: { size: true } });
  if ((used._sum.size ?? 0) + data.length > MOST_BYTES) {
    throw new Refusal(
      413,
      "too-large",
      `The assets of an app have at most ${MOST_BYTES / 1024 / 1024} MB.`,
      "Remove some, or use smaller files.",
    );
  }
  const { hash, size } = await services.blobs.put(data);
  const row = { workspaceId: app.workspaceId, appId: app.id, hash, type, size };
  await prisma.asset.upsert({
    where: { appId_hash: { appId: app.id, hash } },
    create: row,
    update: { type },
  });
  return { path, asset: { hash, size, type } };
}

/** Where a file of this name lies in the app: `Logo (1).PNG` → `assets/logo-1.png`. */
function assetPath(name: string): string {
  const file = name.split(/[/\\]/).at(-1) ?? "";
  const dot = file.lastIndexOf(".");
  const clean = (text: string) =>
    text
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}_-]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 80);
  const stem = clean(dot > 0 ? file.slice(0, dot) : file) || "file";
  const ending = dot > 0 ? clean(file.slice(dot + 1)).toLowerCase() : "";
  const path = `assets/${stem}${ending ? `.${ending}` : ""}`;
  const wrong = checkAssetPath(path);
  if (wrong) throw new Refusal(400, "bad-name", wrong);
  return path;
}

/** An asset's bytes, for the editor to show. They are somebody's upload: nothing in them may act in the editor's name. */
export async function readAsset({ services, app, params }: SignedIn): Promise<RawAnswer> {
  const { hash } = params;
  const asset = await services.database.prisma.asset.findUnique({
    where: { appId_hash: { appId: app.id, hash: hash! } },
  });
  if (!asset) throw notFound("This asset");
  const { size, content } = await services.blobs.stream(asset.hash);
  const shown = /^(image\/(?!svg)|audio\/|video\/|font\/)/.test(asset.type) || asset.type === "image/svg+xml";
  return {
    raw: true,
    headers: {
      "content-type": asset.type,
      "content-length": String(size),
      "cache-control": "private, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      ...(shown ? {} : { "content-disposition": "attachment" }),
    },
    body: content,
  };
}
