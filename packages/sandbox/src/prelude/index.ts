/** The part of the web platform that exists where app code runs, as `packages/cli/types/globals.d.ts` describes it. */

import { TextDecoder, TextEncoder } from "@exodus/bytes/encoding-lite.js";
import structuredClone from "@ungap/structured-clone";
import URLClass from "core-js-pure/stable/url/index.js";
import URLSearchParamsClass from "core-js-pure/stable/url-search-params/index.js";
import { Headers } from "headers-polyfill";
import { atob, btoa } from "./base64.ts";
import { createConsole } from "./console.ts";
import { defineGlobal, type HostDoor } from "./door.ts";
import {
  HeddleAbortController,
  HeddleAbortSignal,
  HeddleDOMException,
  HeddleEvent,
  HeddleEventTarget,
} from "./events.ts";
import { createFetch, HeddleResponse, TextDecoderStream } from "./fetch.ts";
import { createCrypto } from "./random.ts";
import { createTimers } from "./timers.ts";

/** Language features that reach outside one thread or compile bytes: app code does not get them. */
const REMOVED = ["WebAssembly", "SharedArrayBuffer", "Atomics"];

/** Puts the web APIs on the global object. `randomBytes` gives fresh random bytes as a latin-1 string. */
export function installWebApis(door: HostDoor, randomBytes: () => string): void {
  for (const name of REMOVED) Reflect.deleteProperty(globalThis, name);
  const timers = createTimers(door);
  const origin = Date.now();
  let newest = 0;
  const apis = {
    ...timers,
    console: createConsole(door),
    queueMicrotask: (callback: () => void) => {
      Promise.resolve()
        .then(callback)
        .catch((error: unknown) => console.error(error));
    },
    structuredClone: <Value>(value: Value): Value => {
      try {
        return structuredClone(value);
      } catch (error) {
        throw new HeddleDOMException(
          error instanceof Error ? error.message : "The value cannot be cloned.",
          "DataCloneError",
        );
      }
    },
    performance: Object.freeze({
      timeOrigin: origin,
      now: () => {
        newest = Math.max(newest, Date.now() - origin);
        return newest;
      },
    }),
    crypto: createCrypto(randomBytes),
    URL: URLClass,
    URLSearchParams: URLSearchParamsClass,
    TextEncoder,
    TextDecoder,
    TextDecoderStream,
    atob,
    btoa,
    DOMException: HeddleDOMException,
    Event: HeddleEvent,
    EventTarget: HeddleEventTarget,
    AbortController: HeddleAbortController,
    AbortSignal: HeddleAbortSignal,
    Headers,
    Response: HeddleResponse,
    fetch: createFetch(door),
  };
  for (const [name, value] of Object.entries(apis)) defineGlobal(name, value);
}
