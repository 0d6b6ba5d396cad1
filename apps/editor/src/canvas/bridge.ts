/** The editor's end of the bus to the canvas. */

import {
  type DropTarget,
  type Envelope,
  type FromCanvas,
  openEnvelope,
  type ToCanvas,
} from "@heddle/renderer/bus";
import type { StateAnswer } from "@heddle/state-engine/protocol";
import type { AskState } from "../live/liveStores.ts";

export interface Bridge {
  send(message: ToCanvas): void;
  /** Sends a drag's position; the promise gives where it would land, null when the canvas does not answer in time. */
  aim(drag: Omit<Extract<ToCanvas, { kind: "drag" }>, "request">): Promise<DropTarget | null>;
  /** Asks about the session's state. Always answers, with a message when it could not be asked. */
  ask: AskState;
  /** Hands the draft's newest token on. A page that loads from now on may have either. */
  renew(token: string): void;
  close(): void;
}

/** Milliseconds to wait for the canvas to say where a drop would land: on a busy machine it answers late, and a drop must not be lost. */
const AIM_PATIENCE = 5_000;

/** Milliseconds to wait for an answer about the state: a change waits for the handlers before it. */
const ASK_PATIENCE = 10_000;

/** A page in the frame is reloaded with a newer token long before this many were given out. */
const TOKENS_KEPT = 4;

/**
 * Speaks with the draft in `frame`, at exactly `origin`, with the draft's token. `onReady` runs each time the page in the frame
 * has loaded and waits: then everything must be sent again. `token` is the one in the frame's address.
 */
export function openBridge(
  frame: HTMLIFrameElement,
  origin: string,
  token: string,
  onReady: () => void,
  onMessage: (message: FromCanvas) => void,
): Bridge {
  let ready = false;
  /** Newest first. The page in the frame has the one that its address had when it was loaded. */
  let tokens = [token];
  let agreed: string | null = token;
  const waiting = new Map<number, (target: DropTarget | null) => void>();
  const asked = new Map<number, (answer: StateAnswer) => void>();
  let requests = 0;
  const post = (message: ToCanvas) => {
    // Until the page has answered under one of them, each is tried: it hears only its own.
    for (const each of agreed === null ? tokens : [agreed]) {
      const said = message.kind === "hello" ? { ...message, token: each } : message;
      const envelope: Envelope<ToCanvas> = { heddle: "canvas", token: each, message: said };
      frame.contentWindow?.postMessage(envelope, origin);
    }
  };
  const listen = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    if (openEnvelope<FromCanvas>(event.data, "")?.kind === "ready") {
      ready = true;
      agreed = tokens.length === 1 ? tokens[0]! : null;
      post({ kind: "hello", token: tokens[0]! });
      if (agreed === null) post({ kind: "access", token: tokens[0]! });
      onReady();
      return;
    }
    const known = tokens.find((each) => openEnvelope<FromCanvas>(event.data, each) !== null);
    const message = known === undefined ? null : openEnvelope<FromCanvas>(event.data, known);
    if (known === undefined || !message) return;
    agreed = known;
    if (message.kind === "target" && message.request !== null) waiting.get(message.request)?.(message.target);
    if (message.kind === "answer") asked.get(message.answer.request)?.(message.answer);
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
    ask(question) {
      const request = ++requests;
      const failed = (message: string): StateAnswer => ({ request, message, value: null });
      if (!ready) return Promise.resolve(failed("The app is not shown yet."));
      return new Promise((resolve) => {
        const answer = (given: StateAnswer) => {
          clearTimeout(timer);
          asked.delete(request);
          resolve(given);
        };
        const timer = setTimeout(
          () => answer(failed("The app does not answer. Perhaps a handler is still at work.")),
          ASK_PATIENCE,
        );
        asked.set(request, answer);
        post({ kind: "ask", request, question });
      });
    },
    renew(newest) {
      if (tokens.includes(newest)) return;
      if (ready) post({ kind: "access", token: newest });
      tokens = [newest, ...tokens].slice(0, TOKENS_KEPT);
    },
    close() {
      window.removeEventListener("message", listen);
      for (const answer of [...waiting.values()]) answer(null);
      for (const [request, answer] of [...asked])
        answer({ request, message: "The app is shown no more.", value: null });
    },
  };
}
