import clsx from "clsx";
import { useState } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { inPlace } from "../style/in-place.ts";
import { type NumberStyle, numberText } from "../style/number-format.ts";
import { classes } from "./classes.ts";
import type { Categories } from "./data/categories.ts";
import type { Dataset } from "./data/dataset.ts";

/** Rows that are there before anyone asks for the table, so that it is there without scripts; and once it is open. */
const [FIRST_ROWS, MOST_ROWS] = [50, 1_000];

export interface DataTableProps {
  dataset: Dataset;
  categories: Categories;
  numbers: NumberStyle;
  /** The words to open it with. */
  label: string;
  /** What it shows. */
  name: string;
  /** Only for screen readers. */
  isHidden: boolean;
}

/** The same values as a table: for who cannot see the drawing, or wants the exact numbers. */
export function DataTable(props: DataTableProps) {
  const { label, isHidden } = props;
  const [isOpen, setOpen] = useState(false);
  if (isHidden)
    return (
      <div className={classes.said}>
        <Rows {...props} most={FIRST_ROWS} />
      </div>
    );
  return (
    <details className={classes.table.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.table.summary}>
        <Glyph name="chevron-right" size={12} className={classes.table.sign} />
        {label}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section aria-label={label} tabIndex={0} className={classes.table.scroll}>
        <Rows {...props} most={isOpen ? MOST_ROWS : FIRST_ROWS} />
      </section>
    </details>
  );
}

function Rows({ dataset, categories, numbers, name, most }: DataTableProps & { most: number }) {
  const { series, categoryLabel } = dataset;
  const { names } = categories;
  const rest = names.length - most;
  return (
    <table aria-label={name} className={classes.table.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.table.heading}>
            {categoryLabel || "#"}
          </th>
          {series.map(({ key, label }) => (
            <th key={key} scope="col" className={clsx(classes.table.heading, classes.table.number)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inPlace(names.slice(0, most), (category, index) => (
          <tr className={classes.table.row}>
            <th scope="row" className={classes.table.cell}>
              {category}
            </th>
            {series.map(({ key, values }) => {
              const value = values[index];
              return (
                <td key={key} className={classes.table.figure}>
                  {value === null || value === undefined ? "–" : numberText(value, numbers)}
                </td>
              );
            })}
          </tr>
        ))}
        {rest > 0 && (
          <tr className={classes.table.row}>
            <td colSpan={series.length + 1} className={classes.table.note}>
              + {numberText(rest, { language: numbers.language, format: "number" })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
