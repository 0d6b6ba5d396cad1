import type { Json } from "@heddle/schema";
import type { HostCall } from "@heddle/state-engine/frames";

/** What the engine offers the web APIs: the one way out of the isolate. App code never sees it. */
export interface HostDoor {
  /** Asks the host; rejects with an Error when the host refuses. */
  callHost(name: HostCall, args: Json[]): Promise<Json>;
  /** A line for the log panel; the engine adds session and handler. */
  log(level: "log" | "info" | "warn" | "error" | "debug", text: string): void;
}

/** Defines a global the way the platform does: not enumerable. */
export function defineGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}
