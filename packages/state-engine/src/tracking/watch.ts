import { isContainer } from "./copy.ts";
import type { Node } from "./node.ts";

/** Values with more objects than this are not compared, only taken for changed when the handler ends. */
const MOST_COMPARED = 20_000;

/**
 * A fresh value that was stored while the handler may still hold it: `items.push(item); item.text = "…"` changes it behind
 * the proxies' back. It is compared with how it was, at each commit until the handler ends.
 */
export class Watch {
  readonly parent: Node;
  readonly key: unknown;
  readonly value: object;
  /** Everything in it went out with a commit, so later changes have to be looked for. */
  shown = false;
  /** Each object in it, and its members as they were; null when there are too many. */
  private copies: Map<object, unknown[]> | null;

  constructor(parent: Node, key: unknown, value: object) {
    this.parent = parent;
    this.key = key;
    this.value = value;
    this.copies = copiesOf(value);
  }

  /** Too big to compare: it may have changed. */
  get unknown(): boolean {
    return this.copies === null;
  }

  /** The objects in it, when they are few enough. */
  get objects(): Iterable<object> {
    return this.copies?.keys() ?? [];
  }

  /** Is anything in it other than before? From now on this is how it was. */
  changed(): boolean {
    if (this.copies === null) return false;
    for (const [object, before] of this.copies) {
      const now = membersOf(object);
      if (now.length === before.length && now.every((member, index) => Object.is(member, before[index])))
        continue;
      this.copies = copiesOf(this.value);
      return true;
    }
    return false;
  }
}

function copiesOf(value: object): Map<object, unknown[]> | null {
  const copies = new Map<object, unknown[]>();
  const queue = [value];
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    if (copies.has(object)) continue;
    const members = membersOf(object);
    copies.set(object, members);
    if (copies.size > MOST_COMPARED || members.length > MOST_COMPARED * 4) return null;
    for (const member of members)
      if (typeof member === "object" && member !== null && (isContainer(member) || member instanceof Date))
        queue.push(member);
  }
  return copies;
}

function membersOf(object: object): unknown[] {
  if (Array.isArray(object)) return object.slice();
  if (object instanceof Map) return [...object].flat();
  if (object instanceof Set) return [...object];
  if (object instanceof Date) return [object.getTime()];
  const members: unknown[] = Object.keys(object);
  const names = members.length;
  for (let index = 0; index < names; index++)
    members.push((object as Record<string, unknown>)[members[index] as string]);
  return members;
}
