import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { until } from "../testing/editor.ts";
import { sendAnswer } from "./answer.ts";

test("a body that is sent in many pieces leaves no listeners behind, and ends with a reader who goes away", async () => {
  let listeners = 0;
  let ended = false;
  async function* body() {
    try {
      for (;;) yield Buffer.alloc(256 * 1024);
    } finally {
      ended = true;
    }
  }
  const server = createServer((_request, response) => {
    const counted = setInterval(() => {
      listeners = Math.max(listeners, response.listenerCount("close"));
    }, 5);
    void sendAnswer(response, { raw: true, headers: {}, body: body() }).finally(() => clearInterval(counted));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  let received = 0;
  const request = get({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" }, (response) => {
    response.on("data", (chunk: Buffer) => {
      received += chunk.length;
      if (received > 50 * 1024 * 1024) request.destroy();
    });
    response.on("error", () => {});
  });
  request.on("error", () => {});
  await until(() => ended, "the body is closed");
  expect(listeners).toBeLessThan(6);
  await new Promise((resolve) => server.close(resolve));
});
