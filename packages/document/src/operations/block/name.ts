import { type Block, checkComponentType, isControl, type Node } from "@heddle/schema";
import { allComponents } from "../components.ts";
import type { OperationContext, OperationError } from "../definition.ts";

/** Why a block may not have this name, or null. @param self the block that wants it, null for a new one */
export function whyNotName(
  context: OperationContext,
  name: string,
  self: string | null,
): OperationError | null {
  const wrong = checkComponentType(name);
  if (wrong) return { code: "bad-name", message: wrong, path: "name" };
  const taken = (message: string): OperationError => ({
    code: "name-taken",
    message,
    cure: "Choose another name.",
    path: "name",
  });
  if (isControl(name) || name === "Fragment" || Object.hasOwn(allComponents, name))
    return taken(`Heddle has a component called ${name}.`);
  const others = Object.values(context.derived.app.blocks);
  return others.some((block) => block.name === name && block.id !== self)
    ? taken(`There is a block called ${name} already.`)
    : null;
}

/** The block with this id, or the error that it is not there. */
export function findBlock(context: OperationContext, id: string): Block | { error: OperationError } {
  const { blocks } = context.derived.app;
  if (Object.hasOwn(blocks, id)) return blocks[id]!;
  return {
    error: {
      code: "no-such-block",
      message: `There is no block ${id}; it may have been deleted.`,
      path: "block",
    },
  };
}

/** The nodes that use a block. */
export function usersOf(context: OperationContext, block: Block): Node[] {
  return Object.values(context.derived.app.nodes).filter((node) => node.type === block.name);
}

/** Why something in a block may not have this name, or null. */
export function whyNotMember(
  block: Block,
  name: string,
  self: "props" | "events" | "slots" | "uses",
): OperationError | null {
  const members = {
    props: block.props.map((prop) => prop.name),
    events: block.events.map((event) => event.name),
    slots: block.slots,
    uses: block.uses.map((use) => use.name),
  };
  for (const [kind, names] of Object.entries(members))
    if (kind !== self && names.includes(name))
      return {
        code: "name-taken",
        message: `${name} is the name of something else in ${block.name}.`,
        cure: "Choose another name.",
        path: "name",
      };
  return null;
}
