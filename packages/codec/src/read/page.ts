/** A TSX file as a page. */

import type { Expression, ObjectExpression, Statement } from "@babel/types";
import {
  isMetaName,
  type ManifestRegistry,
  META_NAMES,
  PAGE_HOOKS,
  type PageHook,
  type PropValue,
  type StateUse,
} from "@heddle/schema";
import { isCallTo } from "../code/places.ts";
import { fromOptions, type LocalUse } from "../code/state-names.ts";
import { unwrap } from "../code/walk.ts";
import type { DraftPage } from "../draft/draft.ts";
import { readLiteral } from "../literal/read-literal.ts";
import { pageForm } from "../write/page-source.ts";
import { readDraw, readSource } from "./draw.ts";
import { readImport } from "./imports.ts";
import type { PageReader } from "./page-reader.ts";
import { type ReadFile, readFileWith } from "./parse-file.ts";
import { optionHandlers } from "./values.ts";

/** Reads a page's file. `path` is the URL pattern that follows from the file's name. */
export function readPage(
  text: string,
  file: string,
  path: string,
  manifests: ManifestRegistry,
): ReadFile<DraftPage> {
  return readFileWith(text, file, manifests, (reader, body) => readProgram(reader, body, path));
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
  const source = readSource(reader, body, exported);
  if (source) page.source = source;
  return page;
}

function withoutLocal({ name, file, className }: LocalUse): StateUse {
  return { name, file, className };
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
      reader.outside(
        "This option",
        "a page has title, description, meta, redirect, onLoad, onUnload, onConnect, onDisconnect and onError.",
        property,
      );
      continue;
    }
    const value = property.value as Expression;
    if (name === "onLoad" || isHook(name)) {
      page[name] = optionHandlers(reader, value).map(({ code, ...options }) => {
        if (Object.keys(options).length > 0)
          reader.outside(`An on(…) on ${name}`, "name the handler alone.", value);
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

const OPTIONS = ["title", "description", "meta", "redirect", "onLoad", ...PAGE_HOOKS] as const;

function isOption(name: string | null): name is (typeof OPTIONS)[number] {
  return name !== null && (OPTIONS as readonly string[]).includes(name);
}

function isHook(name: string): name is PageHook {
  return (PAGE_HOOKS as readonly string[]).includes(name);
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
