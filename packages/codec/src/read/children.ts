/** What stands between tags, and what an expression renders. */

import type {
  Expression,
  JSXElement,
  JSXExpressionContainer,
  JSXFragment,
  Node as SyntaxNode,
} from "@babel/types";
import { checkVariableName, ELSE_SLOT, type PropValue, THEN_SLOT } from "@heddle/schema";
import { dedentedText } from "../code/indentation.ts";
import { unwrap } from "../code/walk.ts";
import type { DraftNode } from "../draft/draft.ts";
import { readLiteral } from "../literal/read-literal.ts";
import { cleanJsxText, surroundingBreaks } from "../text/jsx-text.ts";
import { type Piece, templateOf } from "../text/template.ts";
import { nameInComment } from "../write/leading.ts";
import { readElement, tagType } from "./element.ts";
import { readList } from "./lists.ts";
import type { PageReader } from "./page-reader.ts";
import { bracedCode, bracedLiteral, bracedValue, operandValue } from "./values.ts";

type JsxChild = JSXElement["children"][number];

/** Blank lines and comments that wait for the node they stand before. */
class Leading {
  private text = "";
  private name: string | null = null;

  /** Line breaks since the last thing: each beyond the first is a blank line. */
  breaks(count: number): void {
    if (count > 1) this.text += "\n".repeat(count - 1);
  }

  comment(text: string): void {
    this.settleName();
    const name = nameInComment(text);
    if (name === null) this.text += `${text}\n`;
    else this.name = name;
  }

  /** Gives what has gathered to the first of `nodes`. */
  attach(nodes: readonly DraftNode[]): void {
    const [node] = nodes;
    if (!node) return;
    if (this.name !== null && node.name === undefined && /^(If|Each|TextNode|Slot)$/.test(node.type)) {
      node.name = this.name;
      this.name = null;
    }
    this.settleName();
    if (this.text !== "") node.source = { leading: this.text + (node.source?.leading ?? "") };
    this.text = "";
  }

  private settleName(): void {
    if (this.name !== null) this.text += `{/* @name ${JSON.stringify(this.name)} */}\n`;
    this.name = null;
  }
}

/** Children as nodes: elements, conditions, lists, and text nodes for what is left. */
export function readChildren(reader: PageReader, children: readonly JsxChild[]): DraftNode[] {
  const nodes: DraftNode[] = [];
  const leading = new Leading();
  const add = (more: readonly DraftNode[]) => {
    leading.attach(more);
    nodes.push(...more);
  };
  const last = children.findLastIndex((child) => !isBlank(child) && !isComment(child));
  for (const [index, child] of children.entries()) {
    if (child.type === "JSXText") {
      const raw = reader.source.slice(child.start!, child.end!);
      const text = cleanJsxText(child.value);
      const breaks = surroundingBreaks(raw);
      leading.breaks(breaks.before);
      if (text === "") continue;
      add([textNode({ value: text })]);
      leading.breaks(breaks.after);
    } else if (isComment(child)) {
      if (index > last) continue;
      reader.keep(child.start!, child.end!);
      leading.comment(dedentedText(reader.source, child.start!, child.end!, []));
    } else if (child.type === "JSXExpressionContainer") {
      add(readContainer(reader, child));
    } else if (child.type === "JSXSpreadChild") {
      reader.outside("Spread children", "write `{list.map((item) => <X key={item.id} />)}`.", child);
    } else add(readJsx(reader, child));
  }
  return nodes;
}

function isBlank(child: JsxChild): boolean {
  return child.type === "JSXText" && cleanJsxText(child.value) === "";
}

function isComment(child: JsxChild): boolean {
  return child.type === "JSXExpressionContainer" && child.expression.type === "JSXEmptyExpression";
}

function textNode(text: PropValue): DraftNode {
  return { type: "TextNode", props: { text }, events: {}, slots: {} };
}

/** Does the code render elements: its own, or what a slot of the block was given? */
function rendersElements(reader: PageReader, node: SyntaxNode): boolean {
  return reader.containsJsx(node) || rendersSlot(reader, node);
}

function rendersSlot(reader: PageReader, node: SyntaxNode): boolean {
  if (reader.slots.size === 0) return false;
  const { inner } = unwrap(node);
  if (inner.type === "Identifier") return reader.slots.has(inner.name);
  if (inner.type === "LogicalExpression") return inner.operator === "&&" && rendersSlot(reader, inner.right);
  if (inner.type !== "ConditionalExpression") return false;
  return rendersSlot(reader, inner.consequent) || rendersSlot(reader, inner.alternate);
}

