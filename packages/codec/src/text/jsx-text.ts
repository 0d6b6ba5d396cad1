/** Text between tags: what JSX makes of it, and what can be written as it is. */

import { isClear, textLiteral } from "../literal/text-literal.ts";

/** What JSX makes of raw text: lines are trimmed, empty ones vanish, the rest is joined by one space. */
export function cleanJsxText(text: string): string {
  if (!/[\n\t]/.test(text)) return text;
  const lines = text.split("\n");
  return lines
    .map((line, index) => {
      let kept = line.replaceAll("\t", " ");
      if (index > 0) kept = kept.replace(/^ +/, "");
      if (index < lines.length - 1) kept = kept.replace(/ +$/, "");
      return kept;
    })
    .filter((line) => line !== "")
    .join(" ");
}

/** Line breaks in raw text before its first and after its last visible character; both count all when there is none. */
export function surroundingBreaks(raw: string): { before: number; after: number } {
  const count = (text: string) => text.split("\n").length - 1;
  return { before: count(/^\s*/.exec(raw)![0]), after: count(/\s*$/.exec(raw)![0]) };
}

/** True when text can stand between tags without braces, edges aside. */
export function isPlainInside(text: string): boolean {
  return text !== "" && isClear(text) && !/[{}<>&]/.test(text);
}

/** True when text can stand alone between tags without braces. */
export function isPlainText(text: string): boolean {
  return isPlainInside(text) && !text.startsWith(" ") && !text.endsWith(" ");
}

/** Text as an expression: `{"…"}`. */
export function bracedText(text: string): string {
  return `{${textLiteral(text)}}`;
}

/** The places where a line may break within text: a single space between two visible characters. */
export function breakableParts(text: string): string[] {
  return text.split(/(?<=[^ ]) (?=[^ ])/);
}
