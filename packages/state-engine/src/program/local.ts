/** What the client module has for pages that use LocalState: the classes, and the functions that the browser runs. */

import type { BindingIndex, EventIndex, PartIndex } from "./program.ts";

/** What the server says: the value of the binding that stands at this place of `served`. */
export type Served = (place: number) => unknown;

/** Lets the server do something: the event that stands at this place of `sends`, with values that were computed here. */
export type SendInputs = (place: number, inputs: readonly unknown[]) => void;

/** What functions of a page take: local states under their page variables, and variables of rows that the browser made. */
export type LocalContext = Record<string, unknown>;

export interface LocalValue {
  /** The server's bindings that it reads: the parts of the expression that the server computes. */
  served: readonly BindingIndex[];
  read($: LocalContext, $served: Served): unknown;
}

/** A list whose rows the browser makes. */
export interface LocalList extends LocalValue {
  part: PartIndex;
  item: string;
  index?: string;
  /** Absent: rows are known by their places. */
  key?: LocalValue;
}

/** Which rows of a served list are shown, and in what order. */
export interface Arrangement {
  served: readonly BindingIndex[];
  each: BindingIndex;
  /** The rows' binding that holds what the arrangement reads of an item; null when it reads none. */
  view: BindingIndex | null;
  /** The row's variable for its place, which depends on the arrangement. */
  index?: string;
  arrange($: LocalContext, $served: Served, $list: unknown[]): unknown;
}

export interface LocalEvent {
  served: readonly BindingIndex[];
  /** The server's events that it may cause. */
  sends: readonly EventIndex[];
  run($: LocalContext, $payload: unknown, $served: Served, $send: SendInputs): unknown;
}

export interface LocalPage {
  /** Page variable to the id of the local class. */
  uses: Readonly<Record<string, string>>;
  values: Readonly<Record<BindingIndex, LocalValue>>;
  lists: Readonly<Record<BindingIndex, LocalList>>;
  arrangements: Readonly<Record<BindingIndex, Arrangement>>;
  events: Readonly<Record<EventIndex, LocalEvent>>;
}

/** What the base class of local states asks of the browser. */
export interface LocalHost {
  /** Called by the constructor: gives the object that stands for the state under construction. */
  made(state: object): object;
  use(other: unknown): unknown;
  member(name: "ui" | "page"): unknown;
}

/** `local` of the client module. */
export interface LocalProgram {
  connect(host: LocalHost): void;
  /** By id: `state/filter.ts#Filter`. */
  states: Readonly<Record<string, new () => object>>;
  pages: Readonly<Record<string, LocalPage>>;
}

/**
 * The places in `list` of what `arrange` makes of it: of the members that it keeps, in its order. What is no member, or was placed
 * already, has none. Equal primitives are taken in their order.
 */
export function arranged(list: unknown, arrange: (list: unknown[]) => unknown): number[] {
  if (!Array.isArray(list)) return [];
  const places = new Map<unknown, number[]>();
  list.forEach((member, place) => {
    const known = places.get(member);
    if (known) known.push(place);
    else places.set(member, [place]);
  });
  const shown: number[] = [];
  const kept = arrange(list.slice());
  for (const member of Array.isArray(kept) ? (kept as unknown[]) : []) {
    const place = places.get(member)?.shift();
    if (place !== undefined) shown.push(place);
  }
  return shown;
}
