/** How a prop gets its value, and the way from one to another that loses as little as possible. */

import type { Json, PropManifest, PropValue } from "@heddle/schema";

export type Mode = "value" | "expression" | "bind";

/** The value that several nodes have in common; "mixed" when they differ, undefined when none has one. */
export function sharedValue(values: readonly (PropValue | undefined)[]): PropValue | "mixed" | undefined {
  const [first, ...others] = values;
  const same = JSON.stringify(first);
  return others.every((value) => JSON.stringify(value) === same) ? first : "mixed";
}

export function modeOf(value: PropValue | "mixed" | undefined, prop: PropManifest): Mode {
  if (value === undefined || value === "mixed") return isExpressionOnly(prop) ? "expression" : "value";
  if ("bind" in value) return "bind";
  return "expression" in value ? "expression" : "value";
}

/** Props that make sense as code first: conditions and lists. */
function isExpressionOnly(prop: PropManifest): boolean {
  return prop.type.kind === "json" && prop.required === true && prop.type.declaration !== "string";
}

/** The prop's value in another mode: a literal becomes its code, code that is a literal becomes its value. */
export function switchMode(
  value: PropValue | "mixed" | undefined,
  mode: Mode,
  prop: PropManifest,
): PropValue {
  const now = value === "mixed" ? undefined : value;
  const code =
    now === undefined
      ? undefined
      : "bind" in now
        ? now.bind
        : "expression" in now
          ? now.expression
          : undefined;
  if (mode === "value")
    return {
      value:
        code === undefined
          ? ((now as { value: Json } | undefined)?.value ?? defaultOf(prop))
          : (literal(code) ?? defaultOf(prop)),
    };
  const asCode = code ?? JSON.stringify((now as { value: Json } | undefined)?.value ?? defaultOf(prop));
  if (mode === "expression") return { expression: asCode };
  return { bind: code ?? "" };
}

function literal(code: string): Json | undefined {
  try {
    return JSON.parse(code) as Json;
  } catch {
    return undefined;
  }
}

function defaultOf(prop: PropManifest): Json {
  if (prop.default !== undefined) return prop.default;
  switch (prop.type.kind) {
    case "boolean":
      return false;
    case "number":
      return prop.type.minimum ?? 0;
    case "choice":
      return prop.type.options[0]?.value ?? "";
    case "json":
      return null;
    default:
      return "";
  }
}
