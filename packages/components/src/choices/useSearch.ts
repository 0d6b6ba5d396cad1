import { useEffect, useRef, useState } from "react";
import { outcomeOf } from "../form/outcome.ts";

/**
 * Asks the app for options, once who types has paused. What it gives last is whether an answer is still on its way; answers to what is no longer
 * asked do not count.
 */
export function useSearch(
  onSearch: ((query: string) => unknown) | undefined,
  delay: number,
): { search(query: string, isNow?: boolean): void; isSearching: boolean } {
  const [isSearching, setSearching] = useState(false);
  const newest = useRef({ onSearch, asked: 0 });
  newest.current.onSearch = onSearch;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const ask = async (query: string) => {
    const asked = ++newest.current.asked;
    await outcomeOf(newest.current.onSearch?.(query));
    if (newest.current.asked === asked) setSearching(false);
  };
  const search = (query: string, isNow = false) => {
    if (!onSearch) return;
    clearTimeout(waiting.current);
    newest.current.asked++;
    setSearching(true);
    waiting.current = setTimeout(() => void ask(query), isNow ? 0 : delay);
  };
  return { search, isSearching };
}
