import { hkdfSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SecurityError } from "../error.ts";

const KEY_BYTES = 32;

/** The installation's one secret. Sealing and signing each use a key derived from it, so neither tells about the other. */
export interface Key {
  /** 32 bytes for one purpose; the same for the same name. */
  derive(purpose: string): Buffer;
  /** The file it lies in, to be backed up, or null when it came from HEDDLE_KEY. */
  file: string | null;
}

/**
 * The key from HEDDLE_KEY (32 bytes in base64 or hexadecimal), else from `<dataFolder>/key`, which is made with the first
 * call, readable by our user alone. Processes that start at the same time get the same key.
 * @throws SecurityError `key_invalid` for a malformed key, `key_unreadable` when the file cannot be read or made
 */
export function loadKey(
  dataFolder: string,
  environment: Record<string, string | undefined> = process.env,
): Key {
  if (environment.HEDDLE_KEY) return keyOf(decode(environment.HEDDLE_KEY, "HEDDLE_KEY"), null);
  const file = join(dataFolder, "key");
  try {
    return keyOf(decode(readFileSync(file, "utf8"), file), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw readable(error, file);
  }
  try {
    create(dataFolder, file);
    return keyOf(decode(readFileSync(file, "utf8"), file), file);
  } catch (error) {
    throw readable(error, file);
  }
}

/** A key for one run or test, kept nowhere. */
export function createKey(): Key {
  return keyOf(randomBytes(KEY_BYTES), null);
}

function keyOf(secret: Buffer, file: string | null): Key {
  const derived = new Map<string, Buffer>();
  return {
    file,
    derive(purpose) {
      const known = derived.get(purpose);
      if (known) return known;
      const made = Buffer.from(hkdfSync("sha256", secret, "", `heddle ${purpose}`, KEY_BYTES));
      derived.set(purpose, made);
      return made;
    },
  };
}

// A link fails where a file is already: whoever comes second reads the first one's key, whole.
function create(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}.part`;
  writeFileSync(unfinished, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { mode: 0o600 });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function decode(text: string, where: string): Buffer {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed)
    ? Buffer.from(trimmed, "hex")
    : Buffer.from(trimmed, "base64");
  if (bytes.length === KEY_BYTES) return bytes;
  throw new SecurityError(
    "key_invalid",
    `${where} does not hold a key: it must be 32 bytes, in base64 or hexadecimal.`,
    "Restore it from your backup. For a new installation, make one with `openssl rand -base64 32`; what an old key has sealed stays sealed.",
  );
}

function readable(error: unknown, file: string): SecurityError {
  if (error instanceof SecurityError) return error;
  return new SecurityError(
    "key_unreadable",
    `The key file ${file} cannot be read or made (${(error as NodeJS.ErrnoException).code}).`,
    "Give the user who starts Heddle the right to it, or set HEDDLE_KEY.",
    { cause: error },
  );
}
