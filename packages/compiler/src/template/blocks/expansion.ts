/** What writing blocks out gives, and what is known on the way. */

import type { Block, ChildIndex, Diagnostic, Node, Page, StateUse } from "@heddle/schema";
import type { Lexicon, Meaning } from "./lexicon.ts";

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
export interface Around {
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

export interface Filling {
  nodes: readonly Node[];
  around: Around;
}

export interface Frame {
  block: Block;
  /** Props that are variables of rows: the block may be inside itself. */
  variables: ReadonlyMap<string, string>;
  /** The node whose part holds the block. */
  within: string;
  lexicon: ReadonlyMap<string, Meaning>;
  slots: ReadonlyMap<string, Filling>;
}
