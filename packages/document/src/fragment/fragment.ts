/** A piece of a page without ids: what copy puts on the clipboard and paste, insert and duplicate take from. */

import {
  type App,
  type ChildIndex,
  childIndex,
  type EventHandler,
  type ExampleNode,
  type Node,
  type PropValue,
  pageOf,
  type SourceText,
  type StateUse,
  usesOn,
} from "@heddle/schema";
import { z } from "zod";
import {
  classInput,
  eventNameInput,
  handlersInput,
  layerNameInput,
  propNameInput,
  propValueInput,
  slotInput,
  sourceInput,
  textValueInput,
  typeInput,
  variableInput,
} from "../operations/input.ts";

export interface FragmentNode {
  type: string;
  name?: string;
  props: Record<string, PropValue>;
  className?: PropValue;
  events: Record<string, EventHandler[]>;
  source?: SourceText;
  slots: Record<string, FragmentNode[]>;
}

export interface Fragment {
  kind: "heddle-fragment";
  version: 1;
  nodes: FragmentNode[];
  /** The states of the page it was copied from, so that its expressions mean the same on another page. */
  uses: StateUse[];
}

const MAX_FRAGMENT_NODES = 5_000;
const MAX_FRAGMENT_DEPTH = 150;

const shallowNode = z.strictObject({
  type: typeInput,
  name: layerNameInput.optional(),
  props: z.record(propNameInput, propValueInput).default({}),
  className: textValueInput.optional(),
  events: z.record(eventNameInput, handlersInput).default({}),
  source: sourceInput.optional(),
  slots: z.record(slotInput, z.array(z.unknown())).default({}),
});

const useInput = z.strictObject({ name: variableInput, file: z.string().max(200), className: classInput });

/** Nodes from outside (clipboard, API), each checked; depth and count are capped. */
export const fragmentNodesInput: z.ZodType<FragmentNode[]> = z
  .array(z.unknown())
  .transform((value, context) => {
    let count = 0;
    const read = (items: unknown[], path: (string | number)[]): FragmentNode[] =>
      items.map((item, at): FragmentNode => {
        const here = [...path, at];
        if (++count > MAX_FRAGMENT_NODES || here.length > MAX_FRAGMENT_DEPTH * 3) {
          throw new FragmentIssue(
            `A fragment has at most ${MAX_FRAGMENT_NODES} nodes, ${MAX_FRAGMENT_DEPTH} deep.`,
            here,
          );
        }
        const parsed = shallowNode.safeParse(item);
        if (!parsed.success) {
          const issue = parsed.error.issues[0]!;
          throw new FragmentIssue(issue.message, [...here, ...(issue.path as (string | number)[])]);
        }
        const slots: Record<string, FragmentNode[]> = {};
        for (const [slot, children] of Object.entries(parsed.data.slots))
          slots[slot] = read(children, [...here, "slots", slot]);
        return { ...parsed.data, slots };
      });
    try {
      return read(value, []);
    } catch (error) {
      if (!(error instanceof FragmentIssue)) throw error;
      context.issues.push({ code: "custom", message: error.message, path: error.path, input: value });
      return z.NEVER;
    }
  });

class FragmentIssue extends Error {
  readonly path: (string | number)[];
  constructor(message: string, path: (string | number)[]) {
    super(message);
    this.path = path;
  }
}

export const fragmentInput: z.ZodType<Fragment> = z.strictObject({
  kind: z.literal("heddle-fragment"),
  version: z.literal(1),
  nodes: fragmentNodesInput,
  uses: z.array(useInput).max(100),
});

/** One node with all below it. */
export function fragmentNode(node: Node, index: ChildIndex): FragmentNode {
  const slots: Record<string, FragmentNode[]> = {};
  for (const [slot, children] of index.get(node.id) ?? []) {
    slots[slot] = children.map((child) => fragmentNode(child, index));
  }
  const { type, name, props, className, events, source } = node;
  return {
    type,
    props,
    events,
    slots,
    ...(name !== undefined && { name }),
    ...(className !== undefined && { className }),
    ...(source !== undefined && { source }),
  };
}

/** What copying `ids` puts on the clipboard. Nodes below another chosen one go with it. */
export function copyFragment(app: App, ids: readonly string[]): Fragment {
  const index = childIndex(app);
  const chosen = new Set(ids);
  const nodes: FragmentNode[] = [];
  const uses = new Map<string, StateUse>();
  const below = (node: Node): boolean => {
    let parent = app.nodes[node.parent];
    while (parent) {
      if (chosen.has(parent.id)) return true;
      parent = app.nodes[parent.parent];
    }
    return false;
  };
  for (const id of chosen) {
    const node = Object.hasOwn(app.nodes, id) ? app.nodes[id] : undefined;
    if (!node || below(node)) continue;
    const fragment = fragmentNode(node, index);
    nodes.push(fragment);
    const text = JSON.stringify(fragment);
    const page = pageOf(app, id);
    for (const use of page === null ? [] : usesOn(app, page)) {
      if (text.includes(use.name))
        uses.set(use.name, { name: use.name, file: use.file, className: use.className });
    }
  }
  return { kind: "heddle-fragment", version: 1, nodes, uses: [...uses.values()] };
}

/** A manifest's example as nodes to insert. */
export function exampleFragment(example: ExampleNode): FragmentNode {
  const props: Record<string, PropValue> = {};
  for (const [name, value] of Object.entries(example.props ?? {})) props[name] = { value };
  const slots: Record<string, FragmentNode[]> = {};
  for (const [slot, children] of Object.entries(example.slots ?? {}))
    slots[slot] = children.map(exampleFragment);
  return {
    type: example.type,
    props,
    events: {},
    slots,
    ...(example.className !== undefined && { className: { value: example.className } }),
  };
}
