/** A reusable block: a tree of nodes with a name, which pages and other blocks use like a component. */

import type { Json, SourceText, StateUse } from "./app.ts";

export type BlockId = string;

/** Something a block is given: a name in its expressions. */
export interface BlockProp {
  name: string;
  /** TypeScript type, e.g. `string`, `"small" | "large"` or `Post` (see `Block.types`). */
  type: string;
  /** Must be given where the block is used. */
  required?: true;
  /** Its value where it is not given. */
  default?: Json;
}

/** Something that happens in a block: its expressions call it (`onPick?.(post.id)`), whoever uses the block handles it. */
export interface BlockEvent {
  /** `onPick` */
  name: string;
  /** What handlers are called with: TypeScript parameters, e.g. `id: number, at: Date`. Empty for none. */
  parameters: string;
}

/** A type that props and events name, exported by a logic file. */
export interface BlockType {
  name: string;
  /** `state/blog.ts` */
  file: string;
}

export interface BlockUse extends StateUse {
  /** Each use of the block on a page has an instance of the class of its own: `const counter = useOwn(Counter)`. */
  own?: true;
}

export interface Block {
  id: BlockId;
  /** PascalCase; the file is `blocks/<name>.tsx`. */
  name: string;
  props: BlockProp[];
  events: BlockEvent[];
  /** Names of the places that whoever uses the block fills: `children` and others, shown by `Slot` nodes. */
  slots: string[];
  types: BlockType[];
  uses: BlockUse[];
  order: string;
  source?: SourceText;
}
