import clsx from "clsx";
import { useId } from "react";
import type { FieldProps } from "../field/field.tsx";
import { optionsOf } from "../field/options.ts";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface CheckboxGroupProps extends ElementProps, FieldProps {
  value?: unknown;
  options?: unknown;
  direction?: keyof typeof classes.direction;
  disabled?: boolean;
  name?: string;
  minLength?: number;
  maxLength?: number;
  onChange?: (values: string[]) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, description, error, required, ariaLabel, value, options, direction, ...others } = props;
  const { disabled, name, minLength, maxLength, messages, className, ...more } = others;
  const { onChange, onFocus, onBlur, children: _, ...rest } = more;
  const generated = useId();
  const entries = optionsOf(options);
  // As text: a list that is given anew with the same entries is the same.
  const given = JSON.stringify(Array.isArray(value) ? value.map(textOf) : []);
  const rules = { required: Boolean(required), minLength, maxLength, options, messages };
  const field = useFormField<string>({ name, rules, given });
  const [shown, edit] = useEdited(given, field.initial);
  const values = JSON.parse(shown) as string[];
  field.shows(shown, values);
  const ticked = new Set(values);
  const [legend, help, wrong] = [textOf(label), textOf(description), textOf(field.message || error)];
  const turn = (option: string, isOn: boolean) => {
    const chosen = entries.flatMap((entry) =>
      (entry.value === option ? isOn : ticked.has(entry.value)) ? [entry.value] : [],
    );
    edit(JSON.stringify(chosen));
    onChange?.(chosen);
  };
  return (
    <fieldset
      {...rest}
      disabled={Boolean(disabled)}
      aria-label={textOf(ariaLabel) || undefined}
      aria-describedby={clsx(wrong && `${generated}e`, help && `${generated}d`) || undefined}
      onFocus={onFocus && ((event) => !event.currentTarget.contains(event.relatedTarget) && onFocus())}
      onBlur={onBlur && ((event) => !event.currentTarget.contains(event.relatedTarget) && onBlur())}
      className={clsx(classes.root, className)}
    >
      {legend !== "" && <legend className={classes.field.label}>{legend}</legend>}
      <div className={clsx(classes.list, pick(classes.direction, direction, "column"))}>
        {entries.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="checkbox"
              data-heddle-type="list"
              name={textOf(name) || undefined}
              value={option.value}
              checked={ticked.has(option.value)}
              disabled={option.disabled}
              aria-invalid={wrong !== "" ? true : undefined}
              onChange={(event) => turn(option.value, event.currentTarget.checked)}
              className={classes.box}
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
