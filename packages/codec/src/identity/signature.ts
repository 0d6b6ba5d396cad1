/** What two nodes have in common, for finding the old node behind a new one. */

import type { DraftNode } from "../draft/draft.ts";

/** A stable text for any JSON, keys sorted. */
function stableText(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  if (Array.isArray(value)) return `[${value.map(stableText).join(",")}]`;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${stableText(entry)}`).join(",")}}`;
}

export interface Signature {
  /** The whole subtree. */
  tree: string;
  /** The node alone, without what is inside. */
  own: string;
  /** What a person told it apart by: its `id` prop or its layer name; null when neither. */
  key: string | null;
  /** Its features: each prop, event, class and child's type, for similarity. */
  features: ReadonlySet<string>;
}

/** Signatures of a tree, each text interned to a short one so that the whole is linear in the tree's size. */
export class Signatures {
  private readonly interned = new Map<string, string>();
  private readonly known = new WeakMap<DraftNode, Signature>();

  of(node: DraftNode): Signature {
    const known = this.known.get(node);
    if (known) return known;
    const slots = Object.entries(node.slots)
      .filter(([, nodes]) => nodes.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const own = this.intern(
      stableText([node.type, node.name, node.props, node.className, node.events, node.source]),
    );
    const inside = slots
      .map(([slot, nodes]) => `${slot}(${nodes.map((child) => this.of(child).tree).join(" ")})`)
      .join("");
    const signature: Signature = {
      own,
      tree: this.intern(`${own}${inside}`),
      key: keyOf(node),
      features: featuresOf(node, slots),
    };
    this.known.set(node, signature);
    return signature;
  }

  private intern(text: string): string {
    const short = this.interned.get(text) ?? `#${this.interned.size}`;
    this.interned.set(text, short);
    return short;
  }
}

function keyOf(node: DraftNode): string | null {
  const id = node.props.id;
  if (id && "value" in id && typeof id.value === "string" && id.value !== "") return `id:${id.value}`;
  return node.name === undefined ? null : `name:${node.name}`;
}

function featuresOf(
  node: DraftNode,
  slots: readonly (readonly [string, readonly DraftNode[]])[],
): Set<string> {
  const features = new Set<string>();
  for (const [name, value] of Object.entries(node.props)) features.add(`${name}=${stableText(value)}`);
  for (const [name, handlers] of Object.entries(node.events)) features.add(`${name}=${stableText(handlers)}`);
  if (node.className && "value" in node.className)
    for (const one of String(node.className.value).split(/\s+/)) features.add(`.${one}`);
  else if (node.className) features.add(stableText(node.className));
  for (const [slot, nodes] of slots) for (const child of nodes) features.add(`${slot}>${child.type}`);
  return features;
}

/** From 0 (nothing in common) to 1 (same features); nodes without features are alike. */
export function similarity(a: Signature, b: Signature): number {
  if (a.features.size === 0 && b.features.size === 0) return 1;
  let common = 0;
  for (const feature of a.features) if (b.features.has(feature)) common++;
  return (2 * common) / (a.features.size + b.features.size);
}
