import type { Json } from "@heddle/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Command,
  decodeCommands,
  decodeRecords,
  type EngineRecord,
  encodeCommand,
  encodeCommands,
  encodeRecords,
  type FieldWrite,
  FrameError,
  type StoredField,
} from "./index.ts";

const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const session = fc.string({ minLength: 1, maxLength: 6 });
const integer = fc.nat();
const stored: fc.Arbitrary<StoredField> = fc.record({
  field: text,
  text,
  log: fc.array(text, { maxLength: 3 }),
});
const write: fc.Arbitrary<FieldWrite> = fc.oneof(
  fc.record({ field: text, text }),
  fc.record({ field: text, text: fc.constant(null) }),
  fc.record({ field: text, text, append: fc.constant(true) }),
);
const dictionary = fc.dictionary(fc.string({ minLength: 1 }), text).map((value) => ({ ...value }));
const kept = fc.record(
  { cookie: dictionary, localStorage: dictionary, sessionStorage: dictionary },
  { requiredKeys: [] },
);
const request = fc.record({
  path: text,
  params: dictionary,
  query: dictionary,
  locale: text,
  timeZone: text,
  sessionId: text,
});
const kind = <K extends string>(name: K) => fc.constant(name);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record(
    {
      kind: kind("open"),
      session,
      page: text,
      request,
      fields: fc.option(fc.array(stored, { maxLength: 3 })),
      runOnLoad: fc.boolean(),
      provisional: fc.boolean(),
      patchSeq: integer,
      kept,
      shown: text,
      from: text,
    },
    {
      requiredKeys: ["kind", "session", "page", "request", "fields", "runOnLoad", "provisional", "patchSeq"],
    },
  ),
  fc.record({
    kind: kind("event"),
    session,
    seq: integer,
    scope: integer,
    event: integer,
    payload: fc.option(json, { nil: undefined }),
  }),
  fc.record({
    kind: kind("event"),
    session,
    seq: integer,
    scope: integer,
    event: integer,
    payload: fc.record({ upload: text }),
    files: fc.array(fc.record({ upload: text, index: integer, name: text, size: integer, type: text }), {
      maxLength: 3,
    }),
  }),
  fc.record({ kind: kind("admit"), session, admission: integer, scope: integer, event: integer }),
  fc.record({ kind: kind("navigate"), session, seq: integer, page: text, request }),
  fc.record({ kind: kind("storage"), session, seq: integer, values: dictionary }),
  fc.record({ kind: kind("answer"), session, effect: integer, value: json }),
  fc.record({ kind: kind("action"), session, seq: integer, effect: integer }),
  fc.record({ kind: kind("unanswered"), session, message: text }),
  fc.record({ kind: kind("kept"), session, entries: kept }),
  fc.record({ kind: kind("model"), session }),
  fc.record({ kind: kind("client"), session, locale: text, timeZone: text }),
  fc.record({ kind: kind("inspect"), session }),
  fc.record({ kind: kind("look"), session, request: integer, member: text, path: fc.array(text) }),
  fc.record({
    kind: kind("set-field"),
    session,
    request: integer,
    member: text,
    path: fc.array(text),
    value: json,
  }),
  fc.record({ kind: kind("confirm"), session }),
  fc.record({ kind: kind("close"), session }),
  fc.record({ kind: kind("rest"), session }),
  fc.record({ kind: kind("cancel"), session, seq: fc.nat(), message: fc.string() }),
  fc.record({ kind: kind("shared"), key: text, fields: fc.option(fc.array(stored, { maxLength: 3 })) }),
  fc.record({ kind: kind("connection"), session, connected: fc.boolean() }),
  fc.record({
    kind: kind("report"),
    session,
    about: fc.constantFrom("browser" as const, "message" as const),
    message: text,
    stack: text,
  }),
  fc.record({ kind: kind("unload"), session }),
  fc.record({ kind: kind("start") }),
  fc.record({ kind: kind("stop") }),
  fc.record({ kind: kind("host"), call: integer, ok: fc.boolean(), value: json }),
);

const marked = (name: string) => fc.constantFrom({}, { [name]: true }) as fc.Arbitrary<Record<string, true>>;
const trace = fc.record({
  event: integer,
  handler: text,
  elapsed: integer,
  held: integer,
  changed: fc.array(
    fc.tuple(fc.record({ path: text }), marked("below")).map(([change, mark]) => ({ ...change, ...mark })),
    { maxLength: 3 },
  ),
  evaluated: fc.array(
    fc.record({ node: text, prop: text, scope: integer, because: text, took: integer, sent: integer }),
    { maxLength: 3 },
  ),
  evaluations: integer,
  bindings: integer,
  stored: fc.array(
    fc.tuple(fc.record({ field: text, length: integer }), marked("appended")).map(([one, mark]) => ({
      ...one,
      ...mark,
    })),
    { maxLength: 3 },
  ),
  storing: integer,
  sent: integer,
});

