/** One client, one event at a time: for counting bytes. */

import type { Json } from "@heddle/schema";
import type { Template } from "@heddle/state-engine/program";
import type WebSocket from "ws";
import { connect, loadPage, type Target } from "./page-session.ts";

export interface Exchange {
  up: string;
  /** All that the server sent until the event was answered. */
  down: string[];
}

export interface Visitor {
  template: Template;
  rootScope: number;
  /** Sends an event and waits until a patch or reply acknowledges it. */
  send(event: number, payload?: Json): Promise<Exchange>;
  /** Frames since the last call, those that came between exchanges too. */
  heard(): string[];
  close(): void;
}

export async function visit(target: Target): Promise<Visitor> {
  const page = await loadPage(target);
  const { socket, welcome } = await connect(target, page);
  const patchSeq = (JSON.parse(welcome) as unknown[])[3] as number;
  socket.send(JSON.stringify(["a", patchSeq]));
  const model = page.data.model as { root: [number] };
  let seq = 0;
  const heard: string[] = [];
  socket.on("message", (data: Buffer) => heard.push(data.toString()));
  return {
    template: page.data.template as unknown as Template,
    rootScope: model.root[0],
    send(event, payload) {
      const message =
        payload === undefined
          ? ["e", ++seq, model.root[0], event]
          : ["e", ++seq, model.root[0], event, payload];
      return exchange(socket, JSON.stringify(message), seq);
    },
    heard: () => heard.splice(0),
    close: () => socket.terminate(),
  };
}

function exchange(socket: WebSocket, up: string, seq: number): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const down: string[] = [];
    const onMessage = (data: Buffer) => {
      const text = data.toString();
      down.push(text);
      const message = JSON.parse(text) as [string, number, number | string];
      if (message[0] === "r") reject(new Error(`The server refused the event: ${text}`));
      if (message[0] !== "p" || Number(message[2]) < seq) return;
      socket.off("message", onMessage);
      resolve({ up, down });
    };
    socket.on("message", onMessage);
    socket.send(up);
  });
}
