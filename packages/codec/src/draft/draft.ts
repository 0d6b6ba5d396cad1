/** Pages and nodes without identity: what a TSX file says. Ids and order keys come later. */

import type { Block, EventHandler, Page, PropValue, SourceText, StateUse } from "@heddle/schema";

export interface DraftNode {
  type: string;
  name?: string;
  props: Record<string, PropValue>;
  className?: PropValue;
  events: Record<string, EventHandler[]>;
  source?: SourceText;
  slots: Record<string, DraftNode[]>;
}

export interface DraftPage {
  path: string;
  title: PropValue;
  description?: PropValue;
  meta?: Page["meta"];
  redirect?: PropValue;
  uses: StateUse[];
  onLoad: EventHandler[];
  source?: SourceText;
  nodes: DraftNode[];
}

export interface DraftBlock extends Omit<Block, "id" | "order"> {
  nodes: DraftNode[];
}
