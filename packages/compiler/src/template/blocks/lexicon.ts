import type { EventHandler, Json, PropValue } from "@heddle/schema";
import {
  classifyEvent,
  EXPRESSION_GLOBALS,
  parseCode,
  type SyntaxNode,
  visitFreeNames,
} from "../../expression/index.ts";

/** What a name of a block's code stands for, in terms of the page that the block is used on. */
export type Meaning =
  /** A variable of the page's functions: a state or a row. */
  | { kind: "variable"; name: string }
  /** A prop. `code` is what it was given, `literal` its value where that is fixed; `bind` what can be assigned to, where it was bound. */
  | { kind: "prop"; code: string; bind: string | null; literal?: Json }
  | { kind: "event"; handlers: readonly EventHandler[] }
  | { kind: "slot"; filled: boolean };

/** The names of a piece of code. Null = the page's own code, which stands as it is. */
export type Lexicon = ReadonlyMap<string, Meaning> | null;

/** Told of a name that the block does not have. */
export type ReportName = (name: string, available: string[]) => void;

/** A value's code in the page's terms. */
export function valueInPage(value: PropValue, lexicon: Lexicon, report: ReportName): PropValue {
  if (!lexicon || "value" in value) return value;
  const meaning = lexicon.get(("expression" in value ? value.expression : value.bind).trim());
  if (meaning?.kind === "prop" && meaning.literal !== undefined) return { value: meaning.literal };
  if ("expression" in value) return { expression: inPage(value.expression, lexicon, false, report) };
  if (meaning?.kind !== "prop") return { bind: inPage(value.bind, lexicon, false, report) };
  return meaning.bind === null ? { expression: meaning.code } : { bind: meaning.bind };
}

/** Handlers in the page's terms. An event of the block, named alone, is whatever it was given. */
export function handlersInPage(
  handlers: readonly EventHandler[],
  lexicon: Lexicon,
  report: ReportName,
): EventHandler[] {
  if (!lexicon) return [...handlers];
  return handlers.flatMap((handler) => {
    const meaning = lexicon.get(handler.code.trim());
    if (meaning?.kind === "event")
      return meaning.handlers.map((given) => ({ ...given, ...handler, code: given.code }));
    return [{ ...handler, code: inPage(handler.code, lexicon, true, report) }];
  });
}

/** Code of a block as code of the page: each name of the block replaced by what it stands for. */
function inPage(
  code: string,
  lexicon: ReadonlyMap<string, Meaning>,
  isEvent: boolean,
  report: ReportName,
): string {
  const parsed = parseCode(code);
  if (!parsed.ok) return code;
  const changes: { start: number; end: number; text: string }[] = [];
  visitFreeNames(parsed.expression, (name, node, ancestors) => {
    const parent = ancestors.at(-1);
    const text = replacement(name, node, parent, lexicon, isEvent);
    if (text === null) {
      if (EXPRESSION_GLOBALS.has(name) || CONTEXT_NAMES.has(name)) return;
      report(name, [...lexicon.keys()]);
    }
    const isShorthand = parent?.type === "ObjectProperty" && parent.shorthand;
    changes.push({
      start: node.start!,
      end: node.end!,
      text: `${isShorthand ? `${name}: ` : ""}${text ?? "undefined"}`,
    });
  });
  let result = code;
  for (const { start, end, text } of changes.sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end);
  return result;
}

/** Names that code has everywhere. */
const CONTEXT_NAMES = new Set(["ui", "route"]);

function replacement(
  name: string,
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  lexicon: ReadonlyMap<string, Meaning>,
  isEvent: boolean,
): string | null {
  const meaning = lexicon.get(name);
  if (!meaning) return null;
  switch (meaning.kind) {
    case "variable":
      return meaning.name;
    case "prop":
      return inParentheses(meaning.code);
    case "slot":
      return meaning.filled ? "true" : "undefined";
    case "event": {
      const isCalled =
        (parent?.type === "CallExpression" || parent?.type === "OptionalCallExpression") &&
        parent.callee === node;
      // Whether an event is handled may be asked anywhere; only events call it.
      if (!isEvent) return meaning.handlers.length > 0 ? "true" : "undefined";
      return functionOf(meaning.handlers, isCalled);
    }
  }
}

function inParentheses(code: string): string {
  return /^[\w$.]+$/.test(code) && !/^\d/.test(code) ? code : `(${code})`;
}

/** One function that does what all the handlers do; what they give back is settled in their order. */
function functionOf(handlers: readonly EventHandler[], isCalled: boolean): string {
  const [only] = handlers;
  if (!only) return "undefined";
  if (handlers.length === 1) return handlerFunction(only.code, isCalled);
  const calls = handlers.map(({ code }) => `${handlerFunction(code, true)}(...$arguments)`);
  return `((...$arguments) => [${calls.join(", ")}])`;
}

function handlerFunction(code: string, isCalled: boolean): string {
  const { kind } = classifyEvent(code);
  if (kind === "action") return `(() => ${code})`;
  // A method that is handed on would lose what it belongs to.
  return kind === "reference" && !isCalled ? `((...$arguments) => ${code}(...$arguments))` : `(${code})`;
}

/** Does this code name one of these? */
export function namesAny(code: string, names: ReadonlySet<string>): boolean {
  const parsed = parseCode(code);
  let found = false;
  if (parsed.ok)
    visitFreeNames(parsed.expression, (name) => {
      found ||= names.has(name);
    });
  return found;
}
