/** A page's compiled functions and the index from changed paths to bindings: once per program, shared by all sessions. */

import type { BindingIndex, BindingInfo, EventInfo, PageInfo, StateVariable } from "../program/program.ts";

/** The context of a page's functions: states under their page variables, `ui`, and the rows' variables. */
export type PageContext = Record<string, unknown>;

/** What the server module defines for one page; see ProgramInfo. */
export interface PageFunctions {
  bindings: (($: PageContext) => unknown)[];
  keys: Record<BindingIndex, ($: PageContext) => unknown>;
  rows: Record<BindingIndex, { item: string; index?: string }>;
  events: (($: PageContext, payload: unknown) => unknown)[];
}

/** A binding that reads below some point, and the rest of the path it reads. */
export interface Hit {
  binding: BindingIndex;
  rest: readonly string[];
  /** The binding depends on what lies below its path, too. False only for lists that are plain paths. */
  below: boolean;
}

const NO_HITS: readonly Hit[] = [];

/** A variable that holds an instance state: each scope of its part has one. */
export type OwnVariable = StateVariable & { own: NonNullable<StateVariable["own"]> };

const NO_VARIABLES: readonly OwnVariable[] = [];

function isOwn(variable: StateVariable): variable is OwnVariable {
  return variable.own !== undefined;
}

export class PageProgram {
  readonly info: PageInfo;
  readonly functions: PageFunctions;
  /** Of each binding: its place among its part's values, or among its part's controls. */
  readonly place: readonly number[];
  /** Of each part: the parts that mount it. Several for one that is inside itself, none for the page. */
  readonly partsAbove: readonly (readonly number[])[];
  /** Of each each: the part of its rows. */
  readonly rowPart: readonly number[];
  /** Lists of which only a window is mounted. */
  readonly windowed: readonly BindingIndex[];
  /** Of each binding: does the browser compute it? */
  readonly isLocal: readonly boolean[];
  /** Does anything say what values it takes? Of drafts only. */
  readonly hasExpectations: boolean;
  /** Bindings of unknown reads: evaluated whenever anything changed. */
  readonly volatile: readonly BindingIndex[];
  /** By each: what reads its rows' items. */
  private readonly items: readonly (readonly Hit[])[];
  /** By each: what within its rows reads an index. */
  readonly indexReaders: readonly (readonly BindingIndex[])[];
  /** By each: can something in its rows be used? */
  private readonly usable = new Map<BindingIndex, boolean>();
  /** By state, then field. */
  private readonly fields: ReadonlyMap<number, ReadonlyMap<string, Hit[]>>;
  /** By part: the instance states of its scopes. */
  private readonly own = new Map<number, OwnVariable[]>();
  /** By each: are its keys positions? Known once a first row was seen. */
  readonly positional = new Map<BindingIndex, boolean>();

  constructor(info: PageInfo, functions: PageFunctions) {
    this.info = info;
    this.functions = functions;
    const { bindings, parts } = info;
    for (const variable of info.uses)
      if (isOwn(variable))
        this.own.set(variable.own.part, [...(this.own.get(variable.own.part) ?? []), variable]);
    const place: number[] = bindings.map(() => -1);
    const partsAbove: number[][] = parts.map(() => []);
    const rowPart: number[] = bindings.map(() => -1);
    parts.forEach((part, index) => {
      part.bindings.forEach((binding, at) => {
        place[binding] = at;
      });
      part.controls.forEach((binding, at) => {
        place[binding] = at;
        const control = bindings[binding];
        for (const child of control?.parts ?? []) partsAbove[child]?.push(index);
        if (control?.kind === "each") rowPart[binding] = control.parts?.[0] ?? -1;
      });
    });
    this.place = place;
    this.partsAbove = partsAbove;
    this.rowPart = rowPart;
    this.isLocal = bindings.map((binding) => binding.local === true);
    this.hasExpectations = bindings.some(({ expected }) => expected !== undefined);
    const fields = new Map<number, Map<string, Hit[]>>();
    const volatile: BindingIndex[] = [];
    const items: Hit[][] = bindings.map(() => []);
    bindings.forEach((binding, index) => {
      for (const [state, ...keys] of patternsOf(binding)) {
        const below = keys.at(-1) === "**";
        const [field, ...rest] = below ? keys.slice(0, -1) : keys;
        if (field === undefined || field === "*") {
          if (!volatile.includes(index)) volatile.push(index);
          continue;
        }
        const ofState = fields.get(state) ?? new Map<string, Hit[]>();
        fields.set(state, ofState);
        const hits = ofState.get(field) ?? [];
        ofState.set(field, hits);
        hits.push({ binding: index, rest, below: below || binding.kind !== "each" });
      }
      for (const { each, path } of binding.itemReads) {
        const rest = path.at(-1) === "**" ? path.slice(0, -1) : path;
        items[each]?.push({ binding: index, rest, below: true });
      }
    });
    this.fields = fields;
    this.volatile = volatile;
    this.windowed = bindings.flatMap(({ window }, index) => (window === undefined ? [] : [index]));
    this.items = items;
    this.indexReaders = bindings.map((binding, index) =>
      binding.kind === "each"
        ? this.within(rowPart[index] ?? -1).filter((inner) => bindings[inner]?.readsIndex)
        : [],
    );
  }

