import type { KeyboardEvent } from "react";

/** The payload of key events. `key` is `KeyboardEvent.key`. */
export interface KeyPress {
  key: string;
  shift: boolean;
  alt: boolean;
  control: boolean;
  meta: boolean;
}

export function keyPress(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    shift: event.shiftKey,
    alt: event.altKey,
    control: event.ctrlKey,
    meta: event.metaKey,
  };
}
