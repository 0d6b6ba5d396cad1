/**
 * What an app is. Flat and merge-friendly: pages and nodes are maps by opaque id, a node's place is
 * (parent, slot, order), and nothing that can be derived is stored.
 */

import type { Block, BlockId } from "./block.ts";
import type { MetaName } from "./meta.ts";

export const SCHEMA_VERSION = 1;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type NodeId = string;
export type PageId = string;

/** A prop is a literal, a TypeScript expression, or a two-way binding to an assignable expression. */
export type PropValue = { value: Json } | { expression: string } | { bind: string };

/** How an event is listened to. An absent member and one that is off are the same; off is never stored. */
export interface EventOptions {
  /** Only these keys: values of `KeyboardEvent.key`. */
  keys?: string[];
  /** The browser does not do what it would have done. */
  preventDefault?: true;
  /** The elements around it do not hear of it. */
  stopPropagation?: true;
  /** At most one in this many milliseconds is sent, the last included. */
  throttle?: number;
  /** Sent when this many milliseconds have passed without another. */
  debounce?: number;
  /** The first only, as long as the page is open. */
  once?: true;
}

/** Their names, in the order in which they are written. */
export const EVENT_OPTIONS = [
  "keys",
  "preventDefault",
  "stopPropagation",
  "throttle",
  "debounce",
  "once",
] as const satisfies readonly (keyof EventOptions)[];

/** A throttle or debounce is at most so long, milliseconds. */
export const LONGEST_EVENT_TIME = 60_000;

/** The options among an object's members. */
export function eventOptionsOf(handler: EventOptions): EventOptions {
  const options: Record<string, unknown> = {};
  for (const name of EVENT_OPTIONS) if (handler[name] !== undefined) options[name] = handler[name];
  return options as EventOptions;
}

/**
 * One thing an event does. `code` is TypeScript as it stands in the page:
 * a handler (`images.generate`), an arrow (`() => todo.remove(item.id)`, `(value) => form.rename(value)`)
 * or a client effect (`ui.toast("Saved")`).
 */
export interface EventHandler extends EventOptions {
  code: string;
}

/** `const images = use(Images)` at the top of a page, with its import. */
export interface StateUse {
  /** The variable's name in the page's expressions. */
  name: string;
  /** The logic file in the app folder, e.g. `state/images.ts`. */
  file: string;
  /** The exported class. */
  className: string;
}

/** Hand-written text around something that the codec keeps: leading comments and blank lines, verbatim. */
export interface SourceText {
  /** Of a page: what stands above the imports. */
  header?: string;
  /** What stands right before the element, or before the page's `export default`. */
  leading?: string;
}

/**
 * A node is one element on a page. `type` is a component's name, or one of the control types:
 * `If` (prop `condition`; slots `then`, `else`), `Match` (prop `value`; children are `Case` nodes with prop `when`,
 * a `Case` without `when` is the default), `Each` (props `list`, `key`; `item` and `index` name its variables as
 * literal strings; slot `children`), `TextNode` (prop `text`: bare text or an expression among elements), `Outlet`
 * (where a layout shows the page), `Slot` (where a block shows what it was given; prop `name`, a literal). Any other name may be a block's.
 */
export interface Node {
  id: NodeId;
  type: string;
  /** Id of a node, or of a page or block when this node stands at its top. */
  parent: NodeId | PageId | BlockId;
  /** The parent's slot; `children` unless its manifest names others. */
  slot: string;
  /** Fractional index; siblings sort by (order, id). */
  order: string;
  /** A name given by hand, shown in layers; never written into TSX as a prop but as a `name` comment-free JSX attribute `data-name`. */
  name?: string;
  props: Record<string, PropValue>;
  className?: PropValue;
  events: Record<string, EventHandler[]>;
  source?: SourceText;
}

