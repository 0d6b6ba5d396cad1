import clsx from "clsx";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { Cells } from "./cells.tsx";
import { classes } from "./classes.ts";
import { cellAt, codeOf, movedTo } from "./code.ts";

export interface OtpInputProps extends ElementProps, FieldProps {
  value?: unknown;
  length?: number;
  characters?: string;
  groupSize?: number;
  masked?: boolean;
  size?: keyof typeof classes.size;
  disabled?: boolean;
  readOnly?: boolean;
  autoFocus?: boolean;
  name?: string;
  onInput?: (code: string) => void;
  onComplete?: (code: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** One field of text, unseen over the boxes that show what is in it: so paste, suggestions and screen readers find what they know. */
export function OtpInput(props: OtpInputProps) {
  const { label, description, error, required, ariaLabel, value, length, characters, ...others } = props;
  const { groupSize, masked, size, disabled, readOnly, autoFocus, name, messages, ...more } = others;
  const { onInput, onComplete, onFocus, onBlur, children: _, ...rest } = more;
  const input = useRef<HTMLInputElement>(null);
  const count = Math.min(12, Math.max(1, Math.round(numberOf(length, 6))));
  const read = (text: unknown) => codeOf(text, count, characters === "letters");
  const given = read(value);
  const rules = { required: Boolean(required), minLength: count, maxLength: count, messages };
  const field = useFormField<string>({ name, rules, given });
  const [code, edit] = useEdited(given, field.initial);
  field.shows(code, code);
  /** The box that the keyboard is in; null = it is elsewhere. */
  const [active, setActive] = useState<number | null>(null);

  useEffect(() => {
    // Not by its attribute: the box that the keyboard is in shows it, which a page without scripts cannot.
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  /** Selects the character of a box, so that the next key replaces it. */
  const enter = (cell: number) => {
    const start = Math.min(cell, code.length, count - 1);
    input.current?.setSelectionRange(start, Math.min(start + 1, code.length));
    setActive(start);
  };
  const selected = () => {
    const { selectionStart, selectionEnd, value: text } = input.current!;
    const start = Math.min(selectionStart ?? 0, count - 1);
    setActive(start);
    if (selectionStart === selectionEnd && start < text.length)
      input.current!.setSelectionRange(start, start + 1);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const to = event.shiftKey ? null : movedTo(event.key, active ?? 0, Math.min(code.length, count - 1));
    if (to === null) return;
    event.preventDefault();
    enter(to);
  };
  const typed = (text: string) => {
    const next = read(text);
    edit(next);
    if (next === code) return;
    onInput?.(next);
    if (next.length === count) onComplete?.(next);
  };

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={(attributes, bare) => {
        const { className, id: _id, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} dir="ltr" className={clsx(classes.frame, className)}>
            <Cells
              {...{ code, count, active, size }}
              groupSize={numberOf(groupSize, 0)}
              isMasked={Boolean(masked)}
              isInvalid={attributes["aria-invalid"] === true}
            />
            <input
              {...attributes}
              ref={input}
              type={masked ? "password" : "text"}
              inputMode={characters === "letters" ? "text" : "numeric"}
              autoComplete="one-time-code"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              value={code}
              name={textOf(name) || undefined}
              disabled={Boolean(disabled)}
              readOnly={Boolean(readOnly)}
              onChange={(event) => typed(event.currentTarget.value)}
              onKeyDown={pressed}
              onSelect={selected}
              onPointerUp={(event: PointerEvent<HTMLInputElement>) =>
                enter(cellAt(event.currentTarget, event.clientX))
              }
              onFocus={() => {
                enter(code.length);
                if (!readOnly) onFocus?.();
              }}
              onBlur={() => {
                setActive(null);
                if (!readOnly) onBlur?.();
              }}
              className={classes.input}
            />
          </div>
        );
      }}
    />
  );
}
