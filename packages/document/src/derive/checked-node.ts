/** Nodes that the schema accepts, made of what a document holds. */

import type { Node } from "@heddle/schema";
import type { NodeContent } from "./node.ts";
import { completeControl, nodesFit } from "./validity.ts";

export type CheckedNode = Omit<Node, "parent" | "slot" | "order">;

/**
 * Checks nodes that have just been read. All at once first: that is what costs least, and almost always all are well.
 * What the schema refuses is left out of a node, and named in its content's `ignored`.
 */
export function checkNodes(contents: ReadonlyMap<string, NodeContent>): Map<string, CheckedNode | null> {
  const checked = new Map<string, CheckedNode | null>();
  for (const [id, content] of contents) checked.set(id, assemble(id, content));
  if (!nodesFit([...checked.values()].filter((node) => node !== null))) {
    for (const [id, content] of contents) {
      const node = checked.get(id)!;
      if (!nodesFit([node!])) checked.set(id, salvage(id, content));
    }
  }
  return checked;
}

function assemble(id: string, content: NodeContent): CheckedNode {
  const { type, props, events, name, className, source } = content;
  const node: CheckedNode = { id, type, props, events };
  if (name !== undefined) node.name = name;
  if (className !== undefined) node.className = className;
  if (source !== undefined) node.source = source;
  return completeControl(node);
}

/** Builds the node up key by key, leaving out each that does not fit; null when not even its type does. */
function salvage(id: string, content: NodeContent): CheckedNode | null {
  let node: CheckedNode = completeControl({ id, type: content.type, props: {}, events: {} });
  if (!nodesFit([node])) return null;
  const attempt = (key: string, candidate: CheckedNode) => {
    if (nodesFit([candidate])) node = candidate;
    else content.ignored.push(key);
  };
  for (const [name, value] of Object.entries(content.props)) {
    attempt(`p:${name}`, { ...node, props: { ...node.props, [name]: value } });
  }
  for (const [name, handlers] of Object.entries(content.events)) {
    attempt(`e:${name}`, { ...node, events: { ...node.events, [name]: handlers } });
  }
  if (content.name !== undefined) attempt("name", { ...node, name: content.name });
  if (content.className !== undefined) attempt("class", { ...node, className: content.className });
  if (content.source !== undefined) attempt("source", { ...node, source: content.source });
  return node;
}
