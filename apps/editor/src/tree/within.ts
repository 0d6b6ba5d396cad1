/** What a drag holds and where it must not go, as far as components mind what they stand in (`notWithin` in their manifests). */

import { exampleFragment, type FragmentNode, Within } from "@heddle/document";
import type { OutlineNode } from "@heddle/renderer/bus";
import type { Node } from "@heddle/schema";
import type { Dragging, View } from "../editor/editor.ts";

type Shown = Pick<View, "app" | "index" | "manifests">;

const known = new WeakMap<Shown, Within>();

/** The app's nodes, asked what stands within what. */
export function withinOf(view: Shown): Within {
  const found = known.get(view);
  if (found) return found;
  const { app, index, manifests } = view;
  const within = new Within(
    {
      node: (id) => (Object.hasOwn(app.nodes, id) ? app.nodes[id] : undefined),
      *children(id) {
        for (const nodes of index.get(id)?.values() ?? []) yield* nodes;
      },
      all: () => Object.values(app.nodes),
    },
    app,
    manifests,
  );
  known.set(view, within);
  return within;
}

/** Types anywhere in what is dragged that mind what they are within. */
export function typesDragged(view: Shown, dragging: Dragging): string[] {
  const within = withinOf(view);
  const roots =
    dragging.kind === "move"
      ? dragging.nodes.flatMap((id) => view.app.nodes[id] ?? [])
      : nodesOf(exampleFragment(view.manifests[dragging.type]?.example ?? { type: dragging.type }));
  return [...new Set(roots.flatMap((node) => [...within.held(node)].map(({ type }) => type)))];
}

/** The nodes of a tree that stands nowhere yet. */
function nodesOf({ slots, ...tree }: FragmentNode): Node[] {
  const node = { ...tree, id: "", parent: "", slot: "", order: "" };
  return [node, ...Object.values(slots).flat().flatMap(nodesOf)];
}

/** What the canvas cannot know of a page or block: what is around it, and by way of blocks and layouts in and around its nodes. */
export interface Hidden {
  /** Types around all of it. */
  within: string[];
  nodes: Map<string, Partial<OutlineNode>>;
}

export function hiddenOf(view: Shown, owner: string, nodes: readonly OutlineNode[]): Hidden {
  const within = withinOf(view);
  const hidden: Hidden = {
    within: typesOf(within.around({ parent: owner, slot: "children" })),
    nodes: new Map(),
  };
  const places = new Map<string, string[]>();
  const around = ({ parent, slot }: OutlineNode) => {
    const key = `${parent} ${slot}`;
    const types = places.get(key) ?? typesOf(within.aroundInBlock({ parent, slot }));
    places.set(key, types);
    return types;
  };
  for (const node of nodes) {
    const [holds, types] = [typesOf(within.heldElsewhere(node)), around(node)];
    if (holds.length > 0 || types.length > 0)
      hidden.nodes.set(node.id, {
        ...(holds.length > 0 && { holds }),
        ...(types.length > 0 && { within: types }),
      });
  }
  return hidden;
}

function typesOf(nodes: Iterable<Node>): string[] {
  return [...new Set([...nodes].map(({ type }) => type))];
}
