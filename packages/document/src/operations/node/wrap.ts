import { type Node, newId, ordersBetween } from "@heddle/schema";
import { z } from "zod";
import { nodeMap } from "../../create/app-to-document.ts";
import { whyNotInside } from "../../nesting/nesting.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { standing, whyNotPlaced } from "../forbidden.ts";
import { idsInput, type Target, typeInput } from "../input.ts";
import { noteVersion } from "../insert-fragment.ts";
import { missingNode, newPlace, ordersAt, setPlace, topmost, whyNotAt } from "../placement.ts";

export const wrapNodes = defineOperation({
  id: "node.wrap",
  title: "Wrap in",
  help: "Puts a new container where the first of the nodes stands, and the nodes into it.",
  input: z.strictObject({ nodes: idsInput, type: typeInput }),
  reads: ["nodes", "manifests"],
  writes: ["nodes", "versions"],
  permission: "editor",
  undo: "step",
  /** @returns the container, to be selected */
  run(context, { nodes, type }) {
    const missing = missingNode(context, nodes, "nodes");
    if (missing) return refused(missing);
    const { app } = context.derived;
    const inside = topmost(context, nodes);
    const first = app.nodes[inside[0]!]!;
    if (inside.some((id) => app.nodes[id]!.parent !== first.parent || app.nodes[id]!.slot !== first.slot)) {
      return refused({
        code: "not-siblings",
        message: "Only nodes that stand beside each other can be wrapped together.",
        cure: "Select nodes with the same parent.",
        path: "nodes",
      });
    }
    const manifest = Object.hasOwn(context.manifests, type) ? context.manifests[type] : undefined;
    const slot =
      manifest && (Object.hasOwn(manifest.slots, "children") ? "children" : Object.keys(manifest.slots)[0]);
    const target = { parent: first.parent, slot: first.slot, before: first.id };
    const reason =
      whyNotAt(context, target, [type]) ??
      inside
        .map((id) => whyNotInside(context.manifests, type, slot ?? "children", app.nodes[id]!.type))
        .find(Boolean) ??
      whyNotPlaced(
        context,
        wrapped(
          type,
          target,
          slot!,
          inside.map((id) => app.nodes[id]!),
        ),
        "type",
      );
    if (reason) return refused(reason);
    const [order] = ordersAt(context, target, 1);
    const id = newId();
    const props = Object.fromEntries(
      Object.entries(manifest!.example.props ?? {}).map(([name, value]) => [name, { value }]),
    );
    const className = manifest!.example.className;
    context.roots.nodes.set(
      id,
      nodeMap(
        { type, props, events: {}, ...(className !== undefined && { className: { value: className } }) },
        newPlace(context, first.parent, first.slot, order!),
      ),
    );
    noteVersion(context, type);
    const orders = ordersBetween(null, null, inside.length);
    for (const [at, child] of inside.entries()) setPlace(context, child, id, slot!, orders[at]!);
    return done({ node: id });
  },
});

/** The nodes as they will stand in the new one. */
function wrapped(type: string, target: Target, slot: string, nodes: readonly Node[]): Node[] {
  const [wrapper] = standing([{ type, props: {}, events: {}, slots: {} }], target);
  return [wrapper!, ...nodes.map((node) => ({ ...node, parent: wrapper!.id, slot }))];
}
