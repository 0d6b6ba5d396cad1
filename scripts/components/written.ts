/** Committed files that follow from the manifests, by their paths: as they are, and as they should be. */

import { manifests } from "@heddle/components/manifests";
import { docsIndex, docsPages } from "./docs/docs.ts";
import { readTexts } from "./folders.ts";
import { galleryFiles } from "./gallery/gallery.ts";

const GALLERY = "examples/gallery";
const PAGES = "docs/components";
const INDEX = "docs/components.md";
/** Written by hand, or by a test run. */
const OTHER_PAGES = new Set(["README.md", "status.md", "sizes.md"]);

/** What is there of them, and of what a person wrote beside them into the gallery's folder. */
export async function present(): Promise<Map<string, string>> {
  const docs = await readTexts("docs", (path) => path === INDEX || path.startsWith(`${PAGES}/`));
  for (const page of OTHER_PAGES) docs.delete(`${PAGES}/${page}`);
  return new Map([...(await readTexts(GALLERY)), ...docs]);
}

/** @param before what is there: what a person wrote stays */
export function expected(before: ReadonlyMap<string, string>): Map<string, string> {
  const folder = `${GALLERY}/`;
  const own = new Map(
    [...before]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => [path.slice(folder.length), text]),
  );
  return new Map([
    ...prefixed(folder, galleryFiles(own, manifests)),
    ...prefixed(`${PAGES}/`, docsPages(manifests)),
    [INDEX, docsIndex(manifests)],
  ]);
}

function prefixed(folder: string, files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].map(([path, text]) => [folder + path, text]);
}
