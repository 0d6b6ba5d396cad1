/**
 * Visitors who open a page and then do nothing, in a process of their own. Argument: the job as JSON. Says how many are there on stdout,
 * one line for each number that it is told on stdin; ends when stdin does.
 */

import { createInterface } from "node:readline";
import WebSocket from "ws";
import { connect, loadPage, type Target } from "./page-session.ts";

export interface IdleJob {
  /** `echo`: bare sockets. */
  kind: "echo" | "page";
  target: Target;
}

/** Sockets from one address of the loopback: servers allow so many of each. */
const PER_ADDRESS = 500;
const AT_ONCE = 8;

const job = JSON.parse(process.argv[2] ?? "{}") as IdleJob;
let count = 0;

async function open(number: number): Promise<void> {
  const target = { ...job.target, from: `127.0.0.${2 + Math.floor(number / PER_ADDRESS)}` };
  if (job.kind === "echo") {
    const socket = new WebSocket(`ws://127.0.0.1:${target.port}/`, {
      perMessageDeflate: false,
      localAddress: target.from,
    });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    return;
  }
  const page = await loadPage(target);
  const { socket, welcome } = await connect({ ...target, isDeflating: true }, page);
  socket.send(JSON.stringify(["a", (JSON.parse(welcome) as unknown[])[3]]));
}

for await (const line of createInterface({ input: process.stdin })) {
  const wanted = Number(line);
  let next = count;
  const work = async () => {
    while (next < wanted) await open(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  count = wanted;
  process.stdout.write(`${count}\n`);
}
process.exit(0);
