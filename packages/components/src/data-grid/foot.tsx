import clsx from "clsx";
import type { ReactNode } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import type { Grid } from "./grid-context.ts";
import { filled } from "./words.ts";

const { panels } = classes;

const PAGE_SIZES = [10, 25, 50, 100, 250];

/** How many rows there are, and the pages of them. */
export function Foot({ grid }: { grid: Grid }) {
  const { rows, total, isLocal, isPaged, writing } = grid;
  const { words, locale } = writing;
  const number = (count: number) => count.toLocaleString(locale);
  const matching = isLocal ? rows.matching.length : total;
  const count = isLocal ? rows.count : total;
  const values = { count: number(matching), total: number(total) };
  const text = filled(matching < total ? words.someRows : total === 1 ? words.oneRow : words.rows, values);
  return (
    <div className={panels.foot}>
      <span dir="auto" className={panels.count} aria-live="polite">
        {grid.isLoading && total === 0 ? "" : text}
      </span>
      {isPaged && count > 0 && <Pages {...{ grid, count, number }} />}
    </div>
  );
}

interface PagesProps {
  grid: Grid;
  count: number;
  number: (count: number) => string;
}

function Pages({ grid, count, number }: PagesProps) {
  const { question, ask, writing } = grid;
  const { words } = writing;
  const { pageSize } = question;
  const last = Math.max(1, Math.ceil(count / pageSize));
  const page = Math.min(question.page, last);
  const sizes = [...new Set([...PAGE_SIZES, pageSize])].sort((one, other) => one - other);
  const from = (page - 1) * pageSize + 1;
  const place = filled(words.pageRows, {
    from: number(from),
    to: number(Math.min(count, page * pageSize)),
    total: number(count),
  });
  const step = (wanted: number, label: string, icon: string, isFar = false) => (
    <button
      type="button"
      aria-label={label}
      disabled={wanted < 1 || wanted > last || wanted === page}
      className={clsx(panels.step, isFar && panels.far)}
      onClick={() => ask({ page: wanted })}
    >
      <Glyph name={icon} size={16} className={panels.stepSign} />
    </button>
  );
  return (
    <span className={panels.pages}>
      <label className={panels.pageSize}>
        <span className={panels.pageSizeWord}>{words.rowsPerPage}</span>
        <select
          className={panels.control}
          value={pageSize}
          onChange={(event) => ask({ pageSize: Number(event.currentTarget.value), page: 1 })}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
      {step(1, words.firstPage, "chevron-first", true)}
      {step(page - 1, words.previousPage, "chevron-left")}
      <span dir="auto" className={panels.here}>
        {place}
      </span>
      {step(page + 1, words.nextPage, "chevron-right")}
      {step(last, words.lastPage, "chevron-last", true)}
    </span>
  );
}

/** What waits for an answer stands over the rows: the selection with what can be done with it, and entries to save. */
export function Floats({ grid, children }: { grid: Grid; children: ReactNode }) {
  const { selection, editing, writing } = grid;
  const { words, locale } = writing;
  const count = (number: number) => number.toLocaleString(locale);
  if (selection.keys.size === 0 && editing.unsaved === 0) return null;
  return (
    <div className={panels.floats}>
      {selection.keys.size > 0 && selection.kind !== "none" && (
        <div role="toolbar" aria-label={words.actions} className={panels.float}>
          <span aria-live="polite" className={panels.floatText}>
            {filled(words.selected, { count: count(selection.keys.size) })}
          </span>
          {children}
          <button type="button" className={panels.action} onClick={() => selection.clear()}>
            {words.clearSelection}
          </button>
        </div>
      )}
      {editing.unsaved > 0 && (
        <div role="toolbar" aria-label={words.save} className={panels.float}>
          <span aria-live="polite" className={panels.floatText}>
            {filled(words.unsaved, { count: count(editing.unsaved) })}
          </span>
          <button type="button" className={panels.action} onClick={() => editing.discard()}>
            {words.discard}
          </button>
          <button type="button" className={panels.save} onClick={() => editing.save()}>
            {words.save}
          </button>
        </div>
      )}
    </div>
  );
}
