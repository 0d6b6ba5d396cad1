/**
 * The compiled form of an app: what the compiler makes, the isolate runs and the browser draws.
 * A program is immutable and addressed by its content hash.
 */

import type { EventManifest, EventOptions, FieldType, Json, MetaName, PayloadType } from "@heddle/schema";
import type { StoredClass } from "./stored.ts";

/** Index of a binding, unique in its page. */
export type BindingIndex = number;
/** Index of an event, unique in its page. */
export type EventIndex = number;
/** Index of a part, unique in its page; part 0 is the page itself. */
export type PartIndex = number;

export interface ElementTemplate {
  type: string;
  /** The schema's node id; only in drafts, for the canvas. */
  node?: string;
  /** Literal props. `className` stands here or in `bindings` under its own name. */
  props?: Record<string, Json>;
  /** Prop name to the binding that gives its value. */
  bindings?: Record<string, BindingIndex>;
  /** Prop name to the event that carries what the user typed or chose; the prop is in `bindings` too. */
  binds?: Record<string, EventIndex>;
  /** Event prop (`onClick`) to what it sends. */
  events?: Record<string, EventTemplate[]>;
  /** Slot name to its nodes; `children` for most. */
  slots?: Record<string, TemplateNode[]>;
  /** The prop that takes the rows of a long list. */
  list?: ListPropTemplate;
}

/** A long list that a component draws itself: the rows that are looked at, each with one value, for the prop of this name. */
export interface ListPropTemplate {
  prop: string;
  each: BindingIndex;
  /** Its scopes draw nothing. */
  part: PartIndex;
  /** The rows' value: what the component gets of each. */
  row: BindingIndex;
  window: NonNullable<EachTemplate["window"]>;
}

/** What the browser does with an event: `EventOptions` of the schema. */
export interface EventTemplate extends EventOptions {
  event: EventIndex;
}

export interface TextTemplate {
  text: string;
  node?: string;
}
export interface BoundTextTemplate {
  textBinding: BindingIndex;
  node?: string;
}
/** `if` is a control: its binding's value picks one of `parts` (index, -1 = none). If has parts [then, else?]. */
export interface ChoiceTemplate {
  choice: BindingIndex;
  parts: PartIndex[];
  node?: string;
  /** The browser chooses: all parts are mounted, and this binding's value picks the one that is shown (index, -1 = none). */
  shown?: BindingIndex;
}
/** A keyed list: one scope of `part` per row. */
export interface EachTemplate {
  each: BindingIndex;
  part: PartIndex;
  /** Only the rows that are looked at are mounted: the event that asks for others, and how many there are at first. */
  window?: { event: EventIndex; size: number };
  node?: string;
  /** The browser picks and orders the rows: this binding's value is the places of those that are shown. */
  shown?: BindingIndex;
}
/** Where a layout shows what is inside it. */
export interface OutletTemplate {
  /** Id of the page or layout that is shown here: another one is drawn anew, what stands around it stays. */
  outlet: string;
  nodes: TemplateNode[];
  node?: string;
}
export type TemplateNode =
  | ElementTemplate
  | TextTemplate
  | BoundTextTemplate
  | ChoiceTemplate
  | EachTemplate
  | OutletTemplate;

/** Text that is literal, or a binding of part 0. */
export type BoundText = string | { binding: BindingIndex };

/**
 * A layout around a page. Its parts, bindings and events come before those of what is inside it, so they have the same
 * numbers on all of its pages: the counts are its own and those of the layouts around it.
 */
export interface LayoutTemplate {
  pageId: string;
  parts: number;
  bindings: number;
  events: number;
}

/** What is mounted and unmounted as one: the page, a branch of an If or Match, a row of an Each. */
export interface PartTemplate {
  nodes: TemplateNode[];
  /** Value bindings evaluated in a scope of this part, in wire order. Controls' bindings are not among them. */
  bindings: BindingIndex[];
  /** Choice and each bindings in this part, in wire order. */
  controls: BindingIndex[];
}

export interface Template {
  /** Content hash of everything below. */
  hash: string;
  pageId: string;
  /** URL pattern. */
  path: string;
  parts: PartTemplate[];
  /** In drafts: for each binding, `nodeId:prop`, so that values survive a change of the template. */
  bindingKeys?: string[];
  /** Component types used, sorted: the browser loads just these. */
  components: string[];
  title: BoundText;
  description?: BoundText;
  meta?: Partial<Record<MetaName, BoundText>>;
  /** Outermost first. */
  layouts?: LayoutTemplate[];
  /**
   * Hash of the page's CSS in `Program.styles`, and so a part of `hash`: a browser that fetches the template knows its styles too.
   * Absent where only the template was compiled (the editor's window).
   */
  style?: string;
  /** Hash of the app's client module, where it has one: what `Program.clientModule` names. */
  clientModule?: string;
  /** Some of it is computed in the browser, from LocalState: the client module has the functions under `local.pages[pageId]`. */
  local?: true;
  /** Entries of the browser's storage that the app's fields declare: what a browser tells of with hello. */
  kept?: KeptNames;
  /** The page shows no state but what lives in the browser and sends no events: it opens no connection. */
  standsAlone?: boolean;
}

