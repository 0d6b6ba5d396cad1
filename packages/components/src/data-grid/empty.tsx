import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import type { Grid } from "./grid-context.ts";
import { pinStyle } from "./pin-style.ts";
import { placeClasses } from "./place-classes.ts";
import { filled } from "./words.ts";

interface EmptyProps {
  grid: Grid;
  text: string;
}

/** In place of rows: that there are none, or that none of them matches, and the way back. */
export function Empty({ grid, text }: EmptyProps) {
  const { question, ask, layout, writing } = grid;
  const { words } = writing;
  const search = question.search.trim();
  const none = search === "" ? words.noMatch : filled(words.noMatchFor, { search });
  const isNarrowed = question.search !== "" || question.filters.length > 0;
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={2}>
        <div
          role="gridcell"
          aria-colindex={1}
          aria-colspan={Math.max(1, layout.columns.length)}
          tabIndex={-1}
          className={classes.empty}
        >
          <span className={classes.emptySign}>
            <Glyph name={isNarrowed ? "search-x" : "inbox"} size={24} />
          </span>
          <span className={classes.emptyText}>{isNarrowed ? none : text}</span>
          {isNarrowed && (
            <button
              type="button"
              className={classes.emptyAction}
              onClick={() => ask({ search: "", filters: [] })}
            >
              {words.clearFilters}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

const BONES = [0, 1, 2, 3, 4, 5, 6, 7];
const WIDTHS = ["a", "b", "c"] as const;

/** As many rows as usually fit, while the first ones are on their way. */
export function Skeletons({ grid }: { grid: Grid }) {
  const { layout, size, writing } = grid;
  return (
    <div role="rowgroup" aria-label={writing.words.loading}>
      {BONES.map((line) => (
        <div
          key={line}
          role="row"
          className={clsx(
            classes.row,
            classes.columns,
            classes.height[size],
            layout.isFolding && [classes.folding.columns, classes.folding.row],
          )}
        >
          {layout.columns.map((laid) => (
            <div
              key={laid.id}
              role="gridcell"
              aria-colindex={laid.place}
              className={clsx(classes.cell, ...placeClasses(laid, layout.isFolding))}
              style={pinStyle(laid)}
            >
              {laid.kind === "data" && (
                <span
                  className={`${classes.bone} ${classes.boneWidth[WIDTHS[(line + laid.place) % WIDTHS.length]!]}`}
                />
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
