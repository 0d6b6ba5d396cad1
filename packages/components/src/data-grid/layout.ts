/** How the shown columns stand beside each other: their tracks, their places, and where pinned ones stick. */

import { type GridColumn, NARROW_PLACES, type NarrowPlace, type Side } from "./columns.ts";

/** `data` columns come from the author; the others are the grid's own. */
export type ColumnKind = "select" | "expand" | "data" | "actions";

export interface LaidColumn {
  kind: ColumnKind;
  /** The column's key; of the grid's own columns their kind. */
  id: string;
  column: GridColumn | null;
  /** From 1, as assistive technology counts. */
  place: number;
  pinned: Side | null;
  /** The last pinned one before those that scroll: it throws the shadow. */
  isEdge: boolean;
  /** Where its cells stand in a row of two lines; null = nowhere, and with the grid's own columns beside both lines. */
  narrow: NarrowPlace | null;
  /** The column that it stands behind in that place; null = it is the first there. */
  narrowAfter: GridColumn | null;
}

export interface Layout {
  columns: readonly LaidColumn[];
  /** In a narrow grid the rows have two lines. */
  isFolding: boolean;
  /** CSS variables for the grid's element. */
  variables: Readonly<Record<string, string>>;
}

export interface OwnColumns {
  select: boolean;
  expand: boolean;
  /** How many buttons stand in a row's last cell; 0 = none. */
  actions: number;
}

/** What the classes of `folding.places` call them. */
const AREAS = { "top-start": "a", "top-end": "b", "bottom-start": "c", "bottom-end": "d" } as const;

const SELECT = 44;
const EXPAND = 36;
const ACTION = 32;
const CELL_ENDS = 16;
/** More of them than this are in a menu. */
export const MOST_BUTTONS = 2;

interface Track {
  laid: Omit<LaidColumn, "place" | "isEdge" | "narrow" | "narrowAfter">;
  least: number;
  /** Its share of the room that is left; 0 = always as narrow as it can be. */
  share: number;
}

export function layoutOf(columns: readonly GridColumn[], { select, expand, actions }: OwnColumns): Layout {
  const shown = columns.filter((column) => !column.isHidden);
  const pinnedTo = (side: Side | null) => shown.filter(({ pinned }) => pinned === side).map(dataTrack);
  const tracks: Track[] = [
    ...(select ? [ownTrack("select", "start", SELECT)] : []),
    ...(expand ? [ownTrack("expand", "start", EXPAND)] : []),
    ...pinnedTo("start"),
    ...stretched(pinnedTo(null)),
    ...pinnedTo("end"),
    ...(actions > 0
      ? [ownTrack("actions", "end", Math.min(actions, MOST_BUTTONS) * ACTION + CELL_ENDS)]
      : []),
  ];
  const holders = holdersOf(shown);
  const laid = tracks.map((track, index) => ({
    ...track.laid,
    place: index + 1,
    isEdge: isEdge(tracks, index),
    narrow: NARROW_PLACES.find((place) => holders.get(place)?.includes(track.laid.id)) ?? null,
    narrowAfter: columnBefore(shown, holders, track.laid.id),
  }));
  const isFolding = holders.size > 0;
  const variables = {
    ...variablesOf(tracks),
    ...(isFolding && { "--grid-narrow": narrowTemplate(tracks, holders) }),
  };
  return { columns: laid, isFolding, variables };
}

/** The places of the columns that can be gone to, in the order in which a person reads them. */
export function readingOrder({ columns }: Layout, isNarrow: boolean): number[] {
  if (!isNarrow) return columns.map(({ place }) => place);
  const rank = ({ kind, pinned, narrow, narrowAfter }: LaidColumn) =>
    kind === "data"
      ? NARROW_PLACES.indexOf(narrow!) + (narrowAfter === null ? 0 : 0.5)
      : pinned === "start"
        ? -1
        : NARROW_PLACES.length;
  return columns
    .filter(({ kind, narrow }) => kind !== "data" || narrow)
    .sort((one, other) => rank(one) - rank(other))
    .map(({ place }) => place);
}

/** Keys by place: one column, or two of which the second stands behind the first. */
type Holders = ReadonlyMap<NarrowPlace, readonly string[]>;

