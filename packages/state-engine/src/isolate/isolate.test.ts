import { fileURLToPath } from "node:url";
import { type Context, createContext, runInContext } from "node:vm";
import { compileProgram } from "@heddle/compiler/program";
import { manifests } from "@heddle/components/manifests";
import { type App, createApp, type Node } from "@heddle/schema";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { REQUEST } from "../fixture/app.ts";
import type { Command, EngineRecord } from "../frames/frames.ts";
import { decodeRecords, encodeCommands } from "../frames/index.ts";
import { ClientModel } from "../model/index.ts";
import type { Program } from "../program/program.ts";
import { SERVER_MODULE_FILE } from "../program/program.ts";
import type { Operation, PageModel } from "../protocol/messages.ts";

const logic = `import { State, SharedState, background, once, query, localStorage } from "heddle";

const STARTERS = ["milk"];

export class Todo extends State {
  items: { id: number; text: string; done: boolean }[] = STARTERS.map((text, id) => ({ id, text, done: false }));
  draft = "";
  filter = query("all");
  theme = localStorage("light");
  #next = 10;

  get visible() { return this.filter === "all" ? this.items : this.items.filter((item) => !item.done); }
  get left() { return this.items.filter((item) => !item.done).length; }
  get next() { return this.#next; }

  async *add() {
    this.items.push({ id: this.#next++, text: this.draft, done: false });
    yield;
    this.draft = "";
    this.ui.toast("Added");
  }
  toggle(id: number) {
    const item = this.items.find((one) => one.id === id);
    if (item) item.done = !item.done;
  }
  clear = () => { this.items = this.items.filter((item) => !item.done); };
  @background async tell() { await this.use(Board).post(this.draft); this.#told(); }
  @once #told() { this.ui.toast("Told"); }
}

export class Board extends SharedState {
  notes: string[] = [];
  post(text: string) { this.notes.push(text); }
}
`;

function appWith(): App {
  const app = createApp("Todo");
  const [page] = Object.values(app.pages);
  page!.uses = [
    { name: "todo", file: "state/todo.ts", className: "Todo" },
    { name: "board", file: "state/todo.ts", className: "Board" },
  ];
  app.files = { "state/todo.ts": logic };
  app.nodes = {};
  let count = 0;
  const add = (node: Partial<Node> & { type: string }, parent = page!.id): string => {
    const id = `n${++count}`;
    app.nodes[id] = { id, parent, slot: "children", order: `a${count}`, props: {}, events: {}, ...node };
    return id;
  };
  add({ type: "Heading", props: { text: { expression: "`${todo.left} left, next ${todo.next}`" } } });
  add({ type: "Input", props: { value: { bind: "todo.draft" } } });
  add({ type: "Button", props: { label: { value: "Add" } }, events: { onClick: [{ code: "todo.add" }] } });
  add({
    type: "Button",
    props: { label: { value: "Clear" } },
    events: { onClick: [{ code: "todo.clear" }] },
  });
  add({ type: "Button", props: { label: { value: "Tell" } }, events: { onClick: [{ code: "todo.tell" }] } });
  const each = add({
    type: "Each",
    props: { list: { expression: "todo.visible" }, item: { value: "item" }, key: { expression: "item.id" } },
  });
  add({ type: "Checkbox", props: { checked: { bind: "item.done" } } }, each);
  add({ type: "Text", props: { text: { expression: "item.text" } } }, each);
  add(
    {
      type: "Button",
      props: { label: { value: "x" } },
      events: { onClick: [{ code: "() => todo.toggle(item.id)" }] },
    },
    each,
  );
  const notes = add({
    type: "Each",
    props: { list: { expression: "board.notes" }, item: { value: "note" }, key: { expression: "note" } },
  });
  add({ type: "Text", props: { text: { expression: "note" } } }, notes);
  return app;
}

interface Door {
  receive(batch: string): string;
  drain(): string;
  host: { log(level: "log", text: string): void };
}

let script = "";
let program: Program;

beforeAll(async () => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("./index.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    write: false,
    target: "es2024",
  });
  script = result.outputFiles[0]!.text;
  const compiled = await compileProgram(appWith(), manifests, { draft: false });
  expect(compiled.diagnostics.filter((diagnostic) => diagnostic.severity === "error")).toEqual([]);
  program = compiled.program!;
}, 60_000);

/** The engine in a realm of its own that has ECMAScript and nothing else. */
class Isolate {
  readonly context: Context = createContext(Object.create(null));
  readonly door: Door;
  readonly clients = new Map<string, ClientModel>();
  readonly records: EngineRecord[] = [];

  constructor() {
    runInContext(script, this.context);
    this.door = runInContext("__heddle", this.context) as Door;
    runInContext(program.serverModule, this.context, { filename: SERVER_MODULE_FILE });
  }

  async send(...commands: Command[]): Promise<EngineRecord[]> {
    const records = decodeRecords(this.door.receive(encodeCommands(commands)));
    for (let turn = 0; turn < 20; turn++) {
      await Promise.resolve();
      records.push(...decodeRecords(this.door.drain()));
    }
    for (const record of records) this.take(record);
    this.records.push(...records);
    return records;
  }