/** Names of entries, sorted. */
export interface KeptNames {
  localStorage?: string[];
  /** Those of localStorage of which other tabs' changes are told. */
  synced?: string[];
  sessionStorage?: string[];
}

/** A path that a binding may read: state class index, then keys; `*` = any key, a trailing `**` = anything below. */
export type ReadPattern = readonly [stateIndex: number, ...keys: string[]];

/** What a value is on the wire. */
export type ValueKind = "text" | "number" | "boolean" | "list" | "record";

/** What the prop of a binding takes: in drafts, where values that it does not take are told of. */
export interface ExpectedValue {
  /** What authors call the node: the name it has in the layers, and its component. */
  called: string;
  /** Absent: any. */
  kinds?: readonly ValueKind[];
  /** Of a text: one of these. */
  options?: readonly string[];
  /** What the members of a list are. */
  items?: readonly ValueKind[];
  required?: true;
  /** HTML tags in it are shown as text, which is hardly what was meant. */
  showsTags?: true;
}

/** How a binding is evaluated; `index` in the page's arrays. */
export interface BindingInfo {
  kind: "value" | "choice" | "each";
  part: PartIndex;
  /** Conservative union of what the expression may read. Reads through `item` are given as `itemReads`. */
  reads: ReadPattern[];
  /** Keys read from an enclosing Each's row: the each's binding index and the key path below the row's item. */
  itemReads: { each: BindingIndex; path: string[] }[];
  /** True when the row's index variable is read. */
  readsIndex: boolean;
  /** For `choice` and `each`: the parts it mounts. */
  parts?: PartIndex[];
  /** For `each` of which only a window is mounted: how many rows at first. */
  window?: number;
  /** For `each` whose list is a plain state path: that path, so that captured array operations map to rows. */
  listPath?: ReadPattern;
  /** For errors: where it stands. */
  node: string;
  prop: string;
  /** The browser computes it. The server does so once, for the first HTML, and of a choice mounts all parts. */
  local?: true;
  /** Of an `each` whose rows the browser picks and orders: the binding that gives the places of those that are shown. */
  arrangedBy?: BindingIndex;
  /** Drafts only: what the prop takes. */
  expected?: ExpectedValue;
}

/** A value of a template: as it is, or a binding's. */
export type Source = { value: Json } | { binding: BindingIndex };

/** A field of a form, for the check of what is submitted. */
export interface FormField {
  part: PartIndex;
  name: Source;
  type: FieldType;
  /** By name of the rule, and `messages`. */
  rules: Record<string, Source>;
  /** It is not sent while one of these is truthy. */
  disabled: (BindingIndex | true)[];
  /** Its rules do not count while one of these is truthy: nobody could mend it. */
  hidden: (BindingIndex | true)[];
}

export interface FormInfo {
  fields: FormField[];
  /** Rules of the form itself, by the name of the field. */
  rules?: Source;
}

export interface EventInfo {
  part: PartIndex;
  /**
   * `bind` writes the payload to the bound expression; `handler` runs code; `window` asks for other rows of a long list; `local` runs in
   * the browser and is never sent.
   */
  kind: "bind" | "handler" | "window" | "local";
  /** Of `window`: `[offset, rows]`. */
  payload: PayloadType | "window";
  /** The payload is a list of this many values that the browser computed: input, and nothing else. */
  inputs?: number;
  /** For `bind`: the binding that shows the same value. For `window`: the list's. */
  binding?: BindingIndex;
  /** The server refuses the event while one of these is truthy; `true` = literally disabled or hidden. */
  guards: (BindingIndex | true)[];
  keys?: string[];
  /** For payload `form`. */
  form?: FormInfo;
  /** Of payload `files`: what the node's limiting props are, by name. */
  limits?: Record<string, { binding: BindingIndex } | { value: Json }>;
  node: string;
  prop: string;
}

/** A state under a name; one of the session, or one of each scope of a part. */
export interface StateVariable {
  name: string;
  /** Index in `ProgramInfo.states`. */
  state: number;
  /** Each scope of this part has an instance of its own, stored under this id and the scope's number. */
  own?: { part: PartIndex; id: string };
}

