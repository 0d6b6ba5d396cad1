import clsx from "clsx";
import { Search, X } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";

export const FIELD =
  "h-7 w-full min-w-0 rounded-control bg-field px-2 text-text placeholder:text-muted transition-shadow duration-120 focus:outline-2 focus:outline-accent focus:outline-offset-0 disabled:opacity-50 read-only:text-muted";

export interface TextFieldProps extends ComponentProps<"input"> {
  label: string;
  /** Shown above the field; otherwise the label is only spoken. */
  shown?: boolean;
  hint?: ReactNode;
  error?: string | null;
}

export function TextField({ label, shown, hint, error, className, id, autoFocus, ...rest }: TextFieldProps) {
  const generated = useId();
  const fieldId = id ?? generated;
  const noteId = `${fieldId}-note`;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {shown ? (
        <label htmlFor={fieldId} className="font-control">
          {label}
        </label>
      ) : null}
      <input
        id={fieldId}
        aria-label={shown ? undefined : label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? noteId : undefined}
        ref={autoFocus ? focusOnMount : undefined}
        {...rest}
        className={clsx(FIELD, shown && "h-8 px-2.5", error && "ring-1 ring-bad ring-inset", className)}
      />
      {error ? (
        <p id={noteId} role="alert" className="text-small text-bad">
          {error}
        </p>
      ) : hint ? (
        <p id={noteId} className="text-small text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** The `ref` of a field that opens with its text selected, so that typing replaces it. */
export function selectOnMount(element: HTMLInputElement | null): void {
  element?.focus();
  element?.select();
}

/** What was asked for is where typing goes: a search, the first field of a form that is a page of its own. */
function focusOnMount(element: HTMLInputElement | null): void {
  element?.focus();
}

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  className?: string;
  autoFocus?: boolean;
  onKeyDown?: ComponentProps<"input">["onKeyDown"];
}

export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  className,
  autoFocus,
  onKeyDown,
}: SearchFieldProps) {
  return (
    <div className={clsx("relative", className)}>
      <Search
        size={14}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        ref={autoFocus ? focusOnMount : undefined}
        value={value}
        placeholder={placeholder ?? label}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className={clsx(FIELD, "pl-7 [&::-webkit-search-cancel-button]:hidden")}
      />
      {value ? (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => onChange("")}
          className="absolute top-1/2 right-1 -translate-y-1/2 rounded p-1 text-muted hover:text-text"
        >
          <X size={12} aria-hidden />
        </button>
      ) : null}
    </div>
  );
}
