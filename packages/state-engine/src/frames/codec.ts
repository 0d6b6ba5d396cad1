/**
 * Text form of commands and records. A batch is the plain concatenation of frames, so encoders may append to a string
 * and senders may join batches. Decoding checks every shape: the isolate's side of the door is hostile by assumption.
 *
 * Frame: `header LF text…`. The header is a JSON array; its first element is a letter, its last the lengths (UTF-16 units)
 * of the texts that follow it. JSON never holds a raw LF, so the first LF ends the header.
 */

import type { Json } from "@heddle/schema";
import type {
  Command,
  EngineRecord,
  FieldWrite,
  HostCall,
  LogEntry,
  PageRequest,
  StoredField,
} from "./frames.ts";

/** A frame that is not one. `code` is stable; `message` says what and where (offset in UTF-16 units). */
export class FrameError extends Error {
  readonly code = "bad-frame";
  constructor(reason: string, offset: number) {
    super(`Bad frame at ${offset}: ${reason}.`);
    this.name = "FrameError";
  }
}

const HOST_CALLS: readonly HostCall[] = ["fetch", "timer", "cancel-timer", "secret", "random"];
const LOG_LEVELS: readonly LogEntry["level"][] = ["log", "info", "warn", "error", "debug"];

function frame(head: unknown[], texts: readonly string[]): string {
  head.push(texts.map((text) => text.length));
  return `${JSON.stringify(head)}\n${texts.length === 0 ? "" : texts.join("")}`;
}

function storedFieldTexts(fields: StoredField[]): { names: string[]; logs: number[]; texts: string[] } {
  const texts: string[] = [];
  for (const field of fields) texts.push(field.text, ...field.log);
  return { names: fields.map((field) => field.field), logs: fields.map((field) => field.log.length), texts };
}

/** One command as a frame; batches are concatenated frames. */
export function encodeCommand(command: Command): string {
  switch (command.kind) {
    case "event":
      return command.payload === undefined
        ? `["e",${JSON.stringify(command.session)},${command.seq},${command.scope},${command.event},[]]\n`
        : `["e",${JSON.stringify(command.session)},${command.seq},${command.scope},${command.event},${JSON.stringify(command.payload)},[]]\n`;
    case "open": {
      const { session, page, request, runOnLoad, provisional, patchSeq, fields } = command;
      if (fields === null)
        return frame(["o", session, page, request, runOnLoad, provisional, patchSeq, null, null], []);
      const { names, logs, texts } = storedFieldTexts(fields);
      return frame(["o", session, page, request, runOnLoad, provisional, patchSeq, names, logs], texts);
    }
    case "navigate":
      return frame(["n", command.session, command.seq, command.page, command.request], []);
    case "storage":
      return frame(["l", command.session, command.seq, command.values], []);
    case "model":
      return frame(["m", command.session], []);
    case "confirm":
      return frame(["y", command.session], []);
    case "close":
      return frame(["x", command.session], []);
    case "cancel":
      return frame(["q", command.session, command.seq, command.message], []);
    case "shared": {
      const { names, logs, texts } = storedFieldTexts(command.fields);
      return frame(["s", names, logs], texts);
    }
    case "host":
      return frame(["h", command.call, command.ok, command.value], []);
  }
}

/** Field writes split into heads (in the header) and texts: `"f"` replace, `["f"]` remove, `["f",1]` append to the log. */
function writeHeads(writes: FieldWrite[], texts: string[]): unknown[] {
  const heads: unknown[] = [];
  for (const write of writes) {
    if (write.text === null) heads.push([write.field]);
    else {
      heads.push(write.append ? [write.field, 1] : write.field);
      texts.push(write.text);
    }
  }
  return heads;
}

/** One record as a frame; batches are concatenated frames. */
export function encodeRecord(record: EngineRecord): string {
  switch (record.kind) {
    case "commit": {
      const { session, ack, ops, effects, writes } = record;
      let heads = "";
      let lengths = String(ops.length);
      let texts = ops;
      for (const { field, text, append } of writes) {
        const name = JSON.stringify(field);
        const head = text === null ? `[${name}]` : append ? `[${name},1]` : name;
        heads = heads === "" ? head : `${heads},${head}`;
        if (text === null) continue;
        lengths += `,${text.length}`;
        texts += text;
      }
      return `["C",${JSON.stringify(session)},${ack},${effects ? 1 : 0},[${heads}],[${lengths}]]
${texts}`;
    }
    case "opened": {
      const texts = [record.model];
      const heads = writeHeads(record.writes, texts);
      return frame(["O", record.session, record.title, heads], texts);
    }
    case "refused": {
      const texts = [record.ops];
      const heads = writeHeads(record.writes, texts);
      return frame(
        ["R", record.session, record.ack, record.code, record.message, record.effects ? 1 : 0, heads],
        texts,
      );
    }
    case "shared": {
      const texts: string[] = [];
      const heads = writeHeads(record.writes, texts);
      return frame(["S", heads], texts);
    }
    case "model":
      return frame(["M", record.session], [record.model]);
    case "call":
      return frame(["K", record.call, record.session, record.name, record.args], []);
    case "log":
      return frame(["L", record.entry], []);
  }
}

