import type { Json } from "@heddle/schema";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { OpenQuestion, Question } from "./questions.ts";
import { ToastView } from "./toast-view.tsx";
import {
  addToast,
  type Toast,
  type ToastKind,
  type ToastOptions,
  type ToastPlace,
  withoutServerActions,
} from "./toasts.ts";
import { useQuestionView } from "./useQuestionView.ts";

export type { ToastPlace } from "./toasts.ts";

/** Said while the page is not connected. */
export interface ConnectionNotice {
  text: string;
  /** Only a new page load goes on, and this begins one. Absent: the page is trying to connect by itself. */
  reload?: () => void;
}

export interface ShellState {
  toasts: readonly Toast[];
  /** Null = all is well. */
  notice: ConnectionNotice | null;
  /** What the person is asked, in order: the first is shown. */
  questions: readonly OpenQuestion[];
  /** A page is on its way, and takes its time. */
  isLoading: boolean;
}

/** What Heddle itself shows around a page. */
export class Shell {
  #state: ShellState = { toasts: [], notice: null, questions: [], isLoading: false };
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

  /** Asks the person something, when those before it are answered. `id` is the number of the effect that asks. */
  ask(id: number, question: Question, answer: (value: Json) => void): void {
    this.#set({ ...this.#state, questions: [...this.#state.questions, { id, question, answer }] });
  }

  /** The person has answered. */
  answer(id: number, value: Json): void {
    const open = this.#state.questions.find((one) => one.id === id);
    this.#drop(id);
    open?.answer(value);
  }

  /** Nobody waits any more for the answer to this question; without an id: to any, nor knows what the server's buttons do. */
  withdraw(id?: number): void {
    if (id !== undefined) this.#drop(id);
    else this.#set({ ...this.#state, questions: [], toasts: withoutServerActions(this.#state.toasts) });
  }

  #drop(id: number): void {
    this.#set({ ...this.#state, questions: this.#state.questions.filter((one) => one.id !== id) });
  }

  notice(notice: ConnectionNotice | null): void {
    if (notice?.text !== this.#state.notice?.text) this.#set({ ...this.#state, notice });
  }

  loading(isLoading: boolean): void {
    if (isLoading !== this.#state.isLoading) this.#set({ ...this.#state, isLoading });
  }

  #set(state: ShellState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The regions stand in the page from the start, so that screen readers hear what appears in them. */
export function ShellView({ shell }: { shell: Shell }) {
  const { toasts, notice, questions, isLoading } = useSyncExternalStore(shell.subscribe, shell.state);
  const asked = questions[0];
  const QuestionView = useQuestionView(asked !== undefined);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    // In the top layer, and again on top of it for each message and question: a modal dialog would otherwise cover them.
    void asked;
    void QuestionView;
    const element = region.current;
    if (!element?.showPopover) return;
    if (element.matches(":popover-open")) element.hidePopover();
    if (toasts.length > 0) element.showPopover();
  }, [toasts, asked, QuestionView]);
  return (
    <>
      <div className="heddle-connection" role="status">
        {notice && <NoticeView notice={notice} />}
      </div>
      {asked && QuestionView && (
        <QuestionView key={asked.id} open={asked} onAnswer={(value) => shell.answer(asked.id, value)} />
      )}
      <div className="heddle-loading" role="status">
        {isLoading && <span>Loading the page…</span>}
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

function NoticeView({ notice: { text, reload } }: { notice: ConnectionNotice }) {
  return (
    <div className="heddle-connection-notice" data-kind={reload ? "ended" : "waiting"}>
      <span>{text}</span>
      {reload && (
        <button type="button" onClick={reload}>
          Reload
        </button>
      )}
    </div>
  );
}
