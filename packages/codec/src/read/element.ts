/** `<Tag …>…</Tag>` as a node. */

import type { JSXAttribute, JSXElement, Node as SyntaxNode } from "@babel/types";
import {
  blockFile,
  blockOfFile,
  checkClassName,
  checkComponentType,
  checkEventName,
  checkPropName,
  checkSlotName,
  type PropValue,
} from "@heddle/schema";
import type { DraftNode } from "../draft/draft.ts";
import { primaryBindable } from "../write/attributes.ts";
import { readChildren, readContent, readRendered } from "./children.ts";
import { isWindow, readWindow } from "./lists.ts";
import type { PageReader } from "./page-reader.ts";
import { bracedCode, bracedHandlers, bracedValue } from "./values.ts";

/** Tags that come from `heddle` itself. */
const HEDDLE_TAGS = /^(Match|Case|Fragment|Outlet)$/;

/** What a tag names: a component, a control, `Fragment`, or null when it is none of them (reported). */
export function tagType(reader: PageReader, element: JSXElement): string | null {
  const tag = element.openingElement.name;
  if (tag.type !== "JSXIdentifier") {
    reader.outside("A tag with a dot or colon", "import the component by its name.", tag);
    return null;
  }
  const imported = reader.imports.get(tag.name);
  if (imported) {
    if (
      imported.from === "heddle/components" ||
      (imported.from === "heddle" && HEDDLE_TAGS.test(imported.name))
    ) {
      if (imported.from === "heddle/components" && !reader.hasComponent(imported.name)) {
        reader.report(
          "unknown-component",
          `There is no component ${imported.name} in heddle/components.`,
          tag,
        );
      }
      return checkComponentType(imported.name) === null ? imported.name : null;
    }
    if (imported.from === "blocks") {
      if (!reader.hasComponent(imported.name))
        reader.report(
          "missing-file",
          `There is no block ${imported.name}: ${blockFile(imported.name)} is not there.`,
          tag,
        );
      return imported.name;
    }
    reader.outside(`<${tag.name}>`, `${imported.from} has no component of this name.`, tag);
    return null;
  }
  if (/^[a-z]/.test(tag.name)) {
    reader.report(
      "html-tag",
      `HTML tags cannot stand in a page: write a component such as Box or Text instead of <${tag.name}>.`,
      tag,
    );
    return null;
  }
  const from = HEDDLE_TAGS.test(tag.name) ? "heddle" : "heddle/components";
  const known = from === "heddle" || reader.hasComponent(tag.name);
  const isBlock = reader.manifest(tag.name)?.category === "Blocks";
  const line = isBlock
    ? `import ${tag.name} from "${blockOfFile(reader.file) === null ? "../blocks" : "."}/${tag.name}";`
    : `import { ${tag.name} } from "${from}";`;
  reader.report(
    known ? "not-imported" : "unknown-component",
    known ? `${tag.name} is not imported: add \`${line}\`.` : `There is no component ${tag.name}.`,
    tag,
  );
  return checkComponentType(tag.name) === null ? tag.name : null;
}

/** The element as a node, and the `key` it carries, which belongs to the list around it. */
export function readElement(
  reader: PageReader,
  element: JSXElement,
  type: string,
): { node: DraftNode; key: PropValue | null } {
  const node: DraftNode = { type, props: {}, events: {}, slots: {} };
  const manifest = reader.manifest(type);
  let key: PropValue | null = null;
  for (const attribute of element.openingElement.attributes) {
    if (attribute.type === "JSXSpreadAttribute") {
      reader.outside("Spread props", "name each prop: `label={item.label}`.", attribute);
      continue;
    }
    if (attribute.name.type === "JSXNamespacedName") {
      reader.outside(
        "An attribute with a colon",
        "to bind another prop than the first, write `open={bind(dialog.open)}`.",
        attribute,
      );
      continue;
    }
    if (attribute.name.name === "key") key = attributeValue(reader, attribute);
    else readAttribute(reader, node, attribute, attribute.name.name);
  }
  const typeArguments = (element.openingElement as { typeArguments?: SyntaxNode | null }).typeArguments;
  if (typeArguments) reader.outside("Type arguments on an element", "leave them out.", typeArguments);
  const content = manifest
    ? (Object.keys(manifest.props).find((name) => manifest.props[name]!.content) ?? null)
    : null;
  if (
    content !== null &&
    !element.children.some((child) => child.type !== "JSXText" && reader.containsJsx(child))
  ) {
    const slot = element.children.find(
      (child) =>
        child.type === "JSXExpressionContainer" &&
        child.expression.type === "Identifier" &&
        reader.slots.has(child.expression.name),
    );
    if (slot)
      reader.outside(
        `A slot inside <${type}>`,
        `${type} holds text only; put the slot beside it, or into a Box.`,
        slot,
      );
    const value = readContent(reader, element.children);
    if (value) setProp(reader, node, content, value, element);
    return { node, key };
  }
  const children = readChildren(reader, element.children);
  if (children.length > 0) {
    if (manifest && !Object.hasOwn(manifest.slots, "children")) {
      reader.outside(
        `Something inside <${type}>`,
        content === null ? `${type} holds nothing.` : `${type} holds text only.`,
        element,
      );
    }
    node.slots.children = children;
  }
  return { node, key };
}

