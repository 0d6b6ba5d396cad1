/** Texts of the packets between gateway and runner (wire/channel.ts), other than batches: small JSON objects. */

/** Text of `Ask.open`. */
export interface OpenMessage {
  /** The program's server module. */
  module: string;
  megabytes: number;
  sliceMilliseconds: number;
  loadMilliseconds: number;
  outputUnits: number;
  timers: number;
  /** Tell what each commit is made of. */
  traces: boolean;
}

/** Text of `Tell.opened`. */
export interface OpenedMessage {
  milliseconds: number;
}

/** Text of `Tell.failed`: the module does not load. */
export interface FailedMessage {
  message: string;
  stack: string;
}

/** Text of `Tell.exit`: the runner ended an isolate by itself. */
export interface ExitMessage {
  kind: "memory" | "timeout" | "killed";
  message: string;
  /** The command that was running, counted from 0 over the isolate's life; null = unknown, a continuation. */
  command: number | null;
  /** Whose timer was running, if it was one. */
  session: string | null;
  /** Commands that the isolate was given. */
  taken: number;
  /** The whole process is beyond repair: end it. */
  fatal: boolean;
}

/** Text of `Tell.pong`. */
export interface PongMessage {
  /** Resident bytes. */
  resident: number;
  /** CPU time since it started, in seconds. */
  cpu: number;
}

/** Text of a batch: `ends LF frames`, where `ends` are the positions at which its commands end. */
export function encodeBatch(frames: readonly string[]): string {
  let ends = "";
  let at = 0;
  for (const frame of frames) {
    at += frame.length;
    ends += ends === "" ? at : `,${at}`;
  }
  return `${ends}\n${frames.join("")}`;
}

/** The frames of a batch's text. */
export function decodeBatch(text: string): string[] {
  const head = text.indexOf("\n");
  const frames: string[] = [];
  let at = head + 1;
  for (const end of text.slice(0, head).split(",")) {
    const to = head + 1 + Number(end);
    frames.push(text.slice(at, to));
    at = to;
  }
  return frames;
}

/** Text of `Tell.records`: how many commands the isolate was given so far, a semicolon, and frames of records. */
export function encodeRecordsMessage(taken: number, records: string): string {
  return `${taken};${records}`;
}

export function decodeRecordsMessage(text: string): { taken: number; records: string } {
  const at = text.indexOf(";");
  return { taken: Number(text.slice(0, at)), records: text.slice(at + 1) };
}
