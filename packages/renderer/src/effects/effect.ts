/** What an effect is in the browser. The server's half stands in state-engine/src/effects. */

import type { Json } from "@heddle/schema";
import type { EffectName } from "@heddle/state-engine/protocol";
import type { ToastKind, ToastOptions } from "../shell/toasts.ts";

/** What effects act on, beside the document. */
export interface EffectTargets {
  /** Shows a message; the same id again replaces it. Gives the id. */
  toast(kind: ToastKind, text: string, options?: ToastOptions): string;
  /** Takes a message away; null = all. */
  dismiss(id: string | null): void;
  /** Goes to a page of the app or to another address. */
  navigate(address: string, mode?: "push" | "replace"): void;
  back(): void;
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
