/** Reading and writing Tailwind utilities in a class list, one property at a time. The list itself stays the only truth. */

/** The property that a utility sets. A control reads and writes one of these. */
export interface StyleProperty {
  id: string;
  /** Matches a utility without its variants. */
  pattern: RegExp;
}

const SIZE = String.raw`(?:-?(?:\d+(?:\.\d+)?|px|auto|full|screen|min|max|fit|\d+\/\d+|\[[^\]]+\]|(?:3xs|2xs|xs|sm|md|lg|xl|[2-7]xl)|none|svh|dvh))`;
const utility = (id: string, prefix: string, value = SIZE): StyleProperty => ({
  id,
  pattern: new RegExp(`^-?(?:${prefix})-${value}$`),
});

const TEXT_SIZES = "(?:xs|sm|base|lg|xl|[2-9]xl|\\[[\\d.]+(?:px|rem|em)\\])";
/** Words after `text-` and `bg-` that are no colours. */
const NOT_COLOURS =
  "(?!(?:xs|sm|base|lg|xl|[2-9]xl|left|center|right|justify|start|end|wrap|nowrap|balance|pretty|ellipsis|clip|fixed|local|scroll|auto|cover|contain|none|repeat|no-repeat|top|bottom|linear|gradient|radial|conic)(?:-|$))";
const COLOUR = `${NOT_COLOURS}(?:[a-z]+(?:-[a-z]+)*(?:-\\d{2,3})?(?:\\/\\d+)?|\\[#[0-9a-fA-F]{3,8}\\])`;

export const PROPERTIES = {
  padding: utility("padding", "p"),
  paddingX: utility("paddingX", "px"),
  paddingY: utility("paddingY", "py"),
  paddingTop: utility("paddingTop", "pt"),
  paddingRight: utility("paddingRight", "pr"),
  paddingBottom: utility("paddingBottom", "pb"),
  paddingLeft: utility("paddingLeft", "pl"),
  marginTop: utility("marginTop", "mt"),
  marginRight: utility("marginRight", "mr"),
  marginBottom: utility("marginBottom", "mb"),
  marginLeft: utility("marginLeft", "ml"),
  gap: utility("gap", "gap"),
  width: utility("width", "w"),
  height: utility("height", "h"),
  maxWidth: utility("maxWidth", "max-w"),
  minHeight: utility("minHeight", "min-h"),
  textSize: utility("textSize", "text", TEXT_SIZES),
  textWeight: utility(
    "textWeight",
    "font",
    "(?:thin|extralight|light|normal|medium|semibold|bold|extrabold|black|\\[\\d+\\])",
  ),
  textAlign: utility("textAlign", "text", "(?:left|center|right|justify|start|end)"),
  textColour: utility("textColour", "text", COLOUR),
  background: utility("background", "bg", COLOUR),
  radius: {
    id: "radius",
    pattern: /^rounded(?:-(?:none|xs|sm|md|lg|xl|[2-4]xl|full|control|group|card|\[[^\]]+\]))?$/,
  },
  shadow: { id: "shadow", pattern: /^shadow(?:-(?:none|2xs|xs|sm|md|lg|xl|2xl|\[[^\]]+\]))?$/ },
  border: { id: "border", pattern: /^border(?:-(?:0|2|4|8))?$/ },
  flex: { id: "flex", pattern: /^(?:flex-(?:1|auto|none|initial)|grow(?:-0)?)$/ },
} as const satisfies Record<string, StyleProperty>;

export type StylePropertyId = keyof typeof PROPERTIES;

export interface StyleClass {
  /** As it stands in the list. */
  text: string;
  /** `md`, `hover`, `md:hover`; empty for the base. */
  variant: string;
  utility: string;
}

/** Splits at the colon that ends the variants; colons in brackets belong to a value. */
export function readClass(text: string): StyleClass {
  let depth = 0;
  let cut = -1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "[" || text[at] === "(") depth++;
    if (text[at] === "]" || text[at] === ")") depth--;
    if (text[at] === ":" && depth === 0) cut = at;
  }
  return { text, variant: cut < 0 ? "" : text.slice(0, cut), utility: text.slice(cut + 1) };
}

export function readClasses(list: string): StyleClass[] {
  return list.split(/\s+/).filter(Boolean).map(readClass);
}

/** The utility that sets a property in a variant, the last one winning; null when none does. */
export function readProperty(list: string, property: StylePropertyId, variant = ""): string | null {
  const { pattern } = PROPERTIES[property];
  return (
    readClasses(list).findLast((each) => each.variant === variant && pattern.test(each.utility))?.utility ??
    null
  );
}

/** The list with a property set to a utility (null = taken away), at the place where it stood, else at the end. */
export function writeProperty(
  list: string,
  property: StylePropertyId,
  utility: string | null,
  variant = "",
): string {
  const { pattern } = PROPERTIES[property];
  const next = utility === null ? null : variant === "" ? utility : `${variant}:${utility}`;
  const result: string[] = [];
  let placed = false;
  for (const each of readClasses(list)) {
    if (each.variant !== variant || !pattern.test(each.utility)) {
      result.push(each.text);
    } else if (next !== null && !placed) {
      result.push(next);
      placed = true;
    }
  }
  if (next !== null && !placed) result.push(next);
  return result.join(" ");
}

/** The value part: `mt-4` → `4`, `-mt-2` → `-2`, `rounded` → empty. */
export function utilityValue(utility: string | null, prefix: string): string {
  if (utility === null) return "";
  const negative = utility.startsWith("-");
  const rest = (negative ? utility.slice(1) : utility).slice(prefix.length).replace(/^-/, "");
  return negative ? `-${rest}` : rest;
}

/** A value as typed becomes a utility: `4` → `mt-4`, `12px` → `mt-[12px]`, `-2` → `-mt-2`; null when it cannot be one. */
export function utilityFor(prefix: string, typed: string): string | null {
  const value = typed.trim();
  if (value === "") return null;
  const negative = value.startsWith("-");
  const size = negative ? value.slice(1) : value;
  const sign = negative ? "-" : "";
  if (/^\d+(\.\d+)?(px|rem|em|%|vh|vw|ch)$/.test(size)) return `${sign}${prefix}-[${size}]`;
  return /^(\d+(\.\d+)?|\d+\/\d+|[a-z0-9]+|\[[^\s\]]+\])$/.test(size) ? `${sign}${prefix}-${size}` : null;
}
