/** Digest of a text as a 32-bit unsigned number, seeded. Murmur-like; not for secrets. */
export function hashText(text: string, seed = 0): number {
  let hash = seed ^ 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash ^ text.length, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A digest of 64 bits as text, for comparing big values. */
export function digest(text: string): string {
  return hashText(text, 1).toString(36) + hashText(text, 2).toString(36);
}
