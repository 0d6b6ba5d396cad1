/**
 * How well an entry of the command palette fits what is typed, from 0 (not at all) to 1: what its name says goes before what it is
 * also called. Letters that only occur in this order are no match: the list's groups stay where they are, so that one
 * would stand before what was meant.
 */
export function matchEntry(value: string, typed: string, keywords: readonly string[] = []): number {
  const text = value.toLowerCase();
  const search = typed.trim().toLowerCase();
  const at = text.indexOf(search);
  if (at >= 0) return at === 0 || text[at - 1] === " " ? 1 : 0.8;
  const names = [text, ...keywords.map((keyword) => keyword.toLowerCase())];
  return search.split(/\s+/).every((word) => names.some((name) => name.includes(word))) ? 0.5 : 0;
}
