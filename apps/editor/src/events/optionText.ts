/** An event's options as the events tab reads and says them. */

import type { EventHandler, EventOptions } from "@heddle/schema";

/** `debounce 300 ms, once`; "" when none is set. Keys have a field of their own. */
export function writeOptions({
  debounce,
  throttle,
  preventDefault,
  stopPropagation,
  once,
}: EventOptions): string {
  return [
    debounce !== undefined && `debounce ${debounce} ms`,
    throttle !== undefined && `throttle ${throttle} ms`,
    preventDefault && "prevent default",
    stopPropagation && "stop propagation",
    once && "once",
  ]
    .filter((part) => typeof part === "string")
    .join(", ");
}

/** Milliseconds as typed: within 1 and `longest`; undefined for what is no number. */
export function readTime(text: string, longest: number): number | undefined {
  const time = Math.round(Number(text));
  return text.trim() === "" || !(time >= 1) ? undefined : Math.min(time, longest);
}

/** The handler with an option set; undefined takes it away. */
export function withOption<Name extends keyof EventOptions>(
  handler: EventHandler,
  name: Name,
  value: EventOptions[Name] | undefined,
): EventHandler {
  const { [name]: _, ...rest } = handler;
  return { ...(rest as EventHandler), ...(value === undefined ? {} : { [name]: value }) };
}
