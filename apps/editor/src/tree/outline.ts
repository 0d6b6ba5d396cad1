/** A page's nodes in document order, as layers and canvas show them. */

import type { OutlineNode } from "@heddle/renderer/bus";
import {
  type App,
  type ChildIndex,
  CONTROL_MANIFESTS,
  type ComponentManifest,
  type ManifestRegistry,
  type Node,
  type PageId,
} from "@heddle/schema";

export interface OutlineRow extends OutlineNode {
  node: Node;
  depth: number;
  hasChildren: boolean;
}

export function manifestOf(manifests: ManifestRegistry, type: string): ComponentManifest | undefined {
  return Object.hasOwn(manifests, type) ? manifests[type] : CONTROL_MANIFESTS[type];
}

/** Name of the prop that is a component's text, if it has one. */
function contentProp(manifest: ComponentManifest | undefined): string | null {
  if (!manifest) return null;
  if (manifest.name === "TextNode") return "text";
  const entry =
    Object.entries(manifest.props).find(([, prop]) => prop.content) ??
    Object.entries(manifest.props).find(([name]) => name === "label");
  return entry?.[0] ?? null;
}

/** What a component is called everywhere: in the palette, the layers and on the canvas. */
export function typeLabel(type: string, manifests: ManifestRegistry): string {
  return manifestOf(manifests, type)?.label ?? type;
}

/** What a node is called: the name given by hand, else the start of its text, else what it is. */
export function nodeLabel(node: Node, manifests: ManifestRegistry): string {
  if (node.name) return node.name;
  const manifest = manifestOf(manifests, node.type);
  const prop = contentProp(manifest);
  const value = prop ? node.props[prop] : undefined;
  if (value && "value" in value && typeof value.value === "string") {
    const text = value.value.trim().replace(/\s+/g, " ");
    if (text !== "") return text.length > 40 ? `${text.slice(0, 39)}…` : text;
  }
  return typeLabel(node.type, manifests);
}

/** The slots of a node that hold something, those of its manifest first. */
function slotOrder(manifest: ComponentManifest | undefined, held: Iterable<string>): string[] {
  const known = Object.keys(manifest?.slots ?? {});
  const others = [...held].filter((slot) => !known.includes(slot));
  return [...known, ...others];
}

export function pageOutline(
  app: App,
  index: ChildIndex,
  page: PageId,
  manifests: ManifestRegistry,
): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const visit = (parent: string, depth: number, manifest: ComponentManifest | undefined) => {
    const slots = index.get(parent);
    if (!slots) return;
    for (const slot of slotOrder(manifest, slots.keys())) {
      for (const node of slots.get(slot) ?? []) {
        const below = index.get(node.id);
        rows.push({
          id: node.id,
          type: node.type,
          parent,
          slot,
          label: nodeLabel(node, manifests),
          node,
          depth,
          hasChildren: below !== undefined && [...below.values()].some((nodes) => nodes.length > 0),
        });
        visit(node.id, depth + 1, manifestOf(manifests, node.type));
      }
    }
  };
  if (Object.hasOwn(app.pages, page) || Object.hasOwn(app.blocks, page)) visit(page, 0, undefined);
  return rows;
}

/** The nodes from the page down to `id`, itself included. */
export function ancestry(app: App, id: string): Node[] {
  const chain: Node[] = [];
  const seen = new Set<string>();
  let node = app.nodes[id];
  while (node && !seen.has(node.id)) {
    seen.add(node.id);
    chain.unshift(node);
    node = app.nodes[node.parent];
  }
  return chain;
}
