import clsx from "clsx";
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Option } from "../field/options.ts";
import { useFloating } from "../floating/useFloating.ts";
import { Glyph } from "../icon/glyph.tsx";
import { listClasses as classes } from "./classes.ts";
import { drawnRows, ROW, ROWS_SEEN, scrollTopFor } from "./rows.ts";

export interface OptionListProps {
  id: string;
  label: string;
  options: readonly Option[];
  /** The option that Enter would choose; -1 = none. */
  active: number;
  chosen: ReadonlySet<string>;
  isMultiple?: boolean;
  /** Stands above the options. */
  head?: ReactNode;
  /** What it says instead of, or below, the options; "" = nothing. */
  note: string;
  isLoading: boolean;
  anchor: RefObject<HTMLElement | null>;
  onActive(index: number): void;
  onChoose(option: Option): void;
  onDismiss(): void;
}

/** By which `aria-activedescendant` finds an option. */
export function optionId(id: string, index: number): string | undefined {
  return index < 0 ? undefined : `${id}-${index}`;
}

/** A listbox below its field, as wide as that, of which just the rows are drawn that are seen. It is open for as long as it is drawn. */
export function OptionList(props: OptionListProps) {
  const { id, label, options, active, chosen, isMultiple, head, note, isLoading, anchor } = props;
  const { onActive, onChoose, onDismiss } = props;
  const panel = useFloating<HTMLDivElement>({
    isOpen: true,
    anchor,
    placing: { side: "bottom", align: "start", gap: 4, isAsWide: true },
    onDismiss,
  });
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || active < 0) return;
    element.scrollTop = scrollTopFor(active, element.scrollTop, element.clientHeight || ROWS_SEEN * ROW);
    setTop(element.scrollTop);
  }, [active]);
  const { first, last } = drawnRows(options.length, top);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps presses from taking the keyboard out of the field.
    <div
      ref={panel}
      popover="manual"
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className={clsx(classes.floating, classes.panel)}
    >
      {head}
      <div
        ref={list}
        role="listbox"
        id={id}
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable={isMultiple || undefined}
        aria-busy={isLoading || undefined}
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        style={{ maxHeight: ROWS_SEEN * ROW + 8 }}
        className={clsx(options.length > 0 && classes.list)}
      >
        <div
          role="presentation"
          style={{ boxSizing: "border-box", height: options.length * ROW, paddingTop: first * ROW }}
        >
          {options.slice(first, last).map((option, place) => {
            const index = first + place;
            const isChosen = chosen.has(option.value);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, and chooses with Enter.
              // biome-ignore lint/a11y/useFocusableInteractive: the field points at it with aria-activedescendant.
              <div
                key={option.value}
                id={optionId(id, index)}
                role="option"
                title={option.label}
                aria-selected={isChosen}
                aria-disabled={option.disabled || undefined}
                aria-setsize={options.length}
                aria-posinset={index + 1}
                onPointerMove={() => index !== active && onActive(index)}
                onClick={() => !option.disabled && onChoose(option)}
                className={clsx(
                  classes.option,
                  index === active && classes.active,
                  isChosen && classes.chosen,
                )}
              >
                <span className={classes.label}>{option.label}</span>
                {isChosen && <Glyph name="check" size={16} className={classes.check} />}
              </div>
            );
          })}
        </div>
      </div>
      <div role="status">
        {note !== "" && (
          <p className={classes.note}>
            {isLoading && <span aria-hidden className={clsx(classes.spinner.root, classes.spinner.size)} />}
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
