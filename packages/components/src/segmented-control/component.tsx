import clsx from "clsx";
import { type CSSProperties, useId } from "react";
import type { FieldProps } from "../field/field.tsx";
import { FieldGroup, type FieldGroupProps } from "../field/field-group.tsx";
import { type Option, optionsOf } from "../field/options.ts";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { Glyph } from "../icon/glyph.tsx";
import { pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface SegmentedControlProps extends Omit<FieldGroupProps, "direction">, FieldProps {
  value?: unknown;
  options?: unknown;
  iconsOnly?: boolean;
  size?: keyof typeof classes.size;
  color?: keyof typeof classes.color;
  width?: keyof typeof classes.width;
  readOnly?: boolean;
  name?: string;
  onChange?: (value: string) => void;
}

/** Radio buttons of the browser, drawn as one bar: arrow keys, forms and screen readers know them. */
export function SegmentedControl(props: SegmentedControlProps) {
  const { value, options, iconsOnly, size, color, width, readOnly, name, required, ...others } = props;
  const { messages, error, disabled, onChange, children: _, ...group } = others;
  const generated = useId();
  const given = textOf(value);
  const rules = { required: Boolean(required), options, messages };
  const field = useFormField<string>({ name, rules, given });
  const [chosen, edit] = useEdited(given, field.initial);
  field.shows(chosen, chosen === "" ? null : chosen);
  const entries = optionsOf(options);
  const place = entries.findIndex((option) => option.value === chosen);
  const fill =
    color === undefined || color === "neutral" || !Object.hasOwn(classes.color, color)
      ? "neutral"
      : "colored";
  const choose = (option: Option) => {
    if (readOnly) return;
    edit(option.value);
    onChange?.(option.value);
  };
  return (
    <FieldGroup
      {...group}
      disabled={Boolean(disabled)}
      error={textOf(field.message || error)}
      radio={{ required: Boolean(required), readOnly: Boolean(readOnly) }}
    >
      <div
        style={{ "--place": Math.max(0, place), "--count": Math.max(1, entries.length) } as CSSProperties}
        className={clsx(
          classes.track,
          pick(classes.width, width, "content"),
          pick(classes.color, color, "neutral"),
          disabled && classes.off,
        )}
      >
        {place >= 0 && <span aria-hidden className={clsx(classes.thumb, classes.fill[fill])} />}
        {entries.map((option) => (
          <label
            key={option.value}
            className={clsx(
              classes.segment,
              pick(classes.size, size, "md"),
              option.value === chosen
                ? classes.state.chosen[fill]
                : option.disabled || disabled
                  ? classes.state.off
                  : classes.state.free,
            )}
          >
            <input
              type="radio"
              name={textOf(name) || generated}
              value={option.value}
              checked={option.value === chosen}
              disabled={option.disabled}
              required={required ? true : undefined}
              aria-label={iconsOnly && option.icon !== "" ? option.label : undefined}
              onChange={() => choose(option)}
              className={classes.radio}
            />
            {option.icon !== "" && <Glyph name={option.icon} size={16} />}
            {(!iconsOnly || option.icon === "") && <span>{option.label}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
