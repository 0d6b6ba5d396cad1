import clsx from "clsx";
import { useRef, useState } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { useEdited } from "../field/useEdited.ts";
import { useLocale } from "../field/useLocale.ts";
import { useFormField } from "../form/useFormField.ts";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { Calendar } from "./calendar.tsx";
import { CalendarPopover } from "./calendar-popover.tsx";
import { classes } from "./classes.ts";
import { dateOf } from "./date-text.ts";
import { useDateText } from "./useDateText.ts";
import { wordsOf } from "./words.ts";

export interface DatePickerProps extends ElementProps, FieldProps {
  value?: unknown;
  min?: unknown;
  max?: unknown;
  locale?: string;
  firstDay?: string;
  placeholder?: string;
  words?: unknown;
  size?: keyof typeof classes.size;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  onChange?: (date: string) => void;
}

export function DatePicker(props: DatePickerProps) {
  const { label, description, error, required, ariaLabel, value, min, max, locale, ...others } = props;
  const { firstDay, placeholder, words, size, disabled, readOnly, name, messages, ...more } = others;
  const { onChange, children: _, ...rest } = more;
  // Until it is known, dates are written as ISO does.
  const ownLocale = useLocale(locale);
  const isEditing = useEditing();
  const given = textOf(value);
  const field = useFormField<string>({ name, rules: { required: Boolean(required), messages }, given });
  const [iso, edit] = useEdited(given, field.initial);
  field.shows(iso, iso);
  const limits = { min: dateOf(min), max: dateOf(max) };
  const entry = useDateText({
    iso,
    ...limits,
    locale: ownLocale,
    messages,
    onChoose: (next) => {
      edit(next);
      field.changed();
      onChange?.(next);
    },
  });
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOff = Boolean(disabled) || Boolean(readOnly);
  const said = wordsOf(words);
  const closeCalendar = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={textOf(error) || entry.problem || field.message}
      control={(attributes, bare) => {
        const { className, id: _id, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} ref={frame} className={clsx(classes.parts.frame, className)}>
            <input
              {...attributes}
              type="text"
              autoComplete="off"
              value={entry.text}
              data-heddle-value={JSON.stringify(iso)}
              name={textOf(name) || undefined}
              placeholder={textOf(placeholder) || undefined}
              disabled={Boolean(disabled)}
              readOnly={Boolean(readOnly)}
              onChange={(event) => entry.type(event.currentTarget.value)}
              onBlur={entry.commit}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !event.nativeEvent.isComposing) entry.commit();
                if (event.key !== "ArrowDown" || !event.altKey || isOff) return;
                event.preventDefault();
                setOpen(true);
              }}
              className={clsx(
                classes.box,
                pick(classes.size, size, "md"),
                pick(classes.parts.beforeButton, size, "md"),
              )}
            />
            <button
              ref={button}
              type="button"
              aria-label={said.open}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              disabled={isOff}
              onClick={() => !isEditing && setOpen(!isOpen)}
              className={clsx(classes.parts.buttonLook, pick(classes.parts.button, size, "md"))}
            >
              <Glyph name="calendar" size={16} />
            </button>
            {isOpen && (
              <CalendarPopover
                field={frame}
                label={said.open}
                onDismiss={(how) => (how === "escape" ? closeCalendar() : setOpen(false))}
              >
                <Calendar
                  {...limits}
                  value={entry.date}
                  locale={ownLocale ?? "en"}
                  firstDay={firstDay}
                  words={said}
                  onChoose={(chosen) => {
                    entry.choose(chosen);
                    closeCalendar();
                  }}
                />
              </CalendarPopover>
            )}
          </div>
        );
      }}
    />
  );
}
