import { type KeyboardEvent, useMemo, useState } from "react";
import { activeAfter, nearest } from "../choices/active.ts";
import { matching, searchable } from "../choices/matching.ts";
import { type Option, optionsOf } from "../field/options.ts";

export interface ChoicesOptions {
  values: readonly string[];
  options: unknown;
  /** As many can be chosen. */
  most: number;
  change(values: readonly string[]): void;
}

/** What a field with a list to choose several from knows: what is typed to sift it, and which option is next. */
export function useChoices(given: ChoicesOptions) {
  const { values, options, most, change } = given;
  const offered = useMemo(() => searchable(optionsOf(options)), [options]);
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const chosen = useMemo(() => new Set(values), [values]);
  const labelsByValue = useMemo(
    () => new Map(offered.options.map(({ value, label }) => [value, label])),
    [offered],
  );
  const sifted = useMemo(() => matching(offered, query), [offered, query]);
  const isFull = values.length >= most;
  /** Once as many are chosen as may be, no other can be. */
  const listed = useMemo(
    () =>
      isFull
        ? sifted.map((option) => (chosen.has(option.value) ? option : { ...option, disabled: true }))
        : sifted,
    [sifted, isFull, chosen],
  );
  const pointed = active < listed.length ? active : -1;
  const free = listed.filter(({ value, disabled }) => !disabled && !chosen.has(value));

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const open = (at = -1) => {
    if (isOpen) return;
    setOpen(true);
    setActive(at);
  };
  const type = (text: string) => {
    setQuery(text);
    setOpen(true);
    setActive(text.trim() === "" ? -1 : (nearest(matching(offered, text), 0, 1) ?? -1));
  };
  const toggle = ({ value }: Option) => {
    change(chosen.has(value) ? values.filter((one) => one !== value) : [...values, value]);
    setQuery("");
  };
  const leave = () => {
    close();
    setQuery("");
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") {
      const option = isOpen ? listed[pointed] : undefined;
      // What is chosen with Enter does not also submit the form.
      if (isOpen) event.preventDefault();
      if (option && !option.disabled) toggle(option);
      return;
    }
    const next = activeAfter(event.key, listed, isOpen ? pointed : -1);
    if (next === null) return;
    event.preventDefault();
    if (event.altKey && event.key === "ArrowUp") close();
    else if (isOpen) setActive(next);
    else open(next);
  };
  return {
    query,
    isOpen,
    listed,
    chosen,
    /** Those that can still be chosen of what is listed. */
    free,
    active: pointed,
    labelOf: (value: string) => labelsByValue.get(value) ?? value,
    setActive,
    open,
    close,
    type,
    toggle,
    leave,
    pressed,
    chooseAll: () => change([...values, ...free.map(({ value }) => value)].slice(0, most)),
  };
}
