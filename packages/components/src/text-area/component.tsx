import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { type KeyPress, keyPress } from "../field/keys.ts";
import { useCaret } from "../field/useCaret.ts";
import { useEdited } from "../field/useEdited.ts";
import { submitAround } from "../form/controls.ts";
import { useFormField } from "../form/useFormField.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { useGrow } from "./useGrow.ts";

export interface TextAreaProps extends ElementProps, FieldProps {
  value?: unknown;
  placeholder?: string;
  rows?: number;
  maxRows?: number;
  autoGrow?: boolean;
  size?: keyof typeof classes.size;
  submitOnEnter?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  minLength?: number;
  maxLength?: number;
  actions?: ReactNode;
  onInput?: (text: string) => void;
  onChange?: (text: string) => void;
  onSubmit?: (text: string) => void;
  onKeyDown?: (key: KeyPress) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function TextArea(props: TextAreaProps) {
  const { label, description, error, required, ariaLabel, value, placeholder, rows, ...others } = props;
  const { maxRows, autoGrow, size, actions, ...another } = others;
  const { submitOnEnter, disabled, readOnly, name, minLength, maxLength, messages, ...more } = another;
  const { onInput, onChange, onSubmit, onKeyDown, onFocus, onBlur, children: _, ...rest } = more;
  const element = useRef<HTMLTextAreaElement>(null);
  const given = textOf(value);
  const rules = { required: Boolean(required), minLength, maxLength, messages };
  const field = useFormField<string>({ name, rules, given });
  const [text, edit] = useEdited(given, field.initial);
  field.shows(text, text);
  const rememberCaret = useCaret(element, text);
  const told = useRef(text);

  const lines = linesOf(rows) ?? 3;
  const most = linesOf(maxRows);
  const grows = autoGrow !== false;
  useGrow(element, text, grows);

  const tellChange = (now: string) => {
    if (readOnly || now === told.current) return;
    told.current = now;
    onChange?.(now);
  };
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (readOnly || event.nativeEvent.isComposing) return;
    onKeyDown?.(keyPress(event));
    if (event.key !== "Enter" || event.shiftKey || !submitOnEnter) return;
    event.preventDefault();
    tellChange(event.currentTarget.value);
    onSubmit?.(event.currentTarget.value);
    submitAround(event.currentTarget);
  };

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={(attributes, bare) => {
        const root = bare && !actions ? rest : {};
        const box = (
          <textarea
            {...root}
            {...attributes}
            id={bare && actions ? undefined : attributes.id}
            ref={element}
            value={text}
            rows={lines}
            // The field is as high as its text, between these.
            style={{
              minHeight: `calc(${lines}lh + 18px)`,
              ...(most && { maxHeight: `calc(${Math.max(lines, most)}lh + 18px)` }),
            }}
            placeholder={textOf(placeholder) || undefined}
            name={textOf(name) || undefined}
            disabled={Boolean(disabled)}
            readOnly={Boolean(readOnly)}
            maxLength={typeof maxLength === "number" ? maxLength : undefined}
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
              actions ? classes.inFrame : [classes.box, classes.resizes],
              classes.height,
              pick(classes.size, size, "md"),
              grows && classes.grows,
              bare && !actions && rest.className,
            )}
          />
        );
        if (!actions) return box;
        const { className, ...frame } = bare ? rest : { className: undefined };
        return (
          <div {...frame} className={clsx(classes.frame, className)}>
            {box}
            <div className={classes.actions}>{actions}</div>
          </div>
        );
      }}
    />
  );
}

/** A number of lines; undefined = it is none. */
function linesOf(value: unknown): number | undefined {
  return typeof value === "number" && value >= 1 ? Math.min(40, Math.round(value)) : undefined;
}
