import type { Json } from "@heddle/schema";
import type { EngineRecord } from "@heddle/state-engine/frames";
import type { LiveProgram } from "./program.ts";

export interface HostCallContext {
  /** What ends with this isolate, for the broker. */
  scope: string;
  /** Told how it ended. */
  counted(ok: boolean): void;
  /** The isolate that asked is still the program's. */
  isCurrent(): boolean;
}

/** Passes on what app code asks of the host, and the answer to the isolate that asked, if it is still there. */
export function passHostCall(
  program: LiveProgram,
  record: EngineRecord & { kind: "call" },
  { scope, counted, isCurrent }: HostCallContext,
): void {
  const { site } = program;
  const { observer, broker } = program.services;
  const session = program.sessions.get(record.session) ?? null;
  const observed =
    session && observer.isWatching(site) ? observer.onCall(session, record.name, record.args) : null;
  broker.call({
    site,
    scope,
    name: record.name,
    args: record.args,
    isProvisional: session?.isProvisional ?? false,
    session,
    answer(ok: boolean, value: Json) {
      counted(ok);
      observed?.(ok);
      if (isCurrent()) program.send({ kind: "host", call: record.call, ok, value });
    },
  });
}
