/** The names of shared states: a class and a key. SPEC.md, rules SH7 and SH8. */

import type { Shape } from "../state/shape.ts";

/** The key that a class's state has where nobody named one. */
export const DEFAULT_KEY = "";

/** UTF-16 units of a key. Stored names carry it, and databases index them. */
const LONGEST_KEY = 128;

/** A key as app code gives it. @throws {TypeError} that says what a key is */
export function checkedKey({ stateClass }: Shape, key: unknown): string {
  const problem =
    typeof key !== "string"
      ? `is not text but ${key === null ? "null" : Array.isArray(key) ? "a list" : typeof key}`
      : key === ""
        ? "is empty"
        : key.length > LONGEST_KEY
          ? `has ${key.length} characters; at most ${LONGEST_KEY} are possible`
          : /[\uD800-\uDFFF]/u.test(key)
            ? "holds half a character"
            : null;
  if (problem === null) return key as string;
  throw new TypeError(`The key of ${stateClass.name} ${problem}. A key is a text such as "lobby" or an id.`);
}

/** `state/chat.ts#Room` and the key, as a prefix of stored field names. */
export function sharedName(shape: Shape, key: string): string {
  return key === DEFAULT_KEY ? shape.id : `${shape.id}@${encodeURIComponent(key).replaceAll(".", "%2E")}`;
}

/** As people read it: `Room`, or `Room "lobby"`. */
export function spokenName({ stateClass }: Shape, key: string): string {
  return key === DEFAULT_KEY ? stateClass.name : `${stateClass.name} ${JSON.stringify(key)}`;
}

/** Thrown by a binding that reads a state which is on its way from the store: the binding is evaluated again when it has come. */
export class NotLoadedError extends Error {
  constructor(shape: Shape, key: string) {
    super(
      `${spokenName(shape, key)} is not held by this session. Ask one of its methods, or link the session to it first: await this.link(${shape.stateClass.name}, ${JSON.stringify(key)}).`,
    );
    this.name = "NotLoadedError";
  }
}
