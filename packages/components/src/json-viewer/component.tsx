import clsx from "clsx";
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { copyText } from "../copying/clipboard.ts";
import { numberFormat } from "../field/formats.ts";
import { useLocale } from "../field/useLocale.ts";
import { SearchInput } from "../search-input/component.tsx";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { useTreeKeys } from "../tree-keys/useTreeKeys.ts";
import { Bar } from "./bar.tsx";
import { classes } from "./classes.ts";
import { idBelow, type Path } from "./path.ts";
import { Row } from "./row.tsx";
import type { JsonRow } from "./rows.ts";
import type { Found } from "./search.ts";
import { useView } from "./useView.ts";
import { copiedText, isBranch, isShorter, keyAt } from "./values.ts";
import { counted, type Words, type Writing, wordsOf } from "./words.ts";

export interface JsonViewerProps extends ElementProps {
  value?: unknown;
  depth?: number;
  rootName?: string;
  searchable?: boolean;
  copyable?: boolean;
  sortKeys?: boolean;
  size?: keyof typeof classes.size;
  empty?: string;
  locale?: string;
  labels?: unknown;
  ariaLabel?: string;
  onSelect?: (selected: { path: Path; value: unknown }) => void;
}

const DEEPEST = 20;
/** More rows than anybody sees at once. */
const MANY = 200;
/** What a handler is sent; it has the value itself, by its path. */
const LARGEST_SENT = 100_000;

export function JsonViewer(props: JsonViewerProps) {
  const { value, depth, rootName: givenName, searchable, copyable, sortKeys, size, ...more } = props;
  const { empty, locale: givenLocale, labels, ariaLabel, onSelect, className, children: _, ...rest } = more;
  const rootName = textOf(givenName);
  const words = useMemo(() => wordsOf(labels), [labels]);
  const locale = useLocale(givenLocale);
  const write: Writing = useCallback(
    (count) => (locale === null ? String(count) : numberFormat(locale, {}).format(count)),
    [locale],
  );
  const isSorted = Boolean(sortKeys);
  const isSearchable = searchable !== false;
  const levels = Math.min(DEEPEST, Math.max(0, Math.floor(numberOf(depth, 1))));
  const view = useView({ value, depth: levels, isSorted, isSearchable });
  const { rows, found } = view;
  const [selected, setSelected] = useState<string | null>(null);
  const goTo = useRef<string | null>(null);

  const press = (row: JsonRow) => {
    if (row.more !== null) {
      goTo.current = firstHidden(row, isSorted);
      return view.showMore(row);
    }
    if (row.isBranch) view.setOpen([row.id], !row.isOpen);
    if (!onSelect) return;
    setSelected(row.id);
    onSelect({ path: row.path, value: isShorter(row.value, LARGEST_SENT) ? (row.value ?? null) : null });
  };
  const ownKey = (event: KeyboardEvent, at: number): boolean => {
    const row = rows[at]!;
    const isCopying = event.key.toLowerCase() === "c" && (event.ctrlKey || event.metaKey);
    if (event.key === "Enter" || event.key === " ") press(row);
    else if (isCopying && !hasSelection()) void copyText(copiedText(row.value)).catch(() => undefined);
    else return false;
    return true;
  };
  const keys = useTreeKeys({ rows, entry: 0, setOpen: view.setOpen, ownKey });
  const active = rows[keys.active];

  // The offer of more moves on to behind what it brought: the keyboard stays where that begins.
  useLayoutEffect(() => {
    const index = goTo.current === null ? -1 : rows.findIndex(({ id }) => id === goTo.current);
    goTo.current = null;
    if (index >= 0) rowElements(keys.root.current)[index]?.focus();
  }, [rows, keys.root]);

  const pressed = (event: MouseEvent<HTMLElement>) => {
    const element = (event.target as Element).closest<HTMLElement>('[role="treeitem"]');
    const row = element && rows[rowElements(keys.root.current).indexOf(element)];
    // Who drags over a text wants to have it, not to open what it stands in.
    if (row && !hasSelection()) press(row);
  };

  return (
    <div {...rest} className={clsx(classes.root, className)}>
      {isSearchable && (
        <div className={classes.head}>
          <SearchInput
            size="sm"
            value={view.typed}
            onInput={view.setTyped}
            ariaLabel={words.search}
            placeholder={words.search}
            className={classes.searchBox}
          />
          <span role="status" className={classes.found}>
            {found === null ? "" : foundText(found, words, write)}
          </span>
        </div>
      )}
      {value === undefined || (found !== null && found.hits.size === 0) ? (
        <p className={classes.empty}>
          {value === undefined ? textOf(empty) || "Nothing here yet." : words.noMatch}
        </p>
      ) : (
        <div
          ref={keys.root}
          role="tree"
          dir="ltr"
          aria-label={textOf(ariaLabel) || "JSON"}
          className={classes.tree}
          onKeyDown={keys.onKeyDown}
          onClick={pressed}
          onFocus={({ target }) => {
            const row = rows[rowElements(keys.root.current).indexOf(target as HTMLElement)];
            if (row) keys.take(row.id);
          }}
        >
          {rows.map((row, index) => (
            <Row
              key={row.id}
              row={row}
              rootName={rootName}
              size={size}
              isActive={index === keys.active}
              isUnseen={rows.length > MANY}
              isMarkedActive={copyable !== false && index === keys.active}
              isSelected={onSelect ? row.id === selected : undefined}
              pattern={view.pattern}
              words={words}
              write={write}
            />
          ))}
        </div>
      )}
      {copyable !== false && active && value !== undefined && (
        <Bar row={active} rootName={rootName} words={words} />
      )}
    </div>
  );
}

function rowElements(tree: Element | null): HTMLElement[] {
  return [...(tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
}

/** The first of what an offer brings; of a text, the text. */
function firstHidden({ id, value, shown }: JsonRow, isSorted: boolean): string {
  const parent = id.slice(1);
  return isBranch(value) && shown !== null ? idBelow(parent, keyAt(value, shown, isSorted)) : parent;
}

function hasSelection(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}

function foundText({ hits, isCut }: Found, words: Words, write: Writing): string {
  if (hits.size === 0) return "";
  return counted(words, isCut ? ["moreMatches", "moreMatches"] : ["match", "matches"], hits.size, write);
}
