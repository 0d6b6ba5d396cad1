import clsx from "clsx";
import type { FieldProps } from "../field/field.tsx";
import { useEdited } from "../field/useEdited.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { Choice } from "./choice.tsx";
import { classes } from "./classes.ts";

export interface CheckboxProps extends ElementProps, FieldProps {
  checked?: boolean;
  disabled?: boolean;
  name?: string;
  onChange?: (checked: boolean) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Checkbox(props: CheckboxProps) {
  const { label, description, error, required, ariaLabel, checked, disabled, name, ...others } = props;
  const { onChange, onFocus, onBlur, children: _, ...rest } = others;
  const [shown, edit] = useEdited(Boolean(checked));
  return (
    <Choice
      {...{ label, description, error, required, ariaLabel, rest }}
      control={(attributes, bare) => (
        <input
          {...(bare && rest)}
          {...attributes}
          type="checkbox"
          checked={shown}
          name={textOf(name) || undefined}
          disabled={Boolean(disabled)}
          onChange={(event) => {
            edit(event.currentTarget.checked);
            onChange?.(event.currentTarget.checked);
          }}
          onFocus={onFocus && (() => onFocus())}
          onBlur={onBlur && (() => onBlur())}
          className={clsx(classes.box, bare && classes.bare, bare && rest.className)}
        />
      )}
    />
  );
}
