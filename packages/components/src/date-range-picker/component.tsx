import type { CalendarDate } from "@internationalized/date";
import clsx from "clsx";
import { useRef, useState } from "react";
import { Calendar } from "../date-picker/calendar.tsx";
import { CalendarPopover } from "../date-picker/calendar-popover.tsx";
import { dateOf } from "../date-picker/date-text.ts";
import { useDateText } from "../date-picker/useDateText.ts";
import { wordsOf } from "../date-picker/words.ts";
import type { FieldProps } from "../field/field.tsx";
import { FieldGroup, type FieldGroupProps } from "../field/field-group.tsx";
import { useLocale } from "../field/useLocale.ts";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { useRange } from "./useRange.ts";

export interface DateRangePickerProps
  extends Omit<FieldGroupProps, "direction" | "onFocus" | "onBlur">,
    FieldProps {
  value?: unknown;
  min?: unknown;
  max?: unknown;
  locale?: string;
  firstDay?: string;
  startLabel?: string;
  endLabel?: string;
  words?: unknown;
  size?: keyof typeof classes.size;
  readOnly?: boolean;
  name?: string;
  onChange?: (range: string[]) => void;
}

/** Two dates in one box, with one calendar: its first press is the first day, its second the last. */
export function DateRangePicker(props: DateRangePickerProps) {
  const { value, min, max, locale, firstDay, startLabel, endLabel, words, size, readOnly, ...others } = props;
  const { name, required, messages, error, disabled, onChange, children: _, ...group } = others;
  const language = useLocale(locale);
  const isEditing = useEditing();
  const field = useRange({ value, name, required, messages, onChange });
  const [from, to] = field.range;
  const limits = { min: dateOf(min), max: dateOf(max) };
  const shared = { locale: language, messages };
  const start = useDateText({
    ...shared,
    ...limits,
    iso: from,
    onChoose: (iso) => field.set(ordered(iso, to)),
  });
  const end = useDateText({
    ...shared,
    ...limits,
    min: dateOf(from) ?? limits.min,
    iso: to,
    onChoose: (iso) => field.set([from, iso]),
  });
  const [isOpen, setOpen] = useState(false);
  /** The first day, while the last one is not chosen yet. */
  const [begun, begin] = useState<CalendarDate | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const said = wordsOf(words);
  const wrong = textOf(error) || start.problem || end.problem || field.message;
  const isOff = Boolean(disabled) || Boolean(readOnly);

  const close = (takesFocus: boolean) => {
    setOpen(false);
    begin(null);
    if (takesFocus) button.current?.focus();
  };
  const choose = (day: CalendarDate | null) => {
    if (day !== null && begun === null) {
      begin(day);
      return;
    }
    const days = day && begun ? [begun, day].sort((one, other) => one.compare(other)) : [];
    field.set([days[0]?.toString() ?? "", days[1]?.toString() ?? ""]);
    close(true);
  };
  const dateField = (entry: typeof start, label: string) => (
    <input
      type="text"
      aria-label={label}
      aria-invalid={wrong !== "" ? true : undefined}
      autoComplete="off"
      value={entry.text}
      data-heddle-value={JSON.stringify(field.entered)}
      name={textOf(name) || undefined}
      placeholder={label}
      readOnly={Boolean(readOnly)}
      onChange={(event) => entry.type(event.currentTarget.value)}
      onBlur={entry.commit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) entry.commit();
        if (event.key !== "ArrowDown" || !event.altKey || isOff) return;
        event.preventDefault();
        setOpen(true);
      }}
      className={classes.date}
    />
  );
  return (
    <FieldGroup {...group} disabled={Boolean(disabled)} required={Boolean(required)} error={wrong}>
      <div
        ref={frame}
        className={clsx(
          classes.frame,
          pick(classes.size, size, "md"),
          wrong === "" ? classes.edge.plain : classes.edge.invalid,
        )}
      >
        {dateField(start, textOf(startLabel) || "From")}
        <span aria-hidden className={classes.dash}>
          –
        </span>
        {dateField(end, textOf(endLabel) || "To")}
        <button
          ref={button}
          type="button"
          aria-label={said.open}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          disabled={isOff}
          onClick={() => !isEditing && (isOpen ? close(true) : setOpen(true))}
          className={clsx(classes.parts.buttonLook, pick(classes.parts.button, size, "md"))}
        >
          <Glyph name="calendar" size={16} />
        </button>
        {isOpen && (
          <CalendarPopover field={frame} label={said.open} onDismiss={(how) => close(how === "escape")}>
            <Calendar
              {...limits}
              value={begun ?? start.date}
              range={begun ? { start: begun, end: null } : { start: start.date, end: end.date }}
              locale={language ?? "en"}
              firstDay={firstDay}
              words={said}
              onChoose={choose}
            />
          </CalendarPopover>
        )}
      </div>
    </FieldGroup>
  );
}

/** A first day after the last one begins anew. */
function ordered(from: string, to: string): [string, string] {
  return [from, from > to ? "" : to];
}
