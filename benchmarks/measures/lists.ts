/** What streamed text, windows of rows and yields cost on the wire. */

import WebSocket from "ws";
import { visit } from "../load/exchange.ts";
import { startEcho } from "../load/processes.ts";
import { serveFolder } from "../load/server.ts";
import { clickOf, windowOf } from "../load/template.ts";
import { median, type Result, result } from "../result.ts";

const CHARACTERS = 10_000;
const ROWS = 50;
const YIELDS = 1_000;
const REPEATS = 11;

const size = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/**
 * `bytes.stream.10000chars`: a text of 10,000 characters that comes word by word, all of it, beside its length. `list.window.rowBytes`:
 * a row of another window of 50, beside its own JSON. `yield.rate`: yields of one handler per second, beside a bare ws server that
 * sends as many frames.
 */
export async function measureLists(): Promise<Result[]> {
  const server = await serveFolder("benchmarks/apps/lists", "memory");
  const echo = await startEcho();
  const visitor = await visit(server.target);
  try {
    const written = await visitor.send(clickOf(visitor.template, "Write"));
    const windows: number[] = [];
    const ask = windowOf(visitor.template);
    for (let window = 1; window <= REPEATS; window++) {
      // The rows come once they are loaded: with the answer, or in a patch after it.
      visitor.heard();
      await visitor.send(ask, [window * 1_000, ROWS]);
      await visitor.send(clickOf(visitor.template, "Count"));
      const rows = visitor.heard().filter((text) => text.includes(`"Row ${window * 1_000}"`));
      windows.push(size(rows) / ROWS);
    }
    const rates: number[] = [];
    const references: number[] = [];
    const socket = await open(echo.port);
    for (let run = 0; run < REPEATS; run++) {
      rates.push(await rate(() => visitor.send(clickOf(visitor.template, "Count"))));
      references.push(await rate(() => burst(socket)));
    }
    socket.terminate();
    return [
      result(`bytes.stream.${CHARACTERS}chars`, size(written.down), "B", CHARACTERS),
      result(
        "list.window.rowBytes",
        median(windows),
        "B",
        JSON.stringify({ id: 5_000, label: "Row 5000" }).length,
      ),
      result("yield.rate", median(rates), "yields/s", median(references)),
    ];
  } finally {
    visitor.close();
    echo.stop();
    await server.stop();
  }
}

async function rate(send: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await send();
  return YIELDS / ((performance.now() - started) / 1_000);
}

function open(port: number): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
    socket.once("error", reject);
    socket.once("open", () => resolve(socket));
  });
}

function burst(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    let count = 0;
    const take = (data: Buffer) => {
      JSON.parse(data.toString());
      if (++count < YIELDS) return;
      socket.off("message", take);
      resolve();
    };
    socket.on("message", take);
    socket.send(`burst:${YIELDS}`);
  });
}
