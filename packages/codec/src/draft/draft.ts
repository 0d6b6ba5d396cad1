/** Pages and nodes without identity: what a TSX file says. Ids and order keys come later. */

import {
  type Block,
  type EventHandler,
  PAGE_HOOKS,
  type Page,
  type PageHook,
  type PropValue,
  type SourceText,
  type StateUse,
} from "@heddle/schema";

export interface DraftNode {
  type: string;
  name?: string;
  props: Record<string, PropValue>;
  className?: PropValue;
  events: Record<string, EventHandler[]>;
  source?: SourceText;
  slots: Record<string, DraftNode[]>;
}

/** What runs at moments of a page's life, those that say something. */
export function pageHooks(page: Pick<Page, PageHook>): Partial<Record<PageHook, EventHandler[]>> {
  return Object.fromEntries(
    PAGE_HOOKS.flatMap((name) => (page[name] && page[name].length > 0 ? [[name, page[name]]] : [])),
  );
}

export interface DraftPage extends Pick<Page, PageHook> {
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