/** Which columns stand in rows of two lines: of more than two that want the same place, the first two. */
function holdersOf(columns: readonly GridColumn[]): Holders {
  const holders = new Map<NarrowPlace, string[]>();
  for (const { narrow, key } of columns) {
    if (!narrow) continue;
    const there = holders.get(narrow) ?? [];
    if (there.length < 2) holders.set(narrow, [...there, key]);
  }
  return holders;
}

/** The first of a place, for the second of it. */
function columnBefore(columns: readonly GridColumn[], holders: Holders, id: string): GridColumn | null {
  const place = [...holders.values()].find(([, second]) => second === id);
  return columns.find(({ key }) => key === place?.[0]) ?? null;
}

/** A row of two lines as a grid template: the areas `a b` above `c d`, the grid's own columns beside both. Of two in a place the second's area is `a2`. */
function narrowTemplate(tracks: readonly Track[], holders: Holders): string {
  const own = (side: Side) => tracks.filter(({ laid }) => laid.kind !== "data" && laid.pinned === side);
  const names = (side: Side) => own(side).map(({ laid }) => laid.kind);
  const widths = (side: Side) => own(side).map(({ least }) => `${least}px`);
  const hasTwo = (place: NarrowPlace) => holders.get(place)?.length === 2;
  const isDouble = {
    start: hasTwo("top-start") || hasTwo("bottom-start"),
    end: hasTwo("top-end") || hasTwo("bottom-end"),
  };
  const areas = (vertical: "top" | "bottom", side: Side) => {
    const area = AREAS[`${vertical}-${side}`];
    return isDouble[side] ? [area, hasTwo(`${vertical}-${side}`) ? `${area}2` : area] : [area];
  };
  const line = (vertical: "top" | "bottom") =>
    `"${[...names("start"), ...areas(vertical, "start"), ...areas(vertical, "end"), ...names("end")].join(" ")}" auto`;
  const isOneLine = !holders.has("bottom-start") && !holders.has("bottom-end");
  const lines = [line("top"), ...(isOneLine ? [] : [line("bottom")])];
  const between = [
    ...(isDouble.start ? ["auto"] : []),
    "minmax(0,1fr)",
    ...(isDouble.end ? ["auto"] : []),
    "auto",
  ];
  return `${lines.join(" ")} / ${[...widths("start"), ...between, ...widths("end")].join(" ")}`;
}

function ownTrack(kind: ColumnKind, pinned: Side, least: number): Track {
  return { laid: { kind, id: `:${kind}`, column: null, pinned }, least, share: 0 };
}

function dataTrack(column: GridColumn): Track {
  const { key, width, least, pinned, type } = column;
  const share = width !== null || pinned ? 0 : type === "text" || type === "link" ? 2 : 1;
  // What is pinned has a width that is known, because its neighbours stick beside it.
  const fixed = pinned ? Math.round(least * 1.25) : least;
  return { laid: { kind: "data", id: key, column, pinned }, least: width ?? fixed, share };
}

/** Where no column takes a share, the last one does: rows fill the grid. */
function stretched(tracks: Track[]): Track[] {
  if (tracks.some(({ share }) => share > 0)) return tracks;
  return tracks.map((track, index) => (index === tracks.length - 1 ? { ...track, share: 1 } : track));
}

function isEdge(tracks: readonly Track[], index: number): boolean {
  const pinned = tracks[index]!.laid.pinned;
  if (pinned === "start") return tracks[index + 1]?.laid.pinned !== "start";
  return pinned === "end" && tracks[index - 1]?.laid.pinned !== "end";
}

function variablesOf(tracks: readonly Track[]): Record<string, string> {
  const variables: Record<string, string> = {
    "--grid-columns": tracks
      .map(({ least, share }) => (share > 0 ? `minmax(${least}px,${share}fr)` : `${least}px`))
      .join(" "),
    "--grid-least": `${tracks.reduce((sum, { least }) => sum + least, 0)}px`,
  };
  let start = 0;
  for (const [index, { laid, least }] of tracks.entries()) {
    if (laid.pinned !== "start") continue;
    variables[`--pin-${index + 1}`] = `${start}px`;
    start += least;
  }
  let end = 0;
  for (const [back, { laid, least }] of [...tracks].reverse().entries()) {
    if (laid.pinned !== "end") continue;
    variables[`--pin-${tracks.length - back}`] = `${end}px`;
    end += least;
  }
  return variables;
}
