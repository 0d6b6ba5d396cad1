import type { FieldRules } from "@heddle/schema/form-rules";
import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type RefCallback,
  type RefObject,
  useRef,
} from "react";
import { useFormField } from "../form/useFormField.ts";
import { type ElementProps, textOf } from "../style/element.ts";
import type { FieldProps } from "./field.tsx";
import { type KeyPress, keyPress } from "./keys.ts";
import { useCaret } from "./useCaret.ts";
import { useEdited } from "./useEdited.ts";
import { useKeptFocus } from "./useKeptFocus.ts";

/** What every field of one line of text takes. */
export interface TextInputProps extends ElementProps, FieldProps {
  value?: unknown;
  placeholder?: string;
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

export interface TextInput {
  element: RefObject<HTMLInputElement | null>;
  /** What it shows. */
  text: string;
  /** For the `Field` around it. */
  field: FieldProps & { rest: ElementProps };
  /** For the input itself, beside what the field gives. */
  attributes: InputHTMLAttributes<HTMLInputElement> & { ref: RefCallback<HTMLInputElement> };
}

/** One line of text: what is typed, its place in a form, and whom to tell of it. */
export function useTextInput(props: TextInputProps, format?: FieldRules["format"]): TextInput {
  const { label, description, error, required, ariaLabel, value, placeholder, ...others } = props;
  const { disabled, readOnly, name, minLength, maxLength, pattern, messages, ...another } = others;
  const { autoComplete, autoFocus, ...more } = another;
  const { onInput, onChange, onSubmit, onKeyDown, onFocus, onBlur, children: _, ...rest } = more;
  const element = useRef<HTMLInputElement>(null);
  const ref = useKeptFocus(element);
  const given = textOf(value);
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

  return {
    element,
    text,
    field: {
      label,
      description,
      required,
      ariaLabel,
      rest,
      error: field.message || error,
    } as TextInput["field"],
    attributes: {
      ref,
      value: text,
      placeholder: textOf(placeholder) || undefined,
      name: textOf(name) || undefined,
      disabled: Boolean(disabled),
      readOnly: Boolean(readOnly),
      maxLength: typeof maxLength === "number" ? maxLength : undefined,
      autoComplete: textOf(autoComplete) || undefined,
      ...(autoFocus && { autoFocus: true }),
      onChange: (event) => {
        rememberCaret(event.currentTarget);
        edit(event.currentTarget.value);
        onInput?.(event.currentTarget.value);
      },
      onKeyDown: pressed,
      onFocus: () => {
        told.current = text;
        if (!readOnly) onFocus?.();
      },
      onBlur: (event) => {
        tellChange(event.currentTarget.value);
        if (!readOnly) onBlur?.();
      },
    },
  };
}
