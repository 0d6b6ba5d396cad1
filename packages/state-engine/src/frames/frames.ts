/**
 * The narrow door between gateway, runner and isolate: text only.
 * Commands go in and records come out in batches; big texts (patches, writes) are carried
 * as they are, so that nobody on the way parses or quotes them again.
 *
 * A batch is a sequence of frames; a frame is `header LF text…` where the header is a JSON array whose last element is
 * the array of the lengths (UTF-16 units) of the texts that follow.
 */

import type { Json, RouteParams } from "@heddle/schema";
import type { Trace } from "../trace/index.ts";

/** Into the isolate. `session` is the gateway's short name of a session (or of a shared key). */
export type Command =
  | {
      kind: "open";
      session: string;
      page: string;
      request: PageRequest;
      fields: StoredField[] | null;
      runOnLoad: boolean;
      provisional: boolean;
      patchSeq: number;
      /** What the browser keeps of fields that live there, as far as it is known. */
      kept?: KeptEntries;
      /** The session rested: digest of what its browser shows. Where the page comes out the same, `opened` says so in place of a model. */
      shown?: string;
      /** Hash of the program that stored the fields, where it was another. */
      from?: string;
    }
  /** `files` are those of a finished upload that the event claimed. */
  | {
      kind: "event";
      session: string;
      seq: number;
      scope: number;
      event: number;
      payload: Json | undefined;
      files?: UploadedFileInfo[];
    }
  /** May this event of a mounted node take files, and which? Answered by `admitted` with the same number. */
  | { kind: "admit"; session: string; admission: number; scope: number; event: number }
  /** `queryOnly`: the same page, whose fields that live in the address follow it. */
  | {
      kind: "navigate";
      session: string;
      seq: number;
      page: string;
      request: PageRequest;
      queryOnly?: true;
    }
  /** What the browser keeps of fields that live there, in each place that is given: the whole of it. */
  | { kind: "kept"; session: string; entries: KeptEntries }
  /** Entries of localStorage that were changed in another tab; null = removed. */
  | { kind: "storage"; session: string; seq: number; values: Record<string, string | null> }
  /** The browser's answer to an effect that asks something. */
  | { kind: "answer"; session: string; effect: number; value: Json }
  /** The button of a toast was pressed: what it runs is an event. */
  | { kind: "action"; session: string; seq: number; effect: number }
  /** A person was asked too long ago: what the session waits for is given up, and its handlers go on with that. */
  | { kind: "unanswered"; session: string; message: string }
  /** Asks for the whole model again. */
  | { kind: "model"; session: string }
  /** What the browser said of itself at hello; a page load knows no time zone. */
  | { kind: "client"; session: string; locale: string; timeZone: string }
  /** Asks what the state holds now, for those who work on the app. */
  | { kind: "inspect"; session: string }
  /** Asks for one level of a value, for those who work on a draft. `member` as `inspected` names it, `path` the steps below it. */
  | { kind: "look"; session: string; request: number; member: string; path: string[] }
  /** Sets a value of a draft's session by hand. */
  | { kind: "set-field"; session: string; request: number; member: string; path: string[]; value: Json }
  /** `provisional` becomes real: outside effects are allowed from now on, and a commit (ack 0) stores all fields at once. */
  | { kind: "confirm"; session: string }
  | { kind: "close"; session: string }
  /** Nothing has happened for a while: the session should take little room. Answered by `rested`. */
  | { kind: "rest"; session: string }
  /** The browser's socket came, or went. */
  | { kind: "connection"; session: string; connected: boolean }
  /** Something failed in the browser, or it sent a message that nobody can read. */
  | { kind: "report"; session: string; about: "browser" | "message"; message: string; stack: string }
  /** The tab is gone: the page is left, then `unloaded` is said. */
  | { kind: "unload"; session: string }
  /**
   * The running event has used up its time: abort the session's `signal`, reject its open host calls, and answer the event as
   * `refused` with code `killed` and this message, whether or not its handler ever settles; the session's next event then runs.
   */
  | { kind: "cancel"; session: string; seq: number; message: string }
  /**
   * Stored fields of shared states: of all default keys (`key` empty) before any session opens, or of the key that a `load` record
   * asked for. Null: they could not be read.
   */
  | { kind: "shared"; key: string; fields: StoredField[] | null }
  /** The app's tasks begin: `onStart` of its shared states. */
  | { kind: "start" }
  /** The program is about to end: its tasks stop, then `stopped` is said. */
  | { kind: "stop" }
  /** The answer to a host call. */
  | { kind: "host"; call: number; ok: boolean; value: Json };

/** Texts that a browser keeps for an app, by the names of their entries. Only those that the app's states declare. */
export interface KeptEntries {
  cookie?: Record<string, string>;
  localStorage?: Record<string, string>;
  sessionStorage?: Record<string, string>;
}