  open(session: string): Promise<EngineRecord[]> {
    const page = program.info.pages[0]!.pageId;
    return this.send({
      kind: "open",
      session,
      page,
      request: REQUEST,
      fields: null,
      runOnLoad: true,
      provisional: false,
      patchSeq: 0,
    });
  }

  private take(record: EngineRecord): void {
    if (record.kind === "opened") {
      const model = JSON.parse(record.model) as PageModel;
      this.clients.set(record.session, new ClientModel(program.templates[model.pageId]!, model));
    } else if ((record.kind === "commit" || record.kind === "refused") && record.ops !== "")
      this.clients.get(record.session)!.apply(JSON.parse(record.ops) as Operation[]);
  }
}

const eventOf = (prop: string, nth = 0) =>
  program.info.pages[0]!.events.flatMap((event, index) => (event.prop === prop ? [index] : []))[nth]!;
const texts = (isolate: Isolate, session: string) =>
  JSON.stringify(isolate.clients.get(session)!.toModel().root);

describe("I: a compiled app in a bare realm", () => {
  it("I1: runs the life of a small app over the frames", async () => {
    const isolate = new Isolate();
    const [opened] = await isolate.open("a");
    expect(opened).toMatchObject({ kind: "opened", session: "a" });
    expect(isolate.clients.get("a")!.toModel().templateHash).toBe(Object.values(program.templates)[0]!.hash);
    expect(texts(isolate, "a")).toContain('"1 left, next 10"');

    await isolate.send({
      kind: "event",
      session: "a",
      seq: 1,
      scope: 0,
      event: eventOf("value"),
      payload: "bread",
    });
    const added = await isolate.send({
      kind: "event",
      session: "a",
      seq: 2,
      scope: 0,
      event: eventOf("onClick"),
      payload: undefined,
    });
    expect(
      added.filter((record) => record.kind === "commit").map((record) => [record.ack, record.effects]),
    ).toEqual([
      [0, false],
      [2, true],
    ]);
    expect(texts(isolate, "a")).toContain('"2 left, next 11"');

    const each = program.info.pages[0]!.bindings.findIndex(
      (binding) => binding.kind === "each" && !binding.listPath,
    );
    const row = isolate.clients.get("a")!.rows(0, each)[0]!;
    const [ticked] = await isolate.send({
      kind: "event",
      session: "a",
      seq: 3,
      scope: row.id,
      event: eventOf("checked"),
      payload: true,
    });
    expect(ticked).toMatchObject({ kind: "commit", ack: 3 });
    expect((ticked as { ops: string }).ops).toBe('[[0,0,"1 left, next 11"]]');
    await isolate.send({
      kind: "event",
      session: "a",
      seq: 4,
      scope: row.id,
      event: eventOf("onClick", 3),
      payload: undefined,
    });
    expect(texts(isolate, "a")).toContain('"2 left, next 11"');
    await isolate.send({
      kind: "event",
      session: "a",
      seq: 5,
      scope: row.id,
      event: eventOf("onClick", 3),
      payload: undefined,
    });
    await isolate.send({
      kind: "event",
      session: "a",
      seq: 6,
      scope: 0,
      event: eventOf("onClick", 1),
      payload: undefined,
    });
    expect(isolate.clients.get("a")!.rows(0, each).length).toBe(1);
    expect(isolate.records.filter((record) => record.kind === "log")).toEqual([]);
  });

  it("I2: shared state fans out to the other sessions", async () => {
    const isolate = new Isolate();
    await isolate.open("a");
    await isolate.open("b");
    await isolate.send({
      kind: "event",
      session: "a",
      seq: 1,
      scope: 0,
      event: eventOf("value"),
      payload: "to all",
    });
    await isolate.send({
      kind: "event",
      session: "a",
      seq: 2,
      scope: 0,
      event: eventOf("onClick", 2),
      payload: undefined,
    });
    expect(texts(isolate, "b")).toContain('"to all"');
    // The handler is decorated, and so is the private one that it calls.
    const told = isolate.records.map((record) => (record.kind === "commit" ? record.ops : "")).join("");
    expect(told).toContain('"toast","info","Told"');
  });

  it("I3: the host's door can be taken away, and logs name the session", async () => {
    const isolate = new Isolate();
    runInContext("delete globalThis.__heddle", isolate.context);
    expect(runInContext("typeof __heddle", isolate.context)).toBe("undefined");
    isolate.door.host.log("log", "hello");
    expect(decodeRecords(isolate.door.drain())).toEqual([
      { kind: "log", entry: { level: "log", text: "hello", session: "" } },
    ]);
  });

  it("I4: a broken batch is refused as a whole before anything runs", () => {
    const isolate = new Isolate();
    expect(() => isolate.door.receive('["e","a",1,0,0,[]]\n["nothing",[]]\n')).toThrow(/unknown command/);
    expect(isolate.door.drain()).toBe("");
  });
});
