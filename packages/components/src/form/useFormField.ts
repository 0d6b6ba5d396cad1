import type { FieldRules, FieldValue } from "@heddle/schema/form-rules";
import { useContext, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { textOf } from "../style/element.ts";
import { FormContext } from "./context.ts";

/** What a control tells the form around it. */
export interface FormFieldOptions {
  name: unknown;
  rules: FieldRules;
  /** What it was given from outside. */
  given: unknown;
}

export interface FormField<Value> {
  /** What it shows at first: what it held when it was last on the page, or what it is given. */
  initial: Value;
  /** What the form has to say of it; "" = nothing. */
  message: string;
  /** Call at each drawing with what it shows, and what that is as a value of the form. */
  shows(shown: Value, value: FieldValue): void;
  /** Call when something else than typing into it changed its value: the form looks at it once it is drawn. */
  changed(): void;
}

const NOTHING = () => () => {};

/** Ties a control to the form around it, if there is one and the control has a name. */
export function useFormField<Value>({ name, rules, given }: FormFieldOptions): FormField<Value> {
  const form = useContext(FormContext);
  const key = textOf(name);
  const newest = useRef({ rules, given, shown: given, value: null as FieldValue });
  const isIn = form !== null && key !== "";
  const [initial] = useState(() => (isIn ? (form.kept(key, given) ?? given) : given) as Value);
  newest.current = { ...newest.current, rules, given };
  useLayoutEffect(() => {
    if (!isIn) return;
    return form.add(key, { rules: () => newest.current.rules, state: () => newest.current });
  }, [form, key, isIn]);
  const wasChanged = useRef(false);
  useLayoutEffect(() => {
    if (!isIn || !wasChanged.current) return;
    wasChanged.current = false;
    form.edited(key);
    form.recheck();
  });
  const message = useSyncExternalStore(
    isIn ? form.subscribe : NOTHING,
    () => (isIn ? form.message(key) : ""),
    () => "",
  );
  return {
    initial,
    message,
    shows: (shown, value) => {
      newest.current = { ...newest.current, shown, value };
    },
    changed: () => {
      wasChanged.current = true;
    },
  };
}
