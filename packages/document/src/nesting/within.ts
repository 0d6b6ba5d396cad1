/**
 * What must not stand within what, however deep (`notWithin` in manifests), seen as a page is drawn: a block's use holds what the block
 * holds, and what fills a block's slot stands where the block shows it.
 */

import {
  type App,
  type Block,
  forbiddenAround,
  type ManifestRegistry,
  type Node,
  slotName,
} from "@heddle/schema";

export interface Place {
  parent: string;
  slot: string;
}

export interface ForbiddenPair {
  inner: Node;
  outer: Node;
}

/** Nodes that nothing but this is asked of. */
export interface Nodes {
  node(id: string): Node | undefined;
  /** Those right below a node, page or block, in all slots. */
  children(id: string): Iterable<Node>;
  all(): Iterable<Node>;
}

/** The nodes as they will be once some of them, new or moved, stand elsewhere. */
export function withPlaced(nodes: Nodes, placed: readonly Node[]): Nodes {
  const own = new Map(placed.map((node) => [node.id, node]));
  const below = Map.groupBy(placed, (node) => node.parent);
  return {
    node: (id) => own.get(id) ?? nodes.node(id),
    *children(id) {
      for (const node of nodes.children(id)) if (!own.has(node.id)) yield node;
      yield* below.get(id) ?? [];
    },
    *all() {
      for (const node of nodes.all()) if (!own.has(node.id)) yield node;
      yield* placed;
    },
  };
}

/** As far as the block that a place is in, or on through all that use the block. */
type Reach = "block" | "page";

export class Within {
  readonly #nodes: Nodes;
  readonly #blocks: App["blocks"];
  readonly #named: ReadonlyMap<string, Block>;
  readonly #manifests: ManifestRegistry;

  constructor(nodes: Nodes, blocks: App["blocks"], manifests: ManifestRegistry) {
    this.#nodes = nodes;
    this.#blocks = blocks;
    this.#named = new Map(Object.values(blocks).map((block) => [block.name, block]));
    this.#manifests = manifests;
  }

  /**
   * The first pair that some trees have a part in: of them, of what the blocks that they use hold and of what fills the slots that they
   * show, with something around it. Costs as much as all that is large, and nearly nothing more where nothing in it minds what it is within.
   */
  *pairsOf(roots: Iterable<Node>): Iterable<ForbiddenPair> {
    for (const root of roots)
      for (const found of [this.held(root), this.#filledIn(root)])
        for (const inner of found)
          for (const outer of this.around(inner))
            if (forbiddenAround(this.#manifests[inner.type], [outer.type])) yield { inner, outer };
  }

  /** What minds what it is within, in a tree and in the blocks that it uses. */
  *held(root: Node): Iterable<Node> {
    for (const node of this.#all(root, new Set()))
      if (Object.hasOwn(this.#manifests, node.type) && this.#manifests[node.type]!.notWithin) yield node;
  }

  /** What minds what it is within, in the block that nodes of this type use. */
  *heldInBlock(type: string): Iterable<Node> {
    const block = this.#named.get(type);
    if (block) for (const child of this.#nodes.children(block.id)) yield* this.held(child);
  }

  /** The nodes that a place is within through blocks: those in the block whose slot it is, or those around the uses of the block it is in. */
  *aroundInBlocks({ parent, slot }: Place): Iterable<Node> {
    const block = this.#named.get(this.#nodes.node(parent)?.type ?? "");
    if (block) yield* this.#aroundSlot(block, slot, new Set());
    else if (Object.hasOwn(this.#blocks, parent)) yield* this.around({ parent, slot });
  }

  /** The nodes that a place is within. */
  around(place: Place): Iterable<Node> {
    return this.#upFrom(place, "page", new Set());
  }

  /** What fills the slots that a tree in a block shows, as far as it minds. */
  *#filledIn(root: Node): Iterable<Node> {
    const names = this.#shownIn(root);
    const block = names.size > 0 ? this.#blockAround(root.parent) : undefined;
    if (block) yield* this.#fillings(block, names, new Set());
  }

  *#fillings(block: Block, names: ReadonlySet<string>, seen: Set<string>): Iterable<Node> {
    for (const use of this.#usesOf(block)) {
      for (const node of this.#nodes.children(use.id)) {
        if (!names.has(node.slot) || seen.has(node.id)) continue;
        seen.add(node.id);
        yield* this.held(node);
        // A block may fill another's slot with its own.
        const passedOn = this.#shownIn(node);
        const outer = passedOn.size > 0 ? this.#blockAround(use.parent) : undefined;
        if (outer) yield* this.#fillings(outer, passedOn, seen);
      }
    }
  }

  /** Names of the slots that a tree shows. */
  #shownIn(root: Node): ReadonlySet<string> {
    return new Set([...this.#tree(root)].filter(({ type }) => type === "Slot").map(slotName));
  }

  *#all(root: Node, seen: Set<string>): Iterable<Node> {
    for (const node of this.#tree(root)) {
      yield node;
      const block = this.#named.get(node.type);
      if (!block || seen.has(block.id)) continue;
      seen.add(block.id);
      for (const child of this.#nodes.children(block.id)) yield* this.#all(child, seen);
    }
  }

  *#tree(root: Node): Iterable<Node> {
    const open = [root];
    for (let node = open.pop(); node; node = open.pop()) {
      yield node;
      open.push(...this.#nodes.children(node.id));
    }
  }

  *#upFrom({ parent, slot }: Place, reach: Reach, seen: Set<string>): Iterable<Node> {
    let [id, from] = [parent, slot];
    for (let node = this.#nodes.node(id); node; node = this.#nodes.node(id)) {
      const key = `${reach} ${id} ${from}`;
      if (seen.has(key)) return;
      seen.add(key);
      yield node;
      const block = this.#named.get(node.type);
      if (block) yield* this.#aroundSlot(block, from, seen);
      [id, from] = [node.parent, node.slot];
    }
    if (reach === "block" || !Object.hasOwn(this.#blocks, id) || seen.has(id)) return;
    seen.add(id);
    for (const use of this.#usesOf(this.#blocks[id]!)) yield* this.#upFrom(use, reach, seen);
  }

  /** Within a block, what is around the places that show its slot. */
  *#aroundSlot(block: Block, slot: string, seen: Set<string>): Iterable<Node> {
    const key = `${block.id} ${slot}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const child of this.#nodes.children(block.id))
      for (const node of this.#tree(child))
        if (node.type === "Slot" && slotName(node) === slot) yield* this.#upFrom(node, "block", seen);
  }

  *#usesOf(block: Block): Iterable<Node> {
    for (const node of this.#nodes.all()) if (node.type === block.name) yield node;
  }

  #blockAround(id: string): Block | undefined {
    let at = id;
    for (let node = this.#nodes.node(at); node; node = this.#nodes.node(at)) at = node.parent;
    return Object.hasOwn(this.#blocks, at) ? this.#blocks[at] : undefined;
  }
}
