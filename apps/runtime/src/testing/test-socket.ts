import WebSocket from "ws";
import { nodeOfToken } from "../live/session-token.ts";
import type { TestTransport, TransportOptions } from "./test-transport.ts";

/** A websocket. */
export function openSocket(options: TransportOptions): TestTransport {
  const { port, host, token, origin } = options;
  const cookie = options.cookie();
  const node = nodeOfToken(token);
  const socket = new WebSocket(`ws://127.0.0.1:${port()}/_heddle/socket${node && `?node=${node}`}`, {
    headers: { host, ...(cookie === "" ? {} : { cookie }) },
    origin,
    ...(options.from ? { localAddress: options.from } : {}),
  });
  socket.on("upgrade", (response) => {
    for (const one of response.headers["set-cookie"] ?? []) options.onCookie(one.split(";")[0]!);
  });
  socket.on("message", (data: Buffer) => options.onText(data.toString("utf8")));
  const opened = new Promise<void>((resolve, reject) => {
    socket.on("open", resolve);
    socket.on("error", reject);
    socket.on("close", (code) => reject(new Error(`The socket was closed with ${code}.`)));
  });
  opened.catch(() => undefined);
  return {
    opened,
    closed: new Promise((resolve) => socket.on("close", resolve)),
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    pauseReading(isPaused) {
      if (isPaused) socket.pause();
      else socket.resume();
    },
    terminate: () => socket.terminate(),
  };
}
