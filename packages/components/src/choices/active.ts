import type { Option } from "../field/options.ts";

/** As far as PageUp and PageDown go. */
const PAGE = 8;

/**
 * Where a key leads from an option in a list, over those that cannot be chosen; -1 = to none, null = the key is none of the list's. Home and End stay the text's.
 */
export function activeAfter(key: string, options: readonly Option[], from: number): number | null {
  switch (key) {
    case "ArrowDown":
      return nearest(options, from + 1, 1) ?? nearest(options, 0, 1) ?? -1;
    case "ArrowUp":
      return (
        nearest(options, from < 0 ? options.length - 1 : from - 1, -1) ??
        nearest(options, options.length - 1, -1) ??
        -1
      );
    case "PageDown":
      return nearest(options, Math.min(from + PAGE, options.length - 1), -1) ?? -1;
    case "PageUp":
      return nearest(options, Math.max(from - PAGE, 0), 1) ?? -1;
    default:
      return null;
  }
}

/** The first from a place on that can be chosen. */
export function nearest(options: readonly Option[], from: number, step: 1 | -1): number | null {
  for (let at = from; at >= 0 && at < options.length; at += step) if (!options[at]!.disabled) return at;
  return null;
}
