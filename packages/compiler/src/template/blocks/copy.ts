import { isControl, type Node, type PropValue } from "@heddle/schema";
import type { Around } from "./expansion.ts";
import { handlersInPage, valueInPage } from "./lexicon.ts";
import type { FreshNames } from "./names.ts";
import type { Problems } from "./problems.ts";

/** A block's node in the page's terms, and what is around the nodes inside it. Rows get names of their own. */
export function copyInPage(
  node: Node,
  id: string,
  around: Around,
  names: FreshNames,
  problems: Problems,
): { copy: Node; inner: Around } {
  if (!around.lexicon) return { copy: node, inner: around };
  const lexicon = new Map(around.lexicon);
  const rows: Record<string, PropValue> = {};
  if (node.type === "Each")
    for (const prop of ["item", "index"]) {
      const value = node.props[prop];
      if (!value || !("value" in value) || typeof value.value !== "string") continue;
      const name = names.next(value.value);
      rows[prop] = { value: name };
      lexicon.set(value.value, { kind: "variable", name });
    }
  const props = Object.entries(node.props).map(([name, value]) => {
    const meanings = node.type === "Each" && name === "key" ? lexicon : around.lexicon;
    return [name, rows[name] ?? valueInPage(value, meanings, problems.ofNames(node, name))];
  });
  const events = Object.entries(node.events).map(([name, handlers]) => [
    name,
    handlersInPage(handlers, around.lexicon, problems.ofNames(node, name)),
  ]);
  const copy: Node = {
    ...node,
    id,
    props: Object.fromEntries(props),
    events: Object.fromEntries(events),
  };
  if (node.className)
    copy.className = valueInPage(node.className, around.lexicon, problems.ofNames(node, "className"));
  return { copy, inner: { ...around, lexicon, isTop: around.isTop && isControl(node.type) } };
}
