import { createContext, useContext, useSyncExternalStore } from "react";
import type { FormStore } from "./form-store.ts";

/** The form around a field or button; null = there is none. */
export const FormContext = createContext<FormStore | null>(null);

const NOTHING = () => () => {};
const NEITHER = "";

/** What a submit button shows: its form is at work, or has something wrong in it that is waited for. */
export function useSubmitState(isSubmit: boolean): { isSubmitting: boolean; isBlocked: boolean } {
  const form = useContext(FormContext);
  const state = useSyncExternalStore(
    form && isSubmit ? form.subscribe : NOTHING,
    () => (form && isSubmit ? `${form.isSubmitting ? "s" : ""}${form.isBlocked ? "b" : ""}` : NEITHER),
    () => NEITHER,
  );
  return { isSubmitting: state.includes("s"), isBlocked: state.includes("b") };
}
