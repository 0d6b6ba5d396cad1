import { useEffect, useRef, useSyncExternalStore } from "react";
import { ToastView } from "./toast-view.tsx";
import { addToast, type Toast, type ToastKind, type ToastOptions, type ToastPlace } from "./toasts.ts";

export type { ToastPlace } from "./toasts.ts";

export interface ShellState {
  toasts: readonly Toast[];
  /** Said while the connection is lost; null = all is well. */
  notice: string | null;
}

/** What Heddle itself shows around a page. */
export class Shell {
  #state: ShellState = { toasts: [], notice: null };
  #nextId = 1;
  readonly #listeners = new Set<() => void>();

  readonly state = (): ShellState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the code at a place; null where there is no editor around the page. */
  openCode: ((place: ToastPlace) => void) | null = null;

  /** @returns its id */
  toast(kind: ToastKind, text: string, options: ToastOptions = {}): string {
    const toast = { ...options, id: options.id ?? `own ${this.#nextId++}`, kind, text };
    this.#set({ ...this.#state, toasts: addToast(this.#state.toasts, toast) });
    return toast.id;
  }

  /** Adds to a toast where in the code it came from. */
  place(id: string, place: ToastPlace): void {
    const toasts = this.#state.toasts.map((toast) => (toast.id === id ? { ...toast, place } : toast));
    this.#set({ ...this.#state, toasts });
  }

  /** Takes a toast away; null = all of them. */
  dismiss(id: string | null): void {
    const toasts = id === null ? [] : this.#state.toasts.filter((toast) => toast.id !== id);
    this.#set({ ...this.#state, toasts });
  }

  notice(text: string | null): void {
    if (text !== this.#state.notice) this.#set({ ...this.#state, notice: text });
  }

  #set(state: ShellState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The regions stand in the page from the start, so that screen readers hear what appears in them. */
export function ShellView({ shell }: { shell: Shell }) {
  const { toasts, notice } = useSyncExternalStore(shell.subscribe, shell.state);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    // In the top layer, and again on top of it for each message: a modal dialog would otherwise cover them.
    const element = region.current;
    if (!element?.showPopover) return;
    if (element.matches(":popover-open")) element.hidePopover();
    if (toasts.length > 0) element.showPopover();
  }, [toasts]);
  return (
    <>
      <div className="heddle-connection" role="status">
        {notice !== null && <span>{notice}</span>}
      </div>
      <section ref={region} popover="manual" aria-label="Notifications" className="heddle-notifications">
        <ol className="heddle-toasts" aria-live="polite" aria-relevant="additions text">
          {toasts.map((toast) => (
            <ToastView key={toast.id} toast={toast} shell={shell} />
          ))}
        </ol>
      </section>
    </>
  );
}
