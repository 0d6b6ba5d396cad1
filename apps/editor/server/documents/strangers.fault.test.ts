/** D9 and D10 for those who are not let in: they cost the server nothing, whatever they send. */

import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { openDatabase } from "@heddle/database";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestBrowser, TestServer, until } from "../testing/editor.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
let owner: TestBrowser;
const open = new Set<Socket>();

beforeAll(async () => {
  server = await TestServer.start({ accounts: true });
  owner = await server.owner();
});
afterAll(async () => {
  for (const socket of open) socket.destroy();
  await server.stop();
});

/** A client that keeps to no rule: the bytes of an upgrade, and then whatever the test writes. */
function intrude(cookie = ""): { socket: Socket; received(): string } {
  const socket = connect(server.server.port, "127.0.0.1");
  open.add(socket);
  let received = "";
  socket.on("error", () => {});
  socket.on("data", (data) => {
    received += data.toString("latin1");
  });
  const headers = [
    "GET /sync/nosuchapp0000000 HTTP/1.1",
    `Host: ${server.host}`,
    `Origin: ${server.origin}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
  ];
  socket.write(`${headers.join("\r\n")}\r\n\r\n`);
  return { socket, received: () => received };
}

/** A masked frame of bytes, as a browser sends it. */
function frame(opcode: number, size: number): Buffer {
  const header = Buffer.alloc(14);
  header[0] = 0x80 | opcode;
  if (size < 126) {
    header[1] = 0x80 | size;
    return Buffer.concat([header.subarray(0, 6), Buffer.alloc(size)]);
  }
  header[1] = 0x80 | 127;
  header.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat([header, Buffer.alloc(size)]);
}

test("what somebody sends before it is known who they are stays with them", async () => {
  // Nobody can be looked up now.
  const database = openDatabase(server.database.url);
  const client = await database.pool.connect();
  await client.query("begin");
  await client.query("lock table sessions in access exclusive mode");
  const { socket, received } = intrude(owner.cookie);
  const message = frame(2, 64 * 1024);
  for (let count = 0; count < 1_000; count++) socket.write(message);
  let before = -1;
  await until(async () => {
    before = socket.writableLength;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return socket.writableLength === before;
  }, "the server takes no more");
  expect(socket.writableLength).toBeGreaterThan(40 * 1024 * 1024);
  await client.query("rollback");
  client.release();
  await database.close();
  await until(() => socket.closed, "it is sent out");
  expect(received()).toContain("no such app");
});

test("somebody who is refused and goes on sending is sent out", async () => {
  const { socket, received } = intrude();
  await until(() => received().includes("Sign in"), "it is told why");
  const message = frame(2, 64 * 1024);
  const more = setInterval(() => socket.write(message), 5);
  await until(() => socket.closed, "it is sent out");
  clearInterval(more);
});

test("pings whose answers nobody reads do not pile up", async () => {
  const app = await owner.post<{ id: string }>("/api/apps", { name: "Pinged" });
  const socket = owner.socket(`/sync/${app.body.id}`);
  let pongs = 0;
  socket.on("pong", () => pongs++);
  await new Promise((resolve) => socket.on("open", resolve));
  socket.ping();
  await until(() => pongs === 1, "a ping is answered");
  // 60 MB of pings by somebody who reads nothing: the answers would be 60 MB in the server's memory.
  socket.pause();
  for (let count = 0; count < 500_000; count++) {
    socket.ping(Buffer.alloc(125));
    if (count % 5_000 === 0) await until(() => socket.bufferedAmount < 1024 * 1024, "it is sent");
  }
  await until(() => socket.bufferedAmount === 0, "all are sent");
  socket.resume();
  await until(() => pongs > 1, "what was answered arrives");
  expect(pongs).toBeLessThan(100_000);
  socket.close();
});
