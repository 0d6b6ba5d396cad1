/** What nodes name of their surroundings: what a block that is made of them has to be given. */

import { parseExpression } from "@babel/parser";
import {
  type App,
  type Block,
  type BlockProp,
  childIndex,
  descendants,
  type Node,
  type PropValue,
  pageOf,
  usesOn,
} from "@heddle/schema";

type Surroundings = Pick<Block, "props" | "events" | "slots" | "types" | "uses">;

/** The states, props, events and slots that a block of these nodes needs, under the names that their code has for them. */
export function surroundingNames(app: App, ids: readonly string[]): Surroundings {
  const owner = pageOf(app, ids[0]!)!;
  const used = namesIn(app, ids);
  const rows = rowVariables(app, ids[0]!, owner);
  const shadowed = new Set(rows.keys());
  const found: Surroundings = { props: [], events: [], slots: [], types: [], uses: [] };
  const types = new Map<string, string>();
  const take = (prop: BlockProp, imported: readonly { name: string; file: string }[]) => {
    found.props.push(prop);
    for (const { name, file } of imported) types.set(name, file);
  };
  for (const [name, row] of rows)
    if (used.names.has(name)) take({ name, type: row.type, required: true }, row.types);
  const outer = Object.hasOwn(app.blocks, owner) ? app.blocks[owner]! : null;
  for (const use of outer?.uses ?? usesOn(app, owner)) {
    if (!used.names.has(use.name) || shadowed.has(use.name)) continue;
    const { name, file, className } = use;
    // An instance state stays that of the block around: it is handed in.
    if ("own" in use && use.own) take({ name, type: className, required: true }, [{ name: className, file }]);
    else found.uses.push({ name, file, className });
  }
  for (const prop of outer?.props ?? [])
    if (used.names.has(prop.name) && !shadowed.has(prop.name)) {
      const { default: _default, ...rest } = prop;
      take(rest, outer?.types.filter((type) => prop.type.includes(type.name)) ?? []);
    }
  found.events = (outer?.events ?? []).filter(({ name }) => used.names.has(name));
  for (const event of found.events)
    for (const { name, file } of outer?.types ?? [])
      if (event.parameters.includes(name)) types.set(name, file);
  found.slots = (outer?.slots ?? []).filter((slot) => used.slots.has(slot));
  found.types = [...types].map(([name, file]) => ({ name, file }));
  return found;
}

/** Names in the nodes' code, and the slots they show. Names of their own rows may be among them: nobody outside has these. */
function namesIn(app: App, ids: readonly string[]): { names: Set<string>; slots: Set<string> } {
  const names = new Set<string>();
  const slots = new Set<string>();
  const index = childIndex(app);
  const visit = (node: Node) => {
    const { props, className, events, type } = node;
    for (const value of [...Object.values(props), ...(className ? [className] : [])])
      collect(codeOf(value), names);
    for (const handlers of Object.values(events)) for (const { code } of handlers) collect(code, names);
    if (type === "Slot" && props.name && "value" in props.name) slots.add(String(props.name.value));
  };
  for (const id of ids) for (const node of [app.nodes[id]!, ...descendants(index, id)]) visit(node);
  return { names, slots };
}

function codeOf(value: PropValue): string {
  if ("value" in value) return "";
  return "expression" in value ? value.expression : value.bind;
}

interface RowVariable {
  type: string;
  types: { name: string; file: string }[];
}

/** The variables of the rows around, with their types as far as the list's code tells: `todo.items` gives `Todo["items"][number]`. */
function rowVariables(app: App, id: string, owner: string): Map<string, RowVariable> {
  const around: Node[] = [];
  for (let node = app.nodes[app.nodes[id]!.parent]; node; node = app.nodes[node.parent])
    if (node.type === "Each") around.unshift(node);
  const rows = new Map<string, RowVariable>();
  for (const { props } of around) {
    const item = nameOf(props.item) ?? "item";
    rows.set(item, rowType(app, owner, props.list, rows));
    const index = nameOf(props.index);
    if (index !== null) rows.set(index, { type: "number", types: [] });
  }
  return rows;
}

function nameOf(value: PropValue | undefined): string | null {
  return value && "value" in value && typeof value.value === "string" ? value.value : null;
}

function rowType(
  app: App,
  owner: string,
  list: PropValue | undefined,
  rows: ReadonlyMap<string, RowVariable>,
): RowVariable {
  const path = list && "expression" in list ? list.expression.trim().split(".") : [];
  const [root = "", ...keys] = path;
  const unknown: RowVariable = { type: "any", types: [] };
  if (!path.every((key) => /^[A-Za-z_$][\w$]*$/.test(key))) return unknown;
  const row = rows.get(root);
  const use = usesOn(app, owner).find((one) => one.name === root);
  const start = row ?? (use && { type: use.className, types: [{ name: use.className, file: use.file }] });
  if (!start || start.type === "any") return unknown;
  const type = `${start.type}${keys.map((key) => `[${JSON.stringify(key)}]`).join("")}[number]`;
  return { type, types: start.types };
}

/** Adds the names that code refers to. Those that it declares itself may be among them. */
function collect(code: string, names: Set<string>): void {
  if (code.trim() === "") return;
  try {
    visitNames(parseExpression(code, { plugins: ["typescript"], sourceType: "module" }), names);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    for (const name of code.match(/[A-Za-z_$][\w$]*/g) ?? []) names.add(name);
  }
}

function visitNames(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) for (const one of node) visitNames(one, names);
  if (typeof node !== "object" || node === null || !("type" in node)) return;
  const { type } = node as { type: string };
  if (type === "Identifier") names.add((node as unknown as { name: string }).name);
  for (const [field, value] of Object.entries(node)) {
    const isName = field === "property" || field === "key";
    if (isName && (node as { computed?: boolean }).computed !== true) continue;
    if (field !== "loc" && field !== "typeAnnotation") visitNames(value, names);
  }
}
