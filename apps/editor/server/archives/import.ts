import { filesToApp } from "@heddle/codec";
import { FolderError, unzipFiles } from "@heddle/codec/archive";
import { describeAssets } from "@heddle/codec/folder";
import { allManifests } from "@heddle/document";
import type { AppSummary } from "../../src/api/contract.ts";
import { appNameInput, summaryOf } from "../apps/handlers.ts";
import { storeNewApp } from "../apps/store-app.ts";
import { checkAsset } from "../assets/check-asset.ts";
import type { SignedIn } from "../http/context.ts";
import { Refusal } from "../http/refusal.ts";

const LIMITS = { count: 5_000, totalBytes: 100_000_000, fileBytes: 20_000_000 };

/** Makes an app of an app folder's zip: an export, or a folder that somebody packed. */
export async function importApp({ services, actor, query, bytes }: SignedIn): Promise<AppSummary> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes()) chunks.push(chunk);
  const content = unpack(Buffer.concat(chunks));
  if (!content.files.has("heddle.json")) {
    throw new Refusal(
      400,
      "no-app",
      "This archive holds no app: there is no heddle.json in it.",
      "Choose the .zip that an export downloaded.",
    );
  }
  const assets = describeAssets(content.assets);
  for (const [path, data] of content.assets) {
    const type = await checkAsset(path, data);
    assets[path] = { ...assets[path]!, type };
  }
  const { app, diagnostics } = filesToApp(content.files, allManifests, null, { assets });
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
  for (const data of content.assets.values()) await services.blobs.put(data);
  const wanted = appNameInput.safeParse(query.get("name") ?? "");
  // A file's name stands for the app's only where the archive says nothing.
  const name = app.name.trim() === "" && wanted.success ? wanted.data.replace(/\.zip$/i, "") : app.name;
  return summaryOf(
    services,
    await storeNewApp(services, actor.workspaceId, { ...app, name }, Object.values(assets)),
  );
}

function unpack(bytes: Buffer) {
  try {
    return unzipFiles(bytes, LIMITS);
  } catch (error) {
    if (error instanceof FolderError) throw new Refusal(400, error.code, error.message, error.cure);
    throw error;
  }
}