/** Where a block shows what it was given. */
function slotNode(name: string): DraftNode {
  return { type: "Slot", props: { name: { value: name } }, events: {}, slots: {} };
}

function readContainer(reader: PageReader, container: JSXExpressionContainer): DraftNode[] {
  const expression = container.expression;
  if (rendersElements(reader, expression)) return readRendered(reader, expression as Expression);
  const value = bracedValue(reader, container, "child");
  return value ? [textNode(value)] : [];
}

/** Text content: a literal, an expression, or a template literal for a mixture; null when there is none. */
export function readContent(reader: PageReader, children: readonly JsxChild[]): PropValue | null {
  const pieces: (Piece & { container?: JSXExpressionContainer })[] = [];
  for (const child of children) {
    if (child.type === "JSXText") {
      const text = cleanJsxText(child.value);
      if (text !== "") pieces.push({ text });
    } else if (child.type === "JSXSpreadChild")
      reader.outside("Spread children", "write the text as `{…}`.", child);
    else if (child.type === "JSXExpressionContainer" && child.expression.type !== "JSXEmptyExpression") {
      const literal = bracedLiteral(reader, child);
      if (typeof literal === "string") pieces.push({ text: literal });
      else pieces.push({ code: bracedCode(reader, child, "child"), container: child });
    }
  }
  const [only] = pieces;
  if (!only) return null;
  if (pieces.every((piece) => "text" in piece))
    return { value: pieces.map((piece) => ("text" in piece ? piece.text : "")).join("") };
  if (pieces.length === 1 && only.container) {
    const literal = bracedLiteral(reader, only.container);
    return literal !== undefined ? { value: literal } : { expression: "code" in only ? only.code : "" };
  }
  return { expression: templateOf(pieces) };
}

function readJsx(reader: PageReader, element: JSXElement | JSXFragment): DraftNode[] {
  const { nodes, key } = readKeyed(reader, element);
  if (key)
    reader.report(
      "bad-key",
      "A key belongs on what a list repeats: the element or Fragment right inside `.map(…)`.",
      element,
    );
  return nodes;
}

function readKeyed(
  reader: PageReader,
  element: JSXElement | JSXFragment,
): { nodes: DraftNode[]; key: PropValue | null } {
  if (element.type === "JSXFragment") return { nodes: readChildren(reader, element.children), key: null };
  const type = tagType(reader, element);
  if (type === null) return { nodes: [], key: null };
  const { node, key } = readElement(reader, element, type);
  if (type !== "Fragment") return { nodes: [node], key };
  if (
    Object.keys(node.props).length + Object.keys(node.events).length > 0 ||
    node.className ||
    node.name !== undefined
  ) {
    reader.outside("A Fragment with props", "a Fragment has a key at most.", element);
  }
  return { nodes: node.slots.children ?? [], key };
}

/** What an expression renders, as nodes. */
export function readRendered(reader: PageReader, expression: Expression | SyntaxNode): DraftNode[] {
  const { inner } = unwrap(expression);
  const leading = new Leading();
  for (const comment of reader.commentsIn(expression.start!, inner.start!)) {
    reader.keep(comment.start!, comment.end!);
    leading.comment(comment.type === "CommentBlock" ? `{/*${comment.value}*/}` : `{/*${comment.value} */}`);
  }
  const nodes = readUnwrapped(reader, inner);
  leading.attach(nodes);
  return nodes;
}

function readUnwrapped(reader: PageReader, node: SyntaxNode): DraftNode[] {
  if (node.type === "JSXElement" || node.type === "JSXFragment") return readJsx(reader, node);
  if (node.type === "NullLiteral" || (node.type === "Identifier" && node.name === "undefined")) return [];
  if (node.type === "BooleanLiteral") return [];
  if (node.type === "Identifier" && reader.slots.has(node.name)) return [slotNode(node.name)];
  if (!rendersElements(reader, node)) {
    const literal = reader.hasCommentIn(node.start!, node.end!) ? undefined : readLiteral(node);
    return [textNode(literal === undefined ? { expression: reader.operand(node).text } : { value: literal })];
  }
  if (node.type === "LogicalExpression" && node.operator === "&&" && !reader.containsJsx(node.left)) {
    return [ifNode(operandValue(reader, node.left), readRendered(reader, node.right), [])];
  }
  if (node.type === "ConditionalExpression" && !reader.containsJsx(node.test)) {
    const condition = operandValue(reader, node.test);
    return [ifNode(condition, readRendered(reader, node.consequent), readRendered(reader, node.alternate))];
  }
  if (node.type === "CallExpression" || node.type === "OptionalCallExpression") {
    const each = readEach(reader, node);
    if (each) return [each];
  }
  reader.outside(
    "This code with elements inside",
    "use `condition && <X />`, `condition ? <X /> : <Y />`, `list.map((item) => <X key={item.id} />)` or <Match>.",
    node,
  );
  return [];
}

