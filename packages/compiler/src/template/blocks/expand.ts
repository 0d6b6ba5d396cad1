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
  type Diagnostic,
  type DiagnosticCode,
  isControl,
  type Node,
  type Page,
  type PropValue,
  type StateUse,
} from "@heddle/schema";
import { handlersInPage, type Lexicon, type Meaning, namesAny, valueInPage } from "./lexicon.ts";

/** Nodes that one page may have once its blocks are written out. */
const MOST_NODES = 20_000;
/** Blocks within blocks within blocks. */
const DEEPEST = 50;

/** A state of a page's functions. `own`: each scope that mounts the block has an instance of its own. */
export interface ExpandedUse extends StateUse {
  own?: string;
}

/** A page or layout with the states of the blocks it uses. */
export interface ExpandedPage extends Page {
  uses: ExpandedUse[];
}

/** A node type of this folder's own: makes the instance states of a block use part of where it stands. Prop `names`. */
export const OWN = "$Own";
/** Shows a part around it once more. Props: `within`, the id of the node that mounts the part, and `names`, its variables. */
export const AGAIN = "$Again";

/** Where a node of the expanded tree comes from. */
export interface Origin {
  /** The block's node. */
  node: string;
  /** The use of the block, outermost: what the canvas knows. */
  use: string;
  /** Does it stand at the top of the block? */
  isTop: boolean;
}

export interface Expansion {
  owners: ExpandedPage[];
  children: ChildIndex;
  /** By the id of a node that was written out. */
  origins: ReadonlyMap<string, Origin>;
  diagnostics: Diagnostic[];
}

/** What is around a node while blocks are written out. */
interface Around {
  /** The page or layout whose states its code uses. */
  owner: ExpandedPage;
  lexicon: Lexicon;
  /** What the block's uses fill. */
  slots: ReadonlyMap<string, Filling>;
  /** Uses of blocks around, outermost first. */
  frames: readonly Frame[];
  /** Begins the ids of what is written out; "" on the page itself. */
  prefix: string;
  use: string | null;
  isTop: boolean;
}

interface Filling {
  nodes: readonly Node[];
  around: Around;
}

