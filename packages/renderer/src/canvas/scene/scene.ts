/**
 * What stands on the canvas: instances of nodes with their rectangles. A node in a list has an instance per row; a control
 * (If, Each, Match, Case) has no element, so its instance is made around those of its content.
 */

import { ELSE_SLOT, type ManifestRegistry, THEN_SLOT } from "@heddle/schema";
import type { OutlineNode, Rectangle } from "../bus.ts";
import type { Flow } from "../geometry/gaps.ts";
import { union } from "../geometry/rectangle.ts";

export interface Instance {
  /** Node id; the page's id for the page itself. */
  node: string;
  rectangle: Rectangle;
  /** Asked for where something is dropped only: reading a style costs. */
  flow: () => Flow;
  /** Where it draws words and pictures by itself. Asked for where it has nothing in it only. */
  ink: () => readonly Rectangle[];
  children: Instance[];
  parent: Instance | null;
  /** It draws nothing, and this element stands in its place. */
  isEmpty: boolean;
  /** For what stands in the place of an empty slot: its name. */
  slot?: string;
}

/** One drawn element, in document order, as the page tells. */
export interface DrawnElement {
  node: string;
  rectangle: Rectangle;
  flow: () => Flow;
  ink: () => readonly Rectangle[];
  /** Index in the same list of the nearest drawn element around it; -1 = the page. */
  container: number;
  /** It stands for a control without content: which of the control's parts is shown; null = an element of its own. */
  emptyPlace: number | null;
}

/** The outline with quick access. */
export interface Outline {
  page: string;
  /** Types around the page itself. */
  within: readonly string[];
  nodes: ReadonlyMap<string, OutlineNode>;
  /** Parent to its nodes in document order, all slots. */
  children: ReadonlyMap<string, readonly OutlineNode[]>;
  /** Position among all nodes in document order. */
  rank: ReadonlyMap<string, number>;
}

export function indexOutline(
  page: string,
  nodes: readonly OutlineNode[],
  within: readonly string[] = [],
): Outline {
  const children = new Map<string, OutlineNode[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node);
    else children.set(node.parent, [node]);
  }
  return {
    page,
    within,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    children,
    rank: new Map(nodes.map((node, rank) => [node.id, rank])),
  };
}

export interface Scene {
  page: Instance;
  outline: Outline;
  manifests: ManifestRegistry;
}

const NO_INK = () => [];

/** Builds the scene in one pass over the drawn elements. */
export function buildScene(
  outline: Outline,
  manifests: ManifestRegistry,
  drawn: readonly DrawnElement[],
  page: { rectangle: Rectangle; flow: () => Flow },
): Scene {
  const root: Instance = {
    node: outline.page,
    ...page,
    ink: NO_INK,
    children: [],
    parent: null,
    isEmpty: false,
  };
  const instances: Instance[] = [];
  for (const element of drawn) {
    const holder = instances[element.container] ?? root;
    const instance: Instance = {
      ...standIn(outline, element),
      rectangle: element.rectangle,
      flow: element.flow,
      ink: element.ink,
      children: [],
      parent: null,
    };
    instances.push(instance);
    if (!outline.nodes.has(element.node)) {
      // A node that this outline does not know yet (the template is newer or older): it counts as part of its holder.
      instances[instances.length - 1] = holder;
      continue;
    }
    attach(outline, holder, instance);
  }
  measureControls(root);
  return { page: root, outline, manifests };
}

/** Which node, and which of its slots, an element stands for. */
function standIn(
  outline: Outline,
  { node, emptyPlace }: DrawnElement,
): Pick<Instance, "node" | "isEmpty" | "slot"> {
  if (emptyPlace === null) return { node, isEmpty: false };
  const type = outline.nodes.get(node)?.type;
  if (type === "If") return { node, isEmpty: true, slot: emptyPlace === 0 ? THEN_SLOT : ELSE_SLOT };
  const shown = type === "Match" ? outline.children.get(node)?.[emptyPlace] : undefined;
  return { node: shown?.id ?? node, isEmpty: true };
}

/** Puts an instance below its holder, with instances of the controls that stand between the two. */
function attach(outline: Outline, holder: Instance, instance: Instance): void {
  const between: string[] = [];
  let at = outline.nodes.get(instance.node)?.parent;
  while (at !== undefined && at !== holder.node && at !== outline.page) {
    between.unshift(at);
    at = outline.nodes.get(at)?.parent;
  }
  // Drawn elsewhere than the outline says (a dialog's portal): what lies between is not known to be controls.
  if (at !== holder.node) between.length = 0;
  let parent = holder;
  for (const [depth, control] of between.entries()) {
    const last = parent.children.at(-1);
    const next = between[depth + 1] ?? instance.node;
    parent =
      last && last.node === control && !startsNewRow(outline, last, next)
        ? last
        : addControl(parent, control);
  }
  instance.parent = parent;
  parent.children.push(instance);
}

/** A list's row ends where its content starts again. */
function startsNewRow(outline: Outline, open: Instance, next: string): boolean {
  if (outline.nodes.get(open.node)?.type !== "Each") return false;
  const last = open.children.at(-1);
  if (!last) return false;
  // Nested controls of one row go on; only a leaf that comes again, or an earlier node, starts a row.
  if (last.node === next) return outline.nodes.get(next)?.type !== "Each";
  return (outline.rank.get(next) ?? 0) < (outline.rank.get(last.node) ?? 0);
}

function addControl(parent: Instance, node: string): Instance {
  const control: Instance = {
    node,
    rectangle: { x: 0, y: 0, width: 0, height: 0 },
    flow: parent.flow,
    ink: NO_INK,
    children: [],
    parent,
    isEmpty: false,
  };
  parent.children.push(control);
  return control;
}

/** Controls are as large as their content. */
function measureControls(instance: Instance): void {
  for (const child of instance.children) measureControls(child);
  if (instance.rectangle.width === 0 && instance.rectangle.height === 0 && instance.children.length > 0) {
    instance.rectangle = union(instance.children.map((child) => child.rectangle))!;
  }
}

/** All instances of a node, in document order. */
export function instancesOf(scene: Scene, node: string): Instance[] {
  const found: Instance[] = [];
  const visit = (instance: Instance) => {
    if (instance.node === node) found.push(instance);
    for (const child of instance.children) visit(child);
  };
  visit(scene.page);
  return found;
}
