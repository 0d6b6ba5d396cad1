/** From text to commands and records. The isolate's side of the door is hostile by assumption: every shape is checked. */

import type { Json, RouteParams } from "@heddle/schema";
import type {
  Command,
  EngineRecord,
  FieldWrite,
  HostCall,
  KeptEntries,
  LogEntry,
  PageRequest,
  StoredField,
  UploadedFileInfo,
} from "./frames.ts";
import { FrameReader } from "./reader.ts";
import { readTrace } from "./trace.ts";

const HOST_CALLS: readonly HostCall[] = ["fetch", "timer", "cancel-timer", "secret", "random", "file"];
const LOG_LEVELS: readonly LogEntry["level"][] = ["log", "info", "warn", "error", "debug"];
function stringMap(reader: FrameReader, value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return reader.fail("expected an object of strings");
  for (const key of Object.keys(value))
    if (typeof (value as Record<string, unknown>)[key] !== "string")
      reader.fail("expected an object of strings");
  return value as Record<string, string>;
}

function keptEntries(reader: FrameReader, value: unknown): KeptEntries {
  if (typeof value !== "object" || value === null) return reader.fail("expected an object of places");
  const entries: KeptEntries = {};
  for (const place of ["cookie", "localStorage", "sessionStorage"] as const) {
    const texts = (value as KeptEntries)[place];
    if (texts !== undefined) entries[place] = stringMap(reader, texts);
  }
  return entries;
}

