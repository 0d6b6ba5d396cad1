import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { type FrameDeflate, keepNothing, WINDOW_BITS } from "./stateless-deflate.ts";

/** Bytes of the longest message that the server takes. */
const MAX_PAYLOAD = 400_000;

/** As `ws` has it. */
interface Extensions {
  _extensions: { "permessage-deflate": FrameDeflate & { _inflate: unknown; _deflate: unknown } };
}

let server: Server;
/** The server's side of the newest socket. */
let accepted: WebSocket & Extensions;
beforeAll(async () => {
  server = createServer().listen(0, "127.0.0.1");
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: {
      threshold: 0,
      serverNoContextTakeover: true,
      clientNoContextTakeover: true,
      serverMaxWindowBits: WINDOW_BITS,
    },
  });
  server.on("upgrade", (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (one) => {
      accepted = one as WebSocket & Extensions;
      keepNothing(accepted._extensions["permessage-deflate"]);
    }),
  );
  await once(server, "listening");
});
afterAll(() => server.close());

/** One that deflates all that it sends, as browsers do. */
async function openBrowser(): Promise<WebSocket> {
  const { port } = server.address() as AddressInfo;
  const browser = new WebSocket(`ws://127.0.0.1:${port}/`, {
    perMessageDeflate: { threshold: 0, clientNoContextTakeover: true },
  });
  await once(browser, "open");
  return browser;
}

const send = (socket: WebSocket, data: string | Buffer, fin = true) =>
  socket.send(data, { compress: true, binary: false, fin });

/** What a socket gets until it has so many messages. */
function receive(socket: WebSocket, count: number): Promise<string[]> {
  const received: string[] = [];
  return new Promise((resolve) => {
    const take = (data: Buffer) => {
      received.push(String(data));
      if (received.length < count) return;
      socket.off("message", take);
      resolve(received);
    };
    socket.on("message", take);
  });
}

const piece = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 50 }),
  fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.repeat(200)),
  // Texts that hardly become shorter.
  fc.integer({ min: 0, max: 30_000 }).map((length) => randomBytes(length).toString("hex")),
);
/** Messages of one frame or several. */
const messages = fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });

it("whatever is sent, either way, in one frame or several, comes through as it was, in order, and nothing is kept", async () => {
  const browser = await openBrowser();
  await fc.assert(
    fc.asyncProperty(messages, async (sent) => {
      for (const [from, to] of [
        [browser, accepted],
        [accepted, browser],
      ] as const) {
        const received = receive(to, sent.length);
        for (const pieces of sent)
          for (const [index, text] of pieces.entries()) send(from, text, index === pieces.length - 1);
        expect(await received).toEqual(sent.map((pieces) => pieces.join("")));
      }
      const { _inflate, _deflate } = accepted._extensions["permessage-deflate"];
      expect([_inflate, _deflate]).toEqual([null, null]);
    }),
    { numRuns: 60 },
  );
  browser.terminate();
});

it("bytes that are no deflated text close the socket", async () => {
  const browser = await openBrowser();
  const failed = once(accepted, "error");
  // A frame that says it is compressed: the bits of a block of no kind.
  const body = Buffer.from([0x07]);
  const stream = (browser as unknown as { _socket: NodeJS.WritableStream })._socket;
  stream.write(Buffer.concat([Buffer.from([0xc1, 0x80 | body.length, 0, 0, 0, 0]), body]));
  expect((await failed)[0]).toMatchObject({ code: "Z_DATA_ERROR" });
  browser.terminate();
});

it("a few bytes that would become very many close the socket, as without it", async () => {
  const browser = await openBrowser();
  const failed = once(accepted, "error");
  const closed = once(browser, "close");
  send(browser, "x".repeat(MAX_PAYLOAD + 1));
  expect((await failed)[0]).toMatchObject({ code: "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH" });
  expect((await closed)[0]).toBe(1009);
});
