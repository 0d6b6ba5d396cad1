import clsx from "clsx";
import { useId, useRef } from "react";
import { ChipBox } from "../choices/chip-box.tsx";
import { comboboxAttributes } from "../choices/combobox-attributes.ts";
import { OptionList } from "../choices/option-list.tsx";
import { useList } from "../choices/useList.ts";
import { Field, type FieldProps } from "../field/field.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { type ElementProps, numberOf, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { useChoices } from "./useChoices.ts";

export interface MultiSelectProps extends ElementProps, FieldProps {
  value?: unknown;
  options?: unknown;
  placeholder?: string;
  size?: keyof typeof classes.chips.size;
  selectAll?: boolean;
  clearable?: boolean;
  loading?: boolean;
  emptyText?: unknown;
  loadingText?: unknown;
  clearLabel?: unknown;
  openLabel?: unknown;
  removeLabel?: unknown;
  selectAllLabel?: unknown;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  minLength?: number;
  maxLength?: number;
  onChange?: (values: string[]) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** Chips of what is chosen, and WAI-ARIA's editable combobox with a list of which several can be. */
export function MultiSelect(props: MultiSelectProps) {
  const { label, description, error, required, ariaLabel, value, options, placeholder, ...others } = props;
  const { size, selectAll, clearable = true, loading, emptyText, loadingText, ...more } = others;
  const { clearLabel, openLabel, removeLabel, selectAllLabel, disabled, readOnly, name, ...still } = more;
  const { minLength, maxLength, messages, onChange, onFocus, onBlur, ...another } = still;
  const { children: _, ...rest } = another;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const rules = { required: Boolean(required), minLength, maxLength, options, messages };
  const { values, shown, message, change } = useList({ value, name, rules, onChange });
  const most =
    maxLength === undefined || maxLength === null ? Number.POSITIVE_INFINITY : numberOf(maxLength, 0);
  const choices = useChoices({
    values,
    options,
    most: most > 0 ? most : Number.POSITIVE_INFINITY,
    change,
  });
  const isOff = Boolean(disabled) || Boolean(readOnly);
  const isOpen = choices.isOpen && !isOff;
  const isLoading = Boolean(loading);
  const named = textOf(label) || textOf(ariaLabel) || textOf(placeholder) || "Options";
  const empty = choices.listed.length === 0 ? textOf(emptyText) || "Nothing found" : "";
  const button = clsx(classes.chips.buttonLook, pick(classes.chips.button, size, "md"));
  const press = (does: () => void) => () => {
    input.current?.focus();
    does();
  };

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={message || error}
      control={(attributes, bare) => {
        const { id: _id, ...root } = bare ? rest : { id: undefined };
        return (
          <ChipBox
            {...root}
            {...{ frame, input, size, isOff }}
            isDisabled={Boolean(disabled)}
            chips={values.map((chosen) => ({ value: chosen, label: choices.labelOf(chosen) }))}
            chipsLabel={named}
            removeLabel={textOf(removeLabel) || "Remove"}
            onRemove={(removed) => change(values.filter((one) => one !== removed))}
            buttons={
              <>
                {Boolean(clearable) && !isOff && values.length > 0 && (
                  <button
                    type="button"
                    tabIndex={-1}
                    aria-label={textOf(clearLabel) || "Clear"}
                    onClick={press(() => change([]))}
                    className={button}
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
                  onClick={press(() => (isOpen ? choices.close() : choices.open()))}
                  className={button}
                >
                  <Glyph name="chevron-down" size={16} />
                </button>
              </>
            }
            below={
              isOpen && (
                <OptionList
                  id={`${id}l`}
                  label={named}
                  options={choices.listed}
                  active={choices.active}
                  chosen={choices.chosen}
                  isMultiple
                  head={
                    Boolean(selectAll) && (
                      <div className={classes.head}>
                        <button
                          type="button"
                          tabIndex={-1}
                          disabled={choices.free.length === 0}
                          onClick={choices.chooseAll}
                          className={classes.action}
                        >
                          {textOf(selectAllLabel) || "Select all"}
                        </button>
                        <button
                          type="button"
                          tabIndex={-1}
                          disabled={values.length === 0}
                          onClick={() => change([])}
                          className={classes.action}
                        >
                          {textOf(clearLabel) || "Clear"}
                        </button>
                      </div>
                    )
                  }
                  note={isLoading ? textOf(loadingText) || "Searching…" : empty}
                  isLoading={isLoading}
                  anchor={frame}
                  onActive={choices.setActive}
                  onChoose={choices.toggle}
                  onDismiss={choices.close}
                />
              )
            }
          >
            <input
              {...attributes}
              required={undefined}
              aria-required={attributes.required}
              ref={input}
              type="text"
              {...comboboxAttributes({ list: `${id}l`, isOpen, active: choices.active })}
              value={choices.query}
              placeholder={values.length === 0 ? textOf(placeholder) || undefined : undefined}
              name={textOf(name) || undefined}
              data-heddle-value={shown}
              disabled={Boolean(disabled)}
              readOnly={Boolean(readOnly)}
              onChange={(event) => choices.type(event.currentTarget.value)}
              onClick={() => choices.open()}
              onKeyDown={isOff ? undefined : choices.pressed}
              onFocus={onFocus && (() => onFocus())}
              onBlur={() => {
                choices.leave();
                onBlur?.();
              }}
              className={classes.chips.input}
            />
          </ChipBox>
        );
      }}
    />
  );
}
