/** The keys of a shortcut as people write it: "Ctrl+Shift+K", "Ctrl + +", "G I". */
export function keysOf(shortcut: string): string[] {
  const strokes = shortcut
    .trim()
    .replaceAll(/\s*\+\s*/g, "+")
    .split(/\s+/);
  // A plus that stands where a key should is the key itself.
  return strokes.flatMap((stroke) => [...stroke.matchAll(/\+?([^+]+|\+)/g)].map(([, key]) => key!));
}
