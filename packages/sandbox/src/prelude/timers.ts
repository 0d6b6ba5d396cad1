/** setTimeout and its kin over two host calls; the clock is the runner's. */

import { SESSION_CLOSED } from "../wire/timers.ts";
import type { HostDoor } from "./door.ts";

/** Smallest period of an interval, milliseconds: one that never rests would starve its own app. */
const SHORTEST_INTERVAL = 4;
const LONGEST = 2 ** 31 - 1;

type Callback = (...args: unknown[]) => unknown;

export function createTimers(door: HostDoor) {
  const waiting = new Map<number, true>();
  let last = 0;

  function arm(id: number, milliseconds: number, run: () => void): void {
    door.callHost("timer", [id, milliseconds]).then(
      () => {
        if (waiting.has(id)) run();
      },
      (error: Error) => {
        if (waiting.delete(id) && error.message !== SESSION_CLOSED) console.error(error);
      },
    );
  }

  function delay(milliseconds: unknown, least: number): number {
    const number = Number(milliseconds);
    return number >= least ? Math.min(Math.floor(number), LONGEST) : least;
  }

  function call(callback: Callback, args: unknown[]): void {
    try {
      const result = callback(...args);
      if (result instanceof Promise) result.catch((error: unknown) => console.error(error));
    } catch (error) {
      console.error(error);
    }
  }

  function checked(callback: unknown): asserts callback is Callback {
    if (typeof callback !== "function") throw new TypeError("The callback of a timer must be a function.");
  }

  function setTimeout(callback: Callback, milliseconds?: number, ...args: unknown[]): number {
    checked(callback);
    const id = ++last;
    waiting.set(id, true);
    arm(id, delay(milliseconds, 0), () => {
      waiting.delete(id);
      call(callback, args);
    });
    return id;
  }

  function setInterval(callback: Callback, milliseconds?: number, ...args: unknown[]): number {
    checked(callback);
    const id = ++last;
    const period = delay(milliseconds, SHORTEST_INTERVAL);
    waiting.set(id, true);
    const next = () =>
      arm(id, period, () => {
        call(callback, args);
        if (waiting.has(id)) next();
      });
    next();
    return id;
  }

  function clear(id?: unknown): void {
    if (typeof id === "number" && waiting.delete(id)) door.callHost("cancel-timer", [id]).catch(() => {});
  }

  return { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear };
}
