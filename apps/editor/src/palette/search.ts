import type { ComponentManifest } from "@heddle/schema";

export interface PaletteGroup {
  category: string;
  components: ComponentManifest[];
}

/** How well a component answers a search: 0 = not at all. Every word must be found somewhere. */
function score(manifest: ComponentManifest, words: readonly string[]): number {
  const names = `${manifest.name} ${manifest.label}`.toLowerCase();
  const rest = `${manifest.category} ${(manifest.keywords ?? []).join(" ")} ${manifest.help}`.toLowerCase();
  let total = 1;
  for (const word of words) {
    if (names.startsWith(word)) total += 4;
    else if (names.includes(word)) total += 3;
    else if ((manifest.keywords ?? []).some((keyword) => keyword.startsWith(word))) total += 2;
    else if (rest.includes(word)) total += 1;
    else return 0;
  }
  return total;
}

/** Components by category; while searching, the best answers first. */
export function findComponents(manifests: readonly ComponentManifest[], search: string): PaletteGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = manifests
    .map((manifest) => ({ manifest, score: score(manifest, words) }))
    .filter((each) => each.score > 0);
  if (words.length > 0) {
    const components = found.sort((a, b) => b.score - a.score).map((each) => each.manifest);
    return components.length > 0 ? [{ category: "Found", components }] : [];
  }
  const groups = new Map<string, ComponentManifest[]>();
  for (const { manifest } of found) {
    const group = groups.get(manifest.category);
    if (group) group.push(manifest);
    else groups.set(manifest.category, [manifest]);
  }
  // Logic stands last: most people look for things to see first.
  return [...groups]
    .map(([category, components]) => ({ category, components }))
    .sort((a, b) => Number(a.category === "Logic") - Number(b.category === "Logic"));
}