  /** Bindings that read this field of this state, here or below. */
  readersOf(state: number, field: string): readonly Hit[] {
    return this.fields.get(state)?.get(field) ?? NO_HITS;
  }

  /** Bindings that read the items of an each's rows. */
  itemReadersOf(each: BindingIndex): readonly Hit[] {
    return this.items[each] ?? NO_HITS;
  }

  /** Does the page read this state? */
  reads(state: number): boolean {
    return (
      this.fields.has(state) ||
      (this.volatile.length > 0 && this.info.uses.some((use) => use.state === state))
    );
  }

  /** Do the rows of this each, or what they hold, have events? */
  hasEventsInRows(each: BindingIndex): boolean {
    let found = this.usable.get(each);
    if (found === undefined) {
      const parts = new Set(this.partsWithin(this.rowPart[each] ?? -1));
      found = this.info.events.some(({ part }) => parts.has(part));
      this.usable.set(each, found);
    }
    return found;
  }

  private partsWithin(part: number): number[] {
    const info = this.info.parts[part];
    if (!info) return [];
    const children = info.controls.flatMap((control) => this.info.bindings[control]?.parts ?? []);
    return [part, ...children.flatMap((child) => this.partsWithin(child))];
  }

  binding(index: BindingIndex): BindingInfo {
    return this.info.bindings[index]!;
  }

  event(index: number): EventInfo | undefined {
    return this.info.events[index];
  }

  /** The instance states that each scope of a part has. */
  ownOf(part: number): readonly OwnVariable[] {
    return this.own.get(part) ?? NO_VARIABLES;
  }

  /** All bindings in a part and the parts it mounts. */
  private within(part: number, seen = new Set<number>()): BindingIndex[] {
    const { parts, bindings } = this.info;
    const info = parts[part];
    if (!info || seen.has(part)) return [];
    seen.add(part);
    return [
      ...info.bindings,
      ...info.controls.flatMap((control) => [
        control,
        ...(bindings[control]?.parts ?? []).flatMap((child) => this.within(child, seen)),
      ]),
    ];
  }
}

/** A list that is a plain path depends on the list itself; its members' changes reach the rows by identity. */
function patternsOf(binding: BindingInfo): BindingInfo["reads"] {
  return binding.kind === "each" && binding.listPath ? [binding.listPath] : binding.reads;
}

/**
 * Does a change at `path`, from step `from` on, concern what reads `rest`? `*` in either stands for any key. `contains`: a list
 * has the same members, but below one of them something changed.
 */
export function concerns(
  hit: Hit,
  path: readonly string[],
  from: number,
  deep: boolean,
): "reads" | "contains" | null {
  const length = path.length - from;
  const shared = Math.min(length, hit.rest.length);
  for (let step = 0; step < shared; step++) {
    const read = hit.rest[step];
    const changed = path[from + step];
    if (read !== changed && read !== "*" && changed !== "*") return null;
  }
  if (length <= hit.rest.length + 1 || hit.below || deep) return "reads";
  return "contains";
}
