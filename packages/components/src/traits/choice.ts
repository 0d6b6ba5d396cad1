import type { PropManifest } from "@heddle/schema";

/** A choice prop's type, from value to label. */
export function choice(options: Readonly<Record<string, string>>): PropManifest["type"] {
  return { kind: "choice", options: entriesOf(options) };
}

/** The same, of which bindings may give other words too. */
export function openChoice(options: Readonly<Record<string, string>>): PropManifest["type"] {
  return { kind: "choice", options: entriesOf(options), open: true };
}

function entriesOf(options: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(options).map(([value, label]) => ({ value, label }));
}

/** How much of a surface a control has. */
export const variants = {
  solid: "Solid",
  soft: "Soft",
  outline: "Outline",
  ghost: "Ghost",
  link: "Link",
} as const;

export const sizes = { sm: "Small", md: "Medium", lg: "Large" } as const;
/** What `color` may be: tokens of the theme, by what they mean. */
export const colors = {
  neutral: "Neutral",
  accent: "Accent",
  secondary: "Secondary",
  good: "Good",
  warn: "Warning",
  bad: "Bad",
} as const;

/** What words may be coloured with. */
export const textColors = { default: "Like the text around", muted: "Muted", ...colors } as const;
