import { useEffect, useRef, useSyncExternalStore } from "react";
import { addToast, type Toast, type ToastKind, type ToastPlace, toastDuration } from "./toasts.ts";

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
  toast(kind: ToastKind, text: string): number {
    const toast = { id: this.#nextId++, kind, text };
    this.#set({ ...this.#state, toasts: addToast(this.#state.toasts, toast) });
    return toast.id;
  }

  /** Adds to a toast where in the code it came from. */
  place(id: number, place: ToastPlace): void {
    const toasts = this.#state.toasts.map((toast) => (toast.id === id ? { ...toast, place } : toast));
    this.#set({ ...this.#state, toasts });
  }

  dismiss(id: number): void {
    this.#set({ ...this.#state, toasts: this.#state.toasts.filter((toast) => toast.id !== id) });
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
        <ol className="heddle-toasts" aria-live="polite" aria-relevant="additions">
          {toasts.map((toast) => (
            <ToastView key={toast.id} toast={toast} shell={shell} />
          ))}
        </ol>
      </section>
    </>
  );
}

function ToastView({ toast, shell }: { toast: Toast; shell: Shell }) {
  useEffect(() => {
    const timer = setTimeout(() => shell.dismiss(toast.id), toastDuration(toast));
    return () => clearTimeout(timer);
  }, [shell, toast]);
  return (
    <li className="heddle-toast" data-kind={toast.kind} role={toast.kind === "error" ? "alert" : undefined}>
      <span className="heddle-toast-text">
        {toast.text}
        {toast.place && <Place place={toast.place} shell={shell} />}
      </span>
      <button type="button" aria-label="Dismiss" onClick={() => shell.dismiss(toast.id)}>
        <svg
          width="14"
          height="14"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
    </li>
  );
}

/** Only drafts are told of it. */
function Place({ place, shell }: { place: ToastPlace; shell: Shell }) {
  const where = `${place.file}:${place.line}`;
  return (
    <span className="heddle-toast-place">
      {place.text}{" "}
      {shell.openCode ? (
        <button type="button" aria-label={`Open ${where}`} onClick={() => shell.openCode?.(place)}>
          {where}
        </button>
      ) : (
        where
      )}
    </span>
  );
}
