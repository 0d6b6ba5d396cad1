import clsx from "clsx";
import { useRef, useState } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { useFormField } from "../form/useFormField.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

export interface NumberInputProps extends ElementProps, FieldProps {
  value?: number | null;
  placeholder?: string;
  minimum?: number;
  maximum?: number;
  step?: number;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  onInput?: (value: number) => void;
  onChange?: (value: number) => void;
  onSubmit?: (value: number) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

function textOfNumber(value: unknown): string {
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

function numberOf(text: string): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

const limit = (value: unknown) => (typeof value === "number" ? value : undefined);

export function NumberInput(props: NumberInputProps) {
  const { label, description, error, required, ariaLabel, value, placeholder, ...others } = props;
  const { minimum, maximum, step, disabled, readOnly, name, messages, ...more } = others;
  const { onInput, onChange, onSubmit, onFocus, onBlur, children: _, ...rest } = more;
  const given = textOfNumber(value);
  /** What is typed stands as it is ("1.", "-0") while it means the given number, or none yet. */
  const rules = { required: Boolean(required), minimum, maximum, step, messages };
  const field = useFormField<string>({ name, rules, given });
  const [state, setState] = useState({ given, text: field.initial });
  let text = state.text;
  if (state.given !== given) {
    text = numberOf(state.text) === numberOf(given) ? state.text : given;
    setState({ given, text });
  }
  field.shows(text, numberOf(text));
  const told = useRef(given);
  const tellChange = (now: string) => {
    const number = numberOf(now);
    if (readOnly || number === null || now === told.current) return;
    told.current = now;
    onChange?.(number);
  };
  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={(attributes, bare) => (
        <input
          {...(bare && rest)}
          {...attributes}
          type="number"
          inputMode="decimal"
          data-heddle-type="number"
          value={text}
          min={limit(minimum)}
          max={limit(maximum)}
          step={limit(step) || "any"}
          placeholder={textOf(placeholder) || undefined}
          name={textOf(name) || undefined}
          disabled={Boolean(disabled)}
          readOnly={Boolean(readOnly)}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setState((last) => ({ given: last.given, text: typed }));
            const number = numberOf(typed);
            if (number !== null) onInput?.(number);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || readOnly) return;
            tellChange(event.currentTarget.value);
            const number = numberOf(event.currentTarget.value);
            if (number !== null) onSubmit?.(number);
          }}
          onFocus={() => {
            told.current = text;
            if (!readOnly) onFocus?.();
          }}
          onBlur={(event) => {
            tellChange(event.currentTarget.value);
            if (!readOnly) onBlur?.();
          }}
          className={clsx(classes.box, classes.height, bare && rest.className)}
        />
      )}
    />
  );
}
