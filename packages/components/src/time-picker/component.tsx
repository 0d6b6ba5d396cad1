import clsx from "clsx";
import { type KeyboardEvent, useId, useRef } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { useLocale } from "../field/useLocale.ts";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, numberOf, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { TimeList } from "./time-list.tsx";
import { timeOf, timesBetween, type Writing } from "./time-text.ts";
import { useTime } from "./useTime.ts";
import { useTimeList } from "./useTimeList.ts";

export interface TimePickerProps extends ElementProps, FieldProps {
  value?: unknown;
  min?: unknown;
  max?: unknown;
  step?: number;
  seconds?: boolean;
  hours?: Writing["hours"];
  locale?: string;
  placeholder?: string;
  openLabel?: string;
  size?: keyof typeof classes.size;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  onChange?: (time: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** A field to type a time into, with a list of times: WAI-ARIA's combobox. */
export function TimePicker(props: TimePickerProps) {
  const { label, description, error, required, ariaLabel, value, min, max, step, seconds, ...others } = props;
  const { hours, locale, placeholder, openLabel, size, disabled, readOnly, name, messages, ...more } = others;
  const { onChange, onFocus, onBlur, children: _, ...rest } = more;
  const writing: Writing = {
    locale: useLocale(locale),
    hours: hours === "12" || hours === "24" ? hours : "locale",
    hasSeconds: Boolean(seconds),
  };
  const limits = { min: timeOf(min), max: timeOf(max) };
  const time = useTime({ value, name, required, messages, writing, limits, onChange });
  const times = timesBetween(limits.min, limits.max, numberOf(step, 30));
  const isEditing = useEditing();
  const isOff = isEditing || Boolean(disabled) || Boolean(readOnly);
  const list = useTimeList(times, time.value, time.choose);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const words = textOf(openLabel) || "Choose a time";

  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isOff || event.nativeEvent.isComposing || list.pressed(event)) return;
    if (event.key === "Enter") time.commit();
  };

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={time.message || error}
      control={(attributes, bare) => {
        const { className, id: _id, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} ref={frame} className={clsx(classes.parts.frame, className)}>
            <input
              {...attributes}
              ref={input}
              type="text"
              role="combobox"
              aria-expanded={list.isOpen}
              aria-controls={list.isOpen ? id : undefined}
              aria-haspopup="listbox"
              aria-activedescendant={list.isOpen && times.length > 0 ? `${id}-${list.active}` : undefined}
              autoComplete="off"
              value={time.text}
              data-heddle-value={JSON.stringify(time.iso)}
              name={textOf(name) || undefined}
              placeholder={textOf(placeholder) || undefined}
              disabled={Boolean(disabled)}
              readOnly={Boolean(readOnly)}
              onChange={(event) => list.lookFor(time.type(event.currentTarget.value))}
              onKeyDown={pressed}
              onFocus={onFocus && (() => !readOnly && onFocus())}
              onBlur={() => {
                list.close();
                time.commit();
                if (!readOnly) onBlur?.();
              }}
              className={clsx(
                classes.box,
                classes.number,
                pick(classes.size, size, "md"),
                pick(classes.parts.beforeButton, size, "md"),
              )}
            />
            <button
              type="button"
              tabIndex={-1}
              aria-label={words}
              disabled={isOff}
              // The field keeps the keyboard, and its list.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                input.current?.focus();
                if (list.isOpen) list.close();
                else list.open();
              }}
              className={clsx(classes.parts.buttonLook, pick(classes.parts.button, size, "md"))}
            >
              <Glyph name="clock" size={16} />
            </button>
            {list.isOpen && (
              <TimeList
                {...{ id, times, writing }}
                label={words}
                value={time.value}
                active={list.active}
                field={frame}
                onChoose={list.take}
                onDismiss={list.close}
              />
            )}
          </div>
        );
      }}
    />
  );
}
