import { isContainer } from "./copy.ts";
import type { Node, Place } from "./node.ts";
import type { Owner } from "./owner.ts";

/** A container that holds something, and under which key: an instance's node, or a raw object of a state. */
type Holder = { instance: Node; key: unknown } | { raw: object; key: unknown };

/**
 * Finds every place of an object by looking through all the owner's states, and gives them to its node and to the nodes of its
 * containers. Rare (an object changed after it was moved by code that tracking cannot see), and costs what the state holds.
 */
export function searchPlaces(owner: Owner, target: Node): void {
  const holders = holdersOf(owner);
  const noted = new Set<object>();
  const note = (node: Node): void => {
    if (noted.has(node.raw)) return;
    noted.add(node.raw);
    const places: Place[] = [];
    for (const holder of holders.get(node.raw) ?? []) {
      if ("instance" in holder) {
        places.push({ parent: holder.instance, key: holder.key });
        continue;
      }
      const parent = owner.known(holder.raw) ?? owner.make(holder.raw, null, null);
      if (!parent) continue;
      note(parent);
      places.push({ parent, key: holder.key });
    }
    node.setPlaces(places);
    node.ambiguous = false;
    node.unplaced = false;
  };
  note(target);
}

function holdersOf(owner: Owner): Map<object, Holder[]> {
  const holders = new Map<object, Holder[]>();
  const queue: object[] = [];
  const link = (child: unknown, holder: Holder): void => {
    if (typeof child !== "object" || child === null) return;
    const known = holders.get(child);
    if (known) known.push(holder);
    else {
      holders.set(child, [holder]);
      if (isContainer(child)) queue.push(child);
    }
  };
  for (const instance of owner.instances)
    for (const key of instance.fields()) link(instance.read(key), { instance, key });
  for (let raw = queue.pop(); raw !== undefined; raw = queue.pop()) {
    if (raw instanceof Map)
      for (const [key, member] of raw) {
        link(key, { raw, key });
        link(member, { raw, key });
      }
    else if (raw instanceof Set) for (const member of raw) link(member, { raw, key: member });
    else for (const key of Object.keys(raw)) link((raw as Record<string, unknown>)[key], { raw, key });
  }
  return holders;
}
