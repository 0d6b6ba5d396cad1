import type { Json } from "@heddle/schema";

export type ToastKind = "info" | "success" | "warning" | "error";

/** Where in the code of a draft it went wrong, for its author. */
export interface ToastPlace {
  /** What was thrown. */
  text: string;
  file: string;
  line: number;
  column?: number;
}

export interface Toast {
  id: number;
  kind: ToastKind;
  text: string;
  place?: ToastPlace;
}

const kinds: readonly ToastKind[] = ["info", "success", "warning", "error"];
const MOST = 4;

export function toastKind(value: Json | undefined): ToastKind {
  return kinds.find((kind) => kind === value) ?? "info";
}

/** Milliseconds a toast stays: long enough to be read, errors longer. */
export function toastDuration(toast: Toast): number {
  return Math.min(
    12_000,
    (toast.kind === "error" ? 6_000 : 4_000) + (toast.text.length + (toast.place ? 100 : 0)) * 40,
  );
}

/** The toasts after one more: the oldest gives way, and the same message again replaces itself. */
export function addToast(toasts: readonly Toast[], toast: Toast): readonly Toast[] {
  const others = toasts.filter((other) => other.text !== toast.text || other.kind !== toast.kind);
  return [...others, toast].slice(-MOST);
}
