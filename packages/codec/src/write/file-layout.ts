/** What the files of pages and blocks have in common. */

import { type BlockType, childrenOf, type StateUse } from "@heddle/schema";
import type { LocalUse } from "../code/state-names.ts";
import { group, hardline, ifBreak, indent, join, type Layout, line } from "../layout/layout.ts";
import { branchLayout } from "./nodes.ts";
import type { PageWriter } from "./page-writer.ts";

/** The return of the function that draws a page or block. */
export function drawnLayout(writer: PageWriter, root: string): Layout {
  const nodes = childrenOf(writer.children, root);
  if (nodes.length === 0) return "return <></>;";
  return ["return (", indent([hardline, branchLayout(writer, nodes)]), hardline, ");"];
}

/** Classes get another name in the file when two are called the same, or like a component of the page. */
export function localUses(uses: readonly StateUse[], writer: PageWriter): LocalUse[] {
  const byClass = new Map<string, string>();
  const taken = new Set([...writer.components, ...writer.blocks, ...writer.helpers]);
  return uses.map((use) => {
    const id = `${use.file}#${use.className}`;
    let local = byClass.get(id);
    if (local === undefined) {
      local = use.className;
      for (let number = 2; taken.has(local); number++) local = `${use.className}${number}`;
      taken.add(local);
      byClass.set(id, local);
    }
    return { name: use.name, file: use.file, className: use.className, local };
  });
}

/** Where a file finds the rest of the app, and the types it imports from there. */
interface Imports {
  /** To the app's folder: `../`. */
  up: string;
  /** To the blocks: `../blocks/`. */
  blocks: string;
  types: readonly BlockType[];
}

export function importsLayout(
  writer: PageWriter,
  uses: readonly LocalUse[],
  { up, blocks, types }: Imports,
): Layout {
  const helpers = [...[...writer.helpers].sort(), ...[...writer.types].sort().map((name) => `type ${name}`)];
  const imports: Layout[] = [importLayout(helpers, "heddle")];
  if (writer.components.size > 0)
    imports.push(importLayout([...writer.components].sort(), "heddle/components"));
  for (const name of [...writer.blocks].sort()) imports.push(`import ${name} from "${blocks}${name}";`);
  const byFile = new Map<string, Set<string>>();
  for (const { file, className, local } of uses) {
    const names = byFile.get(file) ?? new Set();
    byFile.set(file, names.add(local === className ? className : `${className} as ${local}`));
  }
  for (const file of [...byFile.keys()].sort())
    imports.push(importLayout([...byFile.get(file)!].sort(), `${up}${file.replace(/\.ts$/, "")}`));
  for (const { name, file } of types)
    imports.push(importLayout([name], `${up}${file.replace(/\.ts$/, "")}`, "import type {"));
  return imports.map((one): Layout => [one, hardline]);
}

function importLayout(names: readonly string[], from: string, keyword = "import {"): Layout {
  return group([keyword, indent([line, join([",", line], names), ifBreak(",")]), line, `} from "${from}";`]);
}

/** Comment and blank lines at the top level, verbatim; anything else becomes a comment. */
export function commentLines(text: string | undefined): Layout {
  if (text === undefined || text === "") return [];
  const safe = isOnlyComments(text) ? text : text.replace(/^.*\S.*$/gm, (one) => `// ${one}`);
  return (safe.endsWith("\n") ? safe.slice(0, -1) : safe).split("\n").map((one): Layout => [one, hardline]);
}

function isOnlyComments(text: string): boolean {
  return /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/.test(text);
}
