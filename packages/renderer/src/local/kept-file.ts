import type { FileData } from "@heddle/state-engine/effects";

/** A download that takes longer to begin than this is lost, milliseconds. */
const LIFE = 60_000;

/** A file that a local state makes never leaves the browser. @returns an address for it in this document, which is good for a while */
export async function keptFile({ type, pieces }: FileData): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) parts.push(new Uint8Array(piece));
  const address = URL.createObjectURL(new Blob(parts, type ? { type } : {}));
  setTimeout(() => URL.revokeObjectURL(address), LIFE);
  return address;
}
