/** The stored form's vocabulary, shared by encoder and decoder. SPEC.md, rules D1-D6. */

/** Caps that a value must stay within to be stored or restored. Lengths in UTF-16 units. */
export const DURABLE_LIMITS = { depth: 200, nodes: 1_000_000, text: 16_000_000 } as const;

/** Why a value cannot be stored or restored. `path` is below the field: `items[3].owner`. */
export class DurableError extends Error {
  readonly code = "not-durable";
  readonly path: string;
  constructor(reason: string, path: string) {
    super(path === "" ? reason : `${path}: ${reason}`);
    this.name = "DurableError";
    this.path = path;
  }
}

/**
 * A value that JSON cannot express is an object with the key `$` for its kind and `v` for its content:
 * `u` undefined · `n` NaN, ±Infinity, -0 · `b` BigInt · `d` Date · `m` Map (entries) · `s` Set (members) · `y` bytes (`t` type) ·
 * `o` entries of an object that itself has the key `$` or (`z`) has no prototype · `#` an object met again later (`i` its number) · `r` that object.
 */
export type Tag = "u" | "n" | "b" | "d" | "m" | "s" | "y" | "o" | "#" | "r";

type BinaryType = { new (buffer: ArrayBuffer): ArrayBufferView; readonly name: string };

/** Typed arrays that can be stored, by name. Bytes are kept in the machine's (little-endian) order. */
export const BINARY_TYPES: Readonly<Record<string, BinaryType>> = {
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bytes as base64url text without padding. The isolate has no btoa. */
export function bytesToText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = Math.min(4, bytes.length - at + 1);
    for (let digit = 0; digit < digits; digit++) text += DIGITS[(word >> (18 - 6 * digit)) & 63];
  }
  return text;
}

/** The inverse of bytesToText; null when the text is no such text. */
export function textToBytes(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return null;
    word = ((word << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  return bytes;
}
