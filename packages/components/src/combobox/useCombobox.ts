import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { activeAfter, nearest } from "../choices/active.ts";
import { matching, searchable, writtenOut } from "../choices/matching.ts";
import { useSearch } from "../choices/useSearch.ts";
import { type Option, optionsOf } from "../field/options.ts";
import { numberOf } from "../style/element.ts";

export interface ComboboxOptions {
  /** The chosen value; "" = none. */
  value: string;
  options: unknown;
  /** Whether text that is no option's label is a value too. */
  allowsText: boolean;
  searchDelay: unknown;
  onChoose(value: string): void;
  onSearch: ((query: string) => unknown) | undefined;
}

/** What an editable combobox knows between its keys: what is typed, what of the list that leaves, and which of it is next. */
export function useCombobox(options: ComboboxOptions) {
  const { value, allowsText, onChoose, onSearch } = options;
  const offered = useMemo(() => searchable(optionsOf(options.options)), [options.options]);
  /** What is being typed; null = the label of the chosen option stands there. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { search, isSearching } = useSearch(onSearch, Math.max(0, numberOf(options.searchDelay, 250)));
  /** Labels of what was chosen: the list that comes with the next search may no longer hold it. */
  const labels = useRef(new Map<string, string>());
  const label =
    offered.options.find((option) => option.value === value)?.label ?? labels.current.get(value) ?? value;
  // What the app searches it has also sifted.
  const listed = useMemo(
    () => (onSearch ? offered.options : matching(offered, typed ?? "")),
    [offered, onSearch, typed],
  );
  // The list may have become shorter meanwhile.
  const pointed = active < listed.length ? active : -1;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const open = (at?: number) => {
    if (isOpen) return;
    setOpen(true);
    setActive(at ?? listed.findIndex((option) => option.value === value));
    if (offered.options.length === 0) search("", true);
  };
  const take = (next: string) => {
    setTyped(null);
    close();
    if (next !== value) onChoose(next);
  };
  const choose = (option: Option) => {
    labels.current = new Map([[option.value, option.label]]);
    take(option.value);
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    const isSure = text.trim() !== "" && !allowsText && !onSearch;
    setActive(isSure ? (nearest(matching(offered, text), 0, 1) ?? -1) : -1);
    search(text);
  };
  /** Makes of what was typed what it stands for; what stands for nothing goes. */
  const settle = () => {
    close();
    if (typed === null) return;
    const option = writtenOut(offered, typed);
    if (typed.trim() === "") take("");
    else if (option && !option.disabled) choose(option);
    else if (allowsText) take(typed.trim());
    else setTyped(null);
  };
  const pressed = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      const option = isOpen ? listed[pointed] : undefined;
      // What is chosen with Enter does not also submit the form.
      if (option) event.preventDefault();
      if (option && !option.disabled) choose(option);
      else settle();
      return;
    }
    const next = activeAfter(event.key, listed, isOpen ? pointed : -1);
    if (next === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey && event.key === "ArrowUp") close();
    else if (isOpen) setActive(next);
    else open(event.altKey || value !== "" ? undefined : next);
  };
  return {
    text: typed ?? label,
    isEmpty: typed === null ? value === "" : typed === "",
    isOpen,
    isSearching,
    listed,
    active: pointed,
    setActive,
    open,
    close,
    choose,
    type,
    settle,
    pressed,
    clear: () => {
      take("");
      search("", true);
    },
  };
}
