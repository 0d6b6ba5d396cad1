import clsx from "clsx";
import type { HTMLAttributes, KeyboardEvent, ReactNode, RefObject } from "react";
import { Glyph } from "../icon/glyph.tsx";
import { pick } from "../style/element.ts";
import { chipClasses as classes } from "./chip-classes.ts";

export interface Chip {
  value: string;
  label: string;
}

export interface ChipBoxProps extends HTMLAttributes<HTMLDivElement> {
  frame: RefObject<HTMLDivElement | null>;
  input: RefObject<HTMLInputElement | null>;
  chips: readonly Chip[];
  /** What screen readers call the chips. */
  chipsLabel: string;
  removeLabel: string;
  size: unknown;
  /** Nothing can be changed, whether because it is disabled or read-only. */
  isOff: boolean;
  isDisabled: boolean;
  onRemove(value: string): void;
  /** The input. */
  children: ReactNode;
  buttons?: ReactNode;
  /** What floats below. */
  below?: ReactNode;
}

/** Chips and an input in one box. From the start of the input, arrows lead to the chips, where Delete and Backspace remove. */
export function ChipBox(props: ChipBoxProps) {
  const { frame, input, chips, chipsLabel, removeLabel, size, isOff, isDisabled, onRemove, ...others } =
    props;
  const { children, buttons, below, className, ...rest } = others;
  const remove = (value: string) => {
    onRemove(value);
    input.current?.focus();
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const field = input.current;
    if (isOff || !field || event.nativeEvent.isComposing) return;
    const places = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-chip]")];
    const at = places.indexOf(event.target as HTMLElement);
    const isAtStart = event.target === field && field.selectionStart === 0 && field.selectionEnd === 0;
    const isMirrored = getComputedStyle(field).direction === "rtl";
    const step = { ArrowLeft: isMirrored ? 1 : -1, ArrowRight: isMirrored ? -1 : 1 }[event.key];
    if (at >= 0 && (event.key === "Delete" || event.key === "Backspace")) remove(places[at]!.dataset.chip!);
    else if (isAtStart && event.key === "Backspace" && chips.length > 0) onRemove(chips.at(-1)!.value);
    else if (at >= 0 && step !== undefined) (places[at + step] ?? (step > 0 ? field : places[0]))?.focus();
    else if (isAtStart && step === -1 && places.length > 0) places.at(-1)!.focus();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the input and the chips, and a press beside them is one on the input.
    <div
      {...rest}
      {...(isDisabled && { role: "group", "aria-label": chipsLabel, "aria-disabled": true })}
      ref={frame}
      onKeyDown={pressed}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        input.current?.focus();
        input.current?.click();
      }}
      className={clsx(classes.box, pick(classes.size, size, "md"), className)}
    >
      {chips.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from a list without markers.
        <ul role="list" aria-label={chipsLabel} className={classes.chips}>
          {chips.map(({ value, label }) => (
            <li key={value} className={clsx(classes.chip, pick(classes.chipSize, size, "md"))}>
              <span title={label} className={classes.chipLabel}>
                {label}
              </span>
              {!isOff && (
                <button
                  type="button"
                  tabIndex={-1}
                  data-chip={value}
                  aria-label={`${removeLabel} ${label}`}
                  onClick={() => remove(value)}
                  className={classes.remove}
                >
                  <Glyph name="x" size={14} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {children}
      {buttons && <div className={classes.buttons}>{buttons}</div>}
      {below}
    </div>
  );
}
