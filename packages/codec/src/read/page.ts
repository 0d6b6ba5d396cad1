/** A TSX file as a page. */

import { parse } from "@babel/parser";
import type {
  Expression,
  ImportDeclaration,
  ObjectExpression,
  Statement,
  Node as SyntaxNode,
} from "@babel/types";
import {
  checkClassIdentifier,
  checkLogicFile,
  checkVariableName,
  type Diagnostic,
  isMetaName,
  type ManifestRegistry,
  META_NAMES,
  type PropValue,
  type StateUse,
} from "@heddle/schema";
import { PARSER_OPTIONS } from "../code/parse-code.ts";
import { isCallTo } from "../code/places.ts";
import { fromOptions, type LocalUse } from "../code/state-names.ts";
import { unwrap } from "../code/walk.ts";
import type { DraftPage } from "../draft/draft.ts";
import { readLiteral } from "../literal/read-literal.ts";
import { pageForm } from "../write/page-source.ts";
import { readRendered } from "./children.ts";
import { PageReader } from "./page-reader.ts";
import { optionHandlers } from "./values.ts";

/** Names that pages may import from `heddle`. */
const TAGS = ["Fragment", "Match", "Case", "Outlet"];
const HELPERS = new Set([
  "page",
  "layout",
  "use",
  "ui",
  "route",
  "on",
  "bind",
  "unfinished",
  "windowed",
  ...TAGS,
]);
const DEEPEST = 1_000;

export interface ReadPage {
  /** Null when the file holds no page that could be read. */
  page: DraftPage | null;
  diagnostics: Diagnostic[];
}

/** Reads a page's file. `path` is the URL pattern that follows from the file's name. */
export function readPage(text: string, file: string, path: string, manifests: ManifestRegistry): ReadPage {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  try {
    if (nestsTooDeeply(source)) throw new SyntaxError("The file is nested too deeply.");
    const tree = parse(source, PARSER_OPTIONS);
    const reader = new PageReader(source, file, manifests, tree.comments ?? []);
    const page = readProgram(reader, tree.program.body, path);
    reader.reportLostComments();
    return { page, diagnostics: reader.diagnostics };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = "loc" in error ? (error.loc as { line: number; column: number }) : null;
    const message = error.message.replace(/\s*\(\d+:\d+\)$/, "");
    const at = place ? { line: place.line, column: place.column + 1 } : { line: 1, column: 1 };
    return { page: null, diagnostics: [{ severity: "error", code: "syntax", message, file, ...at }] };
  }
}

/** A cheap bound on nesting before the parser, which recurses, sees the text. */
function nestsTooDeeply(source: string): boolean {
  let depth = 0;
  let tags = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source[index]!;
    if (character === "(" || character === "[" || character === "{") depth++;
    else if (character === ")" || character === "]" || character === "}") depth--;
    else if (character === "<" && /[A-Za-z>]/.test(source[index + 1] ?? "")) tags++;
    else if (character === "<" && source[index + 1] === "/") tags--;
    else if (character === "/" && source[index + 1] === ">") tags--;
    if (depth > DEEPEST || tags > DEEPEST) return true;
  }
  return false;
}

