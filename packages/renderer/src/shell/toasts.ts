import type { Json } from "@heddle/schema";

export type ToastKind = "info" | "success" | "warning" | "error" | "loading";

/** Where in the code of a draft it went wrong, for its author. */
export interface ToastPlace {
  /** What was thrown. */
  text: string;
  file: string;
  line: number;
  column?: number;
}

export interface ToastOptions {
  /** Absent: one of its own. The same id again changes the toast that is there. */
  id?: string;
  /** A second, quieter line. */
  description?: string;
  /** Milliseconds it stays; 0 = until it is dismissed. Absent: long enough to be read. */
  duration?: number;
  action?: ToastAction;
}

/** A button in a toast; pressing it takes the toast away. */
export interface ToastAction {
  label: string;
  run(): void;
  /** What it does is known to the session's server, as long as that holds the session. */
  isServers?: true;
}

export interface Toast extends ToastOptions {
  id: string;
  kind: ToastKind;
  text: string;
  place?: ToastPlace;
}

const kinds: readonly ToastKind[] = ["info", "success", "warning", "error", "loading"];
const MOST = 4;
/** Who has something to press needs time to find it. */
const LEAST_WITH_ACTION = 10_000;

export function toastKind(value: Json | undefined): ToastKind {
  return kinds.find((kind) => kind === value) ?? "info";
}

/** Milliseconds a toast stays: long enough to be read, errors longer. 0 = until it is dismissed or replaced. */
export function toastDuration(toast: Toast): number {
  if (toast.duration !== undefined) return toast.duration;
  if (toast.kind === "loading") return 0;
  const length = toast.text.length + (toast.description?.length ?? 0) + (toast.place ? 100 : 0);
  const read = Math.min(12_000, (toast.kind === "error" ? 6_000 : 4_000) + length * 40);
  return toast.action ? Math.max(LEAST_WITH_ACTION, read) : read;
}

/** The toasts after one more: one with its id changes in place, the same message again replaces itself, the oldest gives way. */
export function addToast(toasts: readonly Toast[], toast: Toast): readonly Toast[] {
  const at = toasts.findIndex((other) => other.id === toast.id);
  if (at >= 0) return toasts.with(at, toast);
  const others = toasts.filter((other) => other.text !== toast.text || other.kind !== toast.kind);
  return [...others, toast].slice(-MOST);
}

/** The toasts without what only a server that is gone could do. */
export function withoutServerActions(toasts: readonly Toast[]): readonly Toast[] {
  return toasts.map((toast) => {
    if (!toast.action?.isServers) return toast;
    const { action: _, ...rest } = toast;
    return rest;
  });
}
