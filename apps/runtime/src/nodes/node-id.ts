/** The name of a node: kept in its folder, so that what lies there is found again by the same name after a restart. */

import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ID = /^[a-z0-9]{8}$/;

/** The id of the node whose own folder this is; made with the first call. */
export function loadNodeId(folder: string): string {
  const file = join(folder, "node");
  try {
    const known = readFileSync(file, "utf8").trim();
    if (ID.test(known)) return known;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const id = newNodeId();
  writeFileSync(file, `${id}\n`, { mode: 0o600 });
  return id;
}

/** Eight characters that stand well in a token and in an address. */
function newNodeId(): string {
  const letters = "abcdefghijklmnopqrstuvwxyz012345";
  return [...randomBytes(8)].map((byte) => letters[byte & 31]).join("");
}
