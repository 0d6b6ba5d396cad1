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
    code: rowCode(node, window),
    node: node.id,
    prop: `${prop}#row`,
    isDerived: true,
  });
  return {
    list: { prop, each, part, row, window: asked! },
    taken: new Set([prop, window.size, ...(window.sends?.key ? [] : [window.key])]),
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
  const name = keyName(value);
  return name === null ? null : `${ROW}?.[${JSON.stringify(name)}]`;
}

function keyName(value: PropValue | undefined): string | null {
  const name = value && "value" in value ? value.value : null;
  return typeof name === "string" && name !== "" ? name : null;
}

/** What is sent of a row: the members that are shown, where the page says which; else all of it. */
function rowCode(node: Node, { columns, key, sends }: ListProp["window"]): string {
  const names = literalNames(node.props[columns], sends?.members);
  if (names === null || names.length === 0) return ROW;
  const further = (sends?.props ?? []).map((prop) => literalNames(node.props[prop], sends?.members));
  if (further.includes(null)) return ROW;
  const own = sends?.key ? [keyName(node.props[key])] : [];
  const all = new Set([...own, ...names, ...further.flat()].filter((name) => name !== null));
  return `({ ${[...all].map((name) => `${JSON.stringify(name)}: ${ROW}?.[${JSON.stringify(name)}]`).join(", ")} })`;
}

/** The members that a literal list of columns names; null where it is computed, or one of its entries is no name. */
function literalNames(value: PropValue | undefined, members: readonly string[] = []): string[] | null {
  if (value === undefined) return [];
  if (!("value" in value) || !Array.isArray(value.value)) return null;
  const names = value.value.flatMap((column: unknown) => {
    if (typeof column !== "object" || column === null || !("key" in column)) return [column];
    const further = Object.entries(column).filter(
      ([member, name]) => members.includes(member) && name !== "",
    );
    return [column.key, ...further.map(([, name]) => name)];
  });
  return names.every((name) => typeof name === "string") ? names : null;
}
