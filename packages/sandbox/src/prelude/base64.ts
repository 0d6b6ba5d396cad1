/** `atob` and `btoa` of the web: text whose characters stand for bytes. */

import { fromBase64, toBase64 } from "@exodus/bytes/base64.js";
import { HeddleDOMException } from "./events.ts";

export function atob(text: string): string {
  const compact = String(text).replace(/[\t\n\f\r ]/g, "");
  const bare = compact.length % 4 === 0 ? compact.replace(/={1,2}$/, "") : compact;
  if (bare.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(bare)) {
    throw new HeddleDOMException(
      "The string to be decoded is not correctly encoded.",
      "InvalidCharacterError",
    );
  }
  // The platform forgives stray bits in the last character; the library does not: clear them.
  const bytes = fromBase64(withoutStrayBits(bare), { padding: false });
  let out = "";
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function withoutStrayBits(bare: string): string {
  const over = bare.length % 4;
  if (over === 0) return bare;
  const value = ALPHABET.indexOf(bare.charAt(bare.length - 1));
  return bare.slice(0, -1) + ALPHABET.charAt(value & (over === 2 ? 0b110000 : 0b111100));
}

export function btoa(text: string): string {
  const source = String(text);
  const bytes = new Uint8Array(source.length);
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code > 255)
      throw new HeddleDOMException(
        "The string contains characters outside of the Latin1 range.",
        "InvalidCharacterError",
      );
    bytes[index] = code;
  }
  return toBase64(bytes);
}
