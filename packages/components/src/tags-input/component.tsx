import { useId, useRef } from "react";
import { ChipBox } from "../choices/chip-box.tsx";
import { comboboxAttributes } from "../choices/combobox-attributes.ts";
import { OptionList } from "../choices/option-list.tsx";
import { useList } from "../choices/useList.ts";
import { Field, type FieldProps } from "../field/field.tsx";
import { type ElementProps, numberOf, textOf } from "../style/element.ts";
import { patternOf, type Refusal } from "./adding.ts";
import { classes } from "./classes.ts";
import { useTags } from "./useTags.ts";

export interface TagsInputProps extends ElementProps, FieldProps {
  value?: unknown;
  suggestions?: unknown;
  placeholder?: string;
  size?: keyof typeof classes.chips.size;
  tagPattern?: unknown;
  duplicateText?: unknown;
  invalidText?: unknown;
  fullText?: unknown;
  removeLabel?: unknown;
  disabled?: boolean;
  readOnly?: boolean;
  name?: string;
  minLength?: number;
  maxLength?: number;
  onChange?: (tags: string[]) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Chips of the tags, and a field to write further ones in, with a list of suggestions where there are any. */
export function TagsInput(props: TagsInputProps) {
  const { label, description, error, required, ariaLabel, value, suggestions, placeholder, ...others } =
    props;
  const { size, tagPattern, duplicateText, invalidText, fullText, removeLabel, ...more } = others;
  const { disabled, readOnly, name, minLength, maxLength, messages, ...another } = more;
  const { onChange, onFocus, onBlur, children: _, ...rest } = another;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const rules = { required: Boolean(required), minLength, maxLength, messages };
  const { values, shown, message, change } = useList({ value, name, rules, onChange });
  const most = numberOf(maxLength, 0) > 0 ? numberOf(maxLength, 0) : Number.POSITIVE_INFINITY;
  const isOff = Boolean(disabled) || Boolean(readOnly);
  const tags = useTags({
    tags: values,
    suggestions,
    rules: { most, pattern: patternOf(textOf(tagPattern)) },
    change,
  });
  const isOpen = tags.isOpen && !isOff && tags.listed.length > 0;
  const words: Record<Refusal, string> = {
    duplicate: textOf(duplicateText) || "{tag} is already there.",
    invalid: textOf(invalidText) || "{tag} is not in the form that is expected.",
    full: textOf(fullText) || "There is no room for {tag}.",
  };
  // As a function: a tag may hold signs that a replacement reads as its own.
  const problem = tags.refused ? words[tags.refused.reason].replace("{tag}", () => tags.refused!.tag) : "";
  const named = textOf(label) || textOf(ariaLabel) || textOf(placeholder) || "Tags";

  return (
    <Field
      {...{ label, description, required, ariaLabel, rest }}
      error={problem || message || error}
      control={(attributes, bare) => {
        const { id: _id, ...root } = bare ? rest : { id: undefined };
        return (
          <ChipBox
            {...root}
            {...{ frame, input, size, isOff }}
            isDisabled={Boolean(disabled)}
            chips={values.map((tag) => ({ value: tag, label: tag }))}
            chipsLabel={named}
            removeLabel={textOf(removeLabel) || "Remove"}
            onRemove={(removed) => change(values.filter((tag) => tag !== removed))}
            below={
              isOpen && (
                <OptionList
                  id={`${id}l`}
                  label={named}
                  options={tags.listed}
                  active={tags.active}
                  chosen={NOTHING}
                  note=""
                  isLoading={false}
                  anchor={frame}
                  onActive={tags.setActive}
                  onChoose={tags.choose}
                  onDismiss={tags.close}
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
              autoComplete="off"
              autoCapitalize="none"
              {...(tags.hasSuggestions &&
                comboboxAttributes({ list: `${id}l`, isOpen, active: tags.active }))}
              enterKeyHint="enter"
              value={tags.text}
              placeholder={values.length === 0 ? textOf(placeholder) || undefined : undefined}
              name={textOf(name) || undefined}
              data-heddle-value={shown}
              disabled={Boolean(disabled)}
              readOnly={Boolean(readOnly)}
              onChange={(event) => tags.type(event.currentTarget.value)}
              onPaste={(event) =>
                !isOff && tags.paste(event.clipboardData.getData("text")) && event.preventDefault()
              }
              onClick={tags.open}
              onKeyDown={isOff ? undefined : tags.pressed}
              onFocus={onFocus && (() => onFocus())}
              onBlur={() => {
                if (!isOff) tags.leave();
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
