/**
 * Pages without blocks: each use of a block is replaced by what the block holds, with the names of its code replaced by what they
 * stand for on the page. So whatever compiles a page need not know of blocks, and a block's bindings read exactly what they would
 * read if they were written in the page.
 *
 * A block inside itself cannot be written out. There the outermost use gives its props as the variables of rows (one row each), and a
 * use within gives other rows of these names around an `Again` node, which shows the same part once more.
 */

import {
  type App,
  type Block,
  type ChildIndex,
  childIndex,
  childrenOf,
  isControl,
  type Node,
  type Page,
  type PropValue,
  slotName,
} from "@heddle/schema";
import { copyInPage } from "./copy.ts";
import {
  AGAIN,
  type Around,
  type ExpandedPage,
  type Expansion,
  type Filling,
  type Frame,
  type Origin,
  OWN,
} from "./expansion.ts";
import { BlockGraph } from "./graph.ts";
import { handlersInPage, type Meaning, namesAny, valueInPage } from "./lexicon.ts";
import { propMeaning } from "./meanings.ts";
import { FreshNames } from "./names.ts";
import { passesOn } from "./passed-on.ts";
import { Problems } from "./problems.ts";
import { unknownMembers } from "./unknown-members.ts";

/** Nodes that one page may have once its blocks are written out. */
const MOST_NODES = 20_000;
/** Blocks within blocks within blocks. */
const DEEPEST = 50;

/**
 * Writes out the blocks of a page and of the layouts around it. In a `draft` an instance state is known by the node that uses the
 * block, so that it outlives edits; else by its number on the page, which is the same for every copy of the app.
 */
export function expandBlocks(app: App, owners: readonly Page[], draft: boolean): Expansion {
  const children = childIndex(app);
  if (Object.keys(app.blocks).length === 0)
    return { owners: [...owners], children, origins: new Map(), diagnostics: [] };
  return new Expander(app, children, draft).expand(owners);
}

class Expander {
  private readonly app: App;
  private readonly source: ChildIndex;
  private readonly index = new Map<string, Map<string, Node[]>>();
  private readonly origins = new Map<string, Origin>();
  private readonly problems = new Problems();
  private readonly names: FreshNames;
  /** Nodes that were written out. */
  private written = 0;
  private readonly draft: boolean;
  private readonly blocks: ReadonlyMap<string, Block>;
  private readonly graph: BlockGraph;

  constructor(app: App, source: ChildIndex, draft: boolean) {
    this.app = app;
    this.source = source;
    this.draft = draft;
    this.names = new FreshNames(app);
    this.blocks = new Map(Object.values(app.blocks).map((block) => [block.name, block]));
    this.graph = new BlockGraph(source, this.blocks);
  }

  expand(owners: readonly Page[]): Expansion {
    const expanded = owners.map((owner): ExpandedPage => ({ ...owner, uses: [...owner.uses] }));
    for (const owner of expanded) {
      const around: Around = {
        owner,
        lexicon: null,
        slots: new Map(),
        frames: [],
        prefix: "",
        use: null,
        isTop: false,
      };
      const block = Object.hasOwn(this.app.blocks, owner.id) ? this.app.blocks[owner.id] : undefined;
      if (block) this.placePreview(block, around);
      else
        for (const [slot, nodes] of this.source.get(owner.id) ?? [])
          this.place(owner.id, slot, nodes, around);
    }
    return {
      owners: expanded,
      children: this.index,
      origins: this.origins,
      diagnostics: this.problems.found,
    };
  }

  /** A block by itself, with the defaults of its props: its nodes keep their ids. */
  private placePreview(block: Block, around: Around): void {
    const lexicon = new Map<string, Meaning>();
    for (const prop of block.props) lexicon.set(prop.name, propMeaning(prop, undefined));
    for (const event of block.events) lexicon.set(event.name, { kind: "event", handlers: [] });
    for (const slot of block.slots) lexicon.set(slot, { kind: "slot", filled: false });
    this.placeInside(block.id, "children", block.id, block, lexicon, new Map(), "preview", around, null);
  }

  private place(parent: string, slot: string, nodes: readonly Node[], around: Around): void {
    for (const node of nodes) {
      if (this.written > MOST_NODES) return;
      const block = isControl(node.type) ? undefined : this.blocks.get(node.type);
      if (block) this.placeBlock(parent, slot, node, block, around);
      else if (node.type === "Slot") this.placeSlot(parent, slot, node, around);
      else this.placeNode(parent, slot, node, around);
    }
  }

