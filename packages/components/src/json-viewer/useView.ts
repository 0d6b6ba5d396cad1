import { useDeferredValue, useMemo, useState } from "react";
import { useEdited } from "../field/useEdited.ts";
import { type JsonRow, nextShown, openAtFirst, rowsOf } from "./rows.ts";
import { type Found, patternOf, search } from "./search.ts";

type Toggles = ReadonlyMap<string, boolean>;
const NONE: Toggles = new Map();
const NOTHING_MORE: ReadonlyMap<string, number> = new Map();

export interface ViewOptions {
  value: unknown;
  depth: number;
  isSorted: boolean;
  isSearchable: boolean;
}

export interface JsonView {
  rows: readonly JsonRow[];
  typed: string;
  setTyped(text: string): void;
  /** What is looked for; null = nothing is. */
  pattern: RegExp | null;
  found: Found | null;
  setOpen(ids: readonly string[], isOpen: boolean): void;
  showMore(offer: JsonRow): void;
}

/** What people opened and closed, until it is about something else. */
function useToggles(about: unknown): { toggled: Toggles; setOpen: JsonView["setOpen"] } {
  const [toggled, setToggled] = useEdited<unknown>(about);
  const own = toggled instanceof Map ? (toggled as Toggles) : NONE;
  return {
    toggled: own,
    setOpen: (ids, isOpen) => setToggled(new Map([...own, ...ids.map((id) => [id, isOpen] as const)])),
  };
}

/** What is to be seen of a value: by its author's depth, what people open and close, and what they search for. */
export function useView({ value, depth, isSorted, isSearchable }: ViewOptions): JsonView {
  const [typed, setTyped] = useState("");
  // The field goes on at once; a large value is searched when there is time.
  const asked = useDeferredValue(isSearchable ? typed : "");
  const pattern = useMemo(() => patternOf(asked), [asked]);
  const found = useMemo(
    () => (pattern === null ? null : search(value, pattern, isSorted)),
    [value, pattern, isSorted],
  );
  const first = useMemo(() => openAtFirst(value, depth, isSorted), [value, depth, isSorted]);
  const browsed = useToggles(depth);
  const searched = useToggles(asked);
  const { toggled, setOpen } = found === null ? browsed : searched;
  const [shown, setShown] = useState(NOTHING_MORE);
  const rows = useMemo(
    () => rowsOf(value, { toggled, shown, first, isSorted, found }),
    [value, toggled, shown, first, isSorted, found],
  );
  return {
    rows,
    typed,
    setTyped,
    pattern,
    found,
    setOpen,
    showMore: (offer) => {
      const of = rows[offer.parent];
      if (of) setShown(new Map([...shown, [of.id, nextShown(offer.value, offer.shown ?? 0)]]));
    },
  };
}
