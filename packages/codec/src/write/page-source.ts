/** A page as a TSX file. */

import {
  type App,
  type ChildIndex,
  childIndex,
  type EventHandler,
  type ManifestRegistry,
  META_NAMES,
  PAGE_HOOKS,
  type Page,
  type PageId,
  type PropValue,
  pageFile,
  pageKind,
} from "@heddle/schema";
import { operandLayout } from "../code/places.ts";
import { Level } from "../code/precedence.ts";
import { type LocalUse, toOptions } from "../code/state-names.ts";
import { group, hardline, ifBreak, indent, join, type Layout, line, print } from "../layout/layout.ts";
import { textLiteral } from "../literal/text-literal.ts";
import { handlerList, handlerOperand } from "./attributes.ts";
import { commentLines, drawnLayout, importsLayout, localUses } from "./file-layout.ts";
import { PageWriter } from "./page-writer.ts";

/** The TSX of one page. `children` may be given when many pages of the same app are written. */
export function pageToSource(
  app: App,
  pageId: PageId,
  manifests: ManifestRegistry,
  children: ChildIndex = childIndex(app),
): string {
  const page = app.pages[pageId];
  if (!page) throw new RangeError(`The app has no page ${pageId}.`);
  const writer = new PageWriter(app, children, manifests);
  const drawn = drawnLayout(writer, page.id);
  const uses = localUses(page.uses, writer);
  if (uses.length > 0) writer.helpers.add("use");
  const options = optionsLayout(writer, page, uses);
  const form = pageForm(page.path);
  const up = "../".repeat(pageFile(page.path).split("/").length - 1);
  writer.helpers.add(form);
  const body = [
    uses.map((use): Layout => [hardline, "const ", use.name, " = use(", use.local, ");"]),
    hardline,
    drawn,
  ];
  const source = [
    commentLines(page.source?.header),
    importsLayout(writer, uses, { up, blocks: `${up}blocks/`, types: [] }),
    hardline,
    commentLines(page.source?.leading),
    [`export default ${form}(`, options, ", () => {"],
    indent(body),
    hardline,
    "});",
    hardline,
  ];
  return print(source);
}

/** What a file of `pages/` exports: `page(…)` or `layout(…)`. */
export function pageForm(path: string): "page" | "layout" {
  return pageKind(path) === "layout" ? "layout" : "page";
}

function optionsLayout(writer: PageWriter, page: Page, uses: readonly LocalUse[]): Layout {
  const options: Layout[] = [];
  const untitled = "value" in page.title && page.title.value === "";
  if (!untitled) options.push(["title: ", textOption(writer, page.title, uses)]);
  if (page.description) options.push(["description: ", textOption(writer, page.description, uses)]);
  const meta = META_NAMES.flatMap((name): Layout[] => {
    const value = page.meta?.[name];
    return value ? [[`${name}: `, textOption(writer, value, uses)]] : [];
  });
  if (meta.length > 0) options.push(["meta: ", objectLayout(meta)]);
  if (page.redirect) options.push(["redirect: ", textOption(writer, page.redirect, uses)]);
  if (page.onLoad.length > 0) options.push(["onLoad: ", loadLayout(writer, page.onLoad, uses)]);
  for (const name of PAGE_HOOKS) {
    const handlers = page[name];
    if (handlers && handlers.length > 0) options.push([`${name}: `, loadLayout(writer, handlers, uses)]);
  }
  return options.length === 0 ? "{}" : objectLayout(options);
}

function objectLayout(entries: readonly Layout[]): Layout {
  return group(["{", indent([line, join([",", line], entries), ifBreak(",")]), line, "}"]);
}

/** A literal, or a function for text that follows state. */
function textOption(writer: PageWriter, value: PropValue, uses: readonly LocalUse[]): Layout {
  if ("value" in value) return textLiteral(String(value.value ?? ""));
  const code = toOptions(writer.code("expression" in value ? value.expression : value.bind), uses);
  // A body that starts with a brace would be a block.
  return ["() => ", operandLayout(code, Level.assignment, () => code.startsWith("{"))];
}

function loadLayout(
  writer: PageWriter,
  handlers: readonly EventHandler[],
  uses: readonly LocalUse[],
): Layout {
  const written = handlers.map((handler): EventHandler => ({ code: toOptions(handler.code, uses) }));
  for (const handler of written) writer.code(handler.code);
  const [only] = written;
  return only && written.length === 1 ? handlerOperand(only.code, true) : handlerList(writer, written);
}
