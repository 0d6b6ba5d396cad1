import clsx from "clsx";
import { useId, useMemo, useRef } from "react";
import { comboboxAttributes } from "../choices/combobox-attributes.ts";
import { OptionList } from "../choices/option-list.tsx";
import { Field, type FieldProps } from "../field/field.tsx";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { useCombobox } from "./useCombobox.ts";

export interface ComboboxProps extends ElementProps, FieldProps {
  value?: unknown;
  options?: unknown;
  placeholder?: string;
  size?: keyof typeof classes.combo.size;
  allowText?: boolean;
  clearable?: boolean;
  loading?: boolean;
  searchDelay?: number;
  emptyText?: unknown;
  loadingText?: unknown;
  clearLabel?: unknown;
  openLabel?: unknown;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  onChange?: (value: string) => void;
  onSearch?: (query: string) => unknown;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** WAI-ARIA's editable combobox with a list: the keyboard stays in the field, which points at the option that is next. */
export function Combobox(props: ComboboxProps) {
  const { label, description, error, required, ariaLabel, value, options, placeholder, ...others } = props;
  const { size, allowText, clearable = true, loading, searchDelay, emptyText, loadingText, ...more } = others;
  const { clearLabel, openLabel, disabled, readOnly, name, messages, onChange, onSearch, ...another } = more;
  const { onFocus, onBlur, children: _, ...rest } = another;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const given = textOf(value);
  const field = useFormField<string>({ name, rules: { required: Boolean(required), messages }, given });
  const [chosen, edit] = useEdited(given, field.initial);
  field.shows(chosen, chosen === "" ? null : chosen);
  const isOff = Boolean(disabled) || Boolean(readOnly);
  const combobox = useCombobox({
    value: chosen,
    options,
    allowsText: Boolean(allowText),
    searchDelay,
    onSearch,
    onChoose: (next) => {
      edit(next);
      onChange?.(next);
      field.changed();
    },
  });
  const isOpen = combobox.isOpen && !isOff;
  const isLoading = Boolean(loading) || combobox.isSearching;
  const selection = useMemo(() => new Set([chosen]), [chosen]);
  const hasClear = Boolean(clearable) && !isOff && !combobox.isEmpty;
  const press = (does: () => void) => () => {
    input.current?.focus();
    does();
  };
  const named = textOf(label) || textOf(ariaLabel) || textOf(placeholder) || "Options";
  const empty = textOf(emptyText) || "Nothing found";
  const busy = textOf(loadingText) || "Searching…";
  const note = isLoading ? busy : combobox.listed.length === 0 ? empty : "";

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={field.message || error}
      control={(attributes, bare) => {
        const { className, id: _id, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} ref={frame} className={clsx(classes.combo.parts.frame, className)}>
            <input
              {...attributes}
              ref={input}
              type="text"
              {...comboboxAttributes({ list: `${id}l`, isOpen, active: combobox.active })}
              value={combobox.text}
              placeholder={textOf(placeholder) || undefined}
              name={textOf(name) || undefined}
              data-heddle-value={JSON.stringify(chosen === "" ? null : chosen)}
              disabled={Boolean(disabled)}
              readOnly={Boolean(readOnly)}
              onChange={(event) => combobox.type(event.currentTarget.value)}
              onClick={() => combobox.open()}
              onKeyDown={isOff ? undefined : combobox.pressed}
              onFocus={onFocus && (() => onFocus())}
              onBlur={() => {
                combobox.settle();
                onBlur?.();
              }}
              className={clsx(
                classes.combo.box,
                pick(classes.combo.size, size, "md"),
                pick(hasClear ? classes.combo.beforeTwo : classes.combo.beforeOne, size, "md"),
              )}
            />
            <div className={pick(classes.combo.buttons, size, "md")}>
              {hasClear && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={textOf(clearLabel) || "Clear"}
                  onClick={press(combobox.clear)}
                  className={clsx(classes.combo.parts.buttonLook, pick(classes.combo.button, size, "md"))}
                >
                  <Glyph name="x" size={16} />
                </button>
              )}
              <button
                type="button"
                tabIndex={-1}
                aria-label={textOf(openLabel) || "Show options"}
                aria-expanded={isOpen}
                disabled={isOff}
                onClick={press(() => (isOpen ? combobox.close() : combobox.open()))}
                className={clsx(classes.combo.parts.buttonLook, pick(classes.combo.button, size, "md"))}
              >
                <Glyph name="chevron-down" size={16} />
              </button>
            </div>
            {isOpen && (
              <OptionList
                id={`${id}l`}
                label={named}
                options={combobox.listed}
                active={combobox.active}
                chosen={selection}
                note={note}
                isLoading={isLoading}
                anchor={frame}
                onActive={combobox.setActive}
                onChoose={combobox.choose}
                onDismiss={combobox.close}
              />
            )}
          </div>
        );
      }}
    />
  );
}
