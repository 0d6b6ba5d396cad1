const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const LENGTH = 14;

/** Random bytes, drawn for many ids at once: asking the system costs far more than the bytes. */
const pool = new Uint8Array(LENGTH * 64);
let used = pool.length;

/**
 * A new opaque id: 14 characters of 64 (84 random bits), safe in URLs, attributes and file names.
 * The first is always a letter, so that an id is also a valid HTML id.
 */
export function newId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let id = ALPHABET[10 + (pool[used]! % 52)]!;
  for (let index = 1; index < LENGTH; index++) id += ALPHABET[pool[used + index]! & 63];
  used += LENGTH;
  return id;
}