/** Several commands as one batch. */
export function encodeCommands(commands: readonly Command[]): string {
  let batch = "";
  for (const command of commands) batch += encodeCommand(command);
  return batch;
}

/** Several records as one batch. */
export function encodeRecords(records: readonly EngineRecord[]): string {
  let batch = "";
  for (const record of records) batch += encodeRecord(record);
  return batch;
}

/** Reads one frame's parts with checks that name the offset. */
class FrameReader {
  private at = 1;
  private text = 0;
  private readonly head: unknown[];
  private readonly texts: string[];
  private readonly offset: number;
  constructor(head: unknown[], texts: string[], offset: number) {
    this.head = head;
    this.texts = texts;
    this.offset = offset;
  }
  fail(reason: string): never {
    throw new FrameError(
      `${reason} (frame ${JSON.stringify(this.head[0])}, element ${this.at - 1})`,
      this.offset,
    );
  }
  more(): boolean {
    return this.at < this.head.length - 1;
  }
  any(): unknown {
    return this.head[this.at++];
  }
  string(): string {
    const value = this.head[this.at++];
    return typeof value === "string" ? value : this.fail("expected a string");
  }
  integer(): number {
    const value = this.head[this.at++];
    return typeof value === "number" && Number.isInteger(value) ? value : this.fail("expected an integer");
  }
  flag(): boolean {
    const value = this.head[this.at++];
    return value === true || value === 1
      ? true
      : value === false || value === 0
        ? false
        : this.fail("expected a flag");
  }
  list(): unknown[] {
    const value = this.head[this.at++];
    return Array.isArray(value) ? value : this.fail("expected an array");
  }
  object(): Record<string, unknown> {
    const value = this.head[this.at++];
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : this.fail("expected an object");
  }
  body(): string {
    const value = this.texts[this.text++];
    return value === undefined ? this.fail("a text is missing") : value;
  }
  end(): void {
    if (this.text !== this.texts.length) this.fail("a text too many");
    if (this.more()) this.fail("an element too many");
  }
}

function* frames(batch: string): Generator<[letter: unknown, reader: FrameReader, offset: number]> {
  let at = 0;
  while (at < batch.length) {
    const offset = at;
    const end = batch.indexOf("\n", at);
    if (end < 0) throw new FrameError("the header has no end", offset);
    let head: unknown;
    try {
      head = JSON.parse(batch.slice(at, end));
    } catch {
      throw new FrameError("the header is not JSON", offset);
    }
    if (!Array.isArray(head) || head.length < 2) throw new FrameError("the header is not an array", offset);
    const lengths: unknown = head[head.length - 1];
    if (!Array.isArray(lengths)) throw new FrameError("the lengths are missing", offset);
    at = end + 1;
    const texts: string[] = [];
    for (const length of lengths) {
      if (typeof length !== "number" || !Number.isInteger(length) || length < 0 || at + length > batch.length)
        throw new FrameError("a text is cut short", offset);
      texts.push(batch.slice(at, at + length));
      at += length;
    }
    yield [head[0], new FrameReader(head, texts, offset), offset];
  }
}

function stringMap(reader: FrameReader, value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return reader.fail("expected an object of strings");
  for (const key of Object.keys(value))
    if (typeof (value as Record<string, unknown>)[key] !== "string")
      reader.fail("expected an object of strings");
  return value as Record<string, string>;
}

function pageRequest(reader: FrameReader): PageRequest {
  const { path, params, query, locale, timeZone, sessionId } = reader.object();
  if (
    typeof path !== "string" ||
    typeof locale !== "string" ||
    typeof timeZone !== "string" ||
    typeof sessionId !== "string"
  )
    return reader.fail("not a page request");
  return {
    path,
    params: stringMap(reader, params),
    query: stringMap(reader, query),
    locale,
    timeZone,
    sessionId,
  };
}

function storedFields(reader: FrameReader, names: unknown): StoredField[] {
  if (!Array.isArray(names)) return reader.fail("expected field names");
  const logs = reader.list();
  return names.map((field: unknown, index) => {
    const count = logs[index];
    if (typeof field !== "string") return reader.fail("not a field name");
    if (typeof count !== "number" || !Number.isInteger(count) || count < 0)
      return reader.fail("not a log length");
    const text = reader.body();
    const log: string[] = [];
    for (let entry = 0; entry < count; entry++) log.push(reader.body());
    return { field, text, log };
  });
}

function fieldWrites(reader: FrameReader, heads: unknown[]): FieldWrite[] {
  return heads.map((head): FieldWrite => {
    if (typeof head === "string") return { field: head, text: reader.body() };
    if (Array.isArray(head) && typeof head[0] === "string") {
      if (head.length === 1) return { field: head[0], text: null };
      if (head.length === 2 && head[1] === 1) return { field: head[0], text: reader.body(), append: true };
    }
    return reader.fail("not a field write");
  });
}

