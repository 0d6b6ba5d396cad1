import type { Node } from "@heddle/schema";
import clsx from "clsx";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useEditor } from "../editor/context.tsx";
import { useStore } from "../store/store.ts";
import { type Suggestion, suggestionsFor, wordAt } from "./suggestions.ts";

export interface ExpressionFieldProps {
  id?: string;
  label: string;
  code: string;
  /** Where the expression stands: what it may name depends on it. */
  node: Node;
  /** Must be something that can be assigned to. */
  assignable?: boolean;
  /** Handlers may be named too. */
  handlers?: boolean;
  placeholder?: string;
  onChange: (code: string) => void;
}

const MOST = 8;

/** A TypeScript expression: violet mono, with completion of what the page knows. Written at each key. */
export function ExpressionField({
  id,
  label,
  code,
  node,
  assignable,
  handlers = false,
  placeholder,
  onChange,
}: ExpressionFieldProps) {
  const editor = useEditor();
  const { app, states } = useStore(editor.view);
  const pageId = useStore(editor.page);
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const text = typed ?? code;
  const word = cursor === null ? null : wordAt(text, cursor);
  const offered = word
    ? suggestionsFor({ app, classes: states.classes, node, pageId }, word.owner, word.start, handlers).slice(
        0,
        MOST,
      )
    : [];
  const open = offered.length > 0 && typed !== null;

  const take = (suggestion: Suggestion) => {
    if (!word || cursor === null) return;
    const next = text.slice(0, word.from) + suggestion.text + text.slice(cursor);
    const place = word.from + suggestion.text.length;
    setTyped(next);
    onChange(next);
    setCursor(null);
    requestAnimationFrame(() => field.current?.setSelectionRange(place, place));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !open && !event.shiftKey) {
      event.preventDefault();
      field.current?.blur();
      return;
    }
    if (!open) return;
    const steps = new Map<string, () => void>([
      ["ArrowDown", () => setChosen((before) => (before + 1) % offered.length)],
      ["ArrowUp", () => setChosen((before) => (before + offered.length - 1) % offered.length)],
      ["Enter", () => take(offered[Math.min(chosen, offered.length - 1)]!)],
      ["Tab", () => take(offered[Math.min(chosen, offered.length - 1)]!)],
      ["Escape", () => setCursor(null)],
    ]);
    const step = steps.get(event.key);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  return (
    <div className="relative">
      <textarea
        ref={field}
        id={id}
        role="combobox"
        aria-label={`${label}, expression`}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${listId}-${Math.min(chosen, offered.length - 1)}` : undefined}
        rows={Math.max(1, Math.min(6, text.split("\n").length))}
        spellCheck={false}
        autoComplete="off"
        value={text}
        readOnly={!editor.mayEdit}
        placeholder={placeholder ?? (assignable ? "form.name" : "images.url ?? null")}
        onFocus={() => setTyped(code)}
        onBlur={() => {
          setTyped(null);
          setCursor(null);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setCursor(event.target.selectionStart);
          setChosen(0);
          onChange(event.target.value);
        }}
        onKeyDown={key}
        className="block min-h-7 max-h-32 w-full resize-none overflow-y-auto [field-sizing:content] rounded-control bg-field py-1 pr-6 pl-2 font-mono text-small leading-5 break-all text-code ring-1 ring-code-line ring-inset placeholder:text-muted focus:outline-2 focus:outline-code focus:outline-offset-0"
      />
      {open ? (
        <div
          id={listId}
          role="listbox"
          aria-label="Suggestions"
          className="absolute top-full right-0 left-0 z-30 mt-1 overflow-hidden rounded-group bg-panel p-1 shadow-pop ring-1 ring-line"
        >
          {offered.map((suggestion, index) => (
            <div
              key={suggestion.kind + suggestion.text}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                take(suggestion);
              }}
              className={clsx(
                "flex h-6 items-center gap-2 rounded-[5px] px-1.5 font-mono text-small",
                index === chosen && "bg-field",
              )}
            >
              <span className="text-code">{suggestion.text}</span>
              <span className="ml-auto truncate text-live text-muted">
                {suggestion.detail || suggestion.kind}
              </span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