/** What a page or layout may say of a session's life, beside onLoad. */
export type HookName = "onUnload" | "onConnect" | "onDisconnect" | "onError";

/** Events by the hook that runs them. */
export type PageHooks = { [Name in HookName]?: EventIndex[] };

export interface PageInfo {
  pageId: string;
  path: string;
  bindings: BindingInfo[];
  events: EventInfo[];
  parts: { bindings: BindingIndex[]; controls: BindingIndex[] }[];
  /** Event indices of the page's onLoad handlers. */
  onLoad: EventIndex[];
  /** The states that it uses itself, by index in `ProgramInfo.states`; absent: those in `uses`. */
  states?: number[];
  /** Event that gives where to go instead of showing the page. */
  redirect?: EventIndex;
  hooks?: PageHooks;
  /** The layouts around it, outermost first: their states, by index in `ProgramInfo.states`, and their onLoad and redirect. */
  layouts?: {
    pageId: string;
    states: number[];
    onLoad: EventIndex[];
    redirect?: EventIndex;
    hooks?: PageHooks;
  }[];
  /** The names by which functions of the page know states, by index in `ProgramInfo.states`: its own variables and its layouts'. */
  uses: StateVariable[];
  /** The names by which they know local states, by index in `ProgramInfo.locals`. */
  locals?: { name: string; local: number }[];
  title: BoundText;
  /** Hash of the page's template: what the page's models name. */
  templateHash?: string;
}

export interface StateInfo {
  /** `state/images.ts#Images`: stable identity across revisions, prefix of stored field names. */
  id: string;
  kind: "session" | "shared";
  /** Getter name to the fields of this class it may read; null = unknown, never cached. */
  getters: Record<string, string[] | null>;
  /** Async computed value to the fields of this class it may read; null = unknown: evaluated after each change. */
  computed?: Record<string, string[] | null>;
  /** Methods that page code may call from events: public ones only. */
  handlers: string[];
  /** Fields that live elsewhere. Browsers tell of these entries and of no others. */
  kept?: Record<string, KeptInfo>;
  /** Drafts only: where each member of the class itself is declared, lines from 1. */
  lines?: Record<string, number>;
}

/** Where a field lives when it is not in the session. */
export interface KeptInfo {
  place: "cookie" | "localStorage" | "sessionStorage" | "query";
  /** Of the cookie, the entry or the parameter. */
  entry: string;
  /** localStorage: what other tabs write is not followed. */
  unsynced?: true;
  /** A cookie that browsers send below some path only. */
  scoped?: true;
}

/** The name under which the isolate runs the server module: stack frames carry it. */
export const SERVER_MODULE_FILE = "heddle-program.js";

/**
 * What the isolate needs beside the code. The server module (a classic script) calls
 * `heddle.define({ info, states: [class...], locals?: [class...], pages: [{ bindings, keys, rows, events }] })`, pages in the order of `info.pages`:
 * `bindings` = functions of a context `$` that holds each used state under its page variable, the enclosing Each variables, and `ui`;
 * `keys[b]` = function of a row's context giving the row's key (absent = by position) and `rows[b]` = `{ item, index? }`, the names of the
 * row's variables, for each `each` binding b; `events` = functions of `($, payload)` that return what the handler returns (bind setters assign).
 */
export interface ProgramInfo {
  states: StateInfo[];
  /** Classes of LocalState by their ids: the server makes them for the first HTML of a page alone. */
  locals?: string[];
  pages: PageInfo[];
  /** It is being worked on: a page is shown where it would send elsewhere, or give way to the error page. */
  draft?: true;
  /** Id of the page that is shown where another one could not be opened. */
  errorPage?: string;
}

export interface Program {
  hash: string;
  info: ProgramInfo;
  /** Classic script text run once in the isolate after the engine's own. */
  serverModule: string;
  /** Source map (JSON text) of the server module back to the app folder's files. */
  sourceMap: string;
  /** Absent when the app has no code for browsers. */
  clientModule?: ClientModule;
  /** By page id. */
  templates: Record<string, Template>;
  /** CSS text of each page by page id, and its hash. */
  styles: Record<string, { hash: string; css: string }>;
  /** What sessions store of each state class, by its id. Absent in programs that were compiled before this was known. */
  stored?: Record<string, StoredClass>;
}

/**
 * An app's own code for browsers, as one ES module at `/_heddle/client-modules/<hash>.js`. It exports `modules`: what each file of
 * `client/` exports, by the file's name without folder and ending. Where pages use LocalState it exports `local` too: see `LocalProgram`.
 */
export interface ClientModule {
  hash: string;
  code: string;
  /** Source map (JSON text) back to the app folder's files. */
  sourceMap: string;
}

export type { EventManifest, PayloadType };
