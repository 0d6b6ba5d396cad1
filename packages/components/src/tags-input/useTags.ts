import { type KeyboardEvent, useMemo, useState } from "react";
import { activeAfter } from "../choices/active.ts";
import { matching, searchable } from "../choices/matching.ts";
import { type Option, optionsOf } from "../field/options.ts";
import { addTags, hasBetween, type Refusal, splitTags, type TagRules } from "./adding.ts";

export interface TagsOptions {
  tags: readonly string[];
  suggestions: unknown;
  rules: TagRules;
  change(tags: readonly string[]): void;
}

/** What a field for tags knows between its keys: what is being written, what was not taken, and what is suggested. */
export function useTags({ tags, suggestions, rules, change }: TagsOptions) {
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<{ tag: string; reason: Refusal } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = useMemo(() => searchable(optionsOf(suggestions)), [suggestions]);
  const listed = useMemo(() => {
    const known = new Set(tags);
    return matching(offered, text).filter(({ value }) => !known.has(value));
  }, [offered, text, tags]);
  const pointed = active < listed.length ? active : -1;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const open = () => setOpen(true);
  /** What is not taken stays to be mended, with the reason. */
  const add = (added: readonly string[], rest = "") => {
    const result = addTags(tags, added, rules);
    setRefused(result.refused);
    setText(rest || (result.refused?.reason === "invalid" ? result.refused.tag : ""));
    setActive(-1);
    change(result.tags);
  };
  const type = (next: string) => {
    const { done, rest } = splitTags(next);
    if (done.length > 0 || hasBetween(next)) return add(done, rest.trimStart());
    setRefused(null);
    setText(next);
    setOpen(true);
    setActive(-1);
  };
  const addWritten = () => {
    if (text.trim() !== "") add([text.trim()]);
  };
  const choose = ({ value }: Option) => add([value]);
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") {
      const option = isOpen ? listed[pointed] : undefined;
      // Enter in an empty field is the form's.
      if (option || text.trim() !== "") event.preventDefault();
      if (option && !option.disabled) choose(option);
      else addWritten();
      return;
    }
    const next = listed.length > 0 ? activeAfter(event.key, listed, isOpen ? pointed : -1) : null;
    if (next === null) return;
    event.preventDefault();
    setOpen(true);
    setActive(next);
  };
  return {
    text,
    refused,
    isOpen,
    listed,
    active: pointed,
    hasSuggestions: offered.options.length > 0,
    setActive,
    open,
    close,
    type,
    choose,
    pressed,
    /** Takes several tags at once; false = it is one text, which the field takes as usual. */
    paste: (pasted: string): boolean => {
      if (!hasBetween(pasted.trim())) return false;
      const { done, rest } = splitTags(`${text}${pasted}\n`);
      add(done, rest);
      return true;
    },
    leave: () => {
      addWritten();
      close();
    },
  };
}
