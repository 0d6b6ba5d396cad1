/**
 * Drives a small app in a real sandbox the way the runtime does: opens sessions, sends events, answers host calls.
 * The app is one state class with the field `value`; its methods are the events.
 */

import type { Json } from "@heddle/schema";
import type { Command, EngineRecord, FieldWrite, LogEntry, StoredField } from "@heddle/state-engine/frames";
import type { Program, ProgramInfo } from "@heddle/state-engine/program";
import type { ExitReason, ProgramInstance, Sandbox } from "../index.ts";

type TestProgram = Pick<Program, "hash" | "serverModule"> & { handlers: string[] };

/** A program from the body of a state class and what stands before it in the module. */
export function testProgram(body: string, before = ""): TestProgram {
  const handlers = [...body.matchAll(/^\s*(?:async\s*)?\*?\s*([a-z]\w*)\s*\(/gm)].map(
    (match) => match[1] as string,
  );
  const info: ProgramInfo = {
    states: [{ id: "state/app.ts#App", kind: "session", getters: {}, handlers }],
    pages: [
      {
        pageId: "page",
        path: "/",
        bindings: [
          {
            kind: "value",
            part: 0,
            reads: [[0, "value", "**"]],
            itemReads: [],
            readsIndex: false,
            node: "text",
            prop: "text",
          },
        ],
        events: handlers.map((handler) => ({
          part: 0,
          kind: "handler",
          payload: "json",
          guards: [],
          node: handler,
          prop: "onClick",
        })),
        parts: [{ bindings: [0], controls: [] }],
        onLoad: [],
        uses: [{ name: "app", state: 0 }],
        title: "App",
      },
    ],
  };
  const serverModule = `"use strict";(() => {
${before}
class App extends globalThis.heddle.State {
value = null;
${body}
}
globalThis.heddle.define({
info: ${JSON.stringify(info)},
states: [App],
pages: [{ bindings: [({ app }) => app.value], keys: {}, rows: {}, events: [${handlers.map((name) => `({ app }, $payload) => app.${name}($payload)`).join(", ")}] }],
});
})();`;
  return { hash: `test-${body.length}`, serverModule, handlers };
}

/** How an event ended. */
export interface Outcome {
  ok: boolean;
  /** The refusal's code and message. */
  code?: string;
  message?: string;
}

export type HostAnswer = { ok: boolean; value: Json };

/** One instance with its sessions; keeps what it was told. */
export class TestApp {
  readonly instance: ProgramInstance;
  readonly logs: LogEntry[] = [];
  readonly calls: (EngineRecord & { kind: "call" })[] = [];
  readonly exit: Promise<ExitReason>;
  /** The newest stored text of each field, by session. */
  readonly fields = new Map<string, Map<string, StoredField>>();
  private readonly program: TestProgram;
  private readonly waiting = new Map<string, (outcome: Outcome) => void>();
  private readonly sequence = new Map<string, number>();

  private constructor(
    instance: ProgramInstance,
    program: TestProgram,
    answer: (call: EngineRecord & { kind: "call" }) => HostAnswer | null,
  ) {
    this.instance = instance;
    this.program = program;
    this.exit = new Promise((resolve) => instance.onExit(resolve));
    instance.onRecords((records) => {
      for (const record of records) this.take(record, answer);
    });
  }

  static async open(
    sandbox: Sandbox,
    program: TestProgram,
    options: { group?: string; answer?: (call: EngineRecord & { kind: "call" }) => HostAnswer | null } = {},
  ): Promise<TestApp> {
    const instance = await sandbox.open(program, { group: options.group ?? "test" });
    return new TestApp(instance, program, options.answer ?? (() => null));
  }

  /** Opens a session; resolves with the refusal's message or null. */
  openSession(session: string, fields: StoredField[] | null = null): Promise<Outcome> {
    const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: session };
    const outcome = this.outcome(`${session}:0`);
    this.send({
      kind: "open",
      session,
      page: "page",
      request,
      fields,
      runOnLoad: true,
      provisional: false,
      patchSeq: 0,
    });
    return outcome;
  }

  /** Runs a method of the state class; resolves when its event completed. Never does when the isolate dies. */
  run(session: string, handler: string, payload: Json = null): Promise<Outcome> {
    const seq = (this.sequence.get(session) ?? 0) + 1;
    this.sequence.set(session, seq);
    const outcome = this.outcome(`${session}:${seq}`);
    this.send({
      kind: "event",
      session,
      seq,
      scope: 0,
      event: this.program.handlers.indexOf(handler),
      payload,
    });
    return outcome;
  }

  /** Runs a method and gives the value of `value` afterwards. */
  async evaluate(session: string, handler: string, payload: Json = null): Promise<Json> {
    const outcome = await this.run(session, handler, payload);
    if (!outcome.ok) throw new Error(outcome.message);
    return this.value(session);
  }

  /** `value` as it is stored, when it is plain JSON. */
  value(session: string): Json {
    const stored = [...(this.fields.get(session)?.entries() ?? [])].find(([field]) =>
      field.endsWith(".value"),
    )?.[1];
    return stored ? JSON.parse(stored.text) : null;
  }

  send(...commands: Command[]): void {
    this.instance.send(commands);
  }

  private outcome(key: string): Promise<Outcome> {
    return new Promise((resolve) => this.waiting.set(key, resolve));
  }

  private take(
    record: EngineRecord,
    answer: (call: EngineRecord & { kind: "call" }) => HostAnswer | null,
  ): void {
    if (record.kind === "commit" || record.kind === "refused") {
      this.store(record.session, record.writes);
      if (record.kind === "refused")
        this.settle(`${record.session}:${record.ack}`, {
          ok: false,
          code: record.code,
          message: record.message,
        });
      else if (record.ack > 0) this.settle(`${record.session}:${record.ack}`, { ok: true });
    } else if (record.kind === "opened") {
      this.store(record.session, record.writes);
      this.settle(`${record.session}:0`, { ok: true });
    } else if (record.kind === "log") this.logs.push(record.entry);
    else if (record.kind === "call") {
      this.calls.push(record);
      const given = answer(record);
      if (given) this.send({ kind: "host", call: record.call, ...given });
    }
  }

  private settle(key: string, outcome: Outcome): void {
    this.waiting.get(key)?.(outcome);
    this.waiting.delete(key);
  }

  private store(session: string, writes: FieldWrite[]): void {
    const fields = this.fields.get(session) ?? new Map<string, StoredField>();
    this.fields.set(session, fields);
    for (const write of writes) {
      const before = fields.get(write.field);
      if (write.text === null) fields.delete(write.field);
      else if (write.append)
        fields.set(write.field, {
          field: write.field,
          text: before?.text ?? "",
          log: [...(before?.log ?? []), write.text],
        });
      else fields.set(write.field, { field: write.field, text: write.text, log: [] });
    }
  }

  /** What a session would be restored from. */
  stored(session: string): StoredField[] {
    return [...(this.fields.get(session)?.values() ?? [])];
  }
}
