const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const LENGTH = 14;

/**
 * A new opaque id: 14 characters of 64 (84 random bits), safe in URLs, attributes and file names.
 * The first is always a letter, so that an id is also a valid HTML id.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  let id = ALPHABET[10 + (bytes[0]! % 52)]!;
  for (let index = 1; index < LENGTH; index++) id += ALPHABET[bytes[index]! & 63];
  return id;
}
