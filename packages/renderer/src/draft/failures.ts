import type { Json } from "@heddle/schema";
import type { Shell, ToastPlace } from "../shell/shell.tsx";

/** Failed events that still wait for the other half of what is told of them. */
const KEPT = 20;

/**
 * In a draft, what a visitor would be told of a failed handler leads its author to the code. The message and the log's line come
 * apart, in either order; the number of the event says which belong together.
 */
export class DraftFailures {
  readonly #shell: Shell;
  readonly #toasts = new Map<number, string>();
  readonly #places = new Map<number, ToastPlace>();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** The event was refused, and the toast says so. */
  told(event: number, toast: string): void {
    const place = this.#places.get(event);
    if (place) this.#shell.place(toast, place);
    else keep(this.#toasts, event, toast);
  }

  /** A line of the log has come. */
  logged(entry: Json): void {
    const place = placeIn(entry);
    if (!place) return;
    const toast = this.#toasts.get(place.event);
    if (toast === undefined) keep(this.#places, place.event, place.at);
    else this.#shell.place(toast, place.at);
  }
}

function placeIn(entry: Json): { event: number; at: ToastPlace } | null {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return null;
  const { level, text, event, file, line, column, handler } = entry;
  if (level !== "error" || typeof event !== "number") return null;
  if (typeof text !== "string" || typeof file !== "string" || typeof line !== "number") return null;
  const said =
    typeof handler === "string" && text.startsWith(`${handler}: `) ? text.slice(handler.length + 2) : text;
  return { event, at: { text: said, file, line, column: typeof column === "number" ? column : undefined } };
}

function keep<Value>(map: Map<number, Value>, event: number, value: Value): void {
  map.set(event, value);
  if (map.size > KEPT) map.delete(map.keys().next().value!);
}
