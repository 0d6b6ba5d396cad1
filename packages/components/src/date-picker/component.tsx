import type { CalendarDate } from "@internationalized/date";
import clsx from "clsx";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { useEdited } from "../field/useEdited.ts";
import { useLocale } from "../field/useLocale.ts";
import type { Dismissal } from "../floating/layers.ts";
import { useFloating } from "../floating/useFloating.ts";
import { Glyph } from "../icon/glyph.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { Calendar, type FirstDay } from "./calendar.tsx";
import { classes } from "./classes.ts";
import { dateOf, dateText, exampleDate, readDate } from "./date-text.ts";

export interface DatePickerProps extends ElementProps, FieldProps {
  value?: unknown;
  min?: unknown;
  max?: unknown;
  locale?: string;
  firstDay?: string;
  placeholder?: string;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  onChange?: (date: string) => void;
}

const FIRST_DAYS: readonly FirstDay[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

export function DatePicker(props: DatePickerProps) {
  const { label, description, error, required, ariaLabel, value, min, max, locale, ...others } = props;
  const { firstDay, placeholder, disabled, readOnly, name, messages: _messages, ...more } = others;
  const { onChange, children: _, ...rest } = more;
  // Until it is known, dates are written as ISO does.
  const ownLocale = useLocale(locale);
  const isEditing = useEditing();
  const [iso, edit] = useEdited(textOf(value));
  const date = dateOf(iso);
  const [earliest, latest] = [dateOf(min), dateOf(max)];
  /** What is being typed and is no date yet; null = nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOff = Boolean(disabled) || Boolean(readOnly);

  const choose = (chosen: CalendarDate | null) => {
    setTyped(null);
    setProblem("");
    const text = chosen?.toString() ?? "";
    if (text === iso) return;
    edit(text);
    onChange?.(text);
  };
  const commit = () => {
    if (typed === null) return;
    const read = typed.trim() === "" ? null : readDate(typed, ownLocale);
    const wrong = problemWith(typed, read, earliest, latest, ownLocale);
    setProblem(wrong);
    if (wrong === "") choose(read);
  };
  const closeCalendar = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <Field
      {...{ label, description, error: textOf(error) || problem, required, ariaLabel, rest }}
      control={(attributes, bare) => {
        const { className, id: _id, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} ref={frame} className={clsx(classes.frame, className)}>
            <input
              {...attributes}
              type="text"
              autoComplete="off"
              value={typed ?? (date ? dateText(date, ownLocale) : iso)}
              placeholder={textOf(placeholder) || undefined}
              disabled={Boolean(disabled)}
              readOnly={Boolean(readOnly)}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onBlur={commit}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
                if (event.key !== "ArrowDown" || !event.altKey || isOff) return;
                event.preventDefault();
                setOpen(true);
              }}
              className={clsx(classes.box, classes.height)}
            />
            {textOf(name) !== "" && (
              <input type="hidden" name={textOf(name)} value={iso} disabled={Boolean(disabled)} />
            )}
            <button
              ref={button}
              type="button"
              aria-label="Choose a date"
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              disabled={isOff}
              onClick={() => !isEditing && setOpen(!isOpen)}
              className={classes.open}
            >
              <Glyph name="calendar" size={16} />
            </button>
            {isOpen && (
              <Popover
                field={frame}
                onDismiss={(how) => (how === "escape" ? closeCalendar() : setOpen(false))}
              >
                <Calendar
                  value={date}
                  min={earliest}
                  max={latest}
                  locale={ownLocale ?? "en"}
                  firstDay={FIRST_DAYS.find((day) => day === firstDay)}
                  onChoose={(chosen) => {
                    choose(chosen);
                    closeCalendar();
                  }}
                />
              </Popover>
            )}
          </div>
        );
      }}
    />
  );
}

interface PopoverProps {
  field: RefObject<HTMLElement | null>;
  onDismiss(how: Dismissal): void;
  children: ReactNode;
}

function Popover({ field, onDismiss, children }: PopoverProps) {
  const element = useFloating<HTMLDivElement>({
    isOpen: true,
    anchor: field,
    placing: { side: "bottom", align: "start" },
    onDismiss,
  });
  return (
    <div
      ref={element}
      popover="manual"
      role="dialog"
      aria-label="Choose a date"
      className={clsx(classes.floating.panel, classes.floating.scrolls, classes.popover)}
    >
      {children}
    </div>
  );
}

/** Why what was typed is not taken; "" = it is. */
function problemWith(
  typed: string,
  date: CalendarDate | null,
  min: CalendarDate | null,
  max: CalendarDate | null,
  locale: string | null,
): string {
  if (typed.trim() === "") return "";
  if (!date) return `Write the date as ${exampleDate(locale)}.`;
  if (min && date.compare(min) < 0) return `Not before ${dateText(min, locale)}.`;
  if (max && date.compare(max) > 0) return `Not after ${dateText(max, locale)}.`;
  return "";
}
