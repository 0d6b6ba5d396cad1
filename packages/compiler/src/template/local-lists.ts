import type { Node } from "@heddle/schema";
import type { EachTemplate } from "@heddle/state-engine/program";
import { parseCode } from "../expression/index.ts";
import { type SplitArrangement, splitArrangement } from "../local/index.ts";
import { compileRows, eachTemplate, type ListSource } from "./controls.ts";
import type { PageBuilder, RowVariables, Surroundings } from "./page.ts";

/**
 * A list that reads local state. Where it only filters and orders one of the server's, the server mounts the rows and the browser picks
 * from them; otherwise the browser makes the rows.
 */
export function compileLocalEach(
  builder: PageBuilder,
  node: Node,
  list: ListSource,
  around: Surroundings,
): EachTemplate {
  if (list.size !== null) reportLocalWindow(builder, node, list.prop);
  const parsed = parseCode(list.code);
  const arrangement =
    parsed.ok && !builder.isLocalPart(around.part)
      ? splitArrangement(list.code, parsed.expression, builder.names(around.rows))
      : null;
  return arrangement
    ? compileArranged(builder, node, list, arrangement, around)
    : compileOwnRows(builder, node, list, around);
}

/** A list of which a browser has only what is looked at cannot read what only the browser knows. */
export function reportLocalWindow(builder: PageBuilder, node: Node, prop: string): void {
  builder.report(
    "error",
    "local-split",
    "A list that is loaded as it is scrolled to is the server's, which does not know local state: filter it there.",
    node.id,
    prop,
  );
}

function compileArranged(
  builder: PageBuilder,
  node: Node,
  { item, index, key, prop }: ListSource,
  arrangement: SplitArrangement,
  around: Surroundings,
): EachTemplate {
  const place = { owner: builder.owner, part: around.part, rows: around.rows, node: node.id };
  const inRow: RowVariables = { each: -1, item, index, local: "index" };
  if (key !== null && builder.readsLocal(key, [...around.rows, inRow])) {
    builder.report(
      "error",
      "local-split",
      "The rows are the server's, so their key is too: take it from the item, such as `item.id`.",
      node.id,
      "key",
    );
  }
  const source = { code: arrangement.list, item, index, key, size: null, prop };
  const template = compileRows(builder, node, source, around, "index");
  const row = { ...inRow, each: template.each };
  const view = viewOf(arrangement.keys, item);
  const viewBinding =
    view === null
      ? null
      : builder.push({
          ...place,
          kind: "value",
          part: template.part,
          rows: [...around.rows, row],
          code: view,
          prop: "list#view",
          isDerived: true,
        });
  const browser = builder.browserCode(arrangement, { ...place, prop: "list" });
  const shown = builder.push({
    ...place,
    kind: "value",
    code: `$arranged(${arrangement.list}, ($list) => (${arrangement.first}))`,
    prop: "list#shown",
    isLocal: true,
    browser,
    arranges: { each: template.each, view: viewBinding, index },
  });
  return { ...template, shown };
}

/** What the browser gets of each item, so that it can pick; null = nothing. */
function viewOf(keys: string[] | null, item: string): string | null {
  if (keys === null) return item;
  if (keys.length === 0) return null;
  return `({ ${keys.map((key) => `${JSON.stringify(key)}: ${item}.${key}`).join(", ")} })`;
}

function compileOwnRows(
  builder: PageBuilder,
  node: Node,
  { code, item, index, key }: ListSource,
  around: Surroundings,
): EachTemplate {
  const place = { owner: builder.owner, part: around.part, rows: around.rows, node: node.id };
  const row: RowVariables = { each: -1, item, index, local: "row" };
  const checked = builder.checked(code, node.id, "list");
  const browser = checked === null ? undefined : builder.browserSource(checked, { ...place, prop: "list" });
  const browserKey =
    key === null
      ? undefined
      : builder.browserSource(key, { ...place, rows: [...around.rows, row], prop: "key" });
  const part = builder.addPart(around.part);
  row.each = builder.push({
    ...place,
    kind: "each",
    code: checked,
    row: { ...row, key, ...(browserKey ? { browserKey } : {}) },
    parts: [part],
    prop: "list",
    isLocal: true,
    ...(browser ? { browser } : {}),
  });
  return eachTemplate(builder, node, row, part, around, row.each);
}
