/**
 * Short text frames of a websocket (RFC 6455, 5.2) as one string of bytes. Nearly all that a gateway sends is a patch of a few dozen ASCII characters: written so,
 * it costs one system call and no buffers, where a frame of header and body costs two of each.
 */

/** A text frame that is not masked and not followed by others. */
const FINAL_TEXT = 0x81;
/** Up to here the length stands in the second byte. */
const LONGEST_IN_ONE_BYTE = 125;
const LENGTH_IN_TWO_BYTES = 126;
/** Longer texts are worth compressing. UTF-16 units. */
export const LONGEST_SHORT = 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all that is one byte in UTF-8
const ASCII = /^[\x00-\x7f]*$/;

/** The frame, one byte per character ("latin1"); null for what is longer than LONGEST_SHORT or not ASCII. */
export function shortFrame(text: string): string | null {
  const { length } = text;
  if (length > LONGEST_SHORT || !ASCII.test(text)) return null;
  return length <= LONGEST_IN_ONE_BYTE
    ? String.fromCharCode(FINAL_TEXT, length) + text
    : String.fromCharCode(FINAL_TEXT, LENGTH_IN_TWO_BYTES, length >> 8, length & 0xff) + text;
}
