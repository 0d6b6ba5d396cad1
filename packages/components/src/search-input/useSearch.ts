import { useEffect, useRef } from "react";

export interface Search {
  /** A keystroke made it this text. */
  typed(text: string): void;
  /** Somebody asks for it at once. */
  now(text: string): void;
}

/** Tells of a text when no keystroke came for a while, and never of the same twice. `first` is the text that nobody needs to be told. */
export function useSearch(
  first: string,
  delay: number,
  onSearch: ((text: string) => void) | undefined,
): Search {
  const told = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(onSearch);
  newest.current = onSearch;
  useEffect(() => () => clearTimeout(timer.current), []);

  const now = (text: string) => {
    clearTimeout(timer.current);
    if (text === told.current) return;
    told.current = text;
    newest.current?.(text);
  };
  const typed = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => now(text), Math.max(0, delay));
  };
  return { typed, now };
}
