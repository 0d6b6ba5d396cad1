/** How the shown columns stand beside each other: their tracks, their places, and where pinned ones stick. */

import type { GridColumn, Side } from "./columns.ts";

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
}

export interface Layout {
  columns: readonly LaidColumn[];
  /** CSS variables for the grid's element. */
  variables: Readonly<Record<string, string>>;
}

export interface OwnColumns {
  select: boolean;
  expand: boolean;
  /** How many buttons stand in a row's last cell; 0 = none. */
  actions: number;
}

const SELECT = 44;
const EXPAND = 36;
const ACTION = 32;
const CELL_ENDS = 16;
/** More of them than this are in a menu. */
export const MOST_BUTTONS = 2;

interface Track {
  laid: Omit<LaidColumn, "place" | "isEdge">;
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
  const laid = tracks.map((track, index) => ({
    ...track.laid,
    place: index + 1,
    isEdge: isEdge(tracks, index),
  }));
  return { columns: laid, variables: variablesOf(tracks) };
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
