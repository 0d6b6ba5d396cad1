import clsx from "clsx";
import { Choice } from "../checkbox/choice.tsx";
import type { FieldProps } from "../field/field.tsx";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface SwitchProps extends ElementProps, FieldProps {
  checked?: boolean;
  disabled?: boolean;
  name?: string;
  onChange?: (checked: boolean) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Switch(props: SwitchProps) {
  const { label, description, error, required, ariaLabel, checked, disabled, name, ...others } = props;
  const { messages, onChange, onFocus, onBlur, children: _, ...rest } = others;
  const given = Boolean(checked);
  const field = useFormField<boolean>({ name, rules: { required: Boolean(required), messages }, given });
  const [shown, edit] = useEdited(given, field.initial);
  field.shows(shown, shown);
  return (
    <Choice
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={(attributes, bare) => (
        <input
          {...(bare && rest)}
          {...attributes}
          type="checkbox"
          role="switch"
          aria-checked={shown}
          checked={shown}
          name={textOf(name) || undefined}
          disabled={Boolean(disabled)}
          onChange={(event) => {
            edit(event.currentTarget.checked);
            onChange?.(event.currentTarget.checked);
          }}
          onFocus={onFocus && (() => onFocus())}
          onBlur={onBlur && (() => onBlur())}
          className={clsx(classes.track, bare && classes.bare, bare && rest.className)}
        />
      )}
    />
  );
}
