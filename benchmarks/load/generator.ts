/**
 * The load generator, a process of its own: N clients in a closed loop, each sending its next event when the last one is answered.
 * Argument: the job as JSON. Prints one JSON line with what it saw.
 */

import WebSocket from "ws";
import { percentile } from "../result.ts";
import { connect, loadPage, type Target } from "./page-session.ts";

export interface Job {
  kind: "echo" | "events";
  target: Target;
  clients: number;
  /** Milliseconds of measuring, after a warm-up of a fifth of it. */
  duration: number;
  /** For `events`: the event's index in its template, and its scope. */
  event: number;
  scope: number;
}

export interface LoadReport {
  eventsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  bytesUp: number;
  bytesDown: number;
  events: number;
  /** CPU of this process while measuring, of one core: near 1 the generator is what is measured. */
  share: number;
}

interface Client {
  socket: WebSocket;
  /** The text of the next event; numbered per session. */
  next(): string;
  /** Is this message the answer to the event under way? */
  answers(message: Buffer): boolean;
}

/** Patches that a browser acks at once. */
const ACK_EVERY = 16;
const PATCH = Buffer.from('["p"');
const REPLY = Buffer.from('["r"');

async function open(job: Job): Promise<Client> {
  if (job.kind === "echo") {
    const socket = new WebSocket(`ws://127.0.0.1:${job.target.port}/`, { perMessageDeflate: false });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    let sent = 0;
    return { socket, next: () => `["e",${++sent},1,${job.event}]`, answers: () => true };
  }
  const page = await loadPage(job.target);
  const { socket, welcome } = await connect(job.target, page);
  socket.send(JSON.stringify(["a", (JSON.parse(welcome) as unknown[])[3]]));
  let sent = 0;
  return {
    socket,
    next: () => `["e",${++sent},${job.scope},${job.event}]`,
    answers(message) {
      if (message.subarray(0, 4).equals(REPLY))
        throw new Error(`The server refused an event: ${message.toString()}`);
      if (!message.subarray(0, 4).equals(PATCH)) return false;
      const [patch, ack] = message.toString("latin1", 5, 40).split(",").map(Number) as [number, number];
      // As browsers do: what is not acked is kept for them, and only so much of it.
      if (patch % ACK_EVERY === 0) socket.send(`["a",${patch}]`);
      return ack >= sent;
    },
  };
}

async function run(job: Job): Promise<LoadReport> {
  const clients: Client[] = [];
  for (let count = 0; count < job.clients; count++) clients.push(await open(job));
  const latencies: number[] = [];
  let measuring = false;
  let stopped = false;
  let bytesUp = 0;
  let bytesDown = 0;
  for (const client of clients) {
    let started = 0;
    const send = () => {
      const text = client.next();
      started = performance.now();
      if (measuring) bytesUp += text.length;
      client.socket.send(text);
    };
    client.socket.on("message", (data: Buffer) => {
      if (measuring) bytesDown += data.length;
      if (!client.answers(data)) return;
      if (measuring) latencies.push(performance.now() - started);
      if (!stopped) send();
    });
    send();
  }
  await new Promise((resolve) => setTimeout(resolve, job.duration / 5));
  measuring = true;
  const began = performance.now();
  const spent = process.cpuUsage();
  process.send?.("measuring");
  await new Promise((resolve) => setTimeout(resolve, job.duration));
  measuring = false;
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(spent);
  process.send?.("measured");
  stopped = true;
  const events = latencies.length;
  latencies.sort((left, right) => left - right);
  for (const client of clients) client.socket.terminate();
  return {
    eventsPerSecond: events / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    bytesUp: bytesUp / events,
    bytesDown: bytesDown / events,
    events,
    share: (user + system) / 1e6 / seconds,
  };
}

const report = await run(JSON.parse(process.argv[2]!) as Job);
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0));
