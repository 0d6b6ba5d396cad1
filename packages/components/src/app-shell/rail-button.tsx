import clsx from "clsx";
import { useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { textOf } from "../style/element.ts";
import { classes, type Rail } from "./classes.ts";
import type { ShellWords } from "./words.ts";

interface RailButtonProps {
  rail: Rail;
  words: ShellWords;
  onRail(isRail: boolean): void;
}

/**
 * Leaves of the sidebar only its icons, and brings the rest back. Where the room decides which of them is to be had, only the style sheet
 * knows it: there both buttons stand, one of them out of sight and reach, so that what is read of them is true from the first HTML on.
 */
export function RailButton({ rail, words, onRail }: RailButtonProps) {
  /** Of the two, the one that was pressed stays, with the keyboard on it. */
  const [kept, keep] = useState<Place>("wide");
  const isByRoom = rail === "lg" || rail === "xl";
  const places: readonly Place[] = isByRoom ? ["rail", "wide"] : [kept];
  return places.map((place) => {
    const isRail = isByRoom ? place === "rail" : rail === "on";
    const label = isRail
      ? textOf(words.expandLabel) || "Expand sidebar"
      : textOf(words.collapseLabel) || "Collapse sidebar";
    return (
      <button
        key={place}
        type="button"
        data-tip={label}
        aria-label={label}
        aria-expanded={!isRail}
        onClick={() => {
          keep(place);
          onRail(!isRail);
        }}
        className={clsx(
          classes.iconButton,
          classes.toggle,
          classes.wideOnly,
          isByRoom && (isRail ? classes.hiddenBesideRail : classes.hiddenInRail)[rail],
        )}
      >
        <Glyph
          name={isRail ? "panel-left-open" : "panel-left-close"}
          size={18}
          className={classes.directed}
        />
      </button>
    );
  });
}

type Place = "rail" | "wide";
