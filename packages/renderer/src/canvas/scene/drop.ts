/** Where a drop would land: somewhere, unless the page itself does not take it. */

import { CONTROL_MANIFESTS, forbiddenAround, isControl, type SlotManifest } from "@heddle/schema";
import type { DropTarget, Rectangle } from "../bus.ts";
import { type Gap, gapsOf, nearestGap } from "../geometry/gaps.ts";
import { contains, depthInside, distance, type Point } from "../geometry/rectangle.ts";
import { hasRoomForSign } from "./ink.ts";
import type { Instance, Scene } from "./scene.ts";
import { typesAround } from "./within.ts";

/** At a container's edge this near (CSS pixels), the drop goes to the container around it. */
const EDGE = 3;

export interface Dragged {
  /** Types of the topmost nodes that are dragged. */
  types: readonly string[];
  /** Types anywhere in them that mind what they are within. */
  holds: readonly string[];
  /** Ids of nodes that are moved; nothing lands inside them. */
  nodes: ReadonlySet<string>;
}

export interface Drop {
  target: DropTarget;
  container: Instance;
  /** The line to draw; null = the whole room is the place. */
  line: Gap["line"] | null;
}

function slotsOf(scene: Scene, instance: Instance): Record<string, SlotManifest> {
  if (instance.node === scene.outline.page) return { children: { label: "Page", help: "" } };
  const type = scene.outline.nodes.get(instance.node)?.type ?? "";
  return (scene.manifests[type] ?? CONTROL_MANIFESTS[type])?.slots ?? {};
}

/** Names of the slots that take all the dragged types. */
function openSlots(scene: Scene, instance: Instance, dragged: Dragged): string[] {
  if (dragged.types.includes("Case") && scene.outline.nodes.get(instance.node)?.type !== "Match") return [];
  const isForbidden = (type: string) =>
    forbiddenAround(scene.manifests[type], typesAround(scene.outline, instance.node)) !== null;
  if (dragged.holds.some(isForbidden)) return [];
  return Object.entries(slotsOf(scene, instance))
    .filter(([, slot]) => dragged.types.every((type) => !slot.allow || slot.allow.includes(type)))
    .map(([name]) => name);
}

/** The deepest instance under the point that takes what is dragged. */
function containerAt(scene: Scene, point: Point, dragged: Dragged): Instance {
  let best = scene.page;
  const visit = (instance: Instance) => {
    // Later siblings are drawn above earlier ones.
    for (const child of [...instance.children].reverse()) {
      if (!contains(child.rectangle, point) || dragged.nodes.has(child.node)) continue;
      const narrow = Math.min(child.rectangle.width, child.rectangle.height) / 4;
      const atEdge = depthInside(child.rectangle, point) < Math.min(EDGE, narrow);
      if (!atEdge && openSlots(scene, child, dragged).length > 0) best = child;
      if (!atEdge) visit(child);
      return;
    }
  };
  visit(scene.page);
  return best === scene.page ? (frameBeside(scene, point, dragged) ?? best) : best;
}

/** What holds the whole page by itself takes what is let go beside it: its margins look like its own room. */
function frameBeside(scene: Scene, point: Point, dragged: Dragged): Instance | null {
  const { page, nodes } = scene.outline;
  const roots = (scene.outline.children.get(page) ?? []).filter((node) => !dragged.nodes.has(node.id));
  const [frame] = scene.page.children;
  if (roots.length !== 1 || !frame || frame.node !== roots[0]!.id) return null;
  const type = nodes.get(frame.node)?.type ?? "";
  if (isControl(type) || contains(frame.rectangle, point)) return null;
  return openSlots(scene, frame, dragged).length > 0 ? frame : null;
}

/** Where `dragged` lands when it is let go at `point`; null = nothing here takes it. */
export function dropAt(scene: Scene, point: Point, dragged: Dragged): Drop | null {
  const container = containerAt(scene, point, dragged);
  const open = openSlots(scene, container, dragged);
  if (open.length === 0) return null;
  const siblings = container.children.filter((child) => !dragged.nodes.has(child.node));
  const inOpenSlots = siblings.filter((child) =>
    open.includes(scene.outline.nodes.get(child.node)?.slot ?? "children"),
  );
  if (inOpenSlots.length === 0) {
    return {
      target: { parent: container.node, slot: container.slot ?? open[0]!, before: null },
      container,
      line: null,
    };
  }
  const slot = nearestSlot(scene, inOpenSlots, point);
  const inSlot = inOpenSlots.filter((child) => scene.outline.nodes.get(child.node)?.slot === slot);
  const gap = nearestGap(
    gapsOf(
      container.rectangle,
      inSlot.map((child) => child.rectangle),
      container.flow(),
    ),
    point,
  );
  // Rows of a list share their nodes: the gap before the next row is the end of this one.
  const next = inSlot[gap.index]?.node ?? null;
  const before = next !== null && inSlot[gap.index - 1]?.node === next ? null : next;
  return {
    target: {
      parent: container.node,
      slot,
      before: before ?? hiddenSibling(scene, container, slot, inSlot, dragged),
    },
    container,
    line: gap.line,
  };
}