  private placeNode(parent: string, slot: string, node: Node, around: Around): void {
    const { copy, inner } = around.lexicon
      ? copyInPage(node, this.copyId(node, around), around, this.names, this.problems)
      : { copy: node, inner: around };
    this.push(parent, slot, copy);
    for (const [name, nodes] of this.source.get(node.id) ?? []) this.place(copy.id, name, nodes, inner);
  }

  private copyId(node: Node, { prefix, use, isTop }: Around): string {
    if (use === null) return node.id;
    const id = `${prefix}/${node.id}`;
    this.origins.set(id, { node: node.id, use, isTop });
    return id;
  }

  private placeSlot(parent: string, slot: string, node: Node, around: Around): void {
    const name = slotName(node);
    const block = around.frames.at(-1)?.block;
    if (!around.lexicon || !block) {
      this.problems.report(
        "slot-place",
        "A Slot stands in a block: it shows what the block's uses put inside.",
        node.id,
        "name",
      );
      return;
    }
    if (!block.slots.includes(name)) {
      this.problems.report("slot-place", `The block ${block.name} has no slot \`${name}\`.`, node.id, "name");
      return;
    }
    const filling = around.slots.get(name);
    if (filling) this.place(parent, slot, filling.nodes, filling.around);
    // On the canvas a block by itself shows where its slots are.
    else if (around.use === null)
      this.push(parent, slot, { ...node, type: "If", props: { condition: { value: false } } });
  }

  private placeBlock(parent: string, slot: string, node: Node, block: Block, around: Around): void {
    const frame = around.frames.find((one) => one.block === block);
    if (frame) {
      this.placeAgain(parent, slot, node, frame, around);
      return;
    }
    if (around.frames.length >= DEEPEST) {
      this.problems.report("block-size", `Blocks stand in each other more than ${DEEPEST} deep.`, node.id);
      return;
    }
    const prefix = `${around.prefix === "" ? "" : `${around.prefix}/`}${node.id}`;
    const lexicon = new Map<string, Meaning>();
    for (const prop of block.props)
      lexicon.set(prop.name, propMeaning(prop, this.valueOf(node, prop.name, around)));
    for (const { name } of block.events)
      lexicon.set(name, {
        kind: "event",
        handlers: handlersInPage(node.events[name] ?? [], around.lexicon, this.problems.ofNames(node, name)),
      });
    const slots = new Map<string, Filling>();
    for (const name of block.slots) {
      const nodes = childrenOf(this.source, node.id, name);
      if (nodes.length > 0) slots.set(name, { nodes, around });
      lexicon.set(name, { kind: "slot", filled: nodes.length > 0 });
    }
    this.problems.found.push(...unknownMembers(node, block, this.source));
    this.placeInside(parent, slot, node.id, block, lexicon, slots, prefix, around, around.use ?? node.id);
    if (this.written > MOST_NODES)
      this.problems.report(
        "block-size",
        `With its blocks written out the page has more than ${MOST_NODES} nodes; use fewer blocks within blocks.`,
        node.id,
      );
  }

  /** What a block holds, in the place of its use. */
  private placeInside(
    parent: string,
    slot: string,
    user: string,
    block: Block,
    lexicon: Map<string, Meaning>,
    slots: ReadonlyMap<string, Filling>,
    prefix: string,
    around: Around,
    use: string | null,
  ): void {
    const inside = this.placeVariables(parent, slot, user, block, prefix, lexicon);
    this.addUses(block, around, lexicon, inside.parent, inside.slot, prefix);
    const frame: Frame = { block, lexicon, slots, variables: inside.variables, within: inside.parent };
    this.place(inside.parent, inside.slot, childrenOf(this.source, block.id), {
      owner: around.owner,
      lexicon,
      slots,
      frames: [...around.frames, frame],
      prefix,
      use,
      isTop: around.use === null || around.isTop,
    });
  }

  private valueOf(node: Node, name: string, around: Around): PropValue | undefined {
    const value = node.props[name];
    return value && valueInPage(value, around.lexicon, this.problems.ofNames(node, name));
  }

  /** A block that may be inside itself gets its props as variables of rows, each of one row; any other stands where it is used. */
  private placeVariables(
    parent: string,
    slot: string,
    user: string,
    block: Block,
    prefix: string,
    lexicon: Map<string, Meaning>,
  ): { parent: string; slot: string; variables: Map<string, string> } {
    const variables = new Map<string, string>();
    let at = { parent, slot };
    if (!this.graph.reaches(block, block)) return { ...at, variables };
    for (const { name } of block.props) {
      if (this.graph.isPassedOn(block, name)) continue;
      const meaning = lexicon.get(name) as Meaning & { kind: "prop" };
      const variable = this.names.next(name);
      variables.set(name, variable);
      const row = this.placeRow(at.parent, at.slot, `${prefix}/${name}`, meaning.code, variable, user);
      at = { parent: row, slot: "children" };
      lexicon.set(name, { kind: "variable", name: variable });
    }
    return { ...at, variables };
  }

