/** `<Table rows={windowed(people.all, 50)} />`: a prop that takes the rows of a long list, of which a browser has only those looked at. */

import {
  type ComponentManifest,
  MOST_WINDOW_ROWS,
  type Node,
  type PropManifest,
  type PropValue,
  windowSize,
} from "@heddle/schema";
import type { ListPropTemplate } from "@heddle/state-engine/program";
import { codeOf, compileRows } from "./controls.ts";
import { reportLocalWindow } from "./local-lists.ts";
import type { PageBuilder, RowVariables, Surroundings } from "./page.ts";

/** What the compiled code calls a row; no author can. */
const ROW = "$row";

/** A node's long list: the prop it stands in, and the prop that holds how many rows a browser has at a time. */
interface ListProp {
  prop: string;
  window: NonNullable<PropManifest["window"]>;
  rows: PropValue;
  size: number;
}

/** Compiles the node's long list, if it has one. `taken`: props that say how, and are no props of the element. */
export function compileListProp(
  builder: PageBuilder,
  node: Node,
  manifest: ComponentManifest,
  around: Surroundings,
): { list: ListPropTemplate; taken: ReadonlySet<string> } | null {
  const found = listPropOf(builder, node, manifest);
  if (!found) return null;
  const { prop, window, rows, size } = found;
  const code = codeOf(rows, "[]");
  if (builder.isLocalPart(around.part) || builder.readsLocal(code, around.rows)) {
    reportLocalWindow(builder, node, prop);
    return null;
  }
  const key = keyCode(node.props[window.key]);
  const source = { code, item: ROW, index: null, key, size, prop };
  const { each, part, window: asked } = compileRows(builder, node, source, around);
  const inside: RowVariables = { each, item: ROW, index: null };
  const row = builder.push({
    kind: "value",
    owner: builder.owner,
    part,
    rows: [...around.rows, inside],
    code: rowCode(node.props[window.columns]),
    node: node.id,
    prop: `${prop}#row`,
    isDerived: true,
  });
  return {
    list: { prop, each, part, row, window: asked! },
    taken: new Set([prop, window.size, window.key]),
  };
}

function listPropOf(builder: PageBuilder, node: Node, manifest: ComponentManifest): ListProp | null {
  const [prop, description] = Object.entries(manifest.props).find(([, { window }]) => window) ?? [];
  const window = description?.window;
  const given = window && node.props[window.size];
  const rows = prop === undefined ? undefined : node.props[prop];
  if (prop === undefined || !window || !given || !rows || "bind" in rows) return null;
  const size = windowSize(given);
  if (size !== null) return { prop, window, rows, size };
  builder.report(
    "error",
    "window-size",
    `${window.size} of ${node.type} is how many rows a browser has at a time: a whole number from 1 to ${MOST_WINDOW_ROWS}, as a literal.`,
    node.id,
    window.size,
  );
  return null;
}

function keyCode(value: PropValue | undefined): string | null {
  const name = value && "value" in value ? value.value : null;
  return typeof name === "string" && name !== "" ? `${ROW}?.[${JSON.stringify(name)}]` : null;
}

/** What is sent of a row: the members that are shown, where the page says which; else all of it. */
function rowCode(columns: PropValue | undefined): string {
  const names = columns && "value" in columns ? columnNames(columns.value) : null;
  if (!names) return ROW;
  return `({ ${names.map((name) => `${JSON.stringify(name)}: ${ROW}?.[${JSON.stringify(name)}]`).join(", ")} })`;
}

/** The members that columns name; null where one of them is no name, or there is none. */
function columnNames(columns: unknown): string[] | null {
  if (!Array.isArray(columns) || columns.length === 0) return null;
  const names = columns.map((column: unknown) =>
    typeof column === "object" && column !== null && "key" in column ? column.key : column,
  );
  return names.every((name) => typeof name === "string") ? [...new Set(names)] : null;
}
