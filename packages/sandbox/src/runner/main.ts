/**
 * A runner process: hosts isolates with app code, and nothing that app code could want. Started by the gateway with the path
 * of isolated-vm's compiled part and of the isolates' script; talks over file descriptor 3 (wire/channel.ts).
 */

import { readFileSync } from "node:fs";
import { Socket } from "node:net";
import type IsolatedVM from "isolated-vm";
import { dropPrivileges } from "../confinement/drop.ts";
import { collectGarbage, OwnGarbage } from "../garbage/own-garbage.ts";
import { Ask, ChannelError, type Packet, PacketReader, PacketWriter, Tell } from "../wire/channel.ts";
import { decodeBatch, type ExitMessage, encodeRecordsMessage, type OpenMessage } from "../wire/messages.ts";
import { pongText } from "../wire/pong.ts";
import { prepareEngineScript } from "./engine-script.ts";
import { FreshIsolate } from "./fresh-isolate.ts";
import { RunnerIsolate } from "./isolate.ts";
import { SpareIsolate } from "./spare-isolate.ts";

/** While more than this waits to be read by the gateway, no isolate runs. */
const MOST_UNREAD_BYTES = 8 * 1024 * 1024;

/** isolated-vm keeps texts from here on outside the heap; characters. */
const SHORTEST_OUTSIDE = 1024;

/** After this, the isolates that had no run yet wait for the next turn. */
const TURN_MILLISECONDS = 20;

function loadAddon(file: string): typeof IsolatedVM {
  const module: { exports: { ivm?: typeof IsolatedVM } } = { exports: {} };
  process.dlopen(module, file);
  if (!module.exports.ivm) throw new Error(`${file} is not isolated-vm.`);
  return module.exports.ivm;
}

const [addonFile, scriptFile] = process.argv.slice(2);
if (!addonFile || !scriptFile) throw new Error("usage: runner <isolated-vm addon> <isolate script>");
const ivm = loadAddon(addonFile);
const source = readFileSync(scriptFile, "utf8");
dropPrivileges();
const engine = prepareEngineScript(ivm, source);
const spare = new SpareIsolate(
  (megabytes) => new FreshIsolate(ivm, engine, megabytes),
  () => awake.size > 0,
);

const socket = new Socket({ fd: 3, readable: true, writable: true });
const writer = new PacketWriter(socket);
const reader = new PacketReader();
const isolates = new Map<number, RunnerIsolate>();
const garbage = new OwnGarbage(collectGarbage);
const awake = new Set<RunnerIsolate>();
let turnScheduled = false;
/** The gateway has too much to read: isolates wait. */
let unread = false;

function wake(isolate: RunnerIsolate): void {
  awake.add(isolate);
  if (turnScheduled || unread) return;
  turnScheduled = true;
  setImmediate(turn);
}

/**
 * The isolates with work get one run each, as far as time allows; then what they said leaves as one write, and the loop can
 * answer the gateway.
 */
function turn(): void {
  turnScheduled = false;
  if (awake.size === 0) return;
  if (socket.writableLength > MOST_UNREAD_BYTES) {
    unread = true;
    socket.once("drain", () => {
      unread = false;
      for (const isolate of awake) wake(isolate);
    });
    return;
  }
  const latest = performance.now() + TURN_MILLISECONDS;
  for (const isolate of [...awake]) {
    awake.delete(isolate);
    isolate.run();
    if (performance.now() > latest) break;
  }
  for (const isolate of awake) wake(isolate);
  writer.flush();
}

function tell(kind: number, number: number, message: unknown): void {
  writer.send(kind, number, JSON.stringify(message));
}

async function open(number: number, text: string): Promise<void> {
  const start = performance.now();
  const message: OpenMessage = JSON.parse(text);
  const isolate = new RunnerIsolate(ivm, spare.take(message.megabytes), message, {
    records: (taken, records) => {
      writer.send(Tell.records, number, encodeRecordsMessage(taken, records));
      if (records.length >= SHORTEST_OUTSIDE) garbage.made(records.length);
    },
    exit: (reason: ExitMessage) => {
      isolates.delete(number);
      tell(Tell.exit, number, reason);
      writer.flush();
    },
    wake,
  });
  isolates.set(number, isolate);
  try {
    await isolate.open();
    tell(Tell.opened, number, { milliseconds: performance.now() - start });
  } catch (error) {
    isolates.delete(number);
    isolate.close();
    const { message: reason, stack } = error instanceof Error ? error : new Error(String(error));
    tell(Tell.failed, number, { message: reason.slice(0, 2_000), stack: (stack ?? "").slice(0, 8_000) });
  }
}

function handle({ kind, number, text }: Packet): void {
  if (kind === Ask.batch) isolates.get(number)?.push(decodeBatch(text));
  else if (kind === Ask.open) void open(number, text);
  else if (kind === Ask.ping) {
    writer.send(Tell.pong, number, pongText());
    writer.flush();
  } else if (kind === Ask.close) {
    isolates.get(number)?.close();
    isolates.delete(number);
  } else throw new ChannelError(`Unknown packet ${kind}.`);
}

socket.on("data", (chunk: Buffer) => {
  for (const packet of reader.read(chunk)) handle(packet);
  if (turnScheduled) turn();
});
// Without the gateway there is nothing to do here.
socket.on("close", () => process.exit(0));
socket.on("error", () => process.exit(0));
tell(Tell.ready, 0, { uid: process.getuid?.() ?? -1 });
