/** What the files of a page or block import: helpers, components, blocks, state classes, and types of logic. */

import type { ImportDeclaration } from "@babel/types";
import { blockOfFile, checkClassIdentifier, checkLogicFile, PAGE_HELPERS } from "@heddle/schema";
import type { LocalUse } from "../code/state-names.ts";
import type { PageReader } from "./page-reader.ts";

/** Tags that come from `heddle` itself. */
export const HEDDLE_TAGS: readonly string[] = ["Fragment", "Match", "Case", "Outlet"];
const TYPES = new Set(["Children", "Unfinished"]);

/** Notes what is imported; state classes come back, under a name that is not yet known. */
export function readImport(reader: PageReader, declaration: ImportDeclaration): LocalUse[] {
  const from = declaration.source.value;
  const file = logicFile(reader.file, from);
  const block = file === null ? importedBlock(reader.file, from) : null;
  if (block !== null) {
    readBlockImport(reader, declaration, block);
    return [];
  }
  if (from !== "heddle" && from !== "heddle/components" && file === null) {
    reader.outside(
      `Importing ${from}`,
      "a page imports from heddle, heddle/components and its app's blocks/ and state/ files; use other code inside a state class.",
      declaration,
    );
    return [];
  }
  const isBlock = blockOfFile(reader.file) !== null;
  if (declaration.importKind === "type" && !isBlock) {
    reader.outside("A type import", "the types of a page follow from its state classes.", declaration);
    return [];
  }
  return declaration.specifiers.flatMap((specifier): LocalUse[] => {
    if (specifier.type !== "ImportSpecifier") {
      reader.outside("This import", `name what you import: \`import { … } from "${from}";\`.`, specifier);
      return [];
    }
    const name =
      specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value;
    const local = specifier.local.name;
    const isType = declaration.importKind === "type" || specifier.importKind === "type";
    if (from === "heddle") {
      if (!PAGE_HELPERS.has(name) && !HEDDLE_TAGS.includes(name) && !(isBlock && TYPES.has(name)))
        reader.report("unknown-import", `heddle has no ${name} for pages.`, specifier);
      else if (local !== name && !HEDDLE_TAGS.includes(name)) {
        reader.outside(
          `Importing ${name} under another name`,
          `write \`import { ${name} } from "heddle";\`.`,
          specifier,
        );
      }
    }
    if (file !== null && isType) {
      readTypeImport(reader, specifier, name, local, file);
      return [];
    }
    reader.imports.set(local, { from, name });
    if (file === null) return [];
    const bad = checkClassIdentifier(name);
    if (bad !== null) {
      reader.outside("This import", bad, specifier);
      return [];
    }
    return [{ name: "", file, className: name, local }];
  });
}

function readTypeImport(
  reader: PageReader,
  specifier: ImportDeclaration["specifiers"][number],
  name: string,
  local: string,
  file: string,
): void {
  if (local !== name || checkClassIdentifier(name) !== null)
    reader.outside(
      `Importing the type ${name} like this`,
      `write \`import type { Post } from "../state/blog";\`: a type has one name, with a capital letter.`,
      specifier,
    );
  else reader.types.push({ name, file });
}

function readBlockImport(reader: PageReader, declaration: ImportDeclaration, block: string): void {
  for (const specifier of declaration.specifiers) {
    if (specifier.type === "ImportDefaultSpecifier")
      reader.imports.set(specifier.local.name, { from: "blocks", name: block });
    else
      reader.outside(
        "This import",
        `a block is its file's default export: \`import ${block} from "${declaration.source.value}";\`.`,
        specifier,
      );
  }
}

/** `../state/images`, seen from a page's file, as `state/images.ts`; null when it leads elsewhere. */
function logicFile(page: string, from: string): string | null {
  const path = resolved(page, from);
  if (path === null) return null;
  const file = `${path.replace(/\.[jt]s$/, "")}.ts`;
  return checkLogicFile(file) === null ? file : null;
}

function importedBlock(page: string, from: string): string | null {
  const path = resolved(page, from);
  return path === null ? null : blockOfFile(`${path.replace(/\.[jt]sx?$/, "")}.tsx`);
}

/** A relative import as a path in the app folder. */
function resolved(page: string, from: string): string | null {
  if (!from.startsWith(".")) return null;
  const segments = page.split("/").slice(0, -1);
  for (const segment of from.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
