import type { ReactNode } from "react";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";

/** More in one text tells nobody more. */
const MOST_MARKS = 50;

/** A text in which what is searched for stands out. */
export function Marked({ text, pattern }: { text: string; pattern: RegExp | null }): ReactNode {
  if (pattern === null) return text;
  const parts: { text: string; isMatch: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(pattern, "gi"))) {
    if (parts.length > MOST_MARKS) break;
    parts.push({ text: text.slice(end, match.index), isMatch: false }, { text: match[0], isMatch: true });
    end = match.index + match[0].length;
  }
  if (parts.length === 0) return text;
  parts.push({ text: text.slice(end), isMatch: false });
  return inPlace(parts, (part) =>
    part.isMatch ? <mark className={classes.mark}>{part.text}</mark> : part.text,
  );
}