function readAttribute(reader: PageReader, node: DraftNode, attribute: JSXAttribute, name: string): void {
  const manifest = reader.manifest(node.type);
  const value = attribute.value;
  if (name === "data-name") {
    const text = attributeValue(reader, attribute);
    if (
      text &&
      "value" in text &&
      typeof text.value === "string" &&
      text.value.length <= 120 &&
      !/[\p{Cc}\u2028\u2029]/u.test(text.value)
    )
      node.name = text.value;
    else reader.outside("This data-name", "the layer's name is one line of text.", attribute);
  } else if (/^on[A-Z]/.test(name)) {
    readEvent(reader, node, attribute, name);
  } else if (name === "bind") {
    readBind(reader, node, attribute);
  } else if (name === "className") {
    const classes = attributeValue(reader, attribute);
    const bad =
      classes && "value" in classes
        ? typeof classes.value === "string"
          ? checkClassName(classes.value)
          : "class names are text."
        : null;
    if (bad !== null) reader.outside("This className", bad, attribute);
    else if (classes && "bind" in classes)
      reader.outside("A bound className", "write an expression.", attribute);
    else if (classes) node.className = classes;
  } else if (isSlot(name)) {
    if (value?.type === "JSXExpressionContainer" && value.expression.type !== "JSXEmptyExpression") {
      const nodes = readRendered(reader, value.expression);
      if (Object.hasOwn(node.slots, name))
        reader.outside(`A second ${name}`, "give the slot once.", attribute);
      else if (nodes.length > 0) node.slots[name] = nodes;
    } else reader.outside(`The slot ${name}`, `give it an element: \`${name}={<Text>…</Text>}\`.`, attribute);
  } else {
    const long = manifest?.props[name]?.window;
    const code = value?.type === "JSXExpressionContainer" ? value.expression : null;
    if (long && code && isWindow(code)) {
      const read = readWindow(reader, code);
      if (read) setProp(reader, node, name, read.list, attribute);
      if (read) setProp(reader, node, long.size, read.window, attribute);
      return;
    }
    const prop = attributeValue(reader, attribute);
    if (prop) setProp(reader, node, name, prop, attribute);
  }

  function isSlot(slot: string): boolean {
    if (manifest && Object.hasOwn(manifest.slots, slot)) return slot !== "children";
    const holdsElements = value?.type === "JSXExpressionContainer" && reader.containsJsx(value.expression);
    return (
      holdsElements &&
      !(manifest && Object.hasOwn(manifest.props, slot)) &&
      checkSlotName(slot) === null &&
      slot !== "children"
    );
  }
}

function readEvent(reader: PageReader, node: DraftNode, attribute: JSXAttribute, name: string): void {
  const bad = checkEventName(name);
  if (bad !== null) reader.outside("This attribute", bad, attribute);
  else if (attribute.value?.type !== "JSXExpressionContainer") {
    reader.outside("An event without a handler", `write \`${name}={todo.add}\`.`, attribute);
  } else if (Object.hasOwn(node.events, name)) {
    reader.outside(`A second ${name}`, `give the event a list: \`${name}={[first, second]}\`.`, attribute);
  } else node.events[name] = bracedHandlers(reader, attribute.value);
}

function readBind(reader: PageReader, node: DraftNode, attribute: JSXAttribute): void {
  const prop = primaryBindable(reader.manifest(node.type)?.props ?? {});
  const value = attribute.value;
  if (prop === null)
    reader.outside(`bind on <${node.type}>`, `${node.type} has nothing that can be bound.`, attribute);
  else if (value?.type !== "JSXExpressionContainer" || value.expression.type === "JSXEmptyExpression") {
    reader.outside("This bind", "name a variable: `bind={form.name}`.", attribute);
  } else setProp(reader, node, prop, { bind: bracedCode(reader, value, "bind") }, attribute);
}

function setProp(reader: PageReader, node: DraftNode, name: string, value: PropValue, at: SyntaxNode): void {
  const bad = checkPropName(name);
  if (bad !== null) reader.outside("This attribute", bad, at);
  else if (Object.hasOwn(node.props, name)) reader.outside(`A second value for ${name}`, "give it once.", at);
  else node.props[name] = value;
}

function attributeValue(reader: PageReader, attribute: JSXAttribute): PropValue | null {
  const value = attribute.value;
  if (!value) return { value: true };
  if (value.type === "StringLiteral") return { value: value.value };
  if (value.type === "JSXExpressionContainer") return bracedValue(reader, value, "attribute");
  reader.outside("An element as an attribute's value", "put it into braces.", value);
  return null;
}
