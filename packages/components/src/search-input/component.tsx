import clsx from "clsx";
import { enterText } from "../field/enterText.ts";
import { Field } from "../field/field.tsx";
import { type TextInputProps, useTextInput } from "../field/useTextInput.ts";
import { Glyph } from "../icon/glyph.tsx";
import { numberOf, pick, textOf } from "../style/element.ts";
import { classes } from "./classes.ts";
import { useSearch } from "./useSearch.ts";

export interface SearchInputProps extends TextInputProps {
  size?: keyof typeof classes.size;
  delay?: number;
  loading?: boolean;
  clearLabel?: string;
  onSearch?: (text: string) => void;
}

export function SearchInput({ size, delay, loading, clearLabel, onSearch, ...props }: SearchInputProps) {
  const search = useSearch(textOf(props.value), numberOf(delay, 300), onSearch);
  const {
    field,
    text,
    element,
    attributes: typed,
  } = useTextInput({
    ...props,
    ariaLabel: textOf(props.ariaLabel) || (textOf(props.label) === "" ? "Search" : undefined),
    onInput: (now) => {
      props.onInput?.(now);
      search.typed(now);
    },
    onSubmit: (now) => {
      search.now(now);
      props.onSubmit?.(now);
    },
  });
  const { rest } = field;
  const canClear = text !== "" && !typed.disabled && !typed.readOnly;
  const clear = () => {
    if (!element.current) return;
    enterText(element.current, "");
    search.now("");
    element.current.focus();
  };

  return (
    <Field
      {...field}
      control={(attributes, bare) => {
        const { className, id: _id, ...root } = bare ? rest : { className: undefined };
        return (
          <div {...root} className={clsx(classes.parts.frame, className)}>
            <span className={clsx(classes.icon, pick(classes.parts.icon, size, "md"))}>
              {loading ? (
                <span aria-hidden className={clsx(classes.spinner.root, classes.spinner.size)} />
              ) : (
                <Glyph name="search" size={16} />
              )}
            </span>
            <input
              {...attributes}
              {...typed}
              aria-busy={loading ? true : undefined}
              type="search"
              enterKeyHint="search"
              autoComplete="off"
              onKeyDown={(event) => {
                typed.onKeyDown?.(event);
                if (event.key !== "Escape" || event.nativeEvent.isComposing || !canClear) return;
                // The first Escape clears; a dialog around it takes the next.
                event.preventDefault();
                event.stopPropagation();
                clear();
              }}
              className={clsx(
                classes.box,
                classes.own,
                pick(classes.size, size, "md"),
                pick(classes.parts.afterIcon, size, "md"),
                pick(classes.parts.beforeButton, size, "md"),
              )}
            />
            {canClear && (
              <button
                type="button"
                aria-label={textOf(clearLabel) || "Clear search"}
                onClick={clear}
                className={clsx(classes.parts.buttonLook, pick(classes.parts.button, size, "md"))}
              >
                <Glyph name="x" size={16} />
              </button>
            )}
          </div>
        );
      }}
    />
  );
}
