import { type KeyboardEvent, useState } from "react";
import { placeOf, type Time } from "./time-text.ts";

/** The list below the field: whether it is open, where one is in it, and its keys. */
export function useTimeList(times: readonly Time[], value: Time | null, onChoose: (time: Time) => void) {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const place = Math.min(active, Math.max(0, times.length - 1));

  const open = () => {
    setActive(placeOf(times, value));
    setOpen(true);
  };
  const close = () => setOpen(false);
  const take = (time: Time) => {
    onChoose(time);
    close();
  };
  const step = (by: number) => setActive(Math.min(times.length - 1, Math.max(0, place + by)));

  /** True = the key was the list's. */
  const pressed = (event: KeyboardEvent): boolean => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    const isChoice = event.key === "Enter" && isOpen && times[place] !== undefined;
    if (by === undefined && !isChoice) return false;
    event.preventDefault();
    if (isChoice) take(times[place]!);
    else if (!isOpen) open();
    else if (event.altKey) close();
    else step(by!);
    return true;
  };
  /** Goes to the time that is being typed. */
  const lookFor = (time: Time | null) => {
    if (isOpen && time !== null) setActive(placeOf(times, time));
  };
  return { isOpen, active: place, open, close, take, pressed, lookFor };
}
