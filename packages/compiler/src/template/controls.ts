import { type Node, type PropValue, pageKind } from "@heddle/schema";
import type {
  BindingIndex,
  ChoiceTemplate,
  EachTemplate,
  EventIndex,
  OutletTemplate,
  PartIndex,
  TemplateNode,
} from "@heddle/state-engine/program";
import { AGAIN, OWN } from "./blocks/expansion.ts";
import { expectedText } from "./expected.ts";
import { compileLocalEach } from "./local-lists.ts";
import { compileSlot } from "./nodes.ts";
import type { BindingSource, PageBuilder, RowVariables, Surroundings } from "./page.ts";

const CONTROLS = new Set(["If", "Match", "Case", "Each", "Outlet", "TextNode", "Slot", OWN, AGAIN]);

/** Control nodes draw nothing of their own: they decide what is mounted. */
export function isControl(type: string): boolean {
  return CONTROLS.has(type);
}

export function compileControl(builder: PageBuilder, node: Node, around: Surroundings): TemplateNode | null {
  switch (node.type) {
    case "If":
      return compileIf(builder, node, around);
    case "Match":
      return compileMatch(builder, node, around);
    case "Each":
      return compileEach(builder, node, around);
    case "Outlet":
      return compileOutlet(builder, node, around);
    case "TextNode":
      return compileText(builder, node, around);
    case AGAIN:
      return compileAgain(builder, node, around);
    case OWN:
      for (const name of literalNames(node.props.names)) builder.ownParts.set(name, around.part);
      return null;
    case "Slot":
      builder.report(
        "error",
        "slot-place",
        "A Slot stands in a block: it shows what the block's uses put inside.",
        node.id,
      );
      return null;
    default:
      builder.report("error", "case-outside-match", "A Case stands directly in a Match.", node.id);
      return null;
  }
}

/** Where what is inside the layout goes. It is compiled after all of the layout: `compilePage` fills it. */
function compileOutlet(builder: PageBuilder, node: Node, around: Surroundings): OutletTemplate | null {
  const misplaced = (message: string) => builder.report("error", "outlet-place", message, node.id);
  const owner = builder.owners[builder.owner]!;
  if (pageKind(owner.path) !== "layout")
    misplaced("An Outlet stands in a layout: it shows the layout's pages.");
  else if (builder.hole) misplaced("A layout has one Outlet.");
  else if (around.rows.length > 0)
    misplaced("An Outlet cannot stand in a list: there is only one page to show.");
  else {
    builder.hole = { nodes: [], around };
    const inside = builder.owners[builder.owner + 1]?.id ?? "";
    return { outlet: inside, nodes: builder.hole.nodes, ...(builder.draft ? { node: node.id } : {}) };
  }
  return null;
}

/** The code of a prop: an expression as it is, a literal as JSON. */
export function codeOf(value: PropValue | undefined, fallback: string): string {
  if (!value) return fallback;
  if ("value" in value) return JSON.stringify(value.value);
  return "expression" in value ? value.expression : value.bind;
}

function compileIf(builder: PageBuilder, node: Node, around: Surroundings): TemplateNode {
  const hasElse = (builder.children.get(node.id)?.get("else") ?? []).length > 0;
  const slots = hasElse ? ["then", "else"] : ["then"];
  const condition = codeOf(node.props.condition, "false");
  const checked = builder.checked(condition, node.id, "condition") ?? "false";
  const code = `(${checked}) ? 0 : ${hasElse ? 1 : -1}`;
  return choice(
    builder,
    node,
    "condition",
    code,
    around,
    (part, index) => compileSlot(builder, node.id, slots[index]!, { ...around, part }),
    slots.length,
  );
}

function compileMatch(builder: PageBuilder, node: Node, around: Surroundings): TemplateNode {
  const cases = (builder.children.get(node.id)?.get("children") ?? []).filter(
    (child) => child.type === "Case",
  );
  const value = builder.checked(codeOf(node.props.value, "undefined"), node.id, "value") ?? "undefined";
  const tests = cases.map((one, index) =>
    one.props.when
      ? `$value === (${builder.checked(codeOf(one.props.when, "undefined"), one.id, "when") ?? "undefined"}) ? ${index} : `
      : "",
  );
  const fallback = cases.findIndex((one) => !one.props.when);
  const code = `(($value) => ${tests.join("")}${fallback})(${value})`;
  return choice(
    builder,
    node,
    "value",
    code,
    around,
    (part, index) => compileSlot(builder, cases[index]!.id, "children", { ...around, part }),
    cases.length,
  );
}

/** A choice's binding comes before the bindings within its parts, so that indices follow the document. */
function choice(
  builder: PageBuilder,
  node: Node,
  prop: string,
  code: string,
  around: Surroundings,
  compilePart: (part: PartIndex, index: number) => TemplateNode[],
  count: number,
): ChoiceTemplate {
  const parts: PartIndex[] = [];
  const { part: inside, rows } = around;
  const binding = addChoice(builder, { part: inside, rows, node: node.id, prop }, code, parts);
  for (let index = 0; index < count; index++) {
    const part = builder.addPart(builder.isLocalPart(inside) ? inside : undefined);
    parts.push(part);
    builder.parts[part]!.nodes = compilePart(part, index);
  }
  return { ...binding, parts, ...(builder.draft ? { node: node.id } : {}) };
}

