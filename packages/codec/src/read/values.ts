/** Attributes' and options' values. */

import type { Expression, JSXExpressionContainer, Node as SyntaxNode } from "@babel/types";
import {
  type EventHandler,
  type EventOptions,
  type Json,
  LONGEST_EVENT_TIME,
  type PropValue,
} from "@heddle/schema";
import { type Braces, isAmbiguous, isCallTo, unfinishedText } from "../code/places.ts";
import { unwrap } from "../code/walk.ts";
import { readLiteral } from "../literal/read-literal.ts";
import type { PageReader } from "./page-reader.ts";

/** True when code holds elements, which it may not; reports it. */
function refusesJsx(reader: PageReader, node: SyntaxNode): boolean {
  if (!reader.containsJsx(node)) return false;
  reader.outside(
    "An element inside other code",
    "use `condition && <X />`, `condition ? <X /> : <Y />` or `list.map((item) => <X key={item.id} />)` among the children, or give the element to a slot.",
    node,
  );
  return true;
}

/** The code between the braces of a container. */
export function bracedCode(reader: PageReader, container: JSXExpressionContainer, braces: Braces): string {
  const expression = container.expression;
  const { inner, layers } = unwrap(expression);
  const carried = unfinishedText(inner);
  if (carried !== null) return carried;
  const start = container.start! + 1;
  const end = container.end! - 1;
  const alone = reader.source.slice(start, end).trim().length === expression.end! - expression.start!;
  const commented = reader.hasCommentIn(inner.start!, inner.end!);
  if (layers > 0 && alone && isAmbiguous(inner, commented, braces)) {
    return reader.trimmedCode(expression.start! + 1, expression.end! - 1, expression);
  }
  return reader.trimmedCode(start, end, expression);
}

/** The literal between braces, or undefined when it is code. */
export function bracedLiteral(reader: PageReader, container: JSXExpressionContainer): Json | undefined {
  if (reader.hasCommentIn(container.start!, container.end!)) return undefined;
  return readLiteral(container.expression);
}

/** `{…}` as a prop's value; null when it cannot be kept (reported). */
export function bracedValue(
  reader: PageReader,
  container: JSXExpressionContainer,
  braces: Braces,
): PropValue | null {
  const expression = container.expression;
  if (expression.type === "JSXEmptyExpression") {
    reader.outside("Empty braces", "write a value between them, or leave the attribute out.", container);
    return null;
  }
  const literal = bracedLiteral(reader, container);
  if (literal !== undefined) return { value: literal };
  if (refusesJsx(reader, expression)) return null;
  if (braces === "attribute" && expression.type === "CallExpression" && isCallTo(expression, "bind")) {
    const [argument] = expression.arguments;
    if (expression.arguments.length !== 1 || !argument || argument.type === "SpreadElement") {
      reader.outside(
        "This bind(…)",
        "bind takes one variable, such as `open={bind(dialog.open)}`.",
        expression,
      );
      return null;
    }
    return { bind: reader.operand(argument).text };
  }
  return { expression: bracedCode(reader, container, braces) };
}

export function operandValue(reader: PageReader, node: SyntaxNode): PropValue {
  const { text, plain } = reader.operand(node);
  const literal = plain && !reader.hasCommentIn(node.start!, node.end!) ? readLiteral(node) : undefined;
  return literal === undefined ? { expression: text } : { value: literal };
}

/** What an event's attribute holds. */
export function bracedHandlers(reader: PageReader, container: JSXExpressionContainer): EventHandler[] {
  const expression = container.expression;
  if (expression.type === "JSXEmptyExpression") return [];
  if (refusesJsx(reader, expression)) return [];
  if (expression.type === "ArrayExpression") return handlerList(reader, expression);
  if (isCallTo(expression, "on")) return handler(reader, expression);
  return [{ code: bracedCode(reader, container, "event") }];
}

/** A list of handlers, or one, as the value of an option. */
export function optionHandlers(reader: PageReader, value: Expression): EventHandler[] {
  if (refusesJsx(reader, value)) return [];
  return value.type === "ArrayExpression" ? handlerList(reader, value) : handler(reader, value);
}

function handlerList(reader: PageReader, list: SyntaxNode & { type: "ArrayExpression" }): EventHandler[] {
  return list.elements.flatMap((element) => {
    if (!element || element.type === "SpreadElement") {
      reader.outside(
        "A gap or spread in a list of actions",
        'name each action: `[ui.toast("Saved"), todo.add]`.',
        element ?? list,
      );
      return [];
    }
    return handler(reader, element);
  });
}

function handler(reader: PageReader, node: Expression): EventHandler[] {
  if (node.type !== "CallExpression" || !isCallTo(node, "on")) return [{ code: reader.operand(node).text }];
  const [given, action] = node.arguments;
  const options = given && optionsOf(given);
  if (!options || !action || action.type === "SpreadElement" || node.arguments.length !== 2) {
    reader.outside(
      "This on(…)",
      'write `on({ keys: ["Enter"] }, todo.add)`; there are keys, preventDefault, stopPropagation, throttle, debounce (1 to 60000 ms) and once.',
      node,
    );
    return [];
  }
  return [{ code: reader.operand(action).text, ...options }];
}

/** The options of an `on(…)`; null where one of them is not one. What is off is left out. */
function optionsOf(given: SyntaxNode): EventOptions | null {
  const literal = readLiteral(given);
  const isRecord = typeof literal === "object" && literal !== null && !Array.isArray(literal);
  if (!isRecord && typeof literal !== "string" && !Array.isArray(literal)) return null;
  const record = isRecord ? literal : { keys: literal };
  const options: EventOptions = {};
  for (const [name, value] of Object.entries(record)) {
    if (name === "keys") {
      const keys = keysOf(value);
      if (!keys) return null;
      options.keys = keys;
    } else if (name === "throttle" || name === "debounce") {
      if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > LONGEST_EVENT_TIME)
        return null;
      options[name] = value;
    } else if (name === "preventDefault" || name === "stopPropagation" || name === "once") {
      if (typeof value !== "boolean") return null;
      if (value) options[name] = true;
    } else return null;
  }
  return options;
}

function keysOf(keys: unknown): string[] | null {
  const list = typeof keys === "string" ? [keys] : keys;
  if (!Array.isArray(list) || list.length === 0) return null;
  return list.every((key) => typeof key === "string" && key !== "") ? (list as string[]) : null;
}