const record: fc.Arbitrary<EngineRecord> = fc.oneof(
  fc.record({
    kind: kind("opened"),
    session,
    title: text,
    model: text,
    writes: fc.array(write, { maxLength: 3 }),
  }),
  fc.record({ kind: kind("model"), session, model: text }),
  fc.record({
    kind: kind("admitted"),
    session,
    admission: integer,
    refusal: fc.option(fc.record({ code: text, message: text })),
    events: fc.array(integer, { maxLength: 3 }),
    limits: fc.dictionary(fc.string({ minLength: 1 }), json).map((value) => ({ ...value })),
  }),
  fc.record({ kind: kind("inspected"), session, fields: dictionary }),
  fc.record({ kind: kind("told"), session, request: integer, message: text, value: json }),
  fc.record({ kind: kind("answered"), session, effect: integer, message: text }),
  fc.record({ kind: kind("awaits"), session, person: fc.boolean() }),
  fc.record({
    kind: kind("commit"),
    session,
    ack: integer,
    ops: text,
    effects: fc.boolean(),
    writes: fc.array(write, { maxLength: 3 }),
  }),
  fc.record({ kind: kind("shared"), key: text, writes: fc.array(write, { maxLength: 3 }) }),
  fc.record({ kind: kind("load"), key: text }),
  fc.record({ kind: kind("release"), key: text }),
  fc.record({ kind: kind("unloaded"), session }),
  fc.record({ kind: kind("rested"), session, shown: fc.option(text) }),
  fc.record({ kind: kind("stopped") }),
  fc.record({
    kind: kind("refused"),
    session,
    ack: integer,
    code: text,
    message: text,
    ops: text,
    effects: fc.boolean(),
    writes: fc.array(write, { maxLength: 3 }),
  }),
  fc.record({
    kind: kind("call"),
    call: integer,
    session,
    name: fc.constantFrom("fetch", "timer"),
    args: fc.array(json),
  }),
  fc.record({
    kind: kind("log"),
    entry: fc.record({ level: fc.constantFrom("log", "error"), text, session }),
  }),
  fc.record({ kind: kind("trace"), session, trace }),
) as fc.Arbitrary<EngineRecord>;

describe("frames", () => {
  it("a batch of commands decodes to what was encoded", () => {
    fc.assert(
      fc.property(fc.array(command), (batch) => {
        expect(decodeCommands(encodeCommands(batch))).toEqual(batch);
      }),
    );
  });

  it("a batch of records decodes to what was encoded", () => {
    fc.assert(
      fc.property(fc.array(record), (batch) => {
        expect(decodeRecords(encodeRecords(batch))).toEqual(batch);
      }),
    );
  });

  it("any damage is a FrameError or another valid batch, never another failure", () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.string({ maxLength: 3 }), (one, at, insert) => {
        const whole = encodeRecords([one]);
        const place = at % (whole.length + 1);
        const damaged = whole.slice(0, place) + insert + whole.slice(place + 1);
        try {
          decodeRecords(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(FrameError);
        }
      }),
    );
  });

  it("texts travel as they are", () => {
    const batch = encodeRecords([
      { kind: "commit", session: "a", ack: 7, ops: '[[0,1,"x\\n"]]', effects: false, writes: [] },
    ]);
    expect(batch).toBe('["C","a",7,0,[],[13]]\n[[0,1,"x\\n"]]');
  });

  it("an event without a payload costs no payload", () => {
    expect(
      encodeCommand({ kind: "event", session: "a", seq: 1, scope: 0, event: 2, payload: undefined }),
    ).toBe('["e","a",1,0,2,[]]\n');
  });

  it.each([
    ["no end", '["C"'],
    ["not JSON", "hello\n"],
    ["not an array", "{}\n"],
    ["cut short", '["M","a",[5]]\nabc'],
    ["unknown letter", '["Z",[]]\n'],
    ["wrong type", '["C",1,2,0,[],[0]]\n'],
    ["unknown host call", '["K",1,"a","process",[],[]]\n'],
    ["too many texts", '["M","a",[1,1]]\nab'],
  ])("%s is refused", (_name, batch) => {
    expect(() => decodeRecords(batch)).toThrow(FrameError);
  });
});
