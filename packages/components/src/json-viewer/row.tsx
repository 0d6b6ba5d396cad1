import clsx from "clsx";
import { memo } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { pick } from "../style/element.ts";
import { filled } from "../style/words.ts";
import { classes } from "./classes.ts";
import { Marked } from "./marked.tsx";
import { CUT, type JsonRow, nextShown } from "./rows.ts";
import { isBranch, kindOf, plainText, sizeOf } from "./values.ts";
import { counted, type Words, type Writing } from "./words.ts";

export interface RowProps {
  row: JsonRow;
  rootName: string;
  size: unknown;
  isActive: boolean;
  /** It is one of many. */
  isUnseen: boolean;
  isMarkedActive: boolean;
  /** Undefined: nothing listens to what is selected. */
  isSelected: boolean | undefined;
  pattern: RegExp | null;
  words: Words;
  write: Writing;
}

/** How far a level is moved in; on a phone never so far that no room is left for words. */
const indent = (level: number) => `min(${(level - 1) * 1.25 + 0.25}rem, 40%)`;

/** Draws anew only what changed: opening one row makes a new list of all of them. */
export const Row = memo(DrawnRow, ({ row, ...props }, { row: nextRow, ...next }) => {
  const isSameRow = (Object.keys(row) as (keyof JsonRow)[]).every(
    // Where it lies is said by its level, and its path by its id.
    (name) => name === "parent" || name === "path" || Object.is(row[name], nextRow[name]),
  );
  const isSame = (Object.keys(props) as (keyof typeof props)[]).every((name) =>
    Object.is(props[name], next[name]),
  );
  return isSameRow && isSame;
});

function DrawnRow(props: RowProps) {
  const { row, size, isActive, isUnseen, isMarkedActive, isSelected } = props;
  return (
    <div
      role="treeitem"
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.isBranch ? row.isOpen : undefined}
      aria-selected={row.more === null ? isSelected : undefined}
      style={{ paddingInlineStart: indent(row.level) }}
      className={clsx(
        classes.row,
        pick(classes.size, size, "md"),
        isUnseen && classes.unseen,
        isMarkedActive && classes.active,
        isSelected && classes.selected,
      )}
    >
      <span className={classes.opener} data-opener={row.isBranch || undefined}>
        {row.isBranch && (
          <Glyph
            name="chevron-right"
            size={14}
            className={clsx(classes.chevron, row.isOpen && classes.open)}
          />
        )}
      </span>
      {row.more === null ? <Entry {...props} /> : <Offer {...props} left={row.more} />}
    </div>
  );
}

function Entry({ row, rootName, pattern, words, write }: RowProps) {
  const key = row.path.at(-1);
  const name = key ?? rootName;
  return (
    <span className={clsx(classes.words, row.isOpen && typeof row.value === "string" && classes.whole)}>
      {name !== "" && (
        <>
          <span className={typeof key === "number" ? classes.index : undefined}>
            {typeof key === "string" ? <Marked text={key} pattern={pattern} /> : name}
          </span>
          <span className={classes.muted}>: </span>
        </>
      )}
      {isBranch(row.value) ? (
        <Branch row={row} value={row.value} words={words} write={write} />
      ) : typeof row.value === "string" ? (
        <Text row={row} value={row.value} pattern={pattern} words={words} write={write} />
      ) : (
        <span className={kindClass(row.value)}>
          <Marked text={plainText(row.value)} pattern={pattern} />
        </span>
      )}
    </span>
  );
}

function kindClass(value: unknown): string {
  const kind = kindOf(value);
  if (kind === "number") return classes.kind.number;
  return kind === "boolean" ? classes.kind.keyword : classes.kind.comment;
}

type PartProps<Value> = Pick<RowProps, "row" | "words" | "write"> & { value: Value };

function Branch({ row, value, words, write }: PartProps<object>) {
  const isList = Array.isArray(value);
  const [begin, end] = isList ? "[]" : "{}";
  const size = sizeOf(value);
  if (size === 0) return <span className={classes.muted}>{`${begin}${end}`}</span>;
  return (
    <>
      <span className={classes.muted}>{row.isOpen ? begin : `${begin}…${end}`}</span>
      <span className={classes.count}>
        {counted(words, isList ? ["item", "items"] : ["key", "keys"], size, write)}
      </span>
    </>
  );
}

/** Characters before a match that are shown of a text that is cut. */
const BEFORE_MATCH = 30;

function Text({ row, value, pattern, words, write }: PartProps<string> & { pattern: RegExp | null }) {
  const isCut = value.length > (row.shown ?? CUT);
  const at = row.isOpen || pattern === null ? 0 : value.slice(0, MOST_LOOKED_AT).search(pattern);
  const start = isCut && at > CUT - BEFORE_MATCH ? at - BEFORE_MATCH : 0;
  const end = start + (row.shown ?? CUT);
  // An open text is shown with its line breaks, and without the signs that JSON writes for them.
  const text = row.isOpen ? value.slice(0, end) : plainText(value, start, end);
  return (
    <>
      <span className={classes.kind.string}>
        {start > 0 ? "…" : '"'}
        <Marked text={text} pattern={pattern} />
        {end < value.length ? "…" : '"'}
      </span>
      {value.length > CUT && (
        <span className={classes.count}>{filled(words.characters, { count: write(value.length) })}</span>
      )}
    </>
  );
}

/** As far as the search looks into one text. */
const MOST_LOOKED_AT = 100_000;

function Offer({ row, left, words, write }: RowProps & { left: number }) {
  const shown = row.shown ?? 0;
  const step = Math.min(left, nextShown(row.value, shown) - shown);
  const sentence = typeof row.value === "string" ? words.moreText : words.more;
  return <span className={classes.offer}>{filled(sentence, { count: write(step), left: write(left) })}</span>;
}
