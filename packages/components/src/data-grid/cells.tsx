/** What stands in a cell, by the column's type. Nothing in it has a place in the tab order: the grid's keys lead there. */

import clsx from "clsx";
import { Glyph } from "../icon/glyph.tsx";
import { imageAddress, linkAddress } from "../style/address.ts";
import { numberOf, pick, textOf } from "../style/element.ts";
import { inPlace } from "../style/in-place.ts";
import { classes } from "./classes.ts";
import type { GridColumn, GridRecord } from "./columns.ts";
import { cellText, isBlank, type Writing } from "./values.ts";

const { cells } = classes;

export interface CellProps {
  column: GridColumn;
  record: GridRecord;
  writing: Writing;
  /** A press on a button, or on the box of a boolean that can be edited. */
  onButton?: () => void;
  onToggle?: (value: boolean) => void;
}

/** Whether nothing is drawn in a cell: some types have something without a value. */
export function isEmptyCell(column: GridColumn, record: GridRecord): boolean {
  const isDrawn = column.type === "boolean" || column.type === "button" || column.type === "custom";
  return !isDrawn && column.image === "" && isBlank(record[column.key]);
}

export function CellContent(props: CellProps) {
  const { column, record } = props;
  const value = record[column.key];
  if (column.type === "boolean") return <BooleanCell {...props} />;
  if (column.type === "button") return <ButtonCell {...props} />;
  if (isEmptyCell(column, record)) return null;
  if (column.type === "badge") return <BadgeCell {...props} />;
  if (column.type === "image") return <Picture address={value} className={cells.image} />;
  if (column.type === "progress") return <ProgressCell {...props} />;
  return <TextCell {...props} />;
}

function TextCell({ column, record, writing }: CellProps) {
  const text = cellText(record[column.key], column, writing);
  const second = column.second === "" ? "" : textOf(record[column.second]);
  const first =
    column.type === "link" ? (
      <LinkText text={text} address={record[column.address === "" ? column.key : column.address]} />
    ) : (
      <span className={cells.text}>{text}</span>
    );
  return (
    <>
      {column.image !== "" && <Picture address={record[column.image]} className={cells.picture} />}
      {second === "" ? (
        first
      ) : (
        <span className={cells.two}>
          {first}
          <span dir="auto" className={cells.second}>
            {second}
          </span>
        </span>
      )}
    </>
  );
}

function LinkText({ text, address }: { text: string; address: unknown }) {
  const given = textOf(address);
  const isMail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(given);
  const href = linkAddress(isMail ? `mailto:${given}` : given);
  if (href === undefined || given === "") return <span className={cells.text}>{text}</span>;
  const isElsewhere = /^https?:/i.test(href);
  return (
    <a
      href={href}
      tabIndex={-1}
      {...(isElsewhere && { target: "_blank", rel: "noopener noreferrer" })}
      className={cells.link}
    >
      {text}
    </a>
  );
}

function Picture({ address, className }: { address: unknown; className: string }) {
  const source = imageAddress(address);
  return source === undefined ? (
    <span className={className} />
  ) : (
    // Beside words that say the same: a picture alone is named by its column.
    <img src={source} alt="" loading="lazy" decoding="async" className={className} />
  );
}

function BadgeCell({ column, record, writing }: CellProps) {
  const value = record[column.key];
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  return (
    <span className={cells.badges}>
      {inPlace(entries, (entry) => {
        const text = cellText(entry, column, writing);
        const option = column.options.find((one) => one.value === textOf(entry));
        return (
          <span className={clsx(cells.badge, pick(cells.colors, option?.color, "neutral"))}>{text}</span>
        );
      })}
    </span>
  );
}

function BooleanCell({ column, record, writing, onToggle }: CellProps) {
  const isOn = Boolean(record[column.key]);
  if (onToggle)
    return (
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={column.label}
        checked={isOn}
        onChange={(event) => onToggle(event.currentTarget.checked)}
        className={cells.checkbox}
      />
    );
  if (isBlank(record[column.key])) return null;
  const word = isOn ? writing.words.yes : writing.words.no;
  return (
    <Glyph name={isOn ? "check" : "minus"} size={16} label={word} className={isOn ? cells.yes : cells.no} />
  );
}

function ButtonCell({ column, record, onButton }: CellProps) {
  const text = column.action || textOf(record[column.key]) || column.label;
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        onButton?.();
      }}
      className={cells.button}
    >
      {column.icon !== "" && <Glyph name={column.icon} size={14} />}
      <span className={cells.text}>{text}</span>
    </button>
  );
}

function ProgressCell({ column, record }: CellProps) {
  const done = Math.min(column.maximum, Math.max(0, numberOf(record[column.key], 0)));
  const percent = Math.round((done / column.maximum) * 100);
  return (
    <span className={cells.progress}>
      <span
        role="progressbar"
        aria-label={column.label}
        aria-valuemin={0}
        aria-valuemax={column.maximum}
        aria-valuenow={done}
        className={cells.track}
      >
        <span className={cells.bar} style={{ width: `${percent}%` }} />
      </span>
      <span className={cells.percent}>{percent}%</span>
    </span>
  );
}
