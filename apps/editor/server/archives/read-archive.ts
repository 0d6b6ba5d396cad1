/** From an archive's bytes to an app. Runs in a worker process: the bytes are anybody's. */

import { filesToApp } from "@heddle/codec";
import { FolderError, unzipFiles } from "@heddle/codec/archive";
import { describeAssets } from "@heddle/codec/folder";
import { allManifests } from "@heddle/document";
import { stateOf } from "../apps/new-app.ts";
import { checkAsset } from "../assets/check-asset.ts";
import { LIMITS as DOCUMENT_LIMITS } from "../documents/limits.ts";
import { Refusal } from "../http/refusal.ts";
import type { Work } from "../worker-pool/requests.ts";

const LIMITS = {
  count: 5_000,
  totalBytes: 100_000_000,
  fileBytes: 20_000_000,
  // An app of a thousand pages has less; assets count apart.
  sourceBytes: 5_000_000,
  sourceFileBytes: 1_000_000,
};
const MOST_NODES = 20_000;

/** @throws Refusal that names what is wrong, where, and the cure */
export async function readArchive({
  archive,
  fallbackName,
}: Work["import"]["input"]): Promise<Work["import"]["output"]> {
  const content = unpack(archive);
  if (!content.files.has("heddle.json")) {
    throw new Refusal(
      400,
      "no-app",
      "This archive holds no app: there is no heddle.json in it.",
      "Choose the .zip that an export downloaded.",
    );
  }
  const described = describeAssets(content.assets);
  for (const [path, data] of content.assets) {
    described[path] = { ...described[path]!, type: await checkAsset(path, data) };
  }
  const { app, diagnostics } = filesToApp(content.files, allManifests, null, { assets: described });
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (errors.length > 0) {
    const first = errors[0]!;
    const place = first.file ? `${first.file}${first.line ? `:${first.line}` : ""}: ` : "";
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
    throw new Refusal(
      422,
      "cannot-import",
      `The app cannot be read: ${place}${first.message}${more}`,
      "Mend the file and pack the folder again.",
    );
  }
  const nodes = Object.keys(app.nodes).length;
  if (nodes > MOST_NODES) {
    throw tooLarge(`The app has ${nodes} components; at most ${MOST_NODES} are taken.`);
  }
  const state = stateOf(app);
  if (state.byteLength > DOCUMENT_LIMITS.document) {
    throw tooLarge(`A document has at most ${DOCUMENT_LIMITS.document / 1024 / 1024} MB.`);
  }
  // A file's name stands for the app's only where the archive says nothing.
  const name = app.name.trim() === "" && fallbackName !== "" ? fallbackName : app.name;
  const assets = Object.entries(described).map(([path, asset]) => ({
    ...asset,
    data: content.assets.get(path)!,
  }));
  return { name, state: name === app.name ? state : stateOf({ ...app, name }), assets };
}

const tooLarge = (message: string) =>
  new Refusal(422, "too-large", message, "Split the app, or take out pages that are not needed.");

function unpack(bytes: Uint8Array) {
  try {
    return unzipFiles(bytes, LIMITS);
  } catch (error) {
    if (error instanceof FolderError) throw new Refusal(400, error.code, error.message, error.cure);
    throw error;
  }
}
