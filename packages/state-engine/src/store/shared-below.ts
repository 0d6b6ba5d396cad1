import { isContainer } from "../tracking/copy.ts";
import type { Node } from "../tracking/node.ts";
import type { Owner } from "../tracking/owner.ts";

/** Nodes below an object that may hang elsewhere too: they went where it went. */
export function sharedBelow(owner: Owner, raw: object, seen: Set<object>): Node[] {
  const found: Node[] = [];
  const queue: object[] = [raw];
  for (let container = queue.pop(); container !== undefined; container = queue.pop()) {
    for (const member of membersOf(container)) {
      if (typeof member !== "object" || member === null || seen.has(member)) continue;
      seen.add(member);
      const node = owner.known(member);
      if (node && (node.places !== null || node.ambiguous)) found.push(node);
      if (isContainer(member)) queue.push(member);
    }
  }
  return found;
}

function membersOf(container: object): Iterable<unknown> {
  if (container instanceof Map) return [...container.keys(), ...container.values()];
  return container instanceof Set ? container : Object.values(container);
}
