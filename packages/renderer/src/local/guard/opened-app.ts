/** A compiled app that is open in a browser: its program in the engine's own script, its page over the client module. */

import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { compileProgram } from "@heddle/compiler/program";
import { manifests } from "@heddle/components/manifests";
import { type App, createApp, type Json } from "@heddle/schema";
import { type Command, decodeRecords, type EngineRecord, encodeCommands } from "@heddle/state-engine/frames";
import type { Program } from "@heddle/state-engine/program";
import type { Operation, PageModel } from "@heddle/state-engine/protocol";
import { build } from "esbuild";
import { type LoadedModule, loadClientModule } from "../../client-module/client-module.ts";
import { LivePage } from "../../page/live-page.ts";
import { loadLocal } from "../../page/local-layer.ts";
import { OTHER_FILES, type Tree, viewText } from "./random-page.ts";
import { Screen } from "./screen.ts";

/** The engine's script for an isolate. */
export async function engineScript(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(import.meta.resolve("@heddle/state-engine/isolate"))],
    bundle: true,
    format: "iife",
    write: false,
    target: "es2024",
  });
  return result.outputFiles[0]!.text;
}

/** Every local class has a name of its own: a browser tab keeps local states over programs. */
let lastView = 0;

function appOf(trees: readonly Tree[], base: "LocalState" | "State"): App {
  lastView += 1;
  const app = createApp("Guard");
  const [page] = Object.values(app.pages);
  const file = `state/view${lastView}.ts`;
  page!.uses = [
    { name: "view", file, className: "View" },
    { name: "todo", file: "state/todo.ts", className: "Todo" },
  ];
  app.files = { ...OTHER_FILES, [file]: viewText(base) };
  app.nodes = {};
  let count = 0;
  const add = ({ type, props, events = {}, slots = {} }: Tree, parent: string, slot: string): void => {
    const id = `n${++count}`;
    app.nodes[id] = { id, type, parent, slot, order: `a${String(count).padStart(4, "0")}`, props, events };
    for (const [name, children] of Object.entries(slots)) for (const child of children) add(child, id, name);
  };
  for (const tree of trees) add(tree, page!.id, "children");
  return app;
}

interface Door {
  receive(batch: string): string;
}

export class OpenedApp {
  readonly problems: string[] = [];
  private readonly program: Program;
  private readonly door: Door;
  private page: LivePage;
  screen: Screen;
  private seq = 0;
  private readonly onTheirWay: { scope: number; event: number; payload: Json | undefined }[] = [];
  /** What is shown of the page before its scripts run. */
  readonly firstPicture: unknown;

  private constructor(program: Program, script: string) {
    this.program = program;
    const context = createContext(Object.create(null));
    runInContext(script, context);
    this.door = runInContext("__heddle", context) as Door;
    runInContext(program.serverModule, context);
    const model = this.command({
      kind: "open",
      session: "a",
      page: program.info.pages[0]!.pageId,
      request: { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "s" },
      fields: null,
      runOnLoad: true,
      provisional: false,
      patchSeq: 0,
    });
    this.page = this.livePage(model!);
    this.screen = new Screen(this.page);
    this.firstPicture = this.screen.draw().picture;
    this.firstModel = model!;
  }
  private readonly firstModel: PageModel;

  /** Opens a page of these nodes, whose View lives in the browser or not. @throws what the compiler refuses. */
  static async open(
    trees: readonly Tree[],
    base: "LocalState" | "State",
    script: string,
  ): Promise<OpenedApp> {
    const { program, diagnostics } = await compileProgram(appOf(trees, base), manifests, { draft: false });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (!program || errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    const opened = new OpenedApp(program, script);
    await opened.startScripts();
    return opened;
  }

  private async startScripts(): Promise<void> {
    const { clientModule } = this.program;
    if (clientModule) {
      const address = `data:text/javascript,${encodeURIComponent(clientModule.code)}`;
      await loadClientModule(
        clientModule.hash,
        () => import(/* @vite-ignore */ address) as Promise<LoadedModule>,
      );
    }
    const [template] = Object.values(this.program.templates);
    await loadLocal(template!);
    this.page = this.livePage(this.firstModel);
    this.screen = new Screen(this.page);
  }

  private livePage(model: PageModel): LivePage {
    const page = new LivePage(this.program.templates[model.pageId]!, model, () => undefined);
    const send = (scope: number, event: number, payload: Json | undefined) => {
      this.onTheirWay.push({ scope, event, payload });
    };
    page.connect({
      send,
      edit: send,
      upload: () => ({ cancel: () => {}, cancelFile: () => {} }),
      isOnItsWay: (scope, event) => this.onTheirWay.some((one) => one.scope === scope && one.event === event),
      effect: () => {},
      failed: (error) => this.problems.push(String(error)),
    });
    return page;
  }

  /** What was sent arrives, and is answered. */
  async answer(): Promise<void> {
    for (let one = this.onTheirWay[0]; one; one = this.onTheirWay[0]) {
      this.seq += 1;
      this.command({ kind: "event", session: "a", seq: this.seq, ...one }, () => this.onTheirWay.shift());
      this.page.settle();
    }
    // Local changes outside handlers are told in a microtask.
    await Promise.resolve();
  }

  /** The server sends the whole page anew. */
  resync(): void {
    const model = this.command({ kind: "model", session: "a" })!;
    this.page.replace(this.program.templates[model.pageId]!, model);
    this.screen = new Screen(this.page);
  }

  /** Gives the model that came, if one did. */
  private command(command: Command, arrived: () => void = () => {}): PageModel | null {
    let model: PageModel | null = null;
    const records = decodeRecords(this.door.receive(encodeCommands([command])));
    arrived();
    for (const record of records) model = this.take(record) ?? model;
    return model;
  }

  private take(record: EngineRecord): PageModel | null {
    if (record.kind === "opened" || record.kind === "model") return JSON.parse(record.model) as PageModel;
    if (record.kind === "log") this.problems.push(record.entry.text);
    if (record.kind === "refused") this.problems.push(`${record.code}: ${record.message}`);
    if (record.kind === "commit") this.page.apply(JSON.parse(record.ops || "[]") as Operation[]);
    return null;
  }
}