function nearestSlot(scene: Scene, children: readonly Instance[], point: Point): string {
  let nearest = children[0]!;
  for (const child of children)
    if (distance(child.rectangle, point) < distance(nearest.rectangle, point)) nearest = child;
  return scene.outline.nodes.get(nearest.node)?.slot ?? "children";
}

/**
 * After the last drawn sibling there may be nodes that are not drawn now (the branch of a condition that does not hold):
 * the drop comes before them, next to what is seen.
 */
function hiddenSibling(
  scene: Scene,
  container: Instance,
  slot: string,
  drawn: readonly Instance[],
  dragged: Dragged,
): string | null {
  const last = drawn.at(-1)?.node;
  const siblings = (scene.outline.children.get(container.node) ?? []).filter(
    (node) => node.slot === slot && !dragged.nodes.has(node.id),
  );
  const at = siblings.findIndex((node) => node.id === last);
  return at < 0 ? null : (siblings[at + 1]?.id ?? null);
}

/** The deepest instance under a point, for hovering and selecting; null = the page. */
export function instanceAt(scene: Scene, point: Point): Instance | null {
  let found: Instance | null = null;
  const visit = (instance: Instance) => {
    for (const child of [...instance.children].reverse()) {
      if (!contains(child.rectangle, point)) continue;
      found = child;
      visit(child);
      return;
    }
  };
  visit(scene.page);
  return found;
}

export interface Room {
  node: string;
  rectangle: Rectangle;
  /** What fits. */
  label: string;
}

/** What takes nothing here, because something else fills it, and what that is. */
const FILLED_ELSEWHERE: Readonly<Record<string, string>> = {
  Slot: "filled where the block is used",
  Outlet: "the page that is open",
};

/** Containers without content, to be drawn as dashed rooms. */
export function emptyRooms(scene: Scene): Room[] {
  const rooms: Room[] = [];
  const visit = (instance: Instance) => {
    const slots = Object.values(slotsOf(scene, instance));
    const isBare = (scene.outline.children.get(instance.node) ?? []).length === 0;
    const filled = FILLED_ELSEWHERE[scene.outline.nodes.get(instance.node)?.type ?? ""];
    const takes = slots.length > 0 && !hasOnlyExtras(scene, instance);
    const isRoom = (isBare || instance.isEmpty) && (takes || filled !== undefined);
    if (isRoom && hasRoomForSign(instance.rectangle, instance.ink())) {
      const label = filled ?? (isBare ? roomLabel(scene, instance, slots) : "shows nothing now");
      rooms.push({
        node: instance.node,
        rectangle: instance.rectangle,
        label: filled !== undefined || !isBare ? `${nameOf(scene, instance)} · ${label}` : label,
      });
    }
    for (const child of instance.children) visit(child);
  };
  visit(scene.page);
  return rooms;
}

/** Whether it is whole without anything in its slots, as its own example is: a sign over it would only hide it. */
function hasOnlyExtras(scene: Scene, instance: Instance): boolean {
  const manifest = scene.manifests[scene.outline.nodes.get(instance.node)?.type ?? ""];
  return manifest !== undefined && !("children" in manifest.slots) && manifest.example.slots === undefined;
}

function roomLabel(scene: Scene, instance: Instance, slots: readonly SlotManifest[]): string {
  const { page, children, nodes } = scene.outline;
  const allowed = [...new Set(slots.flatMap((slot) => slot.allow ?? []))];
  const type = nodes.get(instance.node)?.type ?? "";
  const isFrame = children.get(page)?.length === 1 && children.get(page)?.[0]?.id === instance.node;
  if (instance.node === page || (isFrame && allowed.length === 0 && !isControl(type)))
    return "Drag a component here";
  const name = nameOf(scene, instance);
  return allowed.length > 0 ? `${name} · takes ${allowed.join(", ")}` : `${name} · takes anything`;
}

function nameOf(scene: Scene, instance: Instance): string {
  const type = scene.outline.nodes.get(instance.node)?.type ?? "";
  return (scene.manifests[type] ?? CONTROL_MANIFESTS[type])?.label ?? type;
}
