import { newId, ordersBetween, type PropValue, sortedBlocks } from "@heddle/schema";
import { z } from "zod";
import { blockMap, nodeMap } from "../../create/app-to-document.ts";
import { whyNotName } from "../block/name.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { idsInput, typeInput } from "../input.ts";
import { missingNode, newPlace, ordersAt, setPlace, topmost } from "../placement.ts";
import { surroundingNames } from "./surrounding-names.ts";

export const extractBlock = defineOperation({
  id: "node.extractBlock",
  title: "Make block",
  help: "Makes a block of nodes that stand beside each other, and puts a use of it where they stood. What they name of their surroundings becomes its states and props.",
  input: z.strictObject({ nodes: idsInput, name: typeInput }),
  reads: ["nodes", "pages", "blocks"],
  writes: ["nodes", "blocks"],
  permission: "editor",
  undo: "step",
  /** @returns the block, and the node that uses it */
  run(context, { nodes, name }) {
    const missing = missingNode(context, nodes, "nodes") ?? whyNotName(context, name, null);
    if (missing) return refused(missing);
    const { app } = context.derived;
    const inside = topmost(context, nodes);
    const first = app.nodes[inside[0]!]!;
    if (inside.some((id) => app.nodes[id]!.parent !== first.parent || app.nodes[id]!.slot !== first.slot))
      return refused({
        code: "not-siblings",
        message: "Only nodes that stand beside each other can be made a block together.",
        cure: "Select nodes with the same parent.",
        path: "nodes",
      });
    const reason = inside.map((id) => whyNotExtracted(app.nodes[id]!.type)).find(Boolean);
    if (reason) return refused({ code: "not-allowed-here", message: reason, path: "nodes" });
    const taken = surroundingNames(app, inside);
    const block = newId();
    const order = ordersBetween(sortedBlocks(app).at(-1)?.order ?? null, null, 1)[0]!;
    const { props, events, slots, types, uses } = taken;
    context.roots.blocks.set(block, blockMap({ name, order, props, events, slots, types, uses }));
    const [place] = ordersAt(context, { parent: first.parent, slot: first.slot, before: first.id }, 1);
    const user = newId();
    const given: Record<string, PropValue> = {};
    for (const prop of props) given[prop.name] = { expression: prop.name };
    const handled = Object.fromEntries(events.map((event) => [event.name, [{ code: event.name }]]));
    context.roots.nodes.set(
      user,
      nodeMap(
        { type: name, props: given, events: handled },
        newPlace(context, first.parent, first.slot, place!),
      ),
    );
    for (const slot of slots) {
      const shown = { type: "Slot", props: { name: { value: slot } }, events: {} };
      context.roots.nodes.set(newId(), nodeMap(shown, newPlace(context, user, slot, "a0")));
    }
    const orders = ordersBetween(null, null, inside.length);
    for (const [at, id] of inside.entries()) setPlace(context, id, block, "children", orders[at]!);
    return done({ block, node: user });
  },
});

function whyNotExtracted(type: string): string | null {
  if (type === "Case") return "A case stands in its match: make a block of what it holds, or of the match.";
  return type === "Outlet" ? "An outlet stands in its layout." : null;
}