export interface PageRequest {
  /** Path as requested, without query. */
  path: string;
  params: RouteParams;
  query: Record<string, string>;
  locale: string;
  timeZone: string;
  sessionId: string;
}

/** A file that a browser has uploaded, as the gateway knows it. `index` is its place in the upload. */
export interface UploadedFileInfo {
  upload: string;
  index: number;
  name: string;
  /** Bytes. */
  size: number;
  /** Media type, as its content says where that can be told. */
  type: string;
}

/** `field` is `<state id>.<field>`; `text` the snapshot in durable form; `log` the changes appended to it since. */
export interface StoredField {
  field: string;
  text: string;
  log: string[];
}

/** A change to store. `append` adds to the field's log, else the snapshot is replaced and the log emptied; null text = remove. */
export interface FieldWrite {
  field: string;
  text: string | null;
  append?: boolean;
}

/** Out of the isolate. */
export type EngineRecord =
  /**
   * Answer to open, navigate-less: the page's model as JSON text. A provisional session writes nothing, here and until it is confirmed.
   * `redirect` is where to go instead of showing it: who confirms the session all the same has it told to the browser. Of a session that
   * rested the model is "" where its browser shows all that already.
   */
  | { kind: "opened"; session: string; title: string; redirect?: string; model: string; writes: FieldWrite[] }
  | { kind: "model"; session: string; model: string }
  /** Answer to inspect: `<state id>.<field>` to the beginning of its value as text, shared states of the page included. */
  | { kind: "inspected"; session: string; fields: Record<string, string> }
  /** Answer to look (`value` a Looked) and to set-field. `message`: why it was not done, for a person; "" = done. */
  | { kind: "told"; session: string; request: number; value: Json; message: string }
  /**
   * A commit. `ack` is the event it completes, or 0 (interim, timers, shared state). `ops` is the JSON text of Operation[]
   * ("" = nothing to send). `effects` says that ops hold effects, which must be stored until the browser has them.
   */
  | { kind: "commit"; session: string; ack: number; ops: string; effects: boolean; writes: FieldWrite[] }
  /**
   * A commit of a shared key, or of a default key where `key` is empty: its writes must be stored before the sessions' patches that
   * follow it in the batch are sent.
   */
  | { kind: "shared"; key: string; writes: FieldWrite[] }
  /** Asks for the stored fields of a shared key (its stored name), which is this isolate's from now on. */
  | { kind: "load"; key: string }
  /** Nobody uses this shared key any more: it is out of memory, and asked for again before it is used. */
  | { kind: "release"; key: string }
  /** The page of a tab that is gone was left: the session may be closed. */
  | { kind: "unloaded"; session: string }
  /**
   * Answer to `rest`. `shown` is a digest of what its browser shows: the session may be closed, and opened from its stored fields when
   * something happens; null = it is not to be closed, because there is more to it than is stored.
   */
  | { kind: "rested"; session: string; shown: string | null }
  /** All tasks of the app have ended. */
  | { kind: "stopped" }
  /** An event that was refused or failed; also completes it. `ops` and `writes` as in a commit (state changed before a throw stays). */
  | {
      kind: "refused";
      session: string;
      ack: number;
      code: string;
      message: string;
      ops: string;
      effects: boolean;
      writes: FieldWrite[];
    }
  /** Answer to `answer`. `message`: what is wrong with it, then the effect waits on; "" = it was taken, or nobody waits for it. */
  | { kind: "answered"; session: string; effect: number; message: string }
  /** A handler of the session waits for a person from now on, or no more: meanwhile no event uses up its time. */
  | { kind: "awaits"; session: string; person: boolean }
  /**
   * Answer to admit: null = refused, with the code and the sentence. `events` are all events of the same prop of the node,
   * which may share an upload; `limits` the values of its limiting props now.
   */
  | {
      kind: "admitted";
      session: string;
      admission: number;
      refusal: { code: string; message: string } | null;
      events: number[];
      limits: Record<string, Json>;
    }
  | { kind: "call"; call: number; session: string; name: HostCall; args: Json[] }
  | { kind: "log"; entry: LogEntry }
  /** What the commit that follows is made of; only where the engine was told to trace. */
  | { kind: "trace"; session: string; trace: Trace };

export type HostCall = "fetch" | "timer" | "cancel-timer" | "secret" | "random" | "file";

export interface LogEntry {
  level: "log" | "info" | "warn" | "error" | "debug";
  /** Arguments, formatted. */
  text: string;
  session: string;
  /** `Images.generate`, when a handler ran. */
  handler?: string;
  event?: number;
  /** Raw stack of an error, frames of the server module; the host maps it to TypeScript. */
  stack?: string;
}
