/** What a component says of itself. Data only: the compiler, the codec, the inspector and the docs all read it. */

import type { Json } from "../app/app.ts";
import type { FieldType, RuleName } from "../form/rules.ts";

export type PropType =
  /** `markup`: tags are at home in it: it is code, HTML or Markdown. */
  | { kind: "text"; multiline?: boolean; markup?: boolean }
  | { kind: "number"; minimum?: number; maximum?: number; step?: number }
  | { kind: "boolean" }
  /** `open`: a binding may give other words too. */
  | { kind: "choice"; options: { value: string; label: string }[]; open?: boolean }
  | { kind: "icon" }
  | { kind: "image" }
  | { kind: "url" }
  | { kind: "colour" }
  /** A list of plain values or records, edited as rows or JSON; `declaration` is its TypeScript type. */
  | { kind: "json"; declaration: string };

export interface PropManifest {
  type: PropType;
  label: string;
  help: string;
  /** Inspector section, e.g. `Content`, `Appearance`, `State`. */
  group: string;
  default?: Json;
  required?: boolean;
  /** Can be written two-way with `bind`; then `event` is the event that carries the new value. */
  bindable?: { event: string };
  /** This prop is written as JSX children (text content). At most one per component, and only if it has no `children` slot. */
  content?: boolean;
  /**
   * Can be written as `windowed(list, 50)`: a browser then has only the rows that are looked at. The prop named here holds how many at a
   * time; `key` names the prop that says which member of a row tells it apart, `columns` the one that lists the members to show.
   * `sends`: what else of a row the component needs.
   */
  window?: { size: string; key: string; columns: string; sends?: WindowMembers };
  /** In a form, the value is this rule of the field; the browser and the server check it alike. */
  rule?: RuleName | "messages";
  /**
   * An address elsewhere that browsers let through only where this setting of the app names its host. The component is given the setting
   * under the name that stands here, so that it can say so instead of showing nothing.
   */
  hosts?: { setting: "frameHosts"; prop: string };
  /** While true, the server refuses this node's events (and, with `subtree`, those of all nodes within). */
  blocksEvents?: "self" | "subtree";
}

/** Members of a row that are sent besides those that the columns are of. */
export interface WindowMembers {
  /** The one that tells the row apart: the component is told which it is. */
  key?: boolean;
  /** Further props that list members as `columns` does. */
  props?: readonly string[];
  /** Members of a column that name further members of the row. */
  members?: readonly string[];
}

/** The shape of an event's payload on the wire; the server refuses any other. */
/** `files`: the bytes travel over HTTP, the event names the upload; the handler gets the files. */
export type PayloadType = "none" | "string" | "number" | "boolean" | "key" | "form" | "json" | "files";

export interface EventManifest {
  label: string;
  help: string;
  payload: PayloadType;
  /** TypeScript type of the handler's first argument, absent for payload `none`. */
  argument?: string;
  /** The handler list may filter by key. */
  keyFilter?: boolean;
  /** Of payload `files`: the props that say which files are taken. The server reads them from the mounted node. */
  limits?: readonly string[];
}

export interface SlotManifest {
  label: string;
  help: string;
  /** Component types allowed as direct children; absent = any. */
  allow?: string[];
}

/** A node of the example shown in the palette and inserted on drop, written as a tree. */
export interface ExampleNode {
  type: string;
  props?: Record<string, Json>;
  className?: string;
  slots?: Record<string, ExampleNode[]>;
}

/**
 * How tall a component will be, as far as its props tell: so much room is kept for it while it is on its way. CSS pixels; a `className`
 * of the author's that says otherwise goes before.
 */
export interface SkeletonManifest {
  /** What is always there. */
  base: number;
  /**
   * What else there is, by props that are set: for each of a number, for each member of a list, for each line of a text, once for true.
   * `most` names a prop that says how many of them are shown at most.
   */
  by?: Readonly<Record<string, { each: number; most?: string }>>;
  /** In place of all that, where it shows the rows of a long list. */
  ofLongList?: number;
}

export interface ComponentManifest {
  /** PascalCase name, as in TSX. */
  name: string;
  version: number;
  label: string;
  help: string;
  /** Palette section: `Layout`, `Text`, `Media`, `Controls`, `Data`, `Feedback`, `Overlay`. */
  category: string;
  /** Place within its section; those without stand behind, by name. */
  rank?: number;
  /** Lucide icon name in kebab-case. */
  icon: string;
  keywords?: string[];
  props: Record<string, PropManifest>;
  events: Record<string, EventManifest>;
  /** Empty for leaf components; most containers have just `children`. */
  slots: Record<string, SlotManifest>;
  /** Components that it must not stand in, however deep: browsers take a form in a form apart. */
  notWithin?: readonly string[];
  /** What a drop inserts. */
  example: ExampleNode;
  /** Migrations from version n (index n-1) to n+1; pure. */
  migrations?: ((
    props: Record<string, import("../app/app.ts").PropValue>,
  ) => Record<string, import("../app/app.ts").PropValue>)[];
  /** It is a field of forms: under its prop `name` it gives a value of this type. */
  field?: FieldType;
  /** Loaded when a page uses it, with what else has this name: what is used together comes as one file. Absent = nearly every page has it. */
  chunk?: string;
  /** It is heavy: pages are alive before its chunk has come, and until then keep the room that is said here. */
  skeleton?: SkeletonManifest;
  /** It is nothing but a function of its props: no state, no context and no effects, so that it may be called instead of mounted. */
  isPlain?: boolean;
}

export type ManifestRegistry = Readonly<Record<string, ComponentManifest>>;
