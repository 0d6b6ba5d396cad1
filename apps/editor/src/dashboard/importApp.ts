import { isForeign, zipFiles } from "@heddle/codec/archive";
import { ApiFailure, api } from "../api/client.ts";
import { type AppSummary, IMPORT_LIMIT } from "../api/contract.ts";

/** Imports a zip, or the files of a chosen folder. The server validates everything. */
export async function importFiles(files: readonly File[]): Promise<AppSummary> {
  const zip = files.length === 1 && /\.zip$/i.test(files[0]!.name) ? files[0]! : null;
  if (zip) {
    checkSize("zip", zip.size);
    return api.importApp(zip, zip.name.replace(/\.zip$/i, ""));
  }
  // What tools made, and hidden files such as `.env`, is no part of the app: never read, never sent.
  const own = files.map((file) => ({ file, ...placeOf(file) })).filter(({ path }) => !isForeign(path));
  checkSize(
    "folder",
    own.reduce((sum, { file }) => sum + file.size, 0),
  );
  const contents = new Map<string, Uint8Array>();
  for (const { file, path } of own) contents.set(path, new Uint8Array(await file.arrayBuffer()));
  return api.importApp(new Uint8Array(zipFiles(contents)), own[0]?.folder ?? "Imported app");
}

function placeOf(file: File): { folder: string; path: string } {
  const [top = "", ...rest] = file.webkitRelativePath.split("/");
  return rest.length > 0
    ? { folder: top, path: rest.join("/") }
    : { folder: "Imported app", path: file.name };
}

/** Before anything is sent: a server that stops reading cannot say why to every browser. */
function checkSize(what: "zip" | "folder", bytes: number): void {
  if (bytes <= IMPORT_LIMIT) return;
  throw new ApiFailure(413, {
    code: "too-large",
    message: `This ${what} is too large: ${Math.ceil(bytes / 1024 / 1024)} MB.`,
    cure: `An app has at most ${IMPORT_LIMIT / 1024 / 1024} MB. Leave out what is no part of it.`,
  });
}