/** Moments in a page's life, beside its opening, at which it may run handlers. */
export const PAGE_HOOKS = ["onUnload", "onConnect", "onDisconnect", "onError"] as const;
export type PageHook = (typeof PAGE_HOOKS)[number];

export interface Page extends Partial<Record<PageHook, EventHandler[]>> {
  id: PageId;
  /**
   * URL pattern: `/`, `/about`, `/posts/[id]`, `/files/[...path]`. The file is derived: `pages/index.tsx`, `pages/about.tsx`, ...
   * `/posts/layout` is the layout of the pages below `/posts`; `/404` and `/error` are shown when something goes wrong (`pageKind`).
   */
  path: string;
  title: PropValue;
  description?: PropValue;
  /** For search engines and link previews. What a page does not say, its nearest layout that does says for it. */
  meta?: Partial<Record<MetaName, PropValue>>;
  /** Where to go instead of showing the page; null or "" = nowhere. Looked at when the page opens, after its onLoad. */
  redirect?: PropValue;
  uses: StateUse[];
  onLoad: EventHandler[];
  order: string;
  source?: SourceText;
}

export interface Asset {
  /** sha-256 of the bytes, hex: assets are content-addressed. */
  hash: string;
  /** Bytes. */
  size: number;
  /** MIME type. */
  type: string;
}

/** What the greys of an app are tinted with: names of Tailwind's greys, or the accent itself. */
export const NEUTRALS = ["gray", "slate", "zinc", "stone", "olive", "mauve", "accent"] as const;
export type Neutral = (typeof NEUTRALS)[number];

/** How close things stand to each other. */
export const DENSITIES = ["compact", "regular", "roomy"] as const;
export type Density = (typeof DENSITIES)[number];

/** How far raised surfaces stand out from the page. */
export const SHADOWS = ["none", "soft", "deep"] as const;
export type Shadow = (typeof SHADOWS)[number];

/** Design tokens; each becomes CSS variables of the published page. */
export interface Theme {
  appearance: "light" | "dark" | "system";
  accent: string;
  /** The second brand colour; absent, it is derived from the accent. */
  secondary?: string;
  /** Absent: gray. */
  neutral?: Neutral;
  /** Corner radius of controls, CSS pixels. */
  radius: number;
  /** Absent: regular. */
  density?: Density;
  /** Absent: soft. */
  shadow?: Shadow;
  /** CSS font stack; empty for the default. */
  font: string;
  /** CSS font stack of headings; absent, they have the font of everything else. */
  headingFont?: string;
}

/** Where sessions and shared states of an app are kept, by what a crash leaves of them: docs/durability.md. */
export const DURABILITIES = ["memory", "file", "redis", "postgres"] as const;
export type Durability = (typeof DURABILITIES)[number];

export interface AppSettings {
  language: string;
  /** Hosts outside the app that images may come from, for the CSP. */
  imageHosts: string[];
  /** Hosts outside the app that pages may show in frames, for the CSP. Absent: none. */
  frameHosts?: string[];
  /** Origins that may embed the published app. */
  embedOrigins: string[];
  /** Search engines are asked to leave the published app out. Absent: they may list it. */
  noindex?: boolean;
  /** Addresses that sitemap.xml lists beside the pages without parameters, such as `/posts/hello`. */
  sitemapPaths?: string[];
  /** Absent: the installation's default. */
  durability?: Durability;
}

export interface App {
  schemaVersion: typeof SCHEMA_VERSION;
  name: string;
  theme: Theme;
  settings: AppSettings;
  /** Version of each component type in use; old ones migrate on load. */
  componentVersions: Record<string, number>;
  pages: Record<PageId, Page>;
  blocks: Record<BlockId, Block>;
  nodes: Record<NodeId, Node>;
  /** Logic: path in the app folder (`state/images.ts`) to text with LF line ends. */
  files: Record<string, string>;
  /** Path under `assets/` (`assets/logo.png`) to its content address. */
  assets: Record<string, Asset>;
}
