import { zipFiles } from "@heddle/codec/archive";
import { api } from "../api/client.ts";
import type { AppSummary } from "../api/contract.ts";

/** What an app folder carries that is no part of the app: never sent. */
const LEFT_OUT = /(^|\/)(node_modules|\.git|vendor|dist)\//;

/** Imports a zip, or the files of a chosen folder. The server validates everything. */
export async function importFiles(files: readonly File[]): Promise<AppSummary> {
  const zip = files.length === 1 && /\.zip$/i.test(files[0]!.name) ? files[0]! : null;
  if (zip) return api.importApp(zip, zip.name.replace(/\.zip$/i, ""));
  const contents = new Map<string, Uint8Array>();
  let folder = "Imported app";
  for (const file of files) {
    const [top, ...rest] = (file.webkitRelativePath || file.name).split("/");
    const path = rest.length > 0 ? rest.join("/") : top!;
    if (rest.length > 0) folder = top!;
    if (LEFT_OUT.test(`${path}`)) continue;
    contents.set(path, new Uint8Array(await file.arrayBuffer()));
  }
  return api.importApp(new Uint8Array(zipFiles(contents)), folder);
}
