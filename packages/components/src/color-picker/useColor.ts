import type { FieldRules } from "@heddle/schema/form-rules";
import { useRef, useState } from "react";
import { useEdited } from "../field/useEdited.ts";
import { useFormField } from "../form/useFormField.ts";
import { textOf } from "../style/element.ts";
import { hexFrom } from "./color.ts";

interface Options {
  value: unknown;
  name: unknown;
  required: unknown;
  messages: FieldRules["messages"] | undefined;
  hasAlpha: boolean;
  onInput: ((hex: string) => void) | undefined;
  onChange: ((hex: string) => void) | undefined;
}

/** The colour of a field: what is typed until it is one, what is wrong with it, and whom to tell. */
export function useColor({ value, name, required, messages, hasAlpha, onInput, onChange }: Options) {
  const given = hexFrom(textOf(value), hasAlpha) ?? "";
  const rules = { required: Boolean(required), messages: messages ?? {} };
  const field = useFormField<string>({ name, rules, given });
  const [hex, edit] = useEdited(given, field.initial);
  field.shows(hex, hex);
  /** What is being typed and is no colour yet; null = nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  /** The newest colour, and the one that was last told as chosen. */
  const newest = useRef(hex);
  const told = useRef(hex);
  newest.current = hex;

  const move = (next: string) => {
    setTyped(null);
    setProblem("");
    if (next === newest.current) return;
    newest.current = next;
    edit(next);
    field.changed();
    onInput?.(next);
  };
  const settle = () => {
    if (newest.current === told.current) return;
    told.current = newest.current;
    onChange?.(newest.current);
  };
  const commit = () => {
    if (typed === null) return;
    const read = typed.trim() === "" ? "" : hexFrom(typed, hasAlpha);
    if (read === null) {
      setProblem(textOf(messages?.format) || "Write the color as #3f5bf6.");
      return;
    }
    move(read);
    settle();
  };
  return { hex, text: typed ?? hex, message: problem || field.message, type: setTyped, move, settle, commit };
}
