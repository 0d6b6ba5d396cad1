/** An element's attributes: bindings and props, class names, events. */

import {
  EVENT_OPTIONS,
  type EventHandler,
  type Node,
  type PropManifest,
  type PropValue,
  windowSize,
} from "@heddle/schema";
import { bracesLayout, isCallTo, operandLayout } from "../code/places.ts";
import { Level } from "../code/precedence.ts";
import { group, ifBreak, indent, join, type Layout, line, softline } from "../layout/layout.ts";
import { literalLayout } from "../literal/print-literal.ts";
import { isClear, textLiteral } from "../literal/text-literal.ts";
import { windowLayout } from "./lists.ts";
import type { PageWriter } from "./page-writer.ts";

/** All attributes in a fixed order: layer name, bound prop, props as in the manifest, class names, events as in the manifest. */
export function attributeLayouts(writer: PageWriter, node: Node, skip: ReadonlySet<string>): Layout[] {
  const manifest = writer.manifest(node.type);
  const attributes: Layout[] = [];
  if (node.name !== undefined) attributes.push(attribute("data-name", textAttribute(node.name)));
  const primary = primaryBindable(manifest?.props ?? {});
  const long = longList(node, manifest?.props ?? {});
  const names = sortedBy(Object.keys(node.props), Object.keys(manifest?.props ?? {})).filter(
    (name) => !skip.has(name) && name !== long?.sizeProp,
  );
  for (const name of [...names].sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)))) {
    const value = node.props[name]!;
    attributes.push(
      name === long?.prop
        ? attribute(name, ["{", windowLayout(writer, value, long.size), "}"])
        : propAttribute(writer, name, value, isPrimary(name)),
    );
  }
  if (node.className) attributes.push(propAttribute(writer, "className", node.className, false));
  for (const name of sortedBy(Object.keys(node.events), Object.keys(manifest?.events ?? {}))) {
    attributes.push(attribute(name, handlersLayout(writer, node.events[name]!)));
  }
  return attributes;

  function isPrimary(name: string): boolean {
    return name === primary && "bind" in node.props[name]!;
  }
}

/** The prop that is written `windowed(…)`; null where none can be. */
function longList(
  node: Node,
  props: Readonly<Record<string, PropManifest>>,
): { prop: string; sizeProp: string; size: number } | null {
  for (const [prop, { window }] of Object.entries(props)) {
    const rows = window && node.props[prop];
    const given = window && node.props[window.size];
    if (!rows || !given || "bind" in rows || ("value" in rows && !Array.isArray(rows.value))) continue;
    const size = windowSize(given);
    if (size !== null) return { prop, sizeProp: window.size, size };
  }
  return null;
}

/** The prop that `bind={…}` stands for: the first bindable one of the manifest. */
export function primaryBindable(props: Readonly<Record<string, PropManifest>>): string | null {
  return Object.keys(props).find((name) => props[name]!.bindable) ?? null;
}

/** `names` in the order of `order`, those not in it after, by code unit. */
export function sortedBy(names: readonly string[], order: readonly string[]): string[] {
  const rank = new Map(order.map((name, index) => [name, index]));
  const rankOf = (name: string) => rank.get(name) ?? order.length;
  return [...names].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** `name={value}`, `name="value"` or `name` alone. */
export function propAttribute(writer: PageWriter, name: string, value: PropValue, primary: boolean): Layout {
  if ("bind" in value) {
    const code = writer.code(value.bind);
    if (primary) return attribute("bind", bracesLayout(code, "bind"));
    writer.helpers.add("bind");
    return [name, "={bind(", operandLayout(code, Level.assignment), ")}"];
  }
  if ("expression" in value) return attribute(name, bracesLayout(writer.code(value.expression), "attribute"));
  if (value.value === true) return name;
  if (typeof value.value === "string") return attribute(name, textAttribute(value.value));
  return attribute(name, ["{", literalLayout(value.value), "}"]);
}

function attribute(name: string, value: Layout): Layout {
  return [name, "=", value];
}

function textAttribute(text: string): Layout {
  return isClear(text) && !/["&\\]/.test(text) ? `"${text}"` : `{${textLiteral(text)}}`;
}

/** `{images.generate}`, `{on({ keys: ["Enter"], once: true }, todo.add)}` or `{[first, second]}`. */
function handlersLayout(writer: PageWriter, handlers: readonly EventHandler[]): Layout {
  const [only] = handlers;
  if (only && handlers.length === 1) {
    return hasOptions(only)
      ? ["{", listenedLayout(writer, only), "}"]
      : bracesLayout(writer.code(only.code), "event");
  }
  return ["{", handlerList(writer, handlers), "}"];
}

/** `[first, second]`. */
export function handlerList(writer: PageWriter, handlers: readonly EventHandler[]): Layout {
  if (handlers.length === 0) return "[]";
  const parts = handlers.map((handler) =>
    hasOptions(handler) ? listenedLayout(writer, handler) : handlerOperand(writer.code(handler.code)),
  );
  return group(["[", indent([softline, join([",", line], parts), ifBreak(",")]), softline, "]"]);
}

/** A handler as an entry of a list, or as the value of an option. */
export function handlerOperand(code: string, listsToo = false): Layout {
  return operandLayout(
    code,
    Level.assignment,
    (inner) => isCallTo(inner, "on") || (listsToo && inner.type === "ArrayExpression"),
  );
}

function hasOptions(handler: EventHandler): boolean {
  return EVENT_OPTIONS.some((name) => handler[name] !== undefined);
}

function listenedLayout(writer: PageWriter, handler: EventHandler): Layout {
  writer.helpers.add("on");
  const options = EVENT_OPTIONS.flatMap((name) => {
    const value = handler[name];
    return value === undefined ? [] : [[`${name}: `, literalLayout(value)]];
  });
  return group([
    "on(",
    indent([softline, "{ ", join(", ", options), " },", line, handlerOperand(writer.code(handler.code))]),
    softline,
    ")",
  ]);
}
