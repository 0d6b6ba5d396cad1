import clsx from "clsx";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef } from "react";
import { Field, type FieldProps, useBare } from "../field/field.tsx";
import { useLocale } from "../field/useLocale.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { type NumberFormat, type NumberSign, stepped } from "./number-text.ts";
import { useNumber } from "./useNumber.ts";

export interface NumberInputProps extends ElementProps, FieldProps {
  value?: number | null;
  placeholder?: string;
  format?: NumberFormat;
  currency?: string;
  fractionDigits?: number;
  locale?: string;
  minimum?: number;
  maximum?: number;
  step?: number;
  size?: keyof typeof classes.size;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  onInput?: (value: number) => void;
  onChange?: (value: number) => void;
  onSubmit?: (value: number) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

const FORMATS: readonly NumberFormat[] = ["plain", "decimal", "currency", "percent"];
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

const limit = (value: unknown) => (typeof value === "number" ? value : undefined);

export function NumberInput(props: NumberInputProps) {
  const { label, description, error, required, ariaLabel, value, placeholder, ...others } = props;
  const { format, currency, fractionDigits, locale, minimum, maximum, step, size, ...another } = others;
  const { disabled, readOnly, name, messages, ...more } = another;
  const { onInput, onChange, onSubmit, onFocus, onBlur, children: _, ...rest } = more;
  const [least, most, wide] = [limit(minimum), limit(maximum), limit(step)];
  const field = useNumber({
    value,
    name,
    rules: { required: Boolean(required), minimum, maximum, step, messages },
    writing: {
      format: FORMATS.find((one) => one === format) ?? "plain",
      locale: useLocale(locale),
      currency: textOf(currency) || "USD",
      fractionDigits: limit(fractionDigits) ?? null,
    },
  });
  const { isFormatted, number, sign } = field;
  const isFramed = !useBare(sign === null);
  /** The text that is edited is the number alone: its sign stands beside it then. */
  const shownSign = field.isTyped ? sign : null;
  const told = useRef(number);

  const tellChange = (now: number | null) => {
    if (readOnly || now === null || now === told.current) return;
    told.current = now;
    onChange?.(now);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (readOnly) return;
    const steps = isFormatted ? STEPS[event.key] : undefined;
    if (steps !== undefined) {
      event.preventDefault();
      const next = stepped(number ?? Math.max(0, least ?? 0), steps * (wide || 1), least, most);
      field.set(next);
      onInput?.(next);
    }
    if (event.key !== "Enter") return;
    tellChange(number);
    if (number !== null) onSubmit?.(number);
  };

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={(attributes, bare) => {
        const isRoot = bare && !isFramed;
        const box = (
          <input
            {...(isRoot && rest)}
            {...attributes}
            id={isRoot || !bare ? attributes.id : undefined}
            {...(isFormatted
              ? {
                  type: "text",
                  role: "spinbutton",
                  "aria-valuenow": number ?? undefined,
                  "aria-valuetext": field.written || undefined,
                  "aria-valuemin": least,
                  "aria-valuemax": most,
                  autoComplete: "off",
                  "data-heddle-value": JSON.stringify(number),
                }
              : { type: "number", min: least, max: most, step: wide || "any" })}
            inputMode="decimal"
            data-heddle-type="number"
            value={field.text}
            placeholder={textOf(placeholder) || undefined}
            name={textOf(name) || undefined}
            disabled={Boolean(disabled)}
            readOnly={Boolean(readOnly)}
            onChange={(event) => {
              const read = field.type(event.currentTarget.value);
              if (read !== null) onInput?.(read);
            }}
            onKeyDown={pressed}
            onFocus={() => {
              told.current = number;
              if (readOnly) return;
              field.enter();
              onFocus?.();
            }}
            onBlur={() => {
              field.leave();
              tellChange(number);
              if (!readOnly) onBlur?.();
            }}
            className={clsx(
              classes.box,
              classes.number,
              pick(classes.size, size, "md"),
              shownSign && [pick(classes.inset, size, "md"), classes.beside[shownSign.side]],
              isRoot && rest.className,
            )}
            style={shownSign ? ({ "--letters": shownSign.text.length } as CSSProperties) : undefined}
          />
        );
        if (!isFramed) return box;
        return (
          <Framed sign={shownSign} size={size} frame={bare ? rest : {}}>
            {box}
          </Framed>
        );
      }}
    />
  );
}

interface FramedProps {
  sign: NumberSign | null;
  size: NumberInputProps["size"];
  /** What an author says of the element, where it is the whole of the component. */
  frame: ElementProps;
  children: ReactNode;
}

/** A field with the sign of its currency or percentage at the side where the number has it. */
function Framed({ sign, size, frame: { className, ...frame }, children }: FramedProps) {
  return (
    <div {...frame} className={clsx(classes.frame, className)}>
      {children}
      {sign && (
        <span
          aria-hidden
          className={clsx(classes.signPlace, classes.signSide[sign.side], pick(classes.sign, size, "md"))}
        >
          {sign.text}
        </span>
      )}
    </div>
  );
}