  /** A list of one row, whose variable is what `code` gives. */
  private placeRow(
    parent: string,
    slot: string,
    id: string,
    code: string,
    variable: string,
    user: string,
  ): string {
    this.origins.set(id, { node: user, use: user, isTop: false });
    this.push(parent, slot, {
      id,
      type: "Each",
      parent,
      slot,
      order: "",
      props: { list: { expression: `[${code}]` }, item: { value: variable }, key: { value: "" } },
      events: {},
    });
    return id;
  }

  /** A use of a block within itself. */
  private placeAgain(parent: string, slot: string, node: Node, frame: Frame, around: Around): void {
    const { block, variables } = frame;
    const refuse = (message: string, prop?: string) =>
      this.problems.report("block-recursion", message, node.id, prop);
    for (const name of [...block.events.map((event) => event.name), ...block.slots]) {
      if (passesOn(this.source, node, name, frame, around)) continue;
      const how = name.startsWith("on") ? `write \`${name}={${name}}\`` : `put \`{${name}}\` there`;
      refuse(`Inside itself ${block.name} passes \`${name}\` on as it is: ${how}.`, name);
      return;
    }
    if (variables.size === 0) {
      refuse(
        `${block.name} shows itself without an end: give it another value of a prop there, such as \`node={child}\`.`,
      );
      return;
    }
    const prefix = `${around.prefix === "" ? "" : `${around.prefix}/`}${node.id}`;
    const waiting = new Map(
      [...variables].map(([name, variable]) => {
        const prop = block.props.find((one) => one.name === name)!;
        const meaning = propMeaning(prop, this.valueOf(node, name, around)) as Meaning & { kind: "prop" };
        return [name, { variable, code: meaning.code }];
      }),
    );
    let at = { parent, slot };
    while (waiting.size > 0) {
      // A row gives its variable to the rows inside it: those that mean the one around come first.
      const next = [...waiting].find(([name, { variable }]) =>
        [...waiting].every(([other, { code }]) => other === name || !namesAny(code, new Set([variable]))),
      );
      if (!next) {
        refuse(
          `${block.name} gives props to itself that each need the other: ${[...waiting.keys()].join(", ")}.`,
        );
        return;
      }
      const [name, { variable, code }] = next;
      waiting.delete(name);
      const row = this.placeRow(at.parent, at.slot, `${prefix}/${name}`, code, variable, node.id);
      at = { parent: row, slot: "children" };
    }
    const id = `${prefix}/again`;
    this.origins.set(id, { node: node.id, use: around.use ?? node.id, isTop: false });
    this.push(at.parent, at.slot, {
      id,
      type: AGAIN,
      parent: at.parent,
      slot: at.slot,
      order: "",
      props: { within: { value: frame.within }, names: { value: [...variables.values()] } },
      events: {},
    });
  }

  /** Makes the block's states variables of the page. */
  private addUses(
    block: Block,
    { owner }: Around,
    lexicon: Map<string, Meaning>,
    parent: string,
    slot: string,
    prefix: string,
  ): void {
    const own: string[] = [];
    for (const { own: isOwn, ...use } of block.uses) {
      const known = isOwn
        ? undefined
        : owner.uses.find(
            (one) =>
              one.own === undefined &&
              one.file === use.file &&
              one.className === use.className &&
              one.name.includes("$"),
          );
      const name = known?.name ?? this.names.next(use.name);
      if (!known)
        owner.uses.push({
          ...use,
          name,
          ...(isOwn
            ? { own: this.draft ? `${prefix}/${use.name}` : `${owner.path}/${this.names.count}` }
            : {}),
        });
      if (isOwn) own.push(name);
      lexicon.set(use.name, { kind: "variable", name });
      // `use(Blog)` in an event names the class.
      lexicon.set(use.className, { kind: "variable", name: use.className });
      lexicon.set("use", { kind: "variable", name: "use" });
    }
    if (own.length === 0) return;
    const id = `${prefix}/own`;
    this.origins.set(id, { node: block.id, use: block.id, isTop: false });
    this.push(parent, slot, {
      id,
      type: OWN,
      parent,
      slot,
      order: "",
      props: { names: { value: own } },
      events: {},
    });
  }

  private push(parent: string, slot: string, node: Node): void {
    if (this.origins.has(node.id)) this.written++;
    const slots = this.index.get(parent) ?? new Map<string, Node[]>();
    this.index.set(parent, slots);
    const nodes = slots.get(slot);
    if (nodes) nodes.push(node);
    else slots.set(slot, [node]);
  }
}
