import { useId } from "react";
import type { FieldProps } from "../field/field.tsx";
import { FieldGroup, type FieldGroupProps } from "../field/field-group.tsx";
import { GroupOption, type OptionVariant } from "../field/group-option.tsx";
import { optionsOf } from "../field/options.ts";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface RadioGroupProps extends FieldGroupProps, FieldProps {
  value?: unknown;
  options?: unknown;
  variant?: OptionVariant;
  name?: string;
  onChange?: (value: string) => void;
}

export function RadioGroup(props: RadioGroupProps) {
  const { value, options, variant, name, required, messages, error, onChange, children: _, ...group } = props;
  const generated = useId();
  const given = textOf(value);
  const rules = { required: Boolean(required), options, messages };
  const field = useFormField<string>({ name, rules, given });
  const [chosen, edit] = useEdited(given, field.initial);
  field.shows(chosen, chosen === "" ? null : chosen);
  const wrong = textOf(field.message || error);
  return (
    <FieldGroup
      {...group}
      isCards={variant === "cards"}
      error={wrong}
      radio={{ required: Boolean(required) }}
    >
      {optionsOf(options).map((option) => (
        <GroupOption
          key={option.value}
          {...{ option, variant, direction: group.direction }}
          control={(names) => (
            <input
              {...names}
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
          )}
        />
      ))}
    </FieldGroup>
  );
}
