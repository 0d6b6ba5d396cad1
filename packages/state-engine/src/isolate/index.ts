/**
 * The engine's script in an isolate. Installs `globalThis.heddle`, which app code and the server module see, and
 * `globalThis.__heddle`, the host's: `receive(batch)` runs a batch of commands and gives the records ready so far, `drain()`
 * gives those that microtasks left since (`onRest` tells when there are any), `host` is for the prelude. The host takes `__heddle`
 * away before app code runs.
 */

import { computed, every, uncached } from "../computed/index.ts";
import { Engine, FormError, UserError } from "../engine/index.ts";
import { decodeCommands } from "../frames/decode.ts";
import { encodeRecord } from "../frames/encode.ts";
import { background, debounce, latest, once, throttle } from "../handlers/index.ts";
import { cookie, localStorage, query, sessionStorage } from "../kept/index.ts";
import { lazyList, stream } from "../lists/index.ts";
import { LocalState } from "../local/local-state.ts";
import { arranged } from "../program/local.ts";
import { SharedState, State } from "../state/base.ts";
import { constant } from "./constant.ts";
import { hostDoor } from "./host.ts";

let records = "";
let isReceiving = false;
let tellRest: (() => void) | null = null;

const engine = new Engine({
  emit(record) {
    if (!isReceiving && records === "") tellRest?.();
    records += encodeRecord(record);
  },
});

/** `listener` is told when there are records, made by microtasks, that no `receive` gives back. */
function onRest(listener: () => void): void {
  tellRest = listener;
}

function drain(): string {
  const batch = records;
  records = "";
  return batch;
}

function receive(batch: string): string {
  isReceiving = true;
  try {
    for (const command of decodeCommands(batch)) engine.receive(command);
  } finally {
    isReceiving = false;
  }
  return drain();
}

function install(name: string, value: object): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}

install("heddle", {
  State,
  SharedState,
  LocalState,
  UserError,
  FormError,
  computed,
  uncached,
  every,
  cookie,
  localStorage,
  sessionStorage,
  query,
  lazyList,
  stream,
  constant,
  background,
  latest,
  throttle,
  debounce,
  once,
  arranged,
  define: (definition: Parameters<Engine["define"]>[0]) => engine.define(definition),
});
install("__heddle", { receive, drain, onRest, host: hostDoor(engine) });