/** The commands of a batch. Throws FrameError. */
export function decodeCommands(batch: string): Command[] {
  const commands: Command[] = [];
  for (const [letter, reader, offset] of frames(batch)) {
    commands.push(decodeCommand(letter, reader, offset));
    reader.end();
  }
  return commands;
}

function decodeCommand(letter: unknown, reader: FrameReader, offset: number): Command {
  switch (letter) {
    case "e": {
      const session = reader.string();
      const seq = reader.integer();
      const scope = reader.integer();
      const event = reader.integer();
      return {
        kind: "event",
        session,
        seq,
        scope,
        event,
        payload: reader.more() ? (reader.any() as Json) : undefined,
      };
    }
    case "o": {
      const session = reader.string();
      const page = reader.string();
      const request = pageRequest(reader);
      const runOnLoad = reader.flag();
      const provisional = reader.flag();
      const patchSeq = reader.integer();
      const names = reader.any();
      if (names === null && reader.any() !== null) reader.fail("expected null");
      const fields = names === null ? null : storedFields(reader, names);
      return { kind: "open", session, page, request, fields, runOnLoad, provisional, patchSeq };
    }
    case "n":
      return {
        kind: "navigate",
        session: reader.string(),
        seq: reader.integer(),
        page: reader.string(),
        request: pageRequest(reader),
      };
    case "l": {
      const session = reader.string();
      const seq = reader.integer();
      const values = reader.object();
      for (const key of Object.keys(values))
        if (values[key] !== null && typeof values[key] !== "string") reader.fail("expected strings or null");
      return { kind: "storage", session, seq, values: values as Record<string, string | null> };
    }
    case "m":
      return { kind: "model", session: reader.string() };
    case "y":
      return { kind: "confirm", session: reader.string() };
    case "x":
      return { kind: "close", session: reader.string() };
    case "q":
      return {
        kind: "cancel",
        session: reader.string(),
        seq: reader.integer(),
        message: reader.string(),
      };
    case "s":
      return { kind: "shared", fields: storedFields(reader, reader.any()) };
    case "h":
      return { kind: "host", call: reader.integer(), ok: reader.flag(), value: reader.any() as Json };
    default:
      throw new FrameError(`unknown command ${JSON.stringify(letter)}`, offset);
  }
}

/** The records of a batch. Throws FrameError: what an isolate says is checked, not trusted. */
export function decodeRecords(batch: string): EngineRecord[] {
  const records: EngineRecord[] = [];
  for (const [letter, reader, offset] of frames(batch)) {
    records.push(decodeRecord(letter, reader, offset));
    reader.end();
  }
  return records;
}

function decodeRecord(letter: unknown, reader: FrameReader, offset: number): EngineRecord {
  switch (letter) {
    case "C": {
      const session = reader.string();
      const ack = reader.integer();
      const effects = reader.flag();
      const heads = reader.list();
      const ops = reader.body();
      return { kind: "commit", session, ack, ops, effects, writes: fieldWrites(reader, heads) };
    }
    case "O": {
      const session = reader.string();
      const title = reader.string();
      const heads = reader.list();
      const model = reader.body();
      return { kind: "opened", session, title, model, writes: fieldWrites(reader, heads) };
    }
    case "R": {
      const session = reader.string();
      const ack = reader.integer();
      const code = reader.string();
      const message = reader.string();
      const effects = reader.flag();
      const heads = reader.list();
      const ops = reader.body();
      return {
        kind: "refused",
        session,
        ack,
        code,
        message,
        ops,
        effects,
        writes: fieldWrites(reader, heads),
      };
    }
    case "S":
      return { kind: "shared", writes: fieldWrites(reader, reader.list()) };
    case "M":
      return { kind: "model", session: reader.string(), model: reader.body() };
    case "K": {
      const call = reader.integer();
      const session = reader.string();
      const name = reader.string();
      if (!(HOST_CALLS as readonly string[]).includes(name)) reader.fail("unknown host call");
      return { kind: "call", call, session, name: name as HostCall, args: reader.list() as Json[] };
    }
    case "L":
      return { kind: "log", entry: logEntry(reader) };
    default:
      throw new FrameError(`unknown record ${JSON.stringify(letter)}`, offset);
  }
}

function logEntry(reader: FrameReader): LogEntry {
  const { level, text, session, handler, event, stack } = reader.object();
  if (!(LOG_LEVELS as readonly unknown[]).includes(level)) reader.fail("unknown log level");
  if (typeof text !== "string" || typeof session !== "string") return reader.fail("not a log entry");
  const entry: LogEntry = { level: level as LogEntry["level"], text, session };
  if (typeof handler === "string") entry.handler = handler;
  if (typeof event === "number") entry.event = event;
  if (typeof stack === "string") entry.stack = stack;
  return entry;
}
