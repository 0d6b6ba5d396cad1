import type { Json } from "@heddle/schema";
import type { EngineRecord, HostCall } from "../frames/frames.ts";
import type { Speaker } from "./services.ts";

interface Pending {
  session: string;
  name: HostCall;
  speaker: Speaker | null;
  resolve(value: Json): void;
  reject(error: Error): void;
}

/** Calls to the host that have no answer yet. */
export class HostCalls {
  private readonly emit: (record: EngineRecord) => void;
  private readonly pending = new Map<number, Pending>();
  private last = 0;

  constructor(emit: (record: EngineRecord) => void) {
    this.emit = emit;
  }

  /** What a handler that was stopped asks is never answered: it goes no further. */
  call(speaker: Speaker | null, session: string, name: HostCall, args: Json[]): Promise<Json> {
    return new Promise((resolve, reject) => {
      if (speaker?.stopped) return;
      this.last += 1;
      this.pending.set(this.last, { session, name, speaker, resolve, reject });
      this.emit({ kind: "call", call: this.last, session, name, args });
    });
  }

  /** Has somebody's code asked for something, a timer too, that has not come? */
  isWaiting(who: Speaker): boolean {
    for (const { speaker } of this.pending.values()) if (speaker === who) return true;
    return false;
  }

  /** Has anything of this session asked for something, a timer too, that has not come? */
  isSessionWaiting(name: string): boolean {
    for (const { session } of this.pending.values()) if (session === name) return true;
    return false;
  }

  /** Rejects what a handler waits for. Timers go on: what they run is the app's own. */
  fail(speaker: Speaker, message: string): void {
    for (const [call, pending] of this.pending) {
      if (pending.speaker !== speaker || pending.name === "timer") continue;
      this.pending.delete(call);
      pending.reject(new Error(message));
    }
  }

  /** An answer came; what waits for it goes on as the one who asked. A failed call's value is a message, or has one. */
  answer(call: number, ok: boolean, value: Json, enter: (who: Speaker | null) => void): void {
    const pending = this.pending.get(call);
    if (!pending) return;
    this.pending.delete(call);
    if (pending.speaker?.stopped) return;
    enter(pending.speaker);
    if (ok) pending.resolve(value);
    else pending.reject(new Error(messageOf(value)));
  }
}

function messageOf(value: Json): string {
  if (typeof value === "string") return value;
  if (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    typeof value.message === "string"
  )
    return value.message;
  return "The host refused the call.";
}
