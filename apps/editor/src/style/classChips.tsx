import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { readClasses } from "./classList.ts";

export interface ClassChipsProps {
  list: string;
  mixed: boolean;
  disabled: boolean;
  onChange: (list: string) => void;
}

/** The class list as chips; type to add, Backspace takes the last one back into the field. */
export function ClassChips({ list, mixed, disabled, onChange }: ClassChipsProps) {
  const [typed, setTyped] = useState("");
  const classes = readClasses(list);
  const add = () => {
    const words = typed.split(/\s+/).filter(Boolean);
    if (words.length === 0) return;
    const known = new Set(classes.map((each) => each.text));
    onChange([...classes.map((each) => each.text), ...words.filter((word) => !known.has(word))].join(" "));
    setTyped("");
  };
  const remove = (index: number) =>
    onChange(
      classes
        .filter((_, at) => at !== index)
        .map((each) => each.text)
        .join(" "),
    );
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      add();
    }
    if (event.key === "Backspace" && typed === "" && classes.length > 0) {
      event.preventDefault();
      setTyped(classes.at(-1)!.text);
      remove(classes.length - 1);
    }
  };
  return (
    <div className="flex flex-wrap gap-1 rounded-control bg-field p-1 focus-within:outline-2 focus-within:outline-accent">
      <ul aria-label="Classes" className="contents">
        {classes.map((each, index) => (
          <li
            key={`${each.text} ${String(index)}`}
            className="group flex h-5 max-w-full items-center rounded-[5px] bg-raised pr-0.5 pl-1.5"
          >
            <span className="truncate font-mono text-live">
              {each.variant ? <span className="text-accent-text">{each.variant}:</span> : null}
              {each.utility}
            </span>
            <button
              type="button"
              aria-label={`Remove ${each.text}`}
              disabled={disabled}
              onClick={() => remove(index)}
              className="ml-0.5 flex size-4 items-center justify-center rounded text-muted hover:text-text"
            >
              <X size={10} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <input
        aria-label="Add a class"
        value={typed}
        disabled={disabled}
        placeholder={mixed ? "Mixed" : classes.length === 0 ? "gap-4 md:w-96" : ""}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={key}
        onBlur={add}
        className="h-5 min-w-16 flex-1 bg-transparent px-1 font-mono text-live outline-none placeholder:text-muted"
      />
    </div>
  );
}
