import { textOf } from "../style/element.ts";

/** A range that is longer names lines that no code has. */
const MOST_LINES = 10_000;

/** The lines that a text such as `1, 3-5` names; also a number or a list of both. What is neither is passed over. */
export function lineRanges(value: unknown): ReadonlySet<number> {
  const parts = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  const lines = new Set<number>();
  for (const part of parts.join(",").split(",")) {
    const [, from, to = from] = /^\s*(\d{1,7})\s*(?:[-–]\s*(\d{1,7})\s*)?$/.exec(part) ?? [];
    if (from === undefined) continue;
    const last = Math.min(Number(to), Number(from) + MOST_LINES);
    for (let line = Number(from); line <= last; line++) lines.add(line);
  }
  return lines;
}
