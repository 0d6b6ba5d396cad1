import type { Block, ChildIndex, Diagnostic, Node } from "@heddle/schema";

/** What a use gives that the block does not have. */
export function unknownMembers(node: Node, block: Block, children: ChildIndex): Diagnostic[] {
  const props = new Set(block.props.map(({ name }) => name));
  const events = new Set(block.events.map(({ name }) => name));
  const found: Diagnostic[] = [];
  for (const name of Object.keys(node.props))
    if (!props.has(name))
      found.push({
        severity: "warning",
        code: "unknown-prop",
        message: `\`${block.name}\` has no prop \`${name}\`.`,
        node: node.id,
        prop: name,
      });
  if (node.className)
    found.push({
      severity: "warning",
      code: "unknown-prop",
      message: `A block has no classes of its own: set them inside ${block.name}, or on a Box around it.`,
      node: node.id,
      prop: "className",
    });
  for (const name of Object.keys(node.events))
    if (!events.has(name))
      found.push({
        severity: "error",
        code: "unknown-event",
        message: `\`${block.name}\` has no event \`${name}\`.`,
        node: node.id,
        prop: name,
      });
  for (const slot of children.get(node.id)?.keys() ?? [])
    if (!block.slots.includes(slot))
      found.push({
        severity: "error",
        code: "slot-place",
        message: `\`${block.name}\` has no slot \`${slot}\`: what is in it is not shown.`,
        node: node.id,
      });
  return found;
}