/** A list's code, the names of its rows' variables, and the code of their key (null = by position). */
export interface ListSource {
  code: string;
  item: string;
  index: string | null;
  key: string | null;
  /** How many rows are mounted at a time; null = all. */
  size: number | null;
  /** The prop that it stands in. */
  prop: string;
}

function compileEach(builder: PageBuilder, node: Node, around: Surroundings): EachTemplate {
  const item = literalName(node.props.item) ?? "item";
  const index = literalName(node.props.index);
  const key = node.props.key ? builder.checked(codeOf(node.props.key, "undefined"), node.id, "key") : null;
  const mayChange = node.props.list !== undefined && !("value" in node.props.list);
  if (mayChange && !node.props.key) {
    builder.report(
      "warning",
      "each-without-key",
      "Rows without a key are matched by position: give the list a key such as `item.id`, so that moving a row keeps what is typed in it.",
      node.id,
      "key",
    );
  }
  const size = node.props.window && "value" in node.props.window ? Number(node.props.window.value) : null;
  const code = codeOf(node.props.list, "[]");
  const list: ListSource = { code, item, index, key, size, prop: "list" };
  if (builder.isLocalPart(around.part) || builder.readsLocal(code, around.rows))
    return compileLocalEach(builder, node, list, around);
  return compileRows(builder, node, list, around);
}

/** A list whose rows the server mounts. */
export function compileRows(
  builder: PageBuilder,
  node: Node,
  { code, item, index, key, size, prop }: ListSource,
  around: Surroundings,
  local?: "index",
): EachTemplate {
  const parts: PartIndex[] = [];
  const row = { each: builder.bindings.length, item, index, ...(local ? { local } : {}) };
  const binding = builder.addBinding({
    kind: "each",
    part: around.part,
    code,
    rows: around.rows,
    row: { ...row, key },
    parts,
    ...(size === null ? {} : { window: size }),
    node: node.id,
    prop,
  });
  const window = size === null ? {} : { window: { event: addWindow(builder, node, binding, around), size } };
  parts.push(builder.addPart());
  return { ...eachTemplate(builder, node, row, parts[0]!, around, binding), ...window };
}

/** Compiles what stands in the rows. */
export function eachTemplate(
  builder: PageBuilder,
  node: Node,
  row: RowVariables,
  part: PartIndex,
  around: Surroundings,
  binding: BindingIndex,
): EachTemplate {
  builder.rowParts.set(node.id, part);
  const inner: Surroundings = { ...around, part, rows: [...around.rows, row] };
  builder.parts[part]!.nodes = compileSlot(builder, node.id, "children", inner);
  return { each: binding, part, ...(builder.draft ? { node: node.id } : {}) };
}

/** The event by which a browser asks for other rows of a long list. */
function addWindow(
  builder: PageBuilder,
  node: Node,
  binding: BindingIndex,
  around: Surroundings,
): EventIndex {
  return builder.addEvent({
    kind: "window",
    part: around.part,
    code: null,
    payload: "window",
    rows: around.rows,
    guards: [],
    binding,
    node: node.id,
    prop: "window",
  });
}

/** A block within itself: the part around it once more, in a scope of its own. */
function compileAgain(builder: PageBuilder, node: Node, around: Surroundings): ChoiceTemplate | null {
  const [within] = literalNames(node.props.within);
  const part = within === undefined ? undefined : builder.rowParts.get(within);
  if (part === undefined) return null;
  for (const name of literalNames(node.props.names)) {
    const outer = around.rows.find((row) => row.item === name)!;
    const inner = around.rows.findLast((row) => row.item === name)!;
    outer.again ??= [];
    outer.again.push(inner.each);
  }
  const parts = [part];
  const { part: inside, rows } = around;
  return { ...addChoice(builder, { part: inside, rows, node: node.id, prop: "again" }, "0", parts), parts };
}

/** The binding that chooses one of `parts`. What the browser chooses is a value of its own; then all parts are there to be chosen. */
function addChoice(
  builder: PageBuilder,
  place: Pick<BindingSource, "part" | "rows" | "node" | "prop">,
  code: string,
  parts: PartIndex[],
): Pick<ChoiceTemplate, "choice" | "shown"> {
  if (!builder.isLocalPart(place.part) && !builder.readsLocal(code, place.rows))
    return { choice: builder.addBinding({ kind: "choice", ...place, code, parts }) };
  const shown = builder.addBinding({ kind: "value", ...place, code, prop: `${place.prop}#shown` });
  const { owner } = builder;
  return {
    choice: builder.push({ kind: "choice", owner, ...place, code: null, parts, isLocal: true }),
    shown,
  };
}

function literalNames(value: PropValue | undefined): string[] {
  if (!value || !("value" in value)) return [];
  return Array.isArray(value.value) ? value.value.map(String) : [String(value.value)];
}

function compileText(builder: PageBuilder, node: Node, around: Surroundings): TemplateNode {
  const mark = builder.draft ? { node: node.id } : {};
  const text = node.props.text ?? { value: "" };
  const compiled = builder.addProp(text, node, "text", around, expectedText(node));
  if ("binding" in compiled) return { textBinding: compiled.binding, ...mark };
  return { text: String(compiled.literal ?? ""), ...mark };
}

function literalName(value: PropValue | undefined): string | null {
  return value && "value" in value && typeof value.value === "string" && value.value !== ""
    ? value.value
    : null;
}
