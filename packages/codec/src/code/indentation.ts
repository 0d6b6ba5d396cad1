/** Code of several lines moves in and out of files: its lines get and lose the indentation of the place, and nothing else. */

import { hardline, type Layout, literalline } from "../layout/layout.ts";
import type { ParsedCode } from "./parse-code.ts";

/** The code as a layout: line breaks inside values stay as they are, other lines are indented with their surroundings. */
export function codeLayout(code: ParsedCode): Layout {
  if (code.protectedLines.length === 0) return code.text;
  return code.text
    .split("\n")
    .flatMap((text, index): Layout[] =>
      index === 0 ? [text] : [code.protectedLines[index - 1] ? literalline : hardline, text],
    );
}

/**
 * The text of `source` from `start` to `end` without the indentation that `codeLayout` adds: each line loses what it shares
 * with the indentation of the line on which the text starts, unless it begins within one of `ranges`.
 */
export function dedentedText(
  source: string,
  start: number,
  end: number,
  ranges: readonly [number, number][],
): string {
  const text = source.slice(start, end);
  if (!text.includes("\n")) return text;
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const base = /^[ \t]*/.exec(source.slice(lineStart, start))![0];
  let offset = start;
  return text
    .split("\n")
    .map((one, index) => {
      const at = offset;
      offset += one.length + 1;
      if (index === 0 || ranges.some(([from, to]) => from < at && at <= to)) return one;
      let shared = 0;
      while (shared < base.length && one[shared] === base[shared]) shared++;
      return one.slice(shared);
    })
    .join("\n");
}