function routeParams(reader: FrameReader, value: unknown): RouteParams {
  if (typeof value !== "object" || value === null) return reader.fail("expected an object of parameters");
  for (const one of Object.values(value)) {
    const texts: unknown[] = Array.isArray(one) ? one : [one];
    if (texts.some((text) => typeof text !== "string")) reader.fail("expected an object of parameters");
  }
  return value as RouteParams;
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
    params: routeParams(reader, params),
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

function browserReport(reader: FrameReader): {
  about: "browser" | "message";
  message: string;
  stack: string;
} {
  const about = reader.string();
  if (about !== "browser" && about !== "message") return reader.fail("not a report");
  return { about, message: reader.string(), stack: reader.string() };
}

function storedFieldsOrNull(reader: FrameReader): StoredField[] | null {
  const names = reader.any();
  if (names !== null) return storedFields(reader, names);
  return reader.any() === null ? null : reader.fail("expected null");
}

function textOrNull(reader: FrameReader): string | null {
  const text = reader.any();
  return text === null || typeof text === "string" ? text : reader.fail("expected a text or null");
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

function placeAsked(reader: FrameReader) {
  const session = reader.string();
  const request = reader.integer();
  const member = reader.string();
  const path = reader.list();
  if (!path.every((step) => typeof step === "string")) return reader.fail("expected steps");
  return { session, request, member, path };
}

/** The commands of a batch. Throws FrameError. */
export function decodeCommands(batch: string): Command[] {
  const commands: Command[] = [];
  const reader = new FrameReader(batch);
  while (reader.frame()) {
    commands.push(decodeCommand(reader));
    reader.end();
  }
  return commands;
}

function decodeCommand(reader: FrameReader): Command {
  switch (reader.letter) {
    case "e": {
      const session = reader.string();
      const seq = reader.integer();
      const scope = reader.integer();
      const event = reader.integer();
      const payload = reader.more() ? (reader.any() as Json) : undefined;
      if (!reader.more()) return { kind: "event", session, seq, scope, event, payload };
      const files = reader.list().map((file) => uploadedFile(reader, file));
      return { kind: "event", session, seq, scope, event, payload: payload ?? undefined, files };
    }
    case "o": {
      const session = reader.string();
      const page = reader.string();
      const request = pageRequest(reader);
      const runOnLoad = reader.flag();
      const provisional = reader.flag();
      const patchSeq = reader.integer();
      const told = reader.any();
      const kept = told === null ? {} : { kept: keptEntries(reader, told) };
      const shown = textOrNull(reader);
      const from = textOrNull(reader);
      const fields = storedFieldsOrNull(reader);
      return {
        kind: "open",
        session,
        page,
        request,
        fields,
        runOnLoad,
        provisional,
        patchSeq,
        ...kept,
        ...(shown === null ? {} : { shown }),
        ...(from === null ? {} : { from }),
      };
    }
    case "n":
      return {
        kind: "navigate",
        session: reader.string(),
        seq: reader.integer(),
        page: reader.string(),
        request: pageRequest(reader),
        ...(reader.flag() ? { queryOnly: true as const } : {}),
      };
    case "k":
      return { kind: "kept", session: reader.string(), entries: keptEntries(reader, reader.object()) };
    case "l": {
      const session = reader.string();
      const seq = reader.integer();
      const values = reader.object();
      for (const key of Object.keys(values))
        if (values[key] !== null && typeof values[key] !== "string") reader.fail("expected strings or null");
      return { kind: "storage", session, seq, values: values as Record<string, string | null> };
    }
    case "v":
      return {
        kind: "answer",
        session: reader.string(),
        effect: reader.integer(),
        value: reader.any() as Json,
      };
    case "t":
      return { kind: "action", session: reader.string(), seq: reader.integer(), effect: reader.integer() };
    case "u":
      return { kind: "unanswered", session: reader.string(), message: reader.string() };
    case "m":
      return { kind: "model", session: reader.string() };
    case "a":
      return {
        kind: "admit",
        session: reader.string(),
        admission: reader.integer(),
        scope: reader.integer(),
        event: reader.integer(),
      };
    case "z":
      return {
        kind: "client",
        session: reader.string(),
        locale: reader.string(),
        timeZone: reader.string(),
      };
    case "i":
      return { kind: "inspect", session: reader.string() };
    case "?":
      return { kind: "look", ...placeAsked(reader) };
    case "=":
      return { kind: "set-field", ...placeAsked(reader), value: reader.any() as Json };
    case "y":
      return { kind: "confirm", session: reader.string() };
    case "x":
      return { kind: "close", session: reader.string() };
    case "w":
      return { kind: "rest", session: reader.string() };
    case "q":
      return {
        kind: "cancel",
        session: reader.string(),
        seq: reader.integer(),
        message: reader.string(),
      };
    case "s":
      return { kind: "shared", key: reader.string(), fields: storedFieldsOrNull(reader) };
    case "c":
      return { kind: "connection", session: reader.string(), connected: reader.flag() };
    case "r":
      return { kind: "report", session: reader.string(), ...browserReport(reader) };
    case "g":
      return { kind: "unload", session: reader.string() };
    case "b":
      return { kind: "start" };
    case "d":
      return { kind: "stop" };
    case "h":
      return { kind: "host", call: reader.integer(), ok: reader.flag(), value: reader.any() as Json };
    default:
      return reader.unknown("command");
  }
}

/** The records of a batch. Throws FrameError: what an isolate says is checked, not trusted. */
export function decodeRecords(batch: string): EngineRecord[] {
  const records: EngineRecord[] = [];
  const reader = new FrameReader(batch);
  while (reader.frame()) {
    records.push(decodeRecord(reader));
    reader.end();
  }
  return records;
}

function decodeRecord(reader: FrameReader): EngineRecord {
  switch (reader.letter) {
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
      const redirect = reader.string();
      const heads = reader.list();
      const model = reader.body();
      const writes = fieldWrites(reader, heads);
      return { kind: "opened", session, title, ...(redirect === "" ? {} : { redirect }), model, writes };
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
      return { kind: "shared", key: reader.string(), writes: fieldWrites(reader, reader.list()) };
    case "F":
      return { kind: "load", key: reader.string() };
    case "G":
      return { kind: "release", key: reader.string() };
    case "U":
      return { kind: "unloaded", session: reader.string() };
    case "P":
      return { kind: "rested", session: reader.string(), shown: textOrNull(reader) };
    case "E":
      return { kind: "stopped" };
    case "M":
      return { kind: "model", session: reader.string(), model: reader.body() };
    case "I":
      return { kind: "inspected", session: reader.string(), fields: stringMap(reader, reader.object()) };
    case "Q": {
      const session = reader.string();
      const request = reader.integer();
      const message = reader.string();
      return { kind: "told", session, request, message, value: reader.any() as Json };
    }
    case "V":
      return {
        kind: "answered",
        session: reader.string(),
        effect: reader.integer(),
        message: reader.string(),
      };
    case "W":
      return { kind: "awaits", session: reader.string(), person: reader.flag() };
    case "A":
      return admitted(reader);
    case "K": {
      const call = reader.integer();
      const session = reader.string();
      const name = reader.string();
      if (!(HOST_CALLS as readonly string[]).includes(name)) reader.fail("unknown host call");
      return { kind: "call", call, session, name: name as HostCall, args: reader.list() as Json[] };
    }
    case "L":
      return { kind: "log", entry: logEntry(reader) };
    case "T":
      return { kind: "trace", session: reader.string(), trace: readTrace(reader) };
    default:
      return reader.unknown("record");
  }
}

function uploadedFile(reader: FrameReader, value: unknown): UploadedFileInfo {
  if (typeof value !== "object" || value === null) return reader.fail("not a file");
  const { upload, index, name, size, type } = value as Partial<UploadedFileInfo>;
  if (typeof upload !== "string" || typeof name !== "string" || typeof type !== "string")
    return reader.fail("not a file");
  if (typeof index !== "number" || typeof size !== "number") return reader.fail("not a file");
  return { upload, index, name, size, type };
}

function admitted(reader: FrameReader): EngineRecord {
  const session = reader.string();
  const admission = reader.integer();
  const told = reader.any();
  const events = reader.list();
  const limits = reader.object() as Record<string, Json>;
  if (!events.every((event): event is number => Number.isInteger(event))) return reader.fail("not events");
  if (told === null) return { kind: "admitted", session, admission, refusal: null, events, limits };
  const { code, message } = told as { code?: unknown; message?: unknown };
  if (typeof code !== "string" || typeof message !== "string") return reader.fail("not a refusal");
  return { kind: "admitted", session, admission, refusal: { code, message }, events, limits };
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
