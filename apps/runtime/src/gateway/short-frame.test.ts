import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { LONGEST_SHORT, shortFrame } from "./short-frame.ts";

let server: Server;
let browser: WebSocket;
let stream: Duplex;
beforeAll(async () => {
  server = createServer().listen(0, "127.0.0.1");
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, socket, head) => {
    stream = socket;
    sockets.handleUpgrade(request, socket, head, () => {});
  });
  await once(server, "listening");
  browser = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await once(browser, "open");
});
afterAll(() => {
  browser.terminate();
  server.close();
});

const ascii = fc.string({ unit: "binary-ascii", maxLength: LONGEST_SHORT + 20 });

it("a browser gets back every ASCII text that is short, and no other is framed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(ascii, fc.string({ unit: "grapheme" })), async (text) => {
      const frame = shortFrame(text);
      const fits = text.length <= LONGEST_SHORT && Buffer.byteLength(text) === text.length;
      expect(frame !== null).toBe(fits);
      if (frame === null) return;
      const message = once(browser, "message");
      stream.write(frame, "latin1");
      const [data, isBinary] = (await message) as [Buffer, boolean];
      expect(data.toString()).toBe(text);
      expect(isBinary).toBe(false);
    }),
  );
});
