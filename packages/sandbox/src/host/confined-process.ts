/** A process behind the confinement, seen from the gateway: packets, heartbeats, and an end that comes in any case. */

import { type ChildProcess, spawn } from "node:child_process";
import type { Duplex } from "node:stream";
import type { ConfinedCommand } from "../confinement/confinement.ts";
import { Ask, type Packet, PacketReader, PacketWriter, Tell } from "../wire/channel.ts";
import type { PongMessage } from "../wire/messages.ts";

export interface ProcessListener {
  packet(packet: Packet): void;
  /** Called once. `reason` is a sentence. */
  exit(reason: string): void;
  /** Something it wrote to its standard error. */
  output(text: string): void;
  /** While true, a process that does not answer is taken for wedged. */
  busy(): boolean;
}

export interface ProcessLimits {
  heartbeatMilliseconds: number;
  missedHeartbeats: number;
  /** Resident megabytes. */
  megabytes: number;
}

/** What waits to be read by a process that is as good as wedged. */
const MOST_UNREAD_BYTES = 64 * 1024 * 1024;
/** A process that says nothing for this long after its start never will. */
const START_MILLISECONDS = 30_000;
const LAST_WORDS_MILLISECONDS = 500;
const OUTPUT_KEPT = 4_000;
/** An idle process is asked for its memory once per so many heartbeats. */
const IDLE_BEATS = 40;

export class ConfinedProcess {
  readonly child: ChildProcess;
  private readonly writer: PacketWriter;
  private readonly pipe: Duplex;
  private readonly listener: ProcessListener;
  private readonly limits: ProcessLimits;
  private readonly beat: NodeJS.Timeout;
  private ended = false;
  private readonly gone = Promise.withResolvers<void>();
  private reason: string | null = null;
  private pings = 0;
  private answered = 0;
  private missed = 0;
  private idleBeats = 0;
  private written = 0;
  private readonly started = performance.now();
  /** It has said its first word: from then on it must answer. */
  ready = false;
  /** Resident bytes at the last heartbeat. */
  resident = 0;
  /** CPU seconds at the last heartbeat. */
  cpu = 0;

  constructor(command: ConfinedCommand, limits: ProcessLimits, listener: ProcessListener) {
    this.listener = listener;
    this.limits = limits;
    this.child = spawn(command.file, command.arguments, {
      cwd: "/",
      env: command.environment as NodeJS.ProcessEnv,
      stdio: [command.input ? "pipe" : "ignore", "ignore", "pipe", "pipe"],
      // Ctrl-C on the terminal is for the gateway: it ends its processes when it is done with them.
      detached: true,
    });
    // It may end before it has read this; how it ended is told elsewhere.
    this.child.stdin?.on("error", () => {});
    this.child.stdin?.end(command.input);
    this.pipe = this.child.stdio[3] as Duplex;
    this.writer = new PacketWriter(this.pipe);
    const reader = new PacketReader();
    this.pipe.on("data", (chunk: Buffer) => {
      try {
        for (const packet of reader.read(chunk)) this.take(packet);
      } catch (error) {
        this.kill(error instanceof Error ? error.message : String(error));
      }
    });
    // The process is ending: what it says last, and how it ended, is worth waiting for.
    this.pipe.on("error", () =>
      setTimeout(() => this.kill("its pipe broke"), LAST_WORDS_MILLISECONDS).unref(),
    );
    this.child.stderr?.on("data", (chunk: Buffer) => {
      if (this.written > OUTPUT_KEPT) return;
      this.written += chunk.length;
      listener.output(chunk.toString("utf8").slice(0, OUTPUT_KEPT));
    });
    this.child.on("error", (error) => this.end(`it did not start: ${error.message}`));
    this.child.on("close", (code, signal) => this.end(howItEnded(code, signal)));
    // Whoever ends it while bubblewrap is still building leaves a half-made process behind that keeps its pipes open.
    this.child.on("exit", (code, signal) =>
      setTimeout(() => this.end(howItEnded(code, signal)), LAST_WORDS_MILLISECONDS).unref(),
    );
    this.beat = setInterval(() => this.check(), limits.heartbeatMilliseconds);
    this.beat.unref();
  }

  get alive(): boolean {
    return !this.ended && this.reason === null;
  }

  send(kind: number, number: number, text: string): void {
    if (!this.alive) return;
    this.writer.send(kind, number, text);
    if (this.pipe.writableLength > MOST_UNREAD_BYTES) this.kill("it stopped reading");
  }

  /** Ends it at once; the listener's `exit` follows when it is gone. */
  kill(reason: string): void {
    if (this.ended || this.reason !== null) return;
    this.reason = reason;
    this.child.kill("SIGKILL");
  }

  /** Ends it and waits until it is gone. */
  stop(reason: string): Promise<void> {
    if (this.ended) return Promise.resolve();
    this.kill(reason);
    return this.gone.promise;
  }

  private take(packet: Packet): void {
    if (!this.alive) return;
    this.ready = true;
    if (packet.kind !== Tell.pong) {
      this.listener.packet(packet);
      return;
    }
    const pong: PongMessage = JSON.parse(packet.text);
    this.answered = packet.number;
    this.missed = 0;
    this.resident = pong.resident;
    this.cpu = pong.cpu;
    if (this.resident > this.limits.megabytes * 1024 * 1024)
      this.kill(`it used more than ${this.limits.megabytes} MB of memory`);
  }

  /** Counts beats of our own loop, not time: a gateway that was itself held up does not blame others. */
  private check(): void {
    if (!this.alive) return;
    if (!this.ready) {
      if (performance.now() - this.started > START_MILLISECONDS) this.kill("it did not start");
      return;
    }
    const busy = this.listener.busy();
    if (this.answered < this.pings) {
      this.missed++;
      if (busy && this.missed >= this.limits.missedHeartbeats) this.kill("it was wedged");
      return;
    }
    this.idleBeats = busy ? 0 : this.idleBeats + 1;
    if (busy || this.idleBeats % IDLE_BEATS === 1) this.send(Ask.ping, ++this.pings, "");
  }

  private end(reason: string): void {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.beat);
    this.pipe.destroy();
    this.child.stderr?.destroy();
    this.gone.resolve();
    this.listener.exit(this.reason ?? reason);
  }
}

function howItEnded(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `it was ended by ${signal}` : `it ended with code ${code}`;
}
