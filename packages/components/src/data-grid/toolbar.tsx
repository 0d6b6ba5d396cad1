import { type ReactNode, useEffect, useRef, useState } from "react";
import { useEdited } from "../field/useEdited.ts";
import { Glyph } from "../icon/glyph.tsx";
import { classes } from "./classes.ts";
import { ColumnPanel } from "./column-panel.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { isComplete } from "./filters.ts";
import type { Grid } from "./grid-context.ts";
import { Popover } from "./popover.tsx";

const { panels } = classes;

export interface ToolbarProps {
  grid: Grid;
  has: { search: boolean; filter: boolean; columns: boolean };
  /** Absent where nothing can be exported. */
  exportRows?: () => void;
  children?: ReactNode;
}

/** One row above the headings. */
export function Toolbar({ grid, has, exportRows, children }: ToolbarProps) {
  const { words } = grid.writing;
  const hidden = grid.columns.all.filter(({ isHidden }) => isHidden).length;
  return (
    <div className={panels.bar}>
      {has.search && <SearchBox grid={grid} />}
      {has.filter && (
        <PanelButton
          icon="list-filter"
          word={words.filter}
          number={grid.question.filters.filter(isComplete).length}
          kind="panel"
        >
          {() => <FilterPanel grid={grid} />}
        </PanelButton>
      )}
      <span className={panels.gap} />
      {children}
      {has.columns && (
        <PanelButton icon="columns-3" word={words.columns} number={hidden} kind="narrow">
          {() => <ColumnPanel grid={grid} />}
        </PanelButton>
      )}
      {exportRows && (
        <button type="button" aria-label={words.export} className={panels.button} onClick={exportRows}>
          <Glyph name="download" size={16} />
          <span className={panels.word}>{words.export}</span>
        </button>
      )}
    </div>
  );
}

/** Milliseconds without a key before the server is asked. */
const PAUSE = 250;

function SearchBox({ grid }: { grid: Grid }) {
  const { question, ask, isLocal, writing } = grid;
  const [text, edit] = useEdited(question.search);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (text === question.search) return;
    const timer = setTimeout(() => latest.current({ search: text }), isLocal ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [text, question.search, isLocal]);
  return (
    <div className={panels.searchBox}>
      <Glyph name="search" size={15} className={panels.searchSign} />
      <input
        type="search"
        aria-label={writing.words.search}
        placeholder={writing.words.search}
        value={text}
        onChange={(event) => edit(event.currentTarget.value)}
        className={panels.search}
      />
    </div>
  );
}

interface PanelButtonProps {
  icon: string;
  word: string;
  /** Of what is set in the panel; 0 = nothing. */
  number: number;
  kind: "panel" | "narrow";
  children: () => ReactNode;
}

function PanelButton({ icon, word, number, kind, children }: PanelButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={number > 0 ? `${word} (${number})` : word}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={panels.button}
        onClick={() => setOpen(!isOpen)}
      >
        <Glyph name={icon} size={16} />
        <span className={panels.word}>{word}</span>
        {number > 0 && <span className={panels.number}>{number}</span>}
      </button>
      {isOpen && (
        <Popover anchor={button} label={word} kind={kind} onClose={() => setOpen(false)}>
          {children()}
        </Popover>
      )}
    </>
  );
}
