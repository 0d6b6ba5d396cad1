import {
  type App,
  blockFile,
  childIndex,
  type ManifestRegistry,
  pageFile,
  sortedBlocks,
  sortedPages,
  withBlocks,
} from "@heddle/schema";
import { blockToSource } from "../write/block-source.ts";
import { pageToSource } from "../write/page-source.ts";
import {
  CLIENT_TSCONFIG,
  clientTsconfigText,
  gitignoreText,
  npmrcText,
  type PackageOptions,
  packageJsonText,
  tsconfigText,
} from "./generated.ts";
import { HEDDLE_JSON, heddleJsonText } from "./heddle-json.ts";

/** Files that follow from the app alone and that people may extend; a folder keeps its own once it has them. */
export const GENERATED_FILES = [
  "package.json",
  "tsconfig.json",
  CLIENT_TSCONFIG,
  ".gitignore",
  ".npmrc",
] as const;

/**
 * The app folder's text files by path, LF line ends. The same app always gives the same bytes, whatever its ids.
 * The bytes of assets travel beside (`zipFiles`, `writeFolder`).
 */
export function appToFiles(
  app: App,
  manifests: ManifestRegistry,
  options: PackageOptions = {},
): Map<string, string> {
  const files = new Map<string, string>();
  files.set(HEDDLE_JSON, heddleJsonText(app));
  files.set("package.json", packageJsonText(app, options));
  files.set("tsconfig.json", tsconfigText());
  files.set(".gitignore", gitignoreText());
  files.set(".npmrc", npmrcText());
  const children = childIndex(app);
  const all = withBlocks(app, manifests);
  for (const page of sortedPages(app))
    files.set(pageFile(page.path), pageToSource(app, page.id, all, children));
  for (const block of sortedBlocks(app))
    files.set(blockFile(block.name), blockToSource(app, block.id, all, children));
  const code = Object.keys(app.files).sort();
  if (code.some((path) => path.startsWith("client/"))) files.set(CLIENT_TSCONFIG, clientTsconfigText());
  for (const path of code) files.set(path, app.files[path]!);
  return files;
}