function ifNode(condition: PropValue, then: DraftNode[], otherwise: DraftNode[]): DraftNode {
  const slots: Record<string, DraftNode[]> = {};
  if (then.length > 0) slots[THEN_SLOT] = then;
  if (otherwise.length > 0) slots[ELSE_SLOT] = otherwise;
  return { type: "If", props: { condition }, events: {}, slots };
}

type Call = SyntaxNode & { type: "CallExpression" | "OptionalCallExpression" };

/** `list.map((item, index) => …)`; null when the call is something else. */
function readEach(reader: PageReader, call: Call): DraftNode | null {
  const callee = call.callee;
  if (callee.type !== "MemberExpression" && callee.type !== "OptionalMemberExpression") return null;
  if (
    callee.computed ||
    callee.property.type !== "Identifier" ||
    callee.property.name !== "map" ||
    reader.containsJsx(callee.object)
  )
    return null;
  const [row] = call.arguments;
  if (
    call.arguments.length !== 1 ||
    row?.type !== "ArrowFunctionExpression" ||
    row.async ||
    row.params.length > 2
  )
    return null;
  const body = rowBody(row.body);
  if (!body) return null;
  const isOptional = callee.type === "OptionalMemberExpression" && callee.optional;
  const { list, window } = readList(reader, callee.object, isOptional);
  const props: Record<string, PropValue> = { list, ...(window && { window }) };
  for (const [index, name] of ["item", "index"].entries()) {
    const parameter = row.params[index];
    if (!parameter && index === 1) continue;
    if (parameter && (parameter.type !== "Identifier" || checkVariableName(parameter.name) !== null)) {
      reader.outside(
        "This row variable",
        "name the entry and the index plainly: `(item, index) => …`.",
        parameter,
      );
      continue;
    }
    if (parameter?.type === "Identifier" && parameter.typeAnnotation) {
      reader.report(
        "outside-subset",
        "The type of a row variable is not kept; it follows from the list.",
        parameter,
        "warning",
      );
    }
    props[name] = { value: parameter?.type === "Identifier" ? parameter.name : "item" };
  }
  const names = row.params.flatMap((one) => (one.type === "Identifier" ? [one.name] : []));
  const { nodes, key } = reader.within(names, () => readRow(reader, body));
  if (key) props.key = key;
  props.item ??= { value: "item" };
  return { type: "Each", props, events: {}, slots: nodes.length > 0 ? { children: nodes } : {} };
}

function rowBody(body: SyntaxNode): SyntaxNode | null {
  if (body.type !== "BlockStatement") return body;
  const [statement] = body.body;
  return body.body.length === 1 && statement?.type === "ReturnStatement" && statement.argument
    ? statement.argument
    : null;
}

function readRow(reader: PageReader, body: SyntaxNode): { nodes: DraftNode[]; key: PropValue | null } {
  const { inner } = unwrap(body);
  const commented = reader.commentsIn(body.start!, inner.start!).length > 0;
  if ((inner.type !== "JSXElement" && inner.type !== "JSXFragment") || commented)
    return readCommentedRow(reader, body, inner);
  return readKeyed(reader, inner);
}

function readCommentedRow(
  reader: PageReader,
  body: SyntaxNode,
  inner: SyntaxNode,
): { nodes: DraftNode[]; key: PropValue | null } {
  if (inner.type !== "JSXElement") return { nodes: readRendered(reader, body), key: null };
  const { nodes, key } = readKeyed(reader, inner);
  const leading = new Leading();
  for (const comment of reader.commentsIn(body.start!, inner.start!)) {
    reader.keep(comment.start!, comment.end!);
    leading.comment(comment.type === "CommentBlock" ? `{/*${comment.value}*/}` : `{/*${comment.value} */}`);
  }
  leading.attach(nodes);
  return { nodes, key };
}
