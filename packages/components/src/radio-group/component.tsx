import clsx from "clsx";
import { useId } from "react";
import type { FieldProps } from "../field/field.tsx";
import { optionsOf } from "../field/options.ts";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface RadioGroupProps extends ElementProps, FieldProps {
  value?: unknown;
  options?: unknown;
  direction?: keyof typeof classes.direction;
  disabled?: boolean;
  name?: string;
  onChange?: (value: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function RadioGroup(props: RadioGroupProps) {
  const { label, description, error, required, ariaLabel, value, options, direction, ...others } = props;
  const { disabled, name, messages, className, onChange, onFocus, onBlur, children: _, ...rest } = others;
  const generated = useId();
  const given = textOf(value);
  const rules = { required: Boolean(required), options, messages };
  const field = useFormField<string>({ name, rules, given });
  const [chosen, edit] = useEdited(given, field.initial);
  field.shows(chosen, chosen === "" ? null : chosen);
  const [legend, help, wrong] = [textOf(label), textOf(description), textOf(field.message || error)];
  return (
    <fieldset
      {...rest}
      disabled={Boolean(disabled)}
      aria-label={textOf(ariaLabel) || undefined}
      aria-invalid={wrong !== "" ? true : undefined}
      aria-describedby={clsx(wrong && `${generated}e`, help && `${generated}d`) || undefined}
      onFocus={onFocus && ((event) => !event.currentTarget.contains(event.relatedTarget) && onFocus())}
      onBlur={onBlur && ((event) => !event.currentTarget.contains(event.relatedTarget) && onBlur())}
      className={clsx(classes.root, className)}
    >
      {legend !== "" && <legend className={classes.field.label}>{legend}</legend>}
      <div className={clsx(classes.list, pick(classes.direction, direction, "column"))}>
        {optionsOf(options).map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={textOf(name) || generated}
              value={option.value}
              checked={option.value === chosen}
              disabled={option.disabled}
              required={required ? true : undefined}
              onChange={() => {
                edit(option.value);
                onChange?.(option.value);
              }}
              className={classes.dot}
            />
            {option.label}
          </label>
        ))}
      </div>
      {help !== "" && (
        <p id={`${generated}d`} className={classes.field.description}>
          {help}
        </p>
      )}
      {wrong !== "" && (
        <p id={`${generated}e`} role="alert" className={classes.field.error}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
