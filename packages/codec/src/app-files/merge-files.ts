import { type App, blockFile, childIndex, type ManifestRegistry, pagePath, withBlocks } from "@heddle/schema";
import { draftBlock, draftPage } from "../draft/from-app.ts";
import { equalJson } from "../identity/equal.ts";
import { readBlock } from "../read/block.ts";
import { readPage } from "../read/page.ts";
import type { ReadFile } from "../read/parse-file.ts";
import { appToFiles, GENERATED_FILES } from "./app-to-files.ts";
import { heddleDependency, type PackageOptions } from "./generated.ts";
import { HEDDLE_JSON } from "./heddle-json.ts";

/**
 * The app's files for a folder that already has some: a page that a person formatted by hand and that still says the same keeps
 * its text, so does heddle.json; what else follows from the app (GENERATED_FILES) keeps its own, apart from where `heddle` comes from.
 */
export function mergeIntoFiles(
  app: App,
  manifests: ManifestRegistry,
  existing: ReadonlyMap<string, string>,
  options: PackageOptions = {},
): Map<string, string> {
  const files = appToFiles(app, manifests, options);
  const children = childIndex(app);
  const all = withBlocks(app, manifests);
  const blocks = new Map(Object.values(app.blocks).map((block) => [blockFile(block.name), block]));
  const pages = new Map(Object.values(app.pages).map((page) => [page.path, page]));
  for (const [file, text] of files) {
    const old = existing.get(file);
    if (old === undefined || old === text) continue;
    const path = pagePath(file);
    const page = path === null ? undefined : pages.get(path);
    const block = blocks.get(file);
    if (page && saysTheSame(readPage(old, file, page.path, all), draftPage(page, children)))
      files.set(file, old);
    else if (block && saysTheSame(readBlock(old, file, block.name, all), draftBlock(block, children)))
      files.set(file, old);
    else if (file === HEDDLE_JSON && sameJson(old, text)) files.set(file, old);
    else if (file === "package.json") files.set(file, withHeddle(old, text, options));
    else if ((GENERATED_FILES as readonly string[]).includes(file)) files.set(file, old);
  }
  return files;
}

function saysTheSame(read: ReadFile<unknown>, draft: unknown): boolean {
  return read.diagnostics.length === 0 && equalJson(read.result, draft);
}

function sameJson(a: string, b: string): boolean {
  try {
    return equalJson(JSON.parse(a), JSON.parse(b));
  } catch {
    return false;
  }
}

/** A person's package.json with the dependency on `heddle` set; the generated one when theirs is unreadable. */
function withHeddle(old: string, generated: string, options: PackageOptions): string {
  try {
    const document: unknown = JSON.parse(old);
    if (typeof document !== "object" || document === null || Array.isArray(document)) return generated;
    const dependencies =
      "dependencies" in document && typeof document.dependencies === "object" ? document.dependencies : {};
    const heddle = heddleDependency(options.heddleVersion);
    if (dependencies && "heddle" in dependencies && dependencies.heddle === heddle) return old;
    return `${JSON.stringify({ ...document, dependencies: { ...dependencies, heddle } }, null, 2)}\n`;
  } catch {
    return generated;
  }
}
