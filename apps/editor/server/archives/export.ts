import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { appToFiles, packageName } from "@heddle/codec";
import { zipFiles } from "@heddle/codec/archive";
import { allManifests } from "@heddle/document";
import type { RawAnswer } from "../http/answer.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound, Refusal } from "../http/refusal.ts";

/** The app folder as a zip, with everything that `npm install && npm start` in it needs. Secrets are never in it. */
export async function exportApp({ services, app }: SignedIn): Promise<RawAnswer> {
  const content = await services.documents.read(app.id);
  if (!content) throw notFound("This app");
  if (!existsSync(services.vendorFile)) {
    throw new Refusal(
      503,
      "not-built",
      "The package that exported apps run with has not been built.",
      "Run `npm run build`, then export again.",
    );
  }
  const files = new Map<string, string | Uint8Array>(appToFiles(content, allManifests));
  files.set(`vendor/${basename(services.vendorFile)}`, await readFile(services.vendorFile));
  for (const [path, asset] of Object.entries(content.assets)) {
    // An asset that somebody named by hand in the document is theirs only when the app was given it.
    const own = await services.database.prisma.asset.count({ where: { appId: app.id, hash: asset.hash } });
    if (own > 0) files.set(path, await services.blobs.get(asset.hash));
  }
  return {
    raw: true,
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${packageName(content.name)}.zip"`,
    },
    body: zipFiles(files),
  };
}
