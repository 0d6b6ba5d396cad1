import { createReadStream, existsSync } from "node:fs";
import { basename } from "node:path";
import { packageName } from "@heddle/codec";
import type { RawAnswer } from "../http/answer.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound, Refusal } from "../http/refusal.ts";
import { storedFile, textFile, type ZipFile, zipSize, zipStream } from "./zip-stream.ts";

/** All assets of an app have 500 MB; the same one may stand under several names. */
const MOST_BYTES = 1_000_000_000;
const MOST_FILES = 10_000;

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
  const { files: texts } = await services.workerPool.do("export", { app: content });
  const files: ZipFile[] = [];
  for (const [path, text] of texts) files.push(await textFile(path, text));
  const vendor = services.vendorFile;
  files.push(await storedFile(`vendor/${basename(vendor)}`, async () => createReadStream(vendor)));
  // An asset that somebody named by hand in the document is theirs only when the app was given it.
  const own = await services.database.prisma.asset.findMany({
    where: { appId: app.id },
    select: { hash: true },
  });
  const hashes = new Set(own.map(({ hash }) => hash));
  for (const [path, { hash }] of Object.entries(content.assets)) {
    if (!hashes.has(hash)) continue;
    files.push(await storedFile(path, async () => (await services.blobs.stream(hash)).content));
    if (zipSize(files) > MOST_BYTES || files.length > MOST_FILES) {
      throw new Refusal(
        413,
        "too-large",
        `An export has at most ${MOST_FILES} files and ${MOST_BYTES / 1_000_000} MB.`,
        "Remove assets that are not needed.",
      );
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    raw: true,
    headers: {
      "content-type": "application/zip",
      "content-length": String(zipSize(files)),
      "content-disposition": `attachment; filename="${packageName(content.name)}.zip"`,
    },
    body: zipStream(files),
  };
}
