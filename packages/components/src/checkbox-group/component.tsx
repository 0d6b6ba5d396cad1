import clsx from "clsx";
import { useContext } from "react";
import { AroundContext } from "../field/around.ts";
import type { FieldProps } from "../field/field.tsx";
import { FieldGroup, type FieldGroupProps } from "../field/field-group.tsx";
import { GroupOption, type OptionVariant } from "../field/group-option.tsx";
import { type Option, optionsOf } from "../field/options.ts";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface CheckboxGroupProps extends FieldGroupProps, FieldProps {
  value?: unknown;
  options?: unknown;
  variant?: OptionVariant;
  selectAll?: boolean;
  selectAllLabel?: unknown;
  name?: string;
  minLength?: number;
  maxLength?: number;
  onChange?: (values: string[]) => void;
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { value, options, variant, selectAll, selectAllLabel, name, required, ...others } = props;
  const { minLength, maxLength, messages, error, onChange, children: _, ...group } = others;
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
  const isInvalid = useContext(AroundContext)?.isInvalid || wrong !== "";
  const free = entries.filter((entry) => !entry.disabled);
  const isAll = free.length > 0 && free.every((entry) => ticked.has(entry.value));
  const isSome = free.some((entry) => ticked.has(entry.value));
  /** What is disabled stays as it is. */
  const turn = (turned: readonly Option[], isOn: boolean) => {
    const chosen = entries.flatMap((entry) =>
      (turned.includes(entry) ? isOn : ticked.has(entry.value)) ? [entry.value] : [],
    );
    edit(JSON.stringify(chosen));
    onChange?.(chosen);
  };
  return (
    <FieldGroup {...group} isCards={variant === "cards"} required={Boolean(required)} error={wrong}>
      {Boolean(selectAll) && entries.length > 0 && (
        <label className={clsx(classes.group.option, classes.all)}>
          <input
            type="checkbox"
            checked={isAll}
            disabled={free.length === 0}
            ref={(box) => {
              if (box) box.indeterminate = isSome && !isAll;
            }}
            onChange={() => turn(free, !isAll)}
            className={classes.box}
          />
          {textOf(selectAllLabel) || "Select all"}
        </label>
      )}
      {entries.map((option) => (
        <GroupOption
          key={option.value}
          {...{ option, variant, direction: group.direction }}
          control={(names) => (
            <input
              {...names}
              type="checkbox"
              data-heddle-type="list"
              name={textOf(name) || undefined}
              value={option.value}
              checked={ticked.has(option.value)}
              disabled={option.disabled}
              aria-invalid={isInvalid ? true : undefined}
              onChange={(event) => turn([option], event.currentTarget.checked)}
              className={classes.box}
            />
          )}
        />
      ))}
    </FieldGroup>
  );
}
