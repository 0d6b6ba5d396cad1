import type { FieldProps } from "../field/field.tsx";
import { FieldGroup, type FieldGroupProps } from "../field/field-group.tsx";
import { optionsOf } from "../field/options.ts";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface CheckboxGroupProps extends FieldGroupProps, FieldProps {
  value?: unknown;
  options?: unknown;
  name?: string;
  minLength?: number;
  maxLength?: number;
  onChange?: (values: string[]) => void;
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { value, options, name, required, minLength, maxLength, ...others } = props;
  const { messages, error, onChange, children: _, ...group } = others;
  const entries = optionsOf(options);
  // As text: a list that is given anew with the same entries is the same.
  const given = JSON.stringify(Array.isArray(value) ? value.map(textOf) : []);
  const rules = { required: Boolean(required), minLength, maxLength, options, messages };
  const field = useFormField<string>({ name, rules, given });
  const [shown, edit] = useEdited(given, field.initial);
  const values = JSON.parse(shown) as string[];
  field.shows(shown, values);
  const ticked = new Set(values);
  const wrong = textOf(field.message || error);
  const turn = (option: string, isOn: boolean) => {
    const chosen = entries.flatMap((entry) =>
      (entry.value === option ? isOn : ticked.has(entry.value)) ? [entry.value] : [],
    );
    edit(JSON.stringify(chosen));
    onChange?.(chosen);
  };
  return (
    <FieldGroup {...group} error={wrong}>
      {entries.map((option) => (
        <label key={option.value} className={classes.group.option}>
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
    </FieldGroup>
  );
}
