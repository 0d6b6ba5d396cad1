/**
 * The script that every isolate runs first: the engine, the web APIs, and the gate through which the runner works them.
 * The runner takes the gate's functions and removes it and the engine's door from the global object before any app code runs.
 */

import "@heddle/state-engine/isolate";
import { loadFormatter } from "../prelude/console.ts";
import { defineGlobal, type HostDoor } from "../prelude/door.ts";
import { installWebApis } from "../prelude/index.ts";
import { sealClasses, sealRealm } from "../prelude/seal.ts";
import { createGate, type EngineDoor } from "./gate.ts";

interface EngineHost extends HostDoor {
  trace(clock: () => number): void;
}

/** As much as matters here of what app code imports. */
interface HeddleGlobal {
  State: unknown;
  SharedState: unknown;
  define(definition: { states: object[] }): void;
}

const engine = (globalThis as unknown as { __heddle: EngineDoor & { host: EngineHost } }).__heddle;

const { heddle } = globalThis as unknown as { heddle: HeddleGlobal };
let classes: object[] = [];
const { define } = heddle;
heddle.define = (definition) => {
  define(definition);
  classes = definition.states;
};

/** Collects garbage; absent where the process was not started for it. App code never has it. */
const { gc } = globalThis as { gc?: (how: { type: string; execution: string; flavor: string }) => void };
Reflect.deleteProperty(globalThis, "gc");

defineGlobal("__gate", {
  ...createGate(engine),
  /**
   * Before any app: `randomBytes` is a function of the runner. `onRest` is called when microtasks left records.
   */
  prepare(randomBytes: () => string, onRest: () => void): void {
    engine.onRest(() => onRest());
    Reflect.deleteProperty(globalThis, "__heddle");
    Reflect.deleteProperty(globalThis, "__gate");
    installWebApis(engine.host, randomBytes);
  },
  /** Before the app's module. `prints`: it uses the console; with a clock of the runner (milliseconds) commits are traced. */
  begin(prints: boolean, clock?: () => number): void {
    if (clock) engine.host.trace(clock);
    if (prints) loadFormatter();
  },
  collect(): void {
    gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  },
  /** After the app's module. */
  seal(): void {
    sealClasses(classes, [heddle.State, heddle.SharedState]);
    sealRealm();
  },
});
