import type { Json } from "@heddle/schema";
import type { EffectName } from "@heddle/state-engine/protocol";
import { type ToastKind, toastKind } from "../shell/toasts.ts";
import { copyText } from "./copy.ts";
import { focusElement } from "./focus.ts";
import { storeEntry } from "./storage.ts";

/** What effects act on. */
export interface EffectTargets {
  toast(kind: ToastKind, text: string): void;
  navigate(address: string): void;
}

/** Runs one effect of a handler in this browser. Arguments come from app code, so each is checked. */
export function runEffect(targets: EffectTargets, name: EffectName, args: readonly Json[]): void {
  const [first, second = null] = args;
  switch (name) {
    case "toast":
      if (typeof second === "string") targets.toast(toastKind(first), second);
      return;
    case "navigate":
      if (typeof first === "string") targets.navigate(first);
      return;
    case "focus":
      if (typeof first === "string") focusElement(document, first);
      return;
    case "copy":
      if (typeof first === "string")
        void copyText(first).catch(() => targets.toast("warning", "The text could not be copied."));
      return;
    case "storage":
      if (typeof first === "string" && (second === null || typeof second === "string")) {
        storeEntry(() => localStorage, first, second);
      }
      return;
    case "query":
      if (typeof first === "string" && (second === null || typeof second === "string"))
        setQuery(first, second);
  }
}

/** Changes one name of the address's query without a new entry in the history. */
function setQuery(name: string, value: string | null): void {
  const address = new URL(location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(history.state, "", address);
}
