import clsx from "clsx";
import { type CSSProperties, useId, useRef, useState } from "react";
import { Field, type FieldProps } from "../field/field.tsx";
import { useEditing } from "../style/editing.ts";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { hexFrom } from "./color.ts";
import { ColorPanel } from "./panel.tsx";
import { useColor } from "./useColor.ts";
import { wordsOf } from "./words.ts";

export interface ColorPickerProps extends ElementProps, FieldProps {
  value?: unknown;
  presets?: unknown;
  alpha?: boolean;
  display?: "field" | "swatch";
  placeholder?: string;
  words?: unknown;
  size?: keyof typeof classes.size;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  onInput?: (hex: string) => void;
  onChange?: (hex: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** A field for the hex with a swatch that opens the panel, or the swatch alone. */
export function ColorPicker(props: ColorPickerProps) {
  const { label, description, error, required, ariaLabel, value, presets, alpha, display, ...others } = props;
  const { placeholder, words, size, disabled, readOnly, name, messages, ...more } = others;
  const { onInput, onChange, onFocus, onBlur, children: _, ...rest } = more;
  const hasAlpha = Boolean(alpha);
  const color = useColor({ value, name, required, messages, hasAlpha, onInput, onChange });
  const [isOpen, setOpen] = useState(false);
  const isEditing = useEditing();
  const isOff = isEditing || Boolean(disabled) || Boolean(readOnly);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const swatch = useRef<HTMLButtonElement>(null);
  const said = wordsOf(words);
  const isAlone = display === "swatch";

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={color.message || error}
      control={({ required: isRequired, ...attributes }, bare) => {
        const { className, id: _id, ...root } = bare ? rest : { className: undefined };
        const named = {
          name: textOf(name) || undefined,
          disabled: Boolean(disabled),
          "data-heddle-value": JSON.stringify(color.hex),
        };
        return (
          <div {...root} ref={frame} className={clsx(!isAlone && classes.frame, className)}>
            {isAlone ? (
              named.name && <input type="hidden" {...named} value={color.hex} />
            ) : (
              <input
                {...attributes}
                {...named}
                required={isRequired}
                type="text"
                autoComplete="off"
                spellCheck={false}
                value={color.text}
                placeholder={textOf(placeholder) || undefined}
                readOnly={Boolean(readOnly)}
                onChange={(event) => color.type(event.currentTarget.value)}
                onKeyDown={(event) => event.key === "Enter" && color.commit()}
                onFocus={onFocus && (() => !readOnly && onFocus())}
                onBlur={() => {
                  color.commit();
                  if (!readOnly) onBlur?.();
                }}
                className={clsx(
                  classes.box,
                  classes.hex,
                  pick(classes.size, size, "md"),
                  pick(classes.text, size, "md"),
                )}
              />
            )}
            <button
              {...(isAlone && attributes)}
              ref={swatch}
              type="button"
              aria-label={isAlone && textOf(label) !== "" ? undefined : textOf(ariaLabel) || said.open}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              disabled={isOff}
              style={{ "--color": color.hex || "transparent" } as CSSProperties}
              onClick={() => setOpen(!isOpen)}
              className={clsx(classes.color, pick(isAlone ? classes.alone : classes.swatch, size, "md"))}
            />
            {isOpen && (
              <ColorPanel
                {...{ id, hasAlpha, anchor: frame, words: said }}
                hex={color.hex}
                presets={presetsOf(presets, hasAlpha)}
                onMove={color.move}
                onEnd={color.settle}
                onDismiss={(how) => {
                  setOpen(false);
                  if (how === "escape") swatch.current?.focus();
                }}
              />
            )}
          </div>
        );
      }}
    />
  );
}

/** What is a colour, each once. */
function presetsOf(list: unknown, hasAlpha: boolean): string[] {
  if (!Array.isArray(list)) return [];
  return [...new Set(list.flatMap((one) => hexFrom(textOf(one), hasAlpha) ?? []))];
}
