/** Where something that is dragged over the layers would land. */

import { whyNotInside } from "@heddle/document";
import { forbiddenAround } from "@heddle/schema";
import { type Editor, type LayerTarget, manifests } from "../editor/editor.ts";
import { manifestOf, type OutlineRow } from "../tree/outline.ts";
import { typesDragged, withinOf } from "../tree/within.ts";
import { rowSide } from "./rows.ts";

export const ROW_HEIGHT = 28;

/** The element of the tree, set while it is shown: a drop is worked out from the pointer alone. */
export const layersTree: { element: HTMLElement | null; rows: readonly OutlineRow[] } = {
  element: null,
  rows: [],
};

export function layerDrop(editor: Editor, point: { x: number; y: number }): LayerTarget | null {
  const { element, rows } = layersTree;
  const dragging = editor.dragging.get();
  if (!element || !dragging) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  if (point.x < left || point.x > right || point.y < top || point.y > bottom) return null;
  const moving = new Set(dragging.kind === "move" ? dragging.nodes : []);
  const types =
    dragging.kind === "new" ? [dragging.type] : dragging.nodes.map((id) => editor.app.nodes[id]?.type ?? "");
  const at = (point.y - top + element.scrollTop) / ROW_HEIGHT;
  const index = Math.floor(at);
  const row = rows[index];
  const held = typesDragged(editor.view.get(), dragging);
  const isForbidden = (parent: string, slot: string) => {
    if (held.length === 0) return false;
    const around = [...withinOf(editor.view.get()).around({ parent, slot })].map(({ type }) => type);
    return held.some((type) => forbiddenAround(editor.manifests[type], around) !== null);
  };
  if (!row) {
    const page = editor.page.get();
    if (isForbidden(page, "children")) return null;
    if (types.some((type) => whyNotInside(editor.manifests, null, "children", type))) return null;
    return {
      target: { parent: page, slot: "children", before: null },
      row: rows.length - 1,
      side: "below",
      depth: 0,
    };
  }
  if (isWithinMoving(editor, row.id, moving)) return null;
  const open = openSlot(row, types);
  const slot = open === null || isForbidden(row.id, open) ? null : open;
  const side = rowSide(at - index, slot !== null);
  if (side === "inside")
    return { target: { parent: row.id, slot: slot!, before: null }, row: index, side, depth: row.depth + 1 };
  if (isForbidden(row.parent, row.slot)) return null;
  const parentType = editor.app.nodes[row.parent]?.type ?? null;
  if (types.some((type) => whyNotInside(editor.manifests, parentType, row.slot, type))) return null;
  // Below an open row with children means: as its first child.
  const next = rows[index + 1];
  if (side === "below" && next && next.parent === row.id && slot !== null) {
    return {
      target: { parent: row.id, slot: next.slot, before: next.id },
      row: index,
      side,
      depth: row.depth + 1,
    };
  }
  const siblings = editor.view.get().index.get(row.parent)?.get(row.slot) ?? [];
  const place = siblings.findIndex((node) => node.id === row.id);
  const before = side === "above" ? row.id : (siblings[place + 1]?.id ?? null);
  return { target: { parent: row.parent, slot: row.slot, before }, row: index, side, depth: row.depth };
}

function openSlot(row: OutlineRow, types: readonly string[]): string | null {
  const slots = Object.keys(manifestOf(manifests, row.type)?.slots ?? {});
  return slots.find((slot) => types.every((type) => !whyNotInside(manifests, row.type, slot, type))) ?? null;
}

function isWithinMoving(editor: Editor, id: string, moving: ReadonlySet<string>): boolean {
  let at: string | undefined = id;
  while (at !== undefined) {
    if (moving.has(at)) return true;
    at = editor.app.nodes[at]?.parent;
  }
  return false;
}
