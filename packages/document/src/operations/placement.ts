/** Reading and writing places of nodes for the operations that insert, move and delete. */

import { type Node, ordersForInsert } from "@heddle/schema";
import { whyNotNodes } from "../derive/validity.ts";
import { innerMap, TRASH } from "../layout/layout.ts";
import { parsePosition, positionRegister } from "../layout/position.ts";
import { whyNotInside } from "../nesting/nesting.ts";
import type { OperationContext, OperationError } from "./definition.ts";
import { whyNotPlaced } from "./forbidden.ts";
import type { Target } from "./input.ts";

/** The error for nodes that are not on any page, or null when all are. */
export function missingNode(
  context: OperationContext,
  ids: readonly string[],
  path: string,
): OperationError | null {
  for (const id of ids) {
    if (!context.derived.tree.places.has(id)) {
      return {
        code: "no-such-node",
        message: `There is no node ${id} on any page; it may have been deleted.`,
        path,
      };
    }
  }
  return null;
}

/** Why nodes may not be changed like this, in the schema's words, or null. */
export function whyNotChanged(
  context: OperationContext,
  ids: readonly string[],
  change: (node: Node) => Node,
  path: string,
): OperationError | null {
  const reason = whyNotNodes(ids.map((id) => change(context.derived.app.nodes[id]!)));
  return reason === null ? null : { code: "not-allowed-here", message: reason, path };
}

/** Type of a target's parent: null for a page; an error when there is no such parent. */
function targetType(context: OperationContext, parent: string): { type: string | null } | OperationError {
  const { app } = context.derived;
  if (Object.hasOwn(app.pages, parent) || Object.hasOwn(app.blocks, parent)) return { type: null };
  if (Object.hasOwn(app.nodes, parent)) return { type: app.nodes[parent]!.type };
  return {
    code: "no-such-parent",
    message: `There is no page, block or node ${parent} to put something into.`,
    path: "target.parent",
  };
}

/** Why nodes of these types may not be put right into the target, or null. */
export function whyNotAt(
  context: OperationContext,
  target: Target,
  types: Iterable<string>,
): OperationError | null {
  const parent = targetType(context, target.parent);
  if ("code" in parent) return parent;
  for (const type of types) {
    const reason = whyNotInside(context.manifests, parent.type, target.slot, type);
    if (reason) return { ...reason, path: "target" };
  }
  return null;
}

/** Why these nodes, with all that stands in them, may not move to the target, or null. */
export function whyNotMoved(
  context: OperationContext,
  target: Target,
  ids: readonly string[],
): OperationError | null {
  const nodes = ids.map((id) => context.derived.app.nodes[id]!);
  const { parent, slot } = target;
  return (
    whyNotAt(
      context,
      target,
      nodes.map((node) => node.type),
    ) ??
    whyNotPlaced(
      context,
      nodes.map((node) => ({ ...node, parent, slot })),
      "target",
    )
  );
}

/** Siblings in a slot, in order, without `except`. */
export function siblingsAt(
  context: OperationContext,
  parent: string,
  slot: string,
  except: ReadonlySet<string> = new Set(),
): { id: string; order: string }[] {
  const { tree } = context.derived;
  const ids = tree.children.get(parent)?.get(slot) ?? [];
  return ids.filter((id) => !except.has(id)).map((id) => ({ id, order: tree.places.get(id)!.index }));
}

/**
 * Order keys for `count` nodes put at a target. Siblings whose keys leave no room are re-keyed in this transaction.
 * @param moving nodes that leave their places in the same operation and so are no siblings
 */
export function ordersAt(
  context: OperationContext,
  target: Target,
  count: number,
  moving: ReadonlySet<string> = new Set(),
): string[] {
  const siblings = siblingsAt(context, target.parent, target.slot, moving);
  const before = target.before === null ? -1 : siblings.findIndex((sibling) => sibling.id === target.before);
  const { orders, rekeyed } = ordersForInsert(siblings, before < 0 ? siblings.length : before, count);
  for (const [id, order] of Object.entries(rekeyed)) rekey(context, id, order);
  return orders;
}

/** Gives a node another order key and nothing else: its lamport stays, so that a re-keying never wins over a move. */
function rekey(context: OperationContext, id: string, index: string): void {
  const map = innerMap(context.roots.nodes, id);
  const place = context.derived.tree.places.get(id);
  if (!map || !place) return;
  const stored = parsePosition(map.get("pos"));
  map.set(
    "pos",
    positionRegister({
      parent: place.parent,
      slot: place.slot,
      index,
      lamport: stored?.lamport ?? 0,
      previousParent: stored?.previousParent ?? null,
      previousSlot: stored?.previousSlot ?? null,
    }),
  );
}

/** The register of a node that is new at a place. */
export function newPlace(context: OperationContext, parent: string, slot: string, index: string) {
  return positionRegister({
    parent,
    slot,
    index,
    lamport: context.lamport(),
    previousParent: null,
    previousSlot: null,
  });
}

/** Moves a node to a place, remembering where it was. */
export function setPlace(
  context: OperationContext,
  id: string,
  parent: string,
  slot: string,
  index: string,
): void {
  const place = context.derived.tree.places.get(id);
  innerMap(context.roots.nodes, id)?.set(
    "pos",
    positionRegister({
      parent,
      slot,
      index,
      lamport: context.lamport(),
      previousParent: place?.parent ?? null,
      previousSlot: place?.slot ?? null,
    }),
  );
}

/** Deletes a node with all below it: only its root moves, to the trash. */
export function trash(context: OperationContext, id: string): void {
  const place = context.derived.tree.places.get(id);
  setPlace(context, id, TRASH, place?.slot ?? "children", place?.index ?? "a0");
}

/** True when `id` is `ancestor` or stands below it. */
export function isWithin(context: OperationContext, id: string, ancestor: string): boolean {
  let at: string | undefined = id;
  while (at !== undefined) {
    if (at === ancestor) return true;
    at = context.derived.tree.places.get(at)?.parent;
  }
  return false;
}

/** Those of `ids` that do not stand below another of them, in document order. */
export function topmost(context: OperationContext, ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  const { places } = context.derived.tree;
  const roots = [...chosen].filter((id) => {
    let at = places.get(id)?.parent;
    while (at !== undefined) {
      if (chosen.has(at)) return false;
      at = places.get(at)?.parent;
    }
    return true;
  });
  if (roots.length < 2) return roots;
  return inDocumentOrder(context, roots);
}

function inDocumentOrder(context: OperationContext, ids: string[]): string[] {
  const { tree, app } = context.derived;
  const keys = new Map(
    ids.map((id) => {
      const key: (string | number)[] = [];
      let at: string | undefined = id;
      while (at !== undefined) {
        const place = tree.places.get(at);
        if (place) {
          const slots = tree.children.get(place.parent)!;
          key.unshift([...slots.keys()].indexOf(place.slot), slots.get(place.slot)!.indexOf(at));
        } else {
          key.unshift((app.pages[at] ?? app.blocks[at])?.order ?? "", at);
        }
        at = place?.parent;
      }
      return [id, key] as const;
    }),
  );
  return ids.sort((a, b) => compareKeys(keys.get(a)!, keys.get(b)!));
}

function compareKeys(a: (string | number)[], b: (string | number)[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    if (a[index]! < b[index]!) return -1;
    if (a[index]! > b[index]!) return 1;
  }
  return a.length - b.length;
}
