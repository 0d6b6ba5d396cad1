/** The canvas's end of the bus: one parent window, one origin, one token. */

import { type Envelope, type FromCanvas, openEnvelope, type ToCanvas } from "./bus.ts";

/** Messages kept until the editor says hello; older ones are dropped. */
const KEPT = 500;

export interface Channel {
  /** Sends now, or as soon as the editor has said hello. */
  send(message: FromCanvas): void;
  close(): void;
}

/**
 * Announces the canvas to the window around it and waits for that window's `hello` with the draft's token. From then on
 * only that window at that origin is heard and spoken to. The draft's CSP (`frame-ancestors`) lets only the editor and the draft itself frame it.
 */
export function openChannel(frame: Window, token: string, onMessage: (message: ToCanvas) => void): Channel {
  const editor = frame.parent;
  let origin: string | null = null;
  const waiting: FromCanvas[] = [];
  const post = (message: FromCanvas, to: string) => {
    const envelope: Envelope<FromCanvas> = { heddle: "canvas", token, message };
    editor.postMessage(envelope, to);
  };
  const listen = (event: MessageEvent) => {
    if (event.source !== editor) return;
    if (origin !== null && event.origin !== origin) return;
    const message = openEnvelope<ToCanvas>(event.data, token);
    if (!message) return;
    if (origin === null) {
      if (message.kind !== "hello" || token === "") return;
      origin = event.origin;
      for (const kept of waiting.splice(0)) post(kept, origin);
    }
    onMessage(message);
  };
  frame.addEventListener("message", listen);
  const ready: Envelope<FromCanvas> = { heddle: "canvas", token: "", message: { kind: "ready" } };
  editor.postMessage(ready, "*");
  return {
    send(message) {
      if (origin !== null) post(message, origin);
      else if (waiting.push(message) > KEPT) waiting.shift();
    },
    close() {
      frame.removeEventListener("message", listen);
    },
  };
}