function readProgram(reader: PageReader, body: readonly Statement[], path: string): DraftPage | null {
  const imported: LocalUse[] = [];
  let exported: (Statement & { type: "ExportDefaultDeclaration" }) | null = null;
  for (const statement of body) {
    if (statement.type === "ImportDeclaration") imported.push(...readImport(reader, statement));
    else if (statement.type === "ExportDefaultDeclaration") exported = statement;
    else if (statement.type !== "EmptyStatement") {
      reader.outside(
        "This statement",
        "a page is its imports and one `export default page(…)`; put logic into a class in state/.",
        statement,
      );
    }
  }
  const call = exported?.declaration;
  const form = pageForm(path);
  if (!exported || call?.type !== "CallExpression" || !isCallTo(call, form)) {
    reader.report(
      "no-page",
      form === "page"
        ? 'A page ends with `export default page({ title: "…" }, () => { return …; });`.'
        : "A layout ends with `export default layout({}, () => { return <Box><Outlet /></Box>; });`.",
      exported ?? body.at(-1) ?? null,
    );
    return null;
  }
  const [first, second] = call.arguments;
  const draw = second ?? first;
  const options = second ? first : null;
  if (
    !draw ||
    (draw.type !== "ArrowFunctionExpression" && draw.type !== "FunctionExpression") ||
    draw.params.length > 0 ||
    draw.async
  ) {
    reader.outside(
      `This ${form}(…)`,
      "its last argument is a function without parameters that returns the page: `() => { return <Box />; }`.",
      call,
    );
    return null;
  }
  const drawn = readDraw(reader, draw.body, imported);
  const page: DraftPage = {
    path,
    title: { value: "" },
    uses: drawn.uses.map(withoutLocal),
    onLoad: [],
    nodes: drawn.nodes,
  };
  if (options) {
    if (options.type === "ObjectExpression") readOptions(reader, options, page, drawn.uses);
    else reader.outside("These options", 'write them as an object: `page({ title: "…" }, …)`.', options);
  }
  readSource(reader, body, exported, page);
  return page;
}

function withoutLocal({ name, file, className }: LocalUse): StateUse {
  return { name, file, className };
}

