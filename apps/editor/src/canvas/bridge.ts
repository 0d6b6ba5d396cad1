/** The editor's end of the bus to the canvas. */

import {
  type DropTarget,
  type Envelope,
  type FromCanvas,
  openEnvelope,
  type ToCanvas,
} from "@heddle/renderer/bus";

export interface Bridge {
  send(message: ToCanvas): void;
  /** Sends a drag's position; the promise gives where it would land, null when the canvas does not answer in time. */
  aim(drag: Omit<Extract<ToCanvas, { kind: "drag" }>, "request">): Promise<DropTarget | null>;
  close(): void;
}

/** Milliseconds to wait for the canvas to say where a drop would land: on a busy machine it answers late, and a drop must not be lost. */
const AIM_PATIENCE = 5_000;

/**
 * Speaks with the draft in `frame`, at exactly `origin`, with the draft's token. `onReady` runs each time the page in the frame
 * has loaded and waits: then everything must be sent again.
 */
export function openBridge(
  frame: HTMLIFrameElement,
  origin: string,
  token: string,
  onReady: () => void,
  onMessage: (message: FromCanvas) => void,
): Bridge {
  let ready = false;
  const waiting = new Map<number, (target: DropTarget | null) => void>();
  let requests = 0;
  const post = (message: ToCanvas) => {
    const envelope: Envelope<ToCanvas> = { heddle: "canvas", token, message };
    frame.contentWindow?.postMessage(envelope, origin);
  };
  const listen = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    if (openEnvelope<FromCanvas>(event.data, "")?.kind === "ready") {
      ready = true;
      post({ kind: "hello", token });
      onReady();
      return;
    }
    const message = openEnvelope<FromCanvas>(event.data, token);
    if (!message) return;
    if (message.kind === "target" && message.request !== null) waiting.get(message.request)?.(message.target);
    onMessage(message);
  };
  window.addEventListener("message", listen);
  return {
    send(message) {
      if (ready) post(message);
    },
    aim(drag) {
      if (!ready) return Promise.resolve(null);
      const request = ++requests;
      return new Promise((resolve) => {
        const answer = (target: DropTarget | null) => {
          clearTimeout(timer);
          waiting.delete(request);
          resolve(target);
        };
        const timer = setTimeout(() => answer(null), AIM_PATIENCE);
        waiting.set(request, answer);
        post({ ...drag, request });
      });
    },
    close() {
      window.removeEventListener("message", listen);
      for (const answer of [...waiting.values()]) answer(null);
    },
  };
}
