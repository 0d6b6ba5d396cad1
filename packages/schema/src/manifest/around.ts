import type { ComponentManifest } from "./manifest.ts";

/**
 * The first of the types around a place, nearest first, that a component must not stand in, however deep; null = none.
 */
export function forbiddenAround(
  manifest: Pick<ComponentManifest, "notWithin"> | undefined,
  around: Iterable<string>,
): string | null {
  const forbidden = manifest?.notWithin;
  if (forbidden) for (const type of around) if (forbidden.includes(type)) return type;
  return null;
}
