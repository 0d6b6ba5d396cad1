/** `crypto` from the host's random numbers, fetched a few thousand bytes at a time. */

import { HeddleDOMException } from "./events.ts";

const MOST_BYTES = 65_536;

/** `refill` gives random bytes as a latin-1 string: one character per byte. */
export function createCrypto(refill: () => string) {
  let pool = "";
  let used = 0;

  function fill(bytes: Uint8Array): void {
    for (let index = 0; index < bytes.length; index++) {
      if (used === pool.length) {
        pool = refill();
        used = 0;
      }
      bytes[index] = pool.charCodeAt(used++);
    }
  }

  function getRandomValues<View extends ArrayBufferView>(view: View): View {
    if (
      !ArrayBuffer.isView(view) ||
      view instanceof DataView ||
      view instanceof Float32Array ||
      view instanceof Float64Array
    )
      throw new HeddleDOMException("The data is not an integer typed array.", "TypeMismatchError");
    if (view.byteLength > MOST_BYTES)
      throw new HeddleDOMException(
        `At most ${MOST_BYTES} bytes at a time, not ${view.byteLength}.`,
        "QuotaExceededError",
      );
    fill(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return view;
  }

  function randomUUID(): string {
    const bytes = getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  return Object.freeze({ getRandomValues, randomUUID });
}
