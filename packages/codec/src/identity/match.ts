/**
 * Which old node is behind a new one, after someone edited the text. Node by node from the top, among the children of matched
 * parents: the same subtree first, then the same key (`id` prop, layer name), then the most similar of the same type, near its
 * place. What is left is looked for in the whole page, so that moved subtrees keep their ids.
 */

import { type ChildIndex, childrenOf, type Node, type NodeId, type PageId } from "@heddle/schema";
import type { DraftNode } from "../draft/draft.ts";
import { draftNode } from "../draft/from-app.ts";
import { type Signature, Signatures, similarity } from "./signature.ts";

export type NodeMatches = Map<DraftNode, Node>;

interface Old {
  node: Node;
  signature: Signature;
}

/** Below this, two nodes of one type in the same place are taken for different ones if a better pair exists elsewhere. */
const ALIKE = 0.5;
/** Pairs compared for similarity per list of siblings; longer lists compare near places only. */
const WINDOW = 40;

/** `nodes` are the new ones at the top of the page; `children` is the index of the old app. */
export function matchNodes(nodes: readonly DraftNode[], pageId: PageId, children: ChildIndex): NodeMatches {
  const drafts = new Map<NodeId, DraftNode>();
  const draftOf = (node: Node): DraftNode => {
    const draft = drafts.get(node.id) ?? draftNode(node, children, draftOf);
    drafts.set(node.id, draft);
    return draft;
  };
  const signatures = new Signatures();
  const matches: NodeMatches = new Map();
  const taken = new Set<NodeId>();
  const old = (node: Node): Old => ({ node, signature: signatures.of(draftOf(node)) });
  const settle = (draft: DraftNode, node: Node) => {
    matches.set(draft, node);
    taken.add(node.id);
  };
  const pairChildren = (draft: DraftNode, node: Node) => {
    for (const [slot, inner] of Object.entries(draft.slots))
      pairSiblings(inner, childrenOf(children, node.id, slot));
  };
  /** The same subtree: every node inside has its counterpart in the same place. */
  const settleTree = (draft: DraftNode, node: Node) => {
    if (matches.has(draft) || taken.has(node.id)) return;
    settle(draft, node);
    for (const [slot, inner] of Object.entries(draft.slots)) {
      childrenOf(children, node.id, slot).forEach((child, index) => {
        if (inner[index]) settleTree(inner[index], child);
      });
    }
  };
  const pairSiblings = (siblings: readonly DraftNode[], oldSiblings: readonly Node[]) => {
    let olds = oldSiblings.filter((node) => !taken.has(node.id)).map(old);
    let news = siblings.filter((draft) => !matches.has(draft));
    const pairBy = (keyOf: (signature: Signature, type: string) => string | null, whole: boolean) => {
      const waiting = new Map<string, Old[]>();
      for (const one of olds) {
        const key = keyOf(one.signature, one.node.type);
        if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), one]);
      }
      for (const draft of news) {
        const key = keyOf(signatures.of(draft), draft.type);
        const found = key === null ? undefined : waiting.get(key)?.shift();
        if (!found) continue;
        if (whole) settleTree(draft, found.node);
        else {
          settle(draft, found.node);
          pairChildren(draft, found.node);
        }
      }
      olds = olds.filter((one) => !taken.has(one.node.id));
      news = news.filter((draft) => !matches.has(draft));
    };
    pairBy((signature) => signature.tree, true);
    pairBy((signature, type) => (signature.key === null ? null : `${type} ${signature.key}`), false);
    pairBy((signature) => signature.own, false);
    for (const { draft, node } of bestPairs(news, olds, signatures)) {
      if (matches.has(draft) || taken.has(node.id)) continue;
      settle(draft, node);
      pairChildren(draft, node);
    }
  };
  pairSiblings(nodes, childrenOf(children, pageId));
  pairMoved();
  return matches;

  /** Nodes that changed their parent. */
  function pairMoved(): void {
    const left: Old[] = [];
    const collect = (parent: string) => {
      for (const siblings of children.get(parent)?.values() ?? []) {
        for (const node of siblings) {
          if (!taken.has(node.id)) left.push(old(node));
          collect(node.id);
        }
      }
    };
    collect(pageId);
    const byTree = new Map<string, Old[]>();
    for (const one of left) byTree.set(one.signature.tree, [...(byTree.get(one.signature.tree) ?? []), one]);
    const visit = (level: readonly DraftNode[]) => {
      for (const draft of level) {
        if (!matches.has(draft)) {
          const candidates = byTree.get(signatures.of(draft).tree)?.filter((one) => !taken.has(one.node.id));
          if (candidates?.[0]) settleTree(draft, candidates[0].node);
        }
        for (const inner of Object.values(draft.slots)) visit(inner);
      }
    };
    visit(nodes);
    const unmatched: DraftNode[] = [];
    const gather = (level: readonly DraftNode[]) => {
      for (const draft of level) {
        if (!matches.has(draft)) unmatched.push(draft);
        for (const inner of Object.values(draft.slots)) gather(inner);
      }
    };
    gather(nodes);
    const rest = left.filter((one) => !taken.has(one.node.id));
    for (const { draft, node, score } of bestPairs(unmatched, rest, signatures)) {
      if (score < ALIKE || matches.has(draft) || taken.has(node.id)) continue;
      settle(draft, node);
      pairChildren(draft, node);
    }
  }
}

interface Pair {
  draft: DraftNode;
  node: Node;
  score: number;
  distance: number;
}

/** Pairs of one type, the most similar first, near places before far ones. */
function bestPairs(news: readonly DraftNode[], olds: readonly Old[], signatures: Signatures): Pair[] {
  const pairs: Pair[] = [];
  const small = news.length * olds.length <= WINDOW * WINDOW;
  for (const [at, draft] of news.entries()) {
    const signature = signatures.of(draft);
    const from = small ? 0 : Math.max(0, at - WINDOW);
    const to = small ? olds.length : Math.min(olds.length, at + WINDOW);
    for (let index = from; index < to; index++) {
      const one = olds[index]!;
      if (one.node.type !== draft.type) continue;
      pairs.push({
        draft,
        node: one.node,
        score: similarity(signature, one.signature),
        distance: Math.abs(index - at),
      });
    }
  }
  return pairs.sort((a, b) => b.score - a.score || a.distance - b.distance);
}