/** Notes what is imported; state classes come back, under a name that is not yet known. */
function readImport(reader: PageReader, declaration: ImportDeclaration): LocalUse[] {
  const from = declaration.source.value;
  const file = logicFile(reader.file, from);
  if (from !== "heddle" && from !== "heddle/components" && file === null) {
    reader.outside(
      `Importing ${from}`,
      "a page imports from heddle, heddle/components and its app's state/ files; use other code inside a state class.",
      declaration,
    );
    return [];
  }
  if (declaration.importKind === "type") {
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
    if (from === "heddle") {
      if (!HELPERS.has(name)) reader.report("unknown-import", `heddle has no ${name} for pages.`, specifier);
      else if (local !== name && !TAGS.includes(name)) {
        reader.outside(
          `Importing ${name} under another name`,
          `write \`import { ${name} } from "heddle";\`.`,
          specifier,
        );
      }
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

/** `../state/images`, seen from a page's file, as `state/images.ts`; null when it leads elsewhere. */
function logicFile(page: string, from: string): string | null {
  if (!from.startsWith(".")) return null;
  const segments = page.split("/").slice(0, -1);
  for (const segment of from.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== ".") segments.push(segment);
  }
  const path = segments.join("/").replace(/\.[jt]s$/, "");
  return checkLogicFile(`${path}.ts`) === null ? `${path}.ts` : null;
}

function readDraw(
  reader: PageReader,
  body: SyntaxNode,
  imported: readonly LocalUse[],
): { uses: LocalUse[]; nodes: DraftPage["nodes"] } {
  const uses: LocalUse[] = [];
  let returned: SyntaxNode | null = body.type === "BlockStatement" ? null : body;
  for (const statement of body.type === "BlockStatement" ? body.body : []) {
    if (statement.type === "VariableDeclaration" && statement.kind === "const" && !returned) {
      for (const one of statement.declarations) readUse(reader, one, imported, uses);
    } else if (statement.type === "ReturnStatement" && !returned) returned = statement.argument ?? statement;
    else {
      reader.outside(
        "This statement",
        "a page's function has `const images = use(Images);` lines and one return; put logic into a state class.",
        statement,
      );
    }
  }
  // A class that only the options use has no line of its own yet.
  for (const one of imported) {
    if (!uses.some((use) => use.local === one.local))
      uses.push({ ...one, name: freeName(one.className, uses) });
  }
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

function freeName(className: string, uses: readonly StateUse[]): string {
  const base = className[0]!.toLowerCase() + className.slice(1);
  const usable = (name: string) => checkVariableName(name) === null && !uses.some((use) => use.name === name);
  if (usable(base)) return base;
  let number = 2;
  while (!usable(`${base}${number}`)) number++;
  return `${base}${number}`;
}

function readUse(
  reader: PageReader,
  declarator: SyntaxNode,
  imported: readonly LocalUse[],
  uses: LocalUse[],
): void {
  if (declarator.type !== "VariableDeclarator") return;
  const { id, init } = declarator;
  const argument =
    init?.type === "CallExpression" && isCallTo(init, "use") && init.arguments.length === 1
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
  const bad =
    checkVariableName(id.name) ?? (uses.some((use) => use.name === id.name) ? "the name is taken." : null);
  if (bad !== null) reader.outside("This variable", bad, id);
  else uses.push({ ...found, name: id.name });
}

function readOptions(
  reader: PageReader,
  options: ObjectExpression,
  page: DraftPage,
  uses: readonly LocalUse[],
): void {
  for (const property of options.properties) {
    const name = keyOf(property);
    if (property.type !== "ObjectProperty" || !isOption(name)) {
      reader.outside("This option", "a page has title, description, meta, redirect and onLoad.", property);
      continue;
    }
    const value = property.value as Expression;
    if (name === "onLoad") {
      page.onLoad = optionHandlers(reader, value).map(({ code, keys }) => {
        if (keys) reader.outside("A key filter on onLoad", "name the handler alone.", value);
        return { code: fromOptions(code, uses) };
      });
      continue;
    }
    if (name === "meta") {
      readMeta(reader, value, page, uses);
      continue;
    }
    const text = textOption(reader, value, uses);
    if (text) page[name] = text;
    else
      reader.outside(
        `This ${name}`,
        `write a text, or a function for one that follows state: \`${name}: () => use(Images).title\`.`,
        value,
      );
  }
}

type Option = "title" | "description" | "meta" | "redirect" | "onLoad";

function isOption(name: string | null): name is Option {
  return name !== null && ["title", "description", "meta", "redirect", "onLoad"].includes(name);
}

function keyOf(property: ObjectExpression["properties"][number]): string | null {
  return property.type === "ObjectProperty" && !property.computed && property.key.type === "Identifier"
    ? property.key.name
    : null;
}

/** `meta: { image: "/assets/cover.png", robots: () => use(Post).robots }` */
function readMeta(reader: PageReader, value: Expression, page: DraftPage, uses: readonly LocalUse[]): void {
  const known = `meta has ${META_NAMES.join(", ")}.`;
  if (value.type !== "ObjectExpression") {
    reader.outside("This meta", 'write an object: `meta: { robots: "noindex" }`.', value);
    return;
  }
  for (const property of value.properties) {
    const name = keyOf(property);
    if (property.type !== "ObjectProperty" || name === null || !isMetaName(name)) {
      reader.outside("This entry of meta", known, property);
      continue;
    }
    const text = textOption(reader, property.value as Expression, uses);
    if (text) page.meta = { ...page.meta, [name]: text };
    else
      reader.outside(
        `This ${name}`,
        `write a text, or a function for one that follows state: \`${name}: () => use(Post).${name}\`.`,
        property,
      );
  }
}

function textOption(reader: PageReader, value: Expression, uses: readonly LocalUse[]): PropValue | null {
  const literal = readLiteral(value);
  if (literal !== undefined) return typeof literal === "string" ? { value: literal } : null;
  const { inner } = unwrap(value);
  if (
    inner.type !== "ArrowFunctionExpression" ||
    inner.params.length > 0 ||
    inner.async ||
    inner.body.type === "BlockStatement"
  )
    return null;
  return { expression: fromOptions(reader.operand(inner.body).text, uses) };
}

/** Comments above the imports, and right before `export default`. */
function readSource(
  reader: PageReader,
  body: readonly Statement[],
  exported: Statement,
  page: DraftPage,
): void {
  const imports = body.filter((statement) => statement.type === "ImportDeclaration");
  const firstImport = imports[0];
  const header = firstImport ? commentText(reader, 0, firstImport.start!) : "";
  const before = body[body.indexOf(exported) - 1];
  const start = before ? restOfLine(reader, before.end!) : 0;
  const leading = start <= exported.start! ? commentText(reader, start, exported.start!) : "";
  if (header === "" && leading === "") return;
  page.source = { ...(header !== "" && { header }), ...(leading !== "" && { leading }) };
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
