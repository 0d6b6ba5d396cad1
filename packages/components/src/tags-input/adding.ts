import { folded } from "../choices/matching.ts";

/** Between two tags, typed or pasted. */
const BETWEEN = /[,;\t\r\n]+/;

/** The tags of a text, and what stands after the last sign between two: that is still being written. */
export function splitTags(text: string): { done: string[]; rest: string } {
  const parts = text.split(BETWEEN);
  const rest = parts.pop() ?? "";
  return { done: parts.map((part) => part.trim()).filter(Boolean), rest };
}

export function hasBetween(text: string): boolean {
  return BETWEEN.test(text);
}

export interface TagRules {
  most: number;
  /** Must match the whole tag; null = anything does. */
  pattern: RegExp | null;
}

export type Refusal = "duplicate" | "invalid" | "full";

/** A list with tags added to it, and the first that was not taken, with the reason. */
export function addTags(
  tags: readonly string[],
  added: readonly string[],
  { most, pattern }: TagRules,
): { tags: string[]; refused: { tag: string; reason: Refusal } | null } {
  const next = [...tags];
  const known = new Set(tags.map(folded));
  let refused: { tag: string; reason: Refusal } | null = null;
  for (const tag of added) {
    const reason = known.has(folded(tag))
      ? "duplicate"
      : next.length >= most
        ? "full"
        : pattern && !pattern.test(tag)
          ? "invalid"
          : null;
    if (reason === null) {
      next.push(tag);
      known.add(folded(tag));
    } else refused ??= { tag, reason };
  }
  return { tags: next, refused };
}

/** Null where an author's pattern is empty or none. */
export function patternOf(text: string): RegExp | null {
  if (text === "") return null;
  try {
    return new RegExp(`^(?:${text})$`, "u");
  } catch {
    return null;
  }
}
