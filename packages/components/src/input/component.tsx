import clsx from "clsx";
import { type KeyboardEvent, useRef } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { type KeyPress, keyPress } from "../field/keys.ts";
import { useCaret } from "../field/useCaret.ts";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";

const types = [
  "text",
  "email",
  "password",
  "search",
  "tel",
  "url",
  "date",
  "time",
  "datetime-local",
] as const;

export interface InputProps extends ElementProps, FieldProps {
  value?: unknown;
  placeholder?: string;
  type?: (typeof types)[number];
  icon?: string;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  onInput?: (text: string) => void;
  onChange?: (text: string) => void;
  onSubmit?: (text: string) => void;
  onKeyDown?: (key: KeyPress) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Input(props: InputProps) {
  const { label, description, error, required, ariaLabel, value, placeholder, type, icon, ...others } = props;
  const { disabled, readOnly, name, minLength, maxLength, pattern, messages, ...another } = others;
  const { autoComplete, autoFocus, ...more } = another;
  const { onInput, onChange, onSubmit, onKeyDown, onFocus, onBlur, children: _, ...rest } = more;
  const element = useRef<HTMLInputElement>(null);
  const given = textOf(value);
  const format = type === "email" || type === "url" ? type : undefined;
  const rules = { required: Boolean(required), minLength, maxLength, pattern, format, messages };
  const field = useFormField<string>({ name, rules, given });
  const [text, edit] = useEdited(given, field.initial);
  field.shows(text, text);
  const rememberCaret = useCaret(element, text);
  /** The text that `onChange` last told, or that was there when the field was entered. */
  const told = useRef(text);

  const tellChange = (now: string) => {
    if (readOnly || now === told.current) return;
    told.current = now;
    onChange?.(now);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    // While an input method composes, Enter picks a candidate.
    if (readOnly || event.nativeEvent.isComposing) return;
    onKeyDown?.(keyPress(event));
    if (event.key !== "Enter") return;
    tellChange(event.currentTarget.value);
    onSubmit?.(event.currentTarget.value);
  };

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={(attributes, bare) => {
        const root = bare && !icon ? rest : {};
        const box = (
          <input
            {...root}
            {...attributes}
            ref={element}
            id={bare && icon ? undefined : attributes.id}
            type={types.find((candidate) => candidate === type) ?? "text"}
            value={text}
            placeholder={textOf(placeholder) || undefined}
            name={textOf(name) || undefined}
            disabled={Boolean(disabled)}
            readOnly={Boolean(readOnly)}
            maxLength={typeof maxLength === "number" ? maxLength : undefined}
            autoComplete={textOf(autoComplete) || undefined}
            {...(autoFocus && { autoFocus: true })}
            onChange={(event) => {
              rememberCaret(event.currentTarget);
              edit(event.currentTarget.value);
              onInput?.(event.currentTarget.value);
            }}
            onKeyDown={pressed}
            onFocus={() => {
              told.current = text;
              if (!readOnly) onFocus?.();
            }}
            onBlur={(event) => {
              tellChange(event.currentTarget.value);
              if (!readOnly) onBlur?.();
            }}
            className={clsx(
              classes.box,
              classes.height,
              icon && classes.inset,
              bare && !icon && rest.className,
            )}
          />
        );
        if (!icon) return box;
        const { className, ...frame } = bare ? rest : { className: undefined };
        return (
          <div {...frame} className={clsx(classes.frame, className)}>
            <Glyph name={icon} size={16} className={classes.icon} />
            {box}
          </div>
        );
      }}
    />
  );
}
