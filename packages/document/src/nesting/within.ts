/**
 * What must not stand within what, however deep (`notWithin` in manifests), seen as a page is drawn: a block's use holds what the block
 * holds, what fills a block's slot stands where the block shows it, and a page stands where its layouts show it.
 */

import {
  type App,
  type Block,
  forbiddenAround,
  layoutsOf,
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

/** As far as the block that a place is in, or on through all that use the block and around the page. */
type Reach = "block" | "page";

export class Within {
  readonly #nodes: Nodes;
  readonly #app: Pick<App, "blocks" | "pages">;
  readonly #named: ReadonlyMap<string, Block>;
  readonly #manifests: ManifestRegistry;

  constructor(nodes: Nodes, app: Pick<App, "blocks" | "pages">, manifests: ManifestRegistry) {
    this.#nodes = nodes;
    this.#app = app;
    this.#named = new Map(Object.values(app.blocks).map((block) => [block.name, block]));
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

  /** What minds what it is within, in a tree, in the blocks that it uses and on the pages that it shows. */
  *held(root: Node): Iterable<Node> {
    for (const node of this.#all(root, new Set()))
      if (Object.hasOwn(this.#manifests, node.type) && this.#manifests[node.type]!.notWithin) yield node;
  }

  /** What minds what it is within, in what a node by itself shows: the block that it uses, or a layout's pages. */
  *heldElsewhere(node: Pick<Node, "type" | "parent">): Iterable<Node> {
    for (const owner of this.#shownBy(node))
      for (const child of this.#nodes.children(owner)) yield* this.held(child);
  }

  /** The nodes that a slot is within by way of the block that it is filled of: those in the block, around where it is shown. */
  *aroundInBlock({ parent, slot }: Place): Iterable<Node> {
    const block = this.#named.get(this.#nodes.node(parent)?.type ?? "");
    if (block) yield* this.#aroundSlot(block, slot, new Set());
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
      for (const owner of this.#shownBy(node)) {
        if (seen.has(owner)) continue;
        seen.add(owner);
        for (const child of this.#nodes.children(owner)) yield* this.#all(child, seen);
      }
    }
  }

  /** Ids of the block or the pages that a node shows in its place. */
  *#shownBy({ type, parent }: Pick<Node, "type" | "parent">): Iterable<string> {
    const block = this.#named.get(type);
    if (block) yield block.id;
    if (type !== "Outlet") return;
    const on = this.#pagesWith(parent, new Set());
    for (const { id, path } of Object.values(this.#app.pages))
      if (layoutsOf(this.#app, path).some((layout) => on.has(layout.id))) yield id;
  }

  /** The pages that a node, page or block is on, by itself or by way of blocks. */
  #pagesWith(id: string, seen: Set<string>): Set<string> {
    const top = this.#topOf(id);
    if (Object.hasOwn(this.#app.pages, top)) return seen.add(top);
    if (!Object.hasOwn(this.#app.blocks, top) || seen.has(top)) return seen;
    seen.add(top);
    for (const use of this.#usesOf(this.#app.blocks[top]!)) this.#pagesWith(use.parent, seen);
    return seen;
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
    if (reach === "block" || seen.has(id)) return;
    seen.add(id);
    for (const shown of this.#placesOf(id)) yield* this.#upFrom(shown, reach, seen);
  }

  /** Where a block or a page is shown: the block's uses, the Outlets of the page's layout. */
  *#placesOf(id: string): Iterable<Node> {
    if (Object.hasOwn(this.#app.blocks, id)) yield* this.#usesOf(this.#app.blocks[id]!);
    if (!Object.hasOwn(this.#app.pages, id)) return;
    // A layout without an Outlet leaves its pages to the one around it.
    for (const layout of layoutsOf(this.#app, this.#app.pages[id]!.path).reverse()) {
      const outlets = [...this.#outletsOf(layout.id, new Set())];
      yield* outlets;
      if (outlets.length > 0) return;
    }
  }

  /** The Outlets of a layout, in its blocks too. */
  *#outletsOf(owner: string, seen: Set<string>): Iterable<Node> {
    if (seen.has(owner)) return;
    seen.add(owner);
    for (const child of this.#nodes.children(owner))
      for (const node of this.#tree(child)) {
        if (node.type === "Outlet") yield node;
        const block = this.#named.get(node.type);
        if (block) yield* this.#outletsOf(block.id, seen);
      }
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
    const top = this.#topOf(id);
    return Object.hasOwn(this.#app.blocks, top) ? this.#app.blocks[top] : undefined;
  }

  /** The page or block that a node stands on, or where its parents end. */
  #topOf(id: string): string {
    let at = id;
    for (let node = this.#nodes.node(at); node; node = this.#nodes.node(at)) at = node.parent;
    return at;
  }
}
