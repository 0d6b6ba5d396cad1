import type { PropManifest } from "@heddle/schema";

/** A choice prop's type, from value to label. */
export function choice(options: Readonly<Record<string, string>>): PropManifest["type"] {
  return { kind: "choice", options: Object.entries(options).map(([value, label]) => ({ value, label })) };
}

export const sizes = { sm: "Small", md: "Medium", lg: "Large" } as const;
export const tones = {
  neutral: "Neutral",
  accent: "Accent",
  good: "Good",
  warn: "Warning",
  bad: "Bad",
} as const;
