import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { SecurityError } from "../error.ts";
import type { Key } from "../key/key.ts";

const VERSION = "s1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text (AES-256-GCM, a fresh nonce each time).
 * @param context where it belongs, e.g. workspace, app, environment and name; it opens nowhere else, so that a row copied
 *   to another app's stays shut
 * @returns printable text that tells nothing but its length
 */
export function seal(key: Key, text: string, context: readonly string[]): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.derive("seal"), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(additionalData(context));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${VERSION}.${Buffer.concat([nonce, body, cipher.getAuthTag()]).toString("base64url")}`;
}

/**
 * Opens what `seal` made with the same key and context.
 * @throws SecurityError `seal_broken` for anything else
 */
export function unseal(key: Key, sealed: string, context: readonly string[]): string {
  const [version, encoded = ""] = sealed.split(".");
  const bytes = Buffer.from(encoded, "base64url");
  try {
    if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES)
      throw new RangeError("not a sealed text");
    const decipher = createDecipheriv("aes-256-gcm", key.derive("seal"), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(additionalData(context));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]).toString("utf8");
  } catch (cause) {
    throw new SecurityError(
      "seal_broken",
      "A sealed value cannot be opened: it was changed, belongs elsewhere, or was sealed with another key.",
      "Restore the key it was sealed with (HEDDLE_KEY or the key file in the data folder), or set the value again.",
      { cause },
    );
  }
}

// As JSON, so that ["a", "bc"] and ["ab", "c"] differ.
function additionalData(context: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([VERSION, ...context]));
}
