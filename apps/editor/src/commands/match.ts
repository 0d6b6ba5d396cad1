import { defaultFilter } from "cmdk";

/** Letters here and there count less than any word that was typed as it is. */
const SCATTERED = 0.2;

/**
 * How well an entry of the command palette fits what is typed, from 0 (not at all) to 1: what its name says goes before
 * what it is also called, and both before letters that only occur in this order.
 */
export function matchEntry(value: string, typed: string, keywords: readonly string[] = []): number {
  const text = value.toLowerCase();
  const search = typed.trim().toLowerCase();
  const at = text.indexOf(search);
  if (at >= 0) return at === 0 || text[at - 1] === " " ? 1 : 0.8;
  if (keywords.some((keyword) => keyword.toLowerCase().startsWith(search))) return 0.6;
  return defaultFilter(value, typed, [...keywords]) * SCATTERED;
}
