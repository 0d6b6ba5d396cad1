import clsx from "clsx";
import { useEffect, useId, useState } from "react";
import { Field } from "../field/field.tsx";
import { type TextInputProps, useTextInput } from "../field/useTextInput.ts";
import { formAround } from "../form/controls.ts";
import { Glyph } from "../icon/glyph.tsx";
import { pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { StrengthMeter } from "./strength-meter.tsx";

export interface PasswordInputProps extends TextInputProps {
  size?: keyof typeof classes.size;
  strength?: boolean;
  strengthWords?: unknown;
  showLabel?: string;
  hideLabel?: string;
}

export function PasswordInput(props: PasswordInputProps) {
  const { size, strength, strengthWords, showLabel, hideLabel, ...others } = props;
  const {
    field,
    text,
    element,
    attributes: typed,
  } = useTextInput({
    ...others,
    autoComplete: textOf(others.autoComplete) || "current-password",
  });
  const meter = useId();
  const [isShown, setShown] = useState(false);
  const { rest } = field;
  useEffect(() => {
    const form = element.current && formAround(element.current);
    // What is sent is sent hidden: browsers keep what was entered into a field of plain text, and offer it again.
    const hide = () => setShown(false);
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, [element]);

  return (
    <Field
      {...field}
      control={(attributes, bare) => {
        const { className, id: _id, ...root } = bare ? rest : { className: undefined };
        const box = (
          <div {...(!strength && root)} className={clsx(classes.parts.frame, !strength && className)}>
            <input
              {...attributes}
              {...typed}
              aria-describedby={clsx(strength && meter, attributes["aria-describedby"]) || undefined}
              type={isShown ? "text" : "password"}
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              className={clsx(
                classes.box,
                classes.own,
                pick(classes.size, size, "md"),
                pick(classes.parts.beforeButton, size, "md"),
              )}
            />
            <button
              type="button"
              aria-label={
                isShown ? textOf(hideLabel) || "Hide password" : textOf(showLabel) || "Show password"
              }
              aria-controls={attributes.id}
              disabled={typed.disabled}
              onClick={() => setShown(!isShown)}
              className={clsx(classes.parts.buttonLook, pick(classes.parts.button, size, "md"))}
            >
              <Glyph name={isShown ? "eye-off" : "eye"} size={16} />
            </button>
          </div>
        );
        if (!strength) return box;
        return (
          <div {...root} className={clsx(classes.stack, className)}>
            {box}
            <StrengthMeter id={meter} password={text} words={strengthWords} />
          </div>
        );
      }}
    />
  );
}