interface Frame {
  block: Block;
  /** Props that are variables of rows: the block may be inside itself. */
  variables: ReadonlyMap<string, string>;
  /** The node whose part holds the block. */
  within: string;
  lexicon: ReadonlyMap<string, Meaning>;
  slots: ReadonlyMap<string, Filling>;
}

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
  private readonly diagnostics: Diagnostic[] = [];
  /** Names that the app uses already. */
  private readonly taken: Set<string>;
  private count = 0;
  /** Nodes that were written out. */
  private written = 0;
  private readonly draft: boolean;
  private readonly blocks: ReadonlyMap<string, Block>;
  private readonly usesOf = new Map<Block, Node[]>();

  constructor(app: App, source: ChildIndex, draft: boolean) {
    this.app = app;
    this.source = source;
    this.draft = draft;
    this.taken = namesOf(app);
    this.blocks = new Map(Object.values(app.blocks).map((block) => [block.name, block]));
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
    return { owners: expanded, children: this.index, origins: this.origins, diagnostics: this.diagnostics };
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
    const { copy, inner } = this.copyOf(node, around);
    this.push(parent, slot, copy);
    for (const [name, nodes] of this.source.get(node.id) ?? []) this.place(copy.id, name, nodes, inner);
  }

  /** The node in the page's terms, and what is around the nodes inside it. */
  private copyOf(node: Node, around: Around): { copy: Node; inner: Around } {
    if (!around.lexicon) return { copy: node, inner: around };
    const lexicon = new Map(around.lexicon);
    const rows: Record<string, PropValue> = {};
    if (node.type === "Each")
      for (const prop of ["item", "index"]) {
        const value = node.props[prop];
        if (!value || !("value" in value) || typeof value.value !== "string") continue;
        const name = this.freshName(value.value);
        rows[prop] = { value: name };
        lexicon.set(value.value, { kind: "variable", name });
      }
    const props = Object.entries(node.props).map(([name, value]) => {
      const names = node.type === "Each" && name === "key" ? lexicon : around.lexicon;
      return [name, rows[name] ?? valueInPage(value, names, this.reporter(node, name))];
    });
    const events = Object.entries(node.events).map(([name, handlers]) => [
      name,
      handlersInPage(handlers, around.lexicon, this.reporter(node, name)),
    ]);
    const copy: Node = {
      ...node,
      id: this.copyId(node, around),
      props: Object.fromEntries(props),
      events: Object.fromEntries(events),
    };
    if (node.className)
      copy.className = valueInPage(node.className, around.lexicon, this.reporter(node, "className"));
    return { copy, inner: { ...around, lexicon, isTop: around.isTop && isControl(node.type) } };
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
      this.report(
        "slot-place",
        "A Slot stands in a block: it shows what the block's uses put inside.",
        node.id,
        "name",
      );
      return;
    }
    if (!block.slots.includes(name)) {
      this.report("slot-place", `The block ${block.name} has no slot \`${name}\`.`, node.id, "name");
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
      this.report("block-size", `Blocks stand in each other more than ${DEEPEST} deep.`, node.id);
      return;
    }
    const prefix = `${around.prefix === "" ? "" : `${around.prefix}/`}${node.id}`;
    const lexicon = new Map<string, Meaning>();
    for (const prop of block.props)
      lexicon.set(prop.name, propMeaning(prop, this.valueOf(node, prop.name, around)));
    for (const { name } of block.events)
      lexicon.set(name, {
        kind: "event",
        handlers: handlersInPage(node.events[name] ?? [], around.lexicon, this.reporter(node, name)),
      });
    const slots = new Map<string, Filling>();
    for (const name of block.slots) {
      const nodes = childrenOf(this.source, node.id, name);
      if (nodes.length > 0) slots.set(name, { nodes, around });
      lexicon.set(name, { kind: "slot", filled: nodes.length > 0 });
    }
    this.reportUnknown(node, block);
    this.placeInside(parent, slot, node.id, block, lexicon, slots, prefix, around, around.use ?? node.id);
    if (this.written > MOST_NODES)
      this.report(
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
    return value && valueInPage(value, around.lexicon, this.reporter(node, name));
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
    if (!this.reaches(block, block)) return { ...at, variables };
    for (const { name } of block.props) {
      if (this.isPassedOn(block, name)) continue;
      const meaning = lexicon.get(name) as Meaning & { kind: "prop" };
      const variable = this.freshName(name);
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
    const refuse = (message: string, prop?: string) => this.report("block-recursion", message, node.id, prop);
    for (const name of [...block.events.map((event) => event.name), ...block.slots]) {
      if (this.passesOn(node, name, frame, around)) continue;
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

  /** Does a use of a block within itself give this event or slot as the outermost use does? */
  private passesOn(node: Node, name: string, frame: Frame, around: Around): boolean {
    const meaning = frame.lexicon.get(name);
    if (meaning?.kind === "event") {
      const given = handlersInPage(node.events[name] ?? [], around.lexicon, () => {});
      return JSON.stringify(given) === JSON.stringify(meaning.handlers);
    }
    const [only, more] = childrenOf(this.source, node.id, name);
    if (only && (only.type !== "Slot" || more)) return false;
    return (only && around.slots.get(slotName(only))) === frame.slots.get(name);
  }

  /** Do all uses of a block that stand directly in it pass this prop on as it is? */
  private isPassedOn(block: Block, name: string): boolean {
    const uses = this.usesIn(block);
    const others = uses.flatMap(({ type }) => (type === block.name ? [] : [this.blocks.get(type)!]));
    if (others.some((other) => this.reaches(other, block))) return false;
    return uses
      .filter(({ type }) => type === block.name)
      .every(({ props }) => {
        const value = props[name];
        return value !== undefined && "expression" in value && value.expression.trim() === name;
      });
  }

  private usesIn(block: Block): Node[] {
    const known = this.usesOf.get(block);
    if (known) return known;
    const found: Node[] = [];
    this.usesOf.set(block, found);
    const visit = (parent: string) => {
      for (const nodes of this.source.get(parent)?.values() ?? [])
        for (const node of nodes) {
          if (!isControl(node.type) && this.blocks.has(node.type)) found.push(node);
          visit(node.id);
        }
    };
    visit(block.id);
    return found;
  }

  /** Does a block hold another, or itself, by way of the blocks it uses? */
  private reaches(from: Block, to: Block, seen = new Set<Block>()): boolean {
    if (seen.has(from)) return false;
    seen.add(from);
    return this.usesIn(from).some(({ type }) => {
      const block = this.blocks.get(type)!;
      return block === to || this.reaches(block, to, seen);
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
      const name = known?.name ?? this.freshName(use.name);
      if (!known)
        owner.uses.push({
          ...use,
          name,
          ...(isOwn ? { own: this.draft ? `${prefix}/${use.name}` : `${owner.path}/${this.count}` } : {}),
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

  /** A name that no code of the app has. */
  private freshName(name: string): string {
    let fresh: string;
    do fresh = `${name}$${++this.count}`;
    while (this.taken.has(fresh));
    return fresh;
  }

  private reportUnknown(node: Node, block: Block): void {
    const props = new Set(block.props.map(({ name }) => name));
    for (const name of Object.keys(node.props))
      if (!props.has(name))
        this.report("unknown-prop", `\`${block.name}\` has no prop \`${name}\`.`, node.id, name, "warning");
    if (node.className)
      this.report(
        "unknown-prop",
        `A block has no classes of its own: set them inside ${block.name}, or on a Box around it.`,
        node.id,
        "className",
        "warning",
      );
    const events = new Set(block.events.map(({ name }) => name));
    for (const name of Object.keys(node.events))
      if (!events.has(name))
        this.report("unknown-event", `\`${block.name}\` has no event \`${name}\`.`, node.id, name);
    for (const slot of this.source.get(node.id)?.keys() ?? [])
      if (!block.slots.includes(slot))
        this.report(
          "slot-place",
          `\`${block.name}\` has no slot \`${slot}\`: what is in it is not shown.`,
          node.id,
        );
  }

  private reporter(node: Node, prop: string) {
    return (name: string, available: string[]) => {
      const meant = available.find((one) => one.toLowerCase() === name.toLowerCase());
      const cure = meant
        ? `Did you mean \`${meant}\`?`
        : `Available here: ${available.length > 0 ? available.join(", ") : "nothing yet"}.`;
      this.report("unknown-name", `${prop}: \`${name}\` is not known in this block. ${cure}`, node.id, prop);
    };
  }

  private report(
    code: DiagnosticCode,
    message: string,
    node: string,
    prop?: string,
    severity: Diagnostic["severity"] = "error",
  ): void {
    this.diagnostics.push({ severity, code, message, node, ...(prop === undefined ? {} : { prop }) });
  }
}

/** What a prop stands for where it was given this, or nothing. */
function propMeaning(prop: Block["props"][number], given: PropValue | undefined): Meaning {
  const initial = prop.default === undefined ? null : JSON.stringify(prop.default);
  if (!given)
    return prop.default === undefined
      ? { kind: "prop", code: "undefined", bind: null }
      : { kind: "prop", code: JSON.stringify(prop.default), bind: null, literal: prop.default };
  if ("value" in given)
    return { kind: "prop", code: JSON.stringify(given.value), bind: null, literal: given.value };
  const code = "bind" in given ? given.bind : given.expression;
  return {
    kind: "prop",
    code: initial === null ? code : `(($value) => $value === undefined ? ${initial} : $value)(${code})`,
    bind: "bind" in given ? given.bind : null,
  };
}

/** Which slot a Slot node shows. */
function slotName({ props: { name } }: Node): string {
  return name && "value" in name ? String(name.value) : "";
}

function namesOf(app: App): Set<string> {
  const names = new Set<string>();
  for (const owner of [...Object.values(app.pages), ...Object.values(app.blocks)])
    for (const { name } of owner.uses) names.add(name);
  for (const { type, props } of Object.values(app.nodes))
    if (type === "Each")
      for (const value of [props.item, props.index])
        if (value && "value" in value && typeof value.value === "string") names.add(value.value);
  return names;
}
