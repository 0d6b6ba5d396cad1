/** The function that draws a page or block: its states and what it returns. */

import type { Statement, Node as SyntaxNode } from "@babel/types";
import { type BlockUse, blockOfFile, checkVariableName, type SourceText } from "@heddle/schema";
import { namesIn } from "../code/names.ts";
import { isCallTo } from "../code/places.ts";
import type { LocalUse } from "../code/state-names.ts";
import type { DraftNode } from "../draft/draft.ts";
import { readRendered } from "./children.ts";
import type { PageReader } from "./page-reader.ts";

/** A state of the drawing function, with its class's name in the file. */
export type DrawnUse = LocalUse & Pick<BlockUse, "own">;

/** Reads the body of the function. `taken` are the names it has already. */
export function readDraw(
  reader: PageReader,
  body: SyntaxNode,
  imported: readonly LocalUse[],
  taken: readonly string[] = [],
): { uses: DrawnUse[]; nodes: DraftNode[] } {
  const uses: DrawnUse[] = [];
  let returned: SyntaxNode | null = body.type === "BlockStatement" ? null : body;
  for (const statement of body.type === "BlockStatement" ? body.body : []) {
    if (statement.type === "VariableDeclaration" && statement.kind === "const" && !returned) {
      for (const one of statement.declarations) readUse(reader, one, imported, uses, taken);
    } else if (statement.type === "ReturnStatement" && !returned) returned = statement.argument ?? statement;
    else {
      reader.outside(
        "This statement",
        "a page's function has `const images = use(Images);` lines and one return; put logic into a state class.",
        statement,
      );
    }
  }
  // A class that only the options use, or the elements themselves, has no line of its own yet.
  for (const one of imported) {
    if (uses.some((use) => use.local === one.local)) continue;
    const others = [...uses.map((use) => use.name), ...taken, ...rowNames(returned)];
    uses.push({ ...one, name: freeName(one.className, others) });
  }
  reader.states = uses.filter(({ own }) => !own);
  if (!returned || returned.type === "ReturnStatement") {
    if (!returned)
      reader.report(
        "no-page",
        "The page's function returns nothing: end it with `return <Box>…</Box>;`.",
        body,
      );
    return { uses, nodes: [] };
  }
  return { uses, nodes: readRendered(reader, returned) };
}

/** Names that what is returned gives to rows and other parameters. */
function rowNames(returned: SyntaxNode | null): Iterable<string> {
  return returned ? namesIn({ expression: returned, shift: 0 }).declared : [];
}

function freeName(className: string, taken: readonly string[]): string {
  const base = className[0]!.toLowerCase() + className.slice(1);
  const usable = (name: string) => checkVariableName(name) === null && !taken.includes(name);
  if (usable(base)) return base;
  let number = 2;
  while (!usable(`${base}${number}`)) number++;
  return `${base}${number}`;
}

function readUse(
  reader: PageReader,
  declarator: SyntaxNode,
  imported: readonly LocalUse[],
  uses: DrawnUse[],
  taken: readonly string[],
): void {
  if (declarator.type !== "VariableDeclarator") return;
  const { id, init } = declarator;
  const own = init?.type === "CallExpression" && isCallTo(init, "useOwn");
  const argument =
    init?.type === "CallExpression" && (own || isCallTo(init, "use")) && init.arguments.length === 1
      ? init.arguments[0]!
      : null;
  if (id.type !== "Identifier" || !argument) {
    reader.outside(
      "This variable",
      "a page's function has only `const images = use(Images);` lines; make it a getter of a state class.",
      declarator,
    );
    return;
  }
  const found =
    argument.type === "Identifier" ? imported.find((one) => one.local === argument.name) : undefined;
  if (!found) {
    reader.outside("This use(…)", "name a class that the page imports from its state/ files.", argument);
    return;
  }
  if (own && blockOfFile(reader.file) === null) {
    reader.outside("useOwn(…)", "only a block has states of its own; a page has `use(Images)`.", declarator);
    return;
  }
  const isTaken = taken.includes(id.name) || uses.some((use) => use.name === id.name);
  const bad = checkVariableName(id.name) ?? (isTaken ? "the name is taken." : null);
  if (bad !== null) reader.outside("This variable", bad, id);
  else uses.push({ ...found, name: id.name, ...(own && { own }) });
}

/** Comments above the imports, and right before `export default`. */
export function readSource(
  reader: PageReader,
  body: readonly Statement[],
  exported: Statement,
): SourceText | undefined {
  const imports = body.filter((statement) => statement.type === "ImportDeclaration");
  const firstImport = imports[0];
  const header = firstImport ? commentText(reader, 0, firstImport.start!) : "";
  const before = body[body.indexOf(exported) - 1];
  const start = before ? restOfLine(reader, before.end!) : 0;
  const leading = start <= exported.start! ? commentText(reader, start, exported.start!) : "";
  if (header === "" && leading === "") return undefined;
  return { ...(header !== "" && { header }), ...(leading !== "" && { leading }) };
}

function restOfLine(reader: PageReader, from: number): number {
  const end = reader.source.indexOf("\n", from);
  return end < 0 ? reader.source.length : end + 1;
}

/**
 * The comments between two places with the blank lines among them, verbatim. The one blank line that the page's form puts
 * after the imports, and blank lines at the top of the file, are not part of it.
 */
function commentText(reader: PageReader, start: number, end: number): string {
  const text = reader.source.slice(start, end);
  if (text.trim() === "") return "";
  reader.keep(start, end);
  const withoutFormBreak = start > 0 ? text.replace(/^[ \t]*\n/, "") : text;
  return withoutFormBreak.endsWith("\n") ? withoutFormBreak : `${withoutFormBreak}\n`;
}
