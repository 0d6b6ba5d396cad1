/** What may be an asset: files that a page shows or offers, named for what they are, and SVG that is only a picture. */

import { assetType } from "@heddle/schema";
import { Refusal } from "../http/refusal.ts";
import { whyNotSvg } from "./svg.ts";

/** Pages have styles of their own: a style sheet is no asset that anybody would look for. */
const NOT_TAKEN = "text/css";

/** First bytes of the picture types, by which a browser would know them. */
const SIGNATURES: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  "image/png": (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47]),
  "image/jpeg": (bytes) => starts(bytes, [0xff, 0xd8, 0xff]),
  "image/gif": (bytes) => starts(bytes, [0x47, 0x49, 0x46, 0x38]),
  "image/webp": (bytes) =>
    starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  "image/avif": (bytes) => starts(bytes.subarray(4), [0x66, 0x74, 0x79, 0x70]),
};

function starts(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** @returns the file's MIME type @throws Refusal for a type that is not taken, or bytes that are not of it */
export async function checkAsset(path: string, bytes: Uint8Array): Promise<string> {
  const type = assetType(path);
  if (type === null || type === NOT_TAKEN) {
    throw new Refusal(
      415,
      "bad-type",
      `${path}: files of this kind are not taken as assets.`,
      "Use pictures, fonts, sound, video, PDF, text, CSV or JSON.",
    );
  }
  const signed = SIGNATURES[type];
  if (signed && !signed(bytes)) {
    throw new Refusal(
      415,
      "bad-type",
      `${path} holds something else than its name says.`,
      "Save it in the format that its name says.",
    );
  }
  if (type === "image/svg+xml") {
    const reason = whyNotSvg(bytes);
    if (reason)
      throw new Refusal(
        415,
        "unsafe-svg",
        `${path} is not taken: ${reason}`,
        "Export it as a plain SVG, or as PNG.",
      );
  }
  return type;
}
