import clsx from "clsx";
import { Field, type FieldProps } from "../field/field.tsx";
import { optionsOf } from "../field/options.ts";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface SelectProps extends ElementProps, FieldProps {
  value?: unknown;
  options?: unknown;
  placeholder?: string;
  disabled?: boolean;
  name?: string;
  onChange?: (value: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Select(props: SelectProps) {
  const { label, description, error, required, ariaLabel, value, options, placeholder, ...others } = props;
  const { disabled, name, messages, onChange, onFocus, onBlur, children: _, ...rest } = others;
  const given = textOf(value);
  const rules = { required: Boolean(required), options, messages };
  const field = useFormField<string>({ name, rules, given });
  const [chosen, edit] = useEdited(given, field.initial);
  field.shows(chosen, chosen === "" ? null : chosen);
  const entries = optionsOf(options);
  const isChosen = entries.some((option) => option.value === chosen);
  const hint = textOf(placeholder);
  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={(attributes, bare) => {
        const { className, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} id={undefined} className={clsx(classes.frame, className)}>
            <select
              {...attributes}
              value={isChosen ? chosen : ""}
              name={textOf(name) || undefined}
              disabled={Boolean(disabled)}
              onChange={(event) => {
                edit(event.currentTarget.value);
                onChange?.(event.currentTarget.value);
              }}
              onFocus={onFocus && (() => onFocus())}
              onBlur={onBlur && (() => onBlur())}
              className={clsx(classes.box, classes.select, classes.popup, !isChosen && classes.placeholder)}
            >
              {!isChosen && (
                <option value="" disabled hidden>
                  {hint}
                </option>
              )}
              {entries.map((option) => (
                <option
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={classes.option}
                >
                  {option.label}
                </option>
              ))}
            </select>
            <Glyph name="chevron-down" size={16} className={classes.chevron} />
          </div>
        );
      }}
    />
  );
}
