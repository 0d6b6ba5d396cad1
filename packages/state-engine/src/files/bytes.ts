/** Bytes as they cross the door to the host: text where they are UTF-8, else base64. */

import type { Json } from "@heddle/schema";

export type WireBytes = { text: string } | { base64: string };

/** What app code may give where bytes are wanted. */
export type BytesLike = string | Uint8Array | ArrayBuffer | ArrayBufferView;

interface Realm {
  atob(text: string): string;
  btoa(text: string): string;
  TextEncoder: new () => { encode(text: string): Uint8Array };
  TextDecoder: new (label?: string) => { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string };
}

/** The realm's own, looked up when needed: the engine itself runs without them. */
const realm = globalThis as unknown as Realm;

/** Characters of `String.fromCharCode` at once: more arguments overflow the stack. */
const SPAN = 8_192;

/** Reads a piece of a file that the host sent. @throws TypeError when it is none */
export function wireBytes(value: Json | undefined): WireBytes {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    if (typeof value.text === "string") return { text: value.text };
    if (typeof value.base64 === "string") return { base64: value.base64 };
  }
  throw new TypeError("The host sent something that is not bytes.");
}

export function toBytes(piece: WireBytes): Uint8Array {
  if ("text" in piece) return new realm.TextEncoder().encode(piece.text);
  const characters = realm.atob(piece.base64);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += SPAN)
    characters += String.fromCharCode(...bytes.subarray(at, at + SPAN));
  return realm.btoa(characters);
}

/** @throws TypeError for what is neither text nor bytes */
export function bytesOf(data: unknown): Uint8Array {
  if (typeof data === "string") return new realm.TextEncoder().encode(data);
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  throw new TypeError("A file is made of text, a Uint8Array, an ArrayBuffer, or an async iterable of those.");
}

/** Puts the text of pieces together; characters that were cut in two come out whole. */
export async function joinText(pieces: AsyncIterable<WireBytes>): Promise<string> {
  const decoder = new realm.TextDecoder("utf-8");
  let text = "";
  let isWhole = true;
  for await (const piece of pieces) {
    if ("text" in piece && isWhole) text += piece.text;
    else {
      isWhole = false;
      text += decoder.decode(toBytes(piece), { stream: true });
    }
  }
  return isWhole ? text : text + decoder.decode();
}

export async function joinBytes(pieces: AsyncIterable<WireBytes>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const part = toBytes(piece);
    parts.push(part);
    size += part.length;
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
