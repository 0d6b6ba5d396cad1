import type * as Y from "yjs";
import { lineFeedsOnly } from "../../layout/values.ts";

/**
 * Makes a shared text read `next` by changing only what lies between the common start and the common end, so that what others
 * type elsewhere in it stays.
 */
export function editText(text: Y.Text, next: string): void {
  const from = text.toString();
  const to = lineFeedsOnly(next);
  if (from === to) return;
  let start = 0;
  const shorter = Math.min(from.length, to.length);
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)
  )
    end++;
  // A pair of surrogates is never cut: half of one would arrive elsewhere as U+FFFD.
  if (start > 0 && isHigh(from.charCodeAt(start - 1))) start--;
  if (end > 0 && isLow(from.charCodeAt(from.length - end))) end--;
  if (from.length - end > start) text.delete(start, from.length - end - start);
  if (to.length - end > start) text.insert(start, to.slice(start, to.length - end));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
