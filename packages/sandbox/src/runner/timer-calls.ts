/** Finds the calls that the runner answers by itself among an isolate's records: timers. */

import { decodeRecords, type EngineRecord } from "@heddle/state-engine/frames";

export interface TimerCall {
  call: number;
  session: string;
  name: "timer" | "cancel-timer";
  /** Chosen by the isolate. */
  timer: number;
  milliseconds: number;
}

/** The records without the timer calls, and these. Costs a text search where there are none. */
export function takeTimerCalls(records: string): { rest: string; calls: TimerCall[] } {
  if (!records.includes('"timer"') && !records.includes('"cancel-timer"'))
    return { rest: records, calls: [] };
  const calls: TimerCall[] = [];
  let rest = "";
  for (const frame of splitFrames(records)) {
    const call = frame.startsWith('["K"') ? timerCall(frame) : null;
    if (call) calls.push(call);
    else rest += frame;
  }
  return { rest, calls };
}

function timerCall(frame: string): TimerCall | null {
  const record: EngineRecord | undefined = decodeRecords(frame)[0];
  if (record?.kind !== "call" || (record.name !== "timer" && record.name !== "cancel-timer")) return null;
  const [timer, milliseconds] = record.args;
  return {
    call: record.call,
    session: record.session,
    name: record.name,
    timer: typeof timer === "number" ? timer : Number.NaN,
    milliseconds: typeof milliseconds === "number" && milliseconds > 0 ? milliseconds : 0,
  };
}

/** Cuts a batch into its frames without reading more than each header's lengths. */
function* splitFrames(batch: string): Generator<string> {
  let at = 0;
  while (at < batch.length) {
    const line = batch.indexOf("\n", at);
    if (line < 0) throw new Error("A frame's header has no end.");
    const lengths = batch.slice(batch.lastIndexOf("[", line) + 1, line - 2);
    let end = line + 1;
    if (lengths !== "") for (const length of lengths.split(",")) end += Number(length);
    if (!(end > at && end <= batch.length)) throw new Error("A frame's lengths are wrong.");
    yield batch.slice(at, end);
    at = end;
  }
}
