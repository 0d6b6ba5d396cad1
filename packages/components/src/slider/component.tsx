import clsx from "clsx";
import { type CSSProperties, useRef } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { useEdited } from "../field/useEdited.ts";
import { useLocale } from "../field/useLocale.ts";
import { useFormField } from "../form/useFormField.ts";
import { type ElementProps, numberOf, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface SliderProps extends ElementProps, FieldProps {
  value?: number;
  minimum?: number;
  maximum?: number;
  step?: number;
  showValue?: boolean;
  color?: keyof typeof classes.color;
  disabled?: boolean;
  name?: string;
  onInput?: (value: number) => void;
  onChange?: (value: number) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Slider(props: SliderProps) {
  const { label, description, error, required, ariaLabel, value, minimum, maximum, step, ...others } = props;
  const {
    showValue,
    color,
    disabled,
    name,
    messages,
    onInput,
    onChange,
    onFocus,
    onBlur,
    children: _,
    ...rest
  } = others;
  const least = numberOf(minimum, 0);
  const most = Math.max(least, numberOf(maximum, 100));
  const from = numberOf(value, least);
  const field = useFormField<number>({ name, rules: { minimum, maximum, step, messages }, given: from });
  const [given, edit] = useEdited(from, field.initial);
  field.shows(given, given);
  const shown = Math.min(most, Math.max(least, given));
  const told = useRef(shown);
  const locale = useLocale(undefined);
  const written = locale === null ? String(shown) : shown.toLocaleString(locale);
  const share = most === least ? 0 : ((shown - least) / (most - least)) * 100;
  const settle = () => {
    if (told.current === shown) return;
    told.current = shown;
    onChange?.(shown);
  };
  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={({ required: _required, ...attributes }, bare) => {
        const isRoot = bare && !showValue;
        const slider = (
          <input
            {...(isRoot && rest)}
            {...attributes}
            id={isRoot || !bare ? attributes.id : undefined}
            type="range"
            data-heddle-type="number"
            value={shown}
            min={least}
            max={most}
            step={numberOf(step, 1) || "any"}
            name={textOf(name) || undefined}
            disabled={Boolean(disabled)}
            style={{ "--fill": `${share.toFixed(2)}%` } as CSSProperties}
            onChange={(event) => {
              const moved = event.currentTarget.valueAsNumber;
              edit(moved);
              onInput?.(moved);
            }}
            onPointerUp={settle}
            onKeyUp={settle}
            onFocus={onFocus && (() => onFocus())}
            onBlur={() => {
              settle();
              onBlur?.();
            }}
            className={clsx(
              classes.track,
              classes.webkit,
              classes.mozilla,
              pick(classes.color, color, "accent"),
              isRoot && rest.className,
            )}
          />
        );
        if (!showValue) return slider;
        const { className, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} className={clsx(classes.stack, className)}>
            <span aria-hidden className={classes.value}>
              {written}
            </span>
            {slider}
          </div>
        );
      }}
    />
  );
}
