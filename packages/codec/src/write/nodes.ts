/** Nodes as TSX. */

import {
  childrenOf,
  ELSE_SLOT,
  type Node,
  type PropValue,
  slotName,
  THEN_SLOT,
  windowSize,
} from "@heddle/schema";
import { codeLayout } from "../code/indentation.ts";
import { bracesLayout, operandLayout, writable } from "../code/places.ts";
import { Level } from "../code/precedence.ts";
import {
  brokenGroup,
  fill,
  group,
  hardline,
  ifBreak,
  indent,
  type Layout,
  line,
  softline,
} from "../layout/layout.ts";
import { literalLayout } from "../literal/print-literal.ts";
import { bracedText, breakableParts, isPlainInside, isPlainText } from "../text/jsx-text.ts";
import { type Piece, piecesOf } from "../text/template.ts";
import { attributeLayouts, propAttribute, sortedBy } from "./attributes.ts";
import { leadingLayout, nameComment } from "./leading.ts";
import { isLiteralCode, listLayout, WINDOW_ROWS, windowLayout } from "./lists.ts";
import type { PageWriter } from "./page-writer.ts";

const WITHOUT_ATTRIBUTES = new Set(["If", "Each", "TextNode", "Slot"]);

/** A node as something that stands among the children of an element. `afterText`: bare text stands right before it. */
function childLayout(
  writer: PageWriter,
  node: Node,
  afterText: boolean,
): { layout: Layout; bareText: boolean } {
  const name =
    node.name !== undefined && WITHOUT_ATTRIBUTES.has(node.type) ? [nameComment(node.name), hardline] : [];
  const before = [leadingLayout(node.source?.leading), name];
  if (node.type === "TextNode") {
    const text = node.props.text ?? { value: "" };
    const bare = "value" in text && typeof text.value === "string" && isPlainText(text.value) && !afterText;
    return { layout: [before, textNodeLayout(writer, text, bare)], bareText: bare };
  }
  if (node.type === "Slot") return { layout: [before, "{", slotVariable(node), "}"], bareText: false };
  if (node.type === "If" || node.type === "Each")
    return { layout: [before, group(["{", controlLayout(writer, node), "}"])], bareText: false };
  return { layout: [before, elementLayout(writer, node, [])], bareText: false };
}

/** The variable that stands for the slot that is shown here: where none is named, the one that blocks mostly have. */
function slotVariable(node: Node): string {
  return slotName(node) || "children";
}

function textNodeLayout(writer: PageWriter, text: PropValue, bare: boolean): Layout {
  if ("expression" in text) return bracesLayout(writer.code(text.expression), "child");
  if ("bind" in text) return bracesLayout(writer.code(text.bind), "child");
  if (typeof text.value !== "string") return ["{", literalLayout(text.value), "}"];
  return bare ? fill(breakableParts(text.value)) : bracedText(text.value);
}

/** The nodes of a slot, each on lines of its own. */
function childrenLayout(writer: PageWriter, nodes: readonly Node[]): Layout {
  let afterText = false;
  return nodes.map((node, index): Layout => {
    const { layout, bareText } = childLayout(writer, node, afterText);
    afterText = bareText;
    return index === 0 ? layout : [hardline, layout];
  });
}

function isBareChild(node: Node): boolean {
  return (
    node.source?.leading === undefined && !(node.name !== undefined && WITHOUT_ATTRIBUTES.has(node.type))
  );
}

/** `<Tag …>…</Tag>`. `first` are attributes that come before the node's own. */
function elementLayout(writer: PageWriter, node: Node, first: readonly Layout[]): Layout {
  const tag = writer.tag(node);
  const manifest = writer.manifest(node.type);
  const children = childrenOf(writer.children, node.id);
  const content = Object.keys(manifest?.props ?? {}).find((name) => manifest!.props[name]!.content) ?? null;
  const contentValue = content !== null && children.length === 0 ? node.props[content] : undefined;
  const inside = content !== null && contentValue && !("bind" in contentValue) ? contentValue : null;
  const attributes = [
    ...first,
    ...attributeLayouts(writer, node, new Set(inside && content !== null ? [content] : [])),
    ...slotAttributes(writer, node),
  ];
  if (inside) return withChildren(tag, attributes, contentLayout(writer, inside), false);
  if (children.length === 0) return selfClosing(tag, attributes);
  const single = children.length === 1 ? children[0]! : null;
  const inline = single?.type === "TextNode" && isBareChild(single);
  return withChildren(tag, attributes, childrenLayout(writer, children), !inline);
}

function slotAttributes(writer: PageWriter, node: Node): Layout[] {
  const slots = writer.children.get(node.id);
  if (!slots) return [];
  const order = Object.keys(writer.manifest(node.type)?.slots ?? {});
  const names = sortedBy(
    [...slots.keys()].filter((name) => name !== "children"),
    order,
  );
  return names.map(
    (name): Layout => [
      name,
      "={",
      group([indent([softline, branchLayout(writer, slots.get(name)!)]), softline]),
      "}",
    ],
  );
}

function opening(tag: string, attributes: readonly Layout[], close: Layout): Layout {
  return group(["<", tag, indent(attributes.map((attribute): Layout => [line, attribute])), close]);
}

function selfClosing(tag: string, attributes: readonly Layout[]): Layout {
  return opening(tag, attributes, [line, "/>"]);
}

function withChildren(
  tag: string,
  attributes: readonly Layout[],
  children: Layout,
  ownLines: boolean,
): Layout {
  const open = attributes.length === 0 ? ["<", tag, ">"] : opening(tag, attributes, [softline, ">"]);
  const body = [open, indent([softline, children]), softline, "</", tag, ">"];
  return ownLines ? brokenGroup(body) : group(body);
}

