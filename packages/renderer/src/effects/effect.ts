/** What an effect is in the browser. The server's half stands in state-engine/src/effects. */

import type { Json } from "@heddle/schema";
import type { EffectName } from "@heddle/state-engine/protocol";
import type { Question } from "../shell/questions.ts";
import type { ToastKind, ToastOptions } from "../shell/toasts.ts";

/** What effects act on, beside the document. */
export interface EffectTargets {
  /** Shows a message; the same id again replaces it. Gives the id. */
  toast(kind: ToastKind, text: string, options?: ToastOptions): string;
  /** Takes a message away; null = all. */
  dismiss(id: string | null): void;
  /** Goes to a page of the app or to another address. */
  navigate(address: string, mode?: "push" | "replace"): void;
  /** Follows the redirect of a page. */
  redirect(address: string): void;
  back(): void;
  /** Asks the person something in a dialog; their answer is that of the effect with this number. */
  ask(id: number, question: Question): void;
  /** Takes back what the effect with this number asked. */
  withdraw(id: number): void;
  /** Calls a function of the app's client code; what it gives is the answer. */
  call(id: number, name: string, args: readonly Json[]): void;
  /** The button of this toast was pressed. */
  act(id: number): void;
  /** The session's secret, which proves who asks. */
  token(): string;
}

export interface ClientEffect {
  readonly name: EffectName;
  /** Arguments come from app code, so each is checked. `id` is the effect's number. */
  run(targets: EffectTargets, args: readonly Json[], id: number): void;
}

/** An argument that is an object; empty when it is anything else. */
export function recordOf(value: Json | undefined): { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** An entry of an object of arguments that is text; "" when it is anything else. */
export function textIn(record: { [name: string]: Json }, name: string): string {
  const value = record[name];
  return typeof value === "string" ? value : "";
}
