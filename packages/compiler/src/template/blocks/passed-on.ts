import { type ChildIndex, childrenOf, type Node, slotName } from "@heddle/schema";
import type { Around, Frame } from "./expansion.ts";
import { handlersInPage } from "./lexicon.ts";

/** Does a use of a block within itself give this event or slot as the outermost use does? */
export function passesOn(
  source: ChildIndex,
  node: Node,
  name: string,
  frame: Frame,
  around: Around,
): boolean {
  const meaning = frame.lexicon.get(name);
  if (meaning?.kind === "event") {
    const given = handlersInPage(node.events[name] ?? [], around.lexicon, () => {});
    return JSON.stringify(given) === JSON.stringify(meaning.handlers);
  }
  const [only, more] = childrenOf(source, node.id, name);
  if (only && (only.type !== "Slot" || more)) return false;
  return (only && around.slots.get(slotName(only))) === frame.slots.get(name);
}
