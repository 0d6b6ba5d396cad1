/**
 * An isolate before any app is in it: the engine and the web APIs are loaded. That takes longer than all the rest of opening an
 * app, so a runner keeps one ready (SPEC.md, RU14).
 */

import { randomBytes } from "node:crypto";
import type IsolatedVM from "isolated-vm";
import { ENGINE_FILE, type EngineScript } from "./engine-script.ts";

/** What the runner calls in the isolate. */
export interface Gate {
  step: IsolatedVM.Reference;
  drain: IsolatedVM.Reference;
  where: IsolatedVM.Reference;
  begin: IsolatedVM.Reference;
  seal: IsolatedVM.Reference;
  collect: IsolatedVM.Reference;
}

const RANDOM_BYTES = 4096;

export class FreshIsolate {
  readonly isolate: IsolatedVM.Isolate;
  readonly context: IsolatedVM.Context;
  readonly gate: Gate;
  readonly megabytes: number;
  /** V8 lost control of it; whoever took it says what then. */
  onLost: () => void = () => {};
  /** Microtasks left records. */
  onRest: () => void = () => {};

  constructor(ivm: typeof IsolatedVM, { source, cache }: EngineScript, megabytes: number) {
    this.megabytes = megabytes;
    this.isolate = new ivm.Isolate({ memoryLimit: megabytes, onCatastrophicError: () => this.onLost() });
    this.context = this.isolate.createContextSync();
    this.isolate
      .compileScriptSync(source, { filename: ENGINE_FILE, cachedData: cache })
      .runSync(this.context);
    const holder = this.context.global.getSync("__gate", { reference: true });
    const part = (name: string): IsolatedVM.Reference => holder.getSync(name, { reference: true });
    this.gate = {
      step: part("step"),
      drain: part("drain"),
      where: part("where"),
      begin: part("begin"),
      seal: part("seal"),
      collect: part("collect"),
    };
    part("prepare").applySync(undefined, [
      new ivm.Callback(() => randomBytes(RANDOM_BYTES).toString("latin1")),
      new ivm.Callback(() => this.onRest()),
    ]);
  }

  dispose(): void {
    try {
      this.isolate.dispose();
    } catch {
      // It is gone already.
    }
  }
}
