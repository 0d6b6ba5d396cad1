/** Where the value of a field lives: with the session, in the visitor's browser, or in what computes or loads it. */

import type * as t from "@babel/types";
import type { Imports } from "./imports.ts";

/** Places that keep a plain value. */
export const KEPT_PLACES = ["memory", "cookie", "localStorage", "sessionStorage", "query"] as const;
export type KeptPlace = (typeof KEPT_PLACES)[number];

/** `memory` is the session itself, or the browser's page of a LocalState. */
export type FieldPlace = KeptPlace | "computed" | "lazyList" | "stream";

export type FieldOptions = Readonly<Record<string, string | number | boolean>>;

const WRAPPERS = new Set<string>([
  "cookie",
  "localStorage",
  "sessionStorage",
  "query",
  "computed",
  "lazyList",
  "stream",
]);

export interface ReadPlace {
  place: FieldPlace;
  /** The call that wraps the initial value. */
  call: t.CallExpression | null;
  /** The type that is written at the call. */
  type: t.Node | null;
  initial: t.Expression | null;
  options: FieldOptions;
  /** All that the options say is in `options`. */
  isPlain: boolean;
}

/** Reads where a field lives from its initialiser: `cookie("light", { maxAge: 60 })`. */
export function readPlace(value: t.Expression | null, imports: Imports): ReadPlace {
  const inMemory = {
    place: "memory",
    call: null,
    type: null,
    initial: value,
    options: {},
    isPlain: true,
  } as const;
  if (value?.type !== "CallExpression" || value.callee.type !== "Identifier") return inMemory;
  const imported = imports.get(value.callee.name);
  if (imported?.source !== "heddle" || !WRAPPERS.has(imported.name)) return inMemory;
  const place = imported.name as FieldPlace;
  const [first, second] = value.arguments as (t.Expression | undefined)[];
  const written = place === "lazyList" || place === "stream" ? first : second;
  const given = place === "computed" ? optionNode(second, "initial") : first;
  return {
    place,
    call: value,
    type:
      value.typeArguments?.type === "TSTypeParameterInstantiation"
        ? (value.typeArguments.params[0] ?? null)
        : null,
    initial: place === "lazyList" || place === "stream" ? null : (given ?? null),
    ...plainOptions(written),
  };
}

function plainOptions(node: t.Expression | undefined): { options: FieldOptions; isPlain: boolean } {
  const options: Record<string, string | number | boolean> = {};
  if (!node) return { options, isPlain: true };
  if (node.type !== "ObjectExpression") return { options, isPlain: false };
  let isPlain = true;
  for (const property of node.properties) {
    const name = property.type === "ObjectProperty" ? nameOf(property) : null;
    const value = property.type === "ObjectProperty" ? property.value : null;
    if (
      name !== null &&
      (value?.type === "StringLiteral" ||
        value?.type === "NumericLiteral" ||
        value?.type === "BooleanLiteral")
    )
      options[name] = value.value;
    else isPlain = false;
  }
  return { options, isPlain };
}

function optionNode(node: t.Expression | undefined, name: string): t.Expression | null {
  if (node?.type !== "ObjectExpression") return null;
  for (const property of node.properties)
    if (property.type === "ObjectProperty" && nameOf(property) === name)
      return property.value as t.Expression;
  return null;
}

function nameOf({ key, computed }: t.ObjectProperty): string | null {
  if (computed) return null;
  if (key.type === "Identifier") return key.name;
  return key.type === "StringLiteral" ? key.value : null;
}
