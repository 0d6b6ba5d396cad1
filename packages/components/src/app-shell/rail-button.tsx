import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { textOf } from "../style/element.ts";
import { classes, type Rail } from "./classes.ts";
import type { ShellWords } from "./words.ts";

interface RailButtonProps {
  rail: Rail;
  words: ShellWords;
  onRail(isRail: boolean): void;
}

/** Leaves of the sidebar only its icons, and brings the rest back. */
export function RailButton({ rail, words, onRail }: RailButtonProps) {
  const expand = textOf(words.expandLabel) || "Expand sidebar";
  const collapse = textOf(words.collapseLabel) || "Collapse sidebar";
  const isByRoom = rail === "lg" || rail === "xl";
  return (
    <button
      type="button"
      data-tip={rail === "off" ? collapse : expand}
      aria-expanded={isByRoom ? undefined : rail === "off"}
      onClick={({ currentTarget }) => {
        const isRail = isByRoom ? isShown(currentTarget.querySelector("[data-while-rail]")) : rail === "on";
        onRail(!isRail);
      }}
      className={clsx(classes.iconButton, classes.toggle, classes.wideOnly)}
    >
      {/* Where the room decides, only the style sheet knows which of them is true. */}
      {rail !== "off" && (
        <span data-while-rail="" className={classes.whileRail[rail]}>
          <Face icon="panel-left-open" label={expand} />
        </span>
      )}
      {rail !== "on" && (
        <span className={clsx(classes.whileWide, classes.hiddenInRail[rail])}>
          <Face icon="panel-left-close" label={collapse} />
        </span>
      )}
    </button>
  );
}

function Face({ icon, label }: { icon: string; label: string }) {
  return (
    <>
      <Glyph name={icon} size={18} className={classes.directed} />
      <span className={classes.said}>{label}</span>
    </>
  );
}

/** What is itself no box is shown where its contents are. */
function isShown(element: Element | null): boolean {
  return (element?.firstElementChild?.getClientRects().length ?? 0) > 0;
}
