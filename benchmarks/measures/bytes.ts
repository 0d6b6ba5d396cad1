/** Bytes on the wire per interaction, payloads only (no websocket framing). */

import { type Exchange, visit } from "../load/exchange.ts";
import { serveFolder } from "../load/server.ts";
import { bindOf, clickOf } from "../load/template.ts";
import { median, type Result, result } from "../result.ts";

const REPEATS = 11;
const size = (texts: string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

export async function measureBytes(): Promise<Result[]> {
  return [
    ...(await counter()),
    ...(await rows(1_000, true)),
    ...(await rows(10_000, false)),
    ...(await keystroke()),
  ];
}

async function counter(): Promise<Result[]> {
  const server = await serveFolder("benchmarks/apps/counter", "memory");
  const visitor = await visit(server.target);
  const click = clickOf(visitor.template, "Add one");
  const exchanges = await repeat(() => visitor.send(click));
  visitor.close();
  await server.stop();
  return [
    bytes(
      "bytes.counter.up",
      exchanges.map((one) => size([one.up])),
    ),
    bytes(
      "bytes.counter.down",
      exchanges.map((one) => size(one.down)),
    ),
  ];
}

async function rows(count: number, lists: boolean): Promise<Result[]> {
  const server = await serveFolder("benchmarks/apps/rows", "memory");
  const visitor = await visit({ ...server.target, path: `/?rows=${count}` });
  const down = async (label: string) =>
    (await repeat(() => visitor.send(clickOf(visitor.template, label)))).map((one) => size(one.down));
  const results = [bytes(`bytes.cell.${count}`, await down("Touch"))];
  if (lists)
    results.push(
      bytes(`bytes.insertFirst.${count}`, await down("Insert first")),
      bytes(`bytes.removeFirst.${count}`, await down("Remove first")),
    );
  visitor.close();
  await server.stop();
  return results;
}

async function keystroke(): Promise<Result[]> {
  const server = await serveFolder("benchmarks/apps/form", "memory");
  const visitor = await visit(server.target);
  let text = "";
  const exchanges = await repeat(() => {
    text += "a";
    return visitor.send(bindOf(visitor.template, "Field 1"), text);
  });
  visitor.close();
  await server.stop();
  return [
    bytes(
      "bytes.keystroke.up",
      exchanges.map((one) => size([one.up])),
    ),
    bytes(
      "bytes.keystroke.down",
      exchanges.map((one) => size(one.down)),
    ),
  ];
}

async function repeat(send: () => Promise<Exchange>): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  for (let count = 0; count < REPEATS; count++) exchanges.push(await send());
  return exchanges;
}

function bytes(name: string, values: number[]): Result {
  return result(name, median(values), "B");
}
