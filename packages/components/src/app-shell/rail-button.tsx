import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import type { ShellWords } from "./words.ts";

interface RailButtonProps {
  isRail: boolean;
  words: ShellWords;
  onRail(isRail: boolean): void;
}

/** Leaves of the sidebar only its icons, and brings the rest back. */
export function RailButton({ isRail, words, onRail }: RailButtonProps) {
  const label = isRail
    ? textOf(words.expandLabel) || "Expand sidebar"
    : textOf(words.collapseLabel) || "Collapse sidebar";
  return (
    <button
      type="button"
      aria-label={label}
      aria-expanded={!isRail}
      data-tip={label}
      onClick={() => onRail(!isRail)}
      className={clsx(classes.iconButton, classes.toggle, classes.wideOnly)}
    >
      <Glyph name={isRail ? "panel-left-open" : "panel-left-close"} size={18} className={classes.directed} />
    </button>
  );
}
