/** What the body of a state class declares. */

import type * as t from "@babel/types";
import type { Imports } from "./imports.ts";
import { type FieldOptions, type FieldPlace, readPlace } from "./places.ts";

export interface StateField {
  name: string;
  /** As written, or derived from a literal's kind; empty when only TypeScript could tell. */
  type: string;
  /** The initial value as written, shortened, without what wraps it; empty when there is none. */
  initial: string;
  place: FieldPlace;
  /** Options of what wraps it, as far as they are plain values. */
  options: FieldOptions;
  /** From 1. */
  line: number;
  private: boolean;
  readonly: boolean;
}

export interface StateGetter {
  name: string;
  type: string;
  line: number;
  /** There is a setter of the same name, so it can be bound two-way. */
  writable: boolean;
  /** As written: `every(1_000)`. */
  decorators: string[];
}

export interface HandlerParameter {
  name: string;
  type: string;
  optional: boolean;
}

export interface StateMethod {
  name: string;
  async: boolean;
  generator: boolean;
  parameters: HandlerParameter[];
  line: number;
  /** Called by Heddle and not by events: onLoad, onUnload, onConnect, onDisconnect, onError, onStart, onStop. */
  lifecycle: boolean;
  /** As written: `debounce(300)`. */
  decorators: string[];
  /** The class it is inherited from, when it is. */
  inheritedFrom?: string;
}

const LIFECYCLE = new Set([
  "onLoad",
  "onUnload",
  "onConnect",
  "onDisconnect",
  "onError",
  "onStart",
  "onStop",
]);

/** What of a class body pages can name, and its private fields. */
export function membersOf(
  members: t.ClassBody["body"],
  text: string,
  imports: Imports,
): { fields: StateField[]; getters: StateGetter[]; methods: StateMethod[] } {
  const fields: StateField[] = [];
  const getters: StateGetter[] = [];
  const methods: StateMethod[] = [];
  const setters = new Set<string>();
  for (const member of members) {
    const line = member.loc?.start.line ?? 1;
    if (member.type === "ClassPrivateProperty") {
      fields.push({ ...fieldOf(member, `#${member.key.id.name}`, text, imports), private: true });
      continue;
    }
    if (member.type !== "ClassProperty" && member.type !== "ClassMethod") continue;
    const name = keyOf(member);
    if (name === null || member.static) continue;
    const hidden = member.accessibility === "private" || member.accessibility === "protected";
    if (member.type === "ClassProperty") {
      fields.push({
        ...fieldOf(member, name, text, imports),
        private: hidden,
        readonly: member.readonly === true,
      });
    } else if (member.kind === "set") {
      setters.add(name);
    } else if (hidden || member.kind === "constructor") {
      // Pages can neither read nor call it.
    } else if (member.kind === "get") {
      getters.push({
        name,
        type: annotation(member.returnType, text),
        line,
        writable: false,
        decorators: decoratorsOf(member, text),
      });
    } else {
      methods.push({
        name,
        async: member.async,
        generator: member.generator,
        parameters: member.params.map((parameter) => parameterOf(parameter, text)),
        line,
        lifecycle: LIFECYCLE.has(name),
        decorators: decoratorsOf(member, text),
      });
    }
  }
  for (const getter of getters) getter.writable = setters.has(getter.name);
  return { fields, getters, methods };
}

function keyOf(member: t.ClassProperty | t.ClassMethod): string | null {
  if (member.computed) return null;
  if (member.key.type === "Identifier") return member.key.name;
  return member.key.type === "StringLiteral" ? member.key.value : null;
}

function fieldOf(
  member: t.ClassProperty | t.ClassPrivateProperty,
  name: string,
  text: string,
  imports: Imports,
): StateField {
  const { place, type, initial, options } = readPlace(member.value ?? null, imports);
  return {
    name,
    type:
      annotation(member.typeAnnotation, text) || (type ? shorten(slice(type, text)) : literalType(initial)),
    initial: initial ? shorten(slice(initial, text)) : "",
    place,
    options,
    line: member.loc?.start.line ?? 1,
    private: false,
    readonly: member.readonly === true,
  };
}

function decoratorsOf(member: t.ClassMethod, text: string): string[] {
  return (member.decorators ?? []).map(({ expression }) => shorten(slice(expression, text)));
}

function parameterOf(parameter: t.ClassMethod["params"][number], text: string): HandlerParameter {
  if (parameter.type === "AssignmentPattern") {
    return { ...parameterOf(parameter.left as t.Identifier, text), optional: true };
  }
  if (parameter.type === "Identifier") {
    return {
      name: parameter.name,
      type: annotation(parameter.typeAnnotation, text),
      optional: parameter.optional === true,
    };
  }
  return { name: shorten(slice(parameter, text)), type: "", optional: parameter.type === "RestElement" };
}

function annotation(node: t.Node | null | undefined, text: string): string {
  return node?.type === "TSTypeAnnotation" ? shorten(slice(node.typeAnnotation, text)) : "";
}

/** The type that a value says by itself: `string` of `"light"`; "" when only TypeScript could tell. */
export function literalType(value: t.Expression | null): string {
  switch (value?.type) {
    case "StringLiteral":
    case "TemplateLiteral":
      return "string";
    case "NumericLiteral":
      return "number";
    case "BooleanLiteral":
      return "boolean";
    case "UnaryExpression":
      return "+-~".includes(value.operator) && value.argument.type === "NumericLiteral" ? "number" : "";
    default:
      return "";
  }
}

function slice(node: t.Node, text: string): string {
  return text.slice(node.start ?? 0, node.end ?? 0);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