/** Text content: `Label`, `{expression}` or `Count: {n}`. */
function contentLayout(writer: PageWriter, value: { value: unknown } | { expression: string }): Layout {
  if (!("expression" in value)) {
    const literal = (value as Extract<PropValue, { value: unknown }>).value;
    if (typeof literal !== "string") return ["{", literalLayout(literal), "}"];
    return isPlainText(literal) ? fill(breakableParts(literal)) : bracedText(literal);
  }
  writer.code(value.expression);
  const code = writable(value.expression);
  const pieces = code && piecesOf(code);
  return pieces ? piecesLayout(pieces) : bracesLayout(value.expression, "child");
}

/** Pieces in a row; lines break only at single spaces within texts, where JSX gives the space back. */
function piecesLayout(pieces: readonly Piece[]): Layout {
  const chunks: Layout[][] = [[]];
  for (const [index, piece] of pieces.entries()) {
    if ("code" in piece) {
      const code = writable(piece.code)!;
      chunks.at(-1)!.push("{", codeLayout(code), "}");
      continue;
    }
    const atEdge =
      (index === 0 && piece.text.startsWith(" ")) ||
      (index === pieces.length - 1 && piece.text.endsWith(" "));
    if (atEdge || !isPlainInside(piece.text)) {
      chunks.at(-1)!.push(bracedText(piece.text));
      continue;
    }
    for (const [at, part] of breakableParts(piece.text).entries()) {
      if (at === 0) chunks.at(-1)!.push(part);
      else chunks.push([part]);
    }
  }
  return fill(chunks);
}

/** `condition && x`, `condition ? x : y` or `list.map(…)`, without braces around. */
function controlLayout(writer: PageWriter, node: Node): Layout {
  return node.type === "If" ? ifLayout(writer, node) : eachLayout(writer, node);
}

function ifLayout(writer: PageWriter, node: Node): Layout {
  const then = childrenOf(writer.children, node.id, THEN_SLOT);
  const otherwise = childrenOf(writer.children, node.id, ELSE_SLOT);
  const condition = node.props.condition ?? { expression: "undefined" };
  if (otherwise.length === 0) {
    return [conditionLayout(writer, condition, Level.and), " && ", wrapped(branchLayout(writer, then))];
  }
  const test = conditionLayout(writer, condition, Level.conditional);
  const [only] = otherwise;
  const chained = only?.type === "If" && otherwise.length === 1 && isBareChild(only);
  const last = chained ? controlLayout(writer, only) : branchOrNull(writer, otherwise);
  return [test, " ? ", branchOrNull(writer, then), " : ", last];
}

function branchOrNull(writer: PageWriter, nodes: readonly Node[]): Layout {
  return nodes.length === 0 ? "null" : inParentheses(branchLayout(writer, nodes));
}

function conditionLayout(writer: PageWriter, condition: PropValue, level: number): Layout {
  if ("value" in condition) return literalLayout(condition.value);
  const code = writer.code("expression" in condition ? condition.expression : condition.bind);
  return operandLayout(code, level, isLiteralCode);
}

function eachLayout(writer: PageWriter, node: Node): Layout {
  const { list = { value: [] }, item, index, key, window } = node.props;
  const nameOf = (value: PropValue | undefined) => (value && "value" in value ? String(value.value) : null);
  const names = [nameOf(item) ?? "item", ...(index ? [nameOf(index) ?? "index"] : [])].join(", ");
  const keyAttribute = key ? [propAttribute(writer, "key", key, false)] : [];
  const nodes = childrenOf(writer.children, node.id);
  const layout = window
    ? windowLayout(writer, list, windowSize(window) ?? WINDOW_ROWS)
    : listLayout(writer, list, Level.postfix);
  return [layout, ".map((", names, ") => ", wrapped(rowLayout(writer, nodes, keyAttribute)), ")"];
}

function rowLayout(writer: PageWriter, nodes: readonly Node[], key: readonly Layout[]): Layout {
  const [only] = nodes;
  if (only && nodes.length === 1 && !WITHOUT_ATTRIBUTES.has(only.type) && isBareChild(only))
    return elementLayout(writer, only, key);
  if (key.length === 0) return fragmentLayout(writer, nodes);
  writer.helpers.add("Fragment");
  return nodes.length === 0
    ? selfClosing("Fragment", key)
    : withChildren("Fragment", key, childrenLayout(writer, nodes), true);
}

function fragmentLayout(writer: PageWriter, nodes: readonly Node[]): Layout {
  const [only] = nodes;
  if (!only) return "<></>";
  const inline = nodes.length === 1 && only.type === "TextNode" && isBareChild(only);
  const body = ["<>", indent([softline, childrenLayout(writer, nodes)]), softline, "</>"];
  return inline ? group(body) : brokenGroup(body);
}

/** Nodes as one expression: an element, a list, or a fragment of them. */
export function branchLayout(writer: PageWriter, nodes: readonly Node[]): Layout {
  const [only] = nodes;
  if (!only) return "<></>";
  if (nodes.length > 1 || !isBareChild(only) || only.type === "TextNode" || only.type === "If")
    return fragmentLayout(writer, nodes);
  if (only.type === "Slot") return slotVariable(only);
  return only.type === "Each" ? controlLayout(writer, only) : elementLayout(writer, only, []);
}

/** Parentheses around what takes several lines; the group around decides. */
function inParentheses(content: Layout): Layout {
  return [ifBreak("("), indent([softline, content]), softline, ifBreak(")")];
}

function wrapped(content: Layout): Layout {
  return group(inParentheses(content));
}
