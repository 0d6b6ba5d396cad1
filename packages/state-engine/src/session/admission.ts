/** Whether an event may take files from its browser, and which: asked before the bytes are sent. SPEC.md, rule FI1. */

import type { Json } from "@heddle/schema";
import type { Command, EngineRecord } from "../frames/frames.ts";
import type { View } from "../page/view.ts";
import { problemWith } from "./event-check.ts";

type Admit = Extract<Command, { kind: "admit" }>;
type Admitted = Extract<EngineRecord, { kind: "admitted" }>;

export function admission(view: View, { session, admission, scope: scopeId, event }: Admit): Admitted {
  const answer = { kind: "admitted" as const, session, admission, refusal: null, events: [], limits: {} };
  const scope = view.scope(scopeId);
  const refusal = problemWith(view, scope, event, undefined, []);
  if (refusal) return { ...answer, refusal: { code: refusal.code, message: refusal.message } };
  const info = view.program.event(event)!;
  if (info.payload !== "files")
    return { ...answer, refusal: { code: "bad-payload", message: "This event takes no files." } };
  const events = view.program.info.events.flatMap((other, index) =>
    other.node === info.node && other.prop === info.prop && other.part === info.part ? [index] : [],
  );
  const limits: Record<string, Json> = {};
  for (const [prop, limit] of Object.entries(info.limits ?? {})) {
    const value = "value" in limit ? limit.value : view.now(scope!, limit.binding);
    limits[prop] = ["string", "number", "boolean"].includes(typeof value) ? (value as Json) : null;
  }
  return { ...answer, events, limits };
}
