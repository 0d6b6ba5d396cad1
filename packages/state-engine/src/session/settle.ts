/** Runs what a handler gave back to its end: handlers, promises, generators and lists of them, one after the other. SPEC.md, rules S1-S2 and H1-H2. */

import type { Reference } from "../handlers/run.ts";
import { nodeOf } from "../tracking/node.ts";

/** Who runs a handler. */
export interface Running {
  /** A `yield`: commit what has changed so far. */
  interim(): void;
  /** The handler's code goes on: it is this session's. */
  enter(): void;
  /** Nobody waits any more: stop at the next yield. */
  readonly cancelled: boolean;
  /** Calls a handler that was given back without being called. */
  invoke(handler: Reference): unknown;
  /** Others had a turn since, where this has changed. */
  readonly turn: number;
  /** Lets others have a turn. */
  pause(): Promise<void>;
}

/** Handlers may give back handlers, and lists lists, as deep as this. */
const DEEPEST = 200;
/** A generator that yields and yields lets others have a turn after this many milliseconds, and this many steps. */
const SHARE_MILLISECONDS = 20;
const SHARE_STEPS = 10;

/** Null when everything is done already; else a promise that rejects with what the handler threw. Data is passed over. */
export function settle(value: unknown, running: Running, depth = 0): Promise<unknown> | null {
  if (typeof value === "function") {
    if (depth >= DEEPEST) throw endless(value);
    running.enter();
    return settle(running.invoke(value as Reference), running, depth + 1);
  }
  if (typeof value !== "object" || value === null || nodeOf(value)) return null;
  if (depth >= DEEPEST) throw endless(value);
  const kind = Object.prototype.toString.call(value);
  if (kind === "[object AsyncGenerator]") return driveAsync(value as AsyncGenerator, running, depth + 1);
  if (kind === "[object Generator]") return driveSync(value as Generator, running, depth + 1);
  if (Array.isArray(value)) return settleList(value, 0, running, depth + 1);
  if (typeof (value as { then?: unknown }).then === "function")
    return Promise.resolve(value).then((result) => settle(result, running, depth + 1));
  return null;
}

function settleList(
  values: readonly unknown[],
  from: number,
  running: Running,
  depth: number,
): Promise<unknown> | null {
  for (let index = from; index < values.length; index++) {
    const pending = settle(values[index], running, depth);
    if (pending) return pending.then(() => settleList(values, index + 1, running, depth));
  }
  return null;
}

type AnyGenerator = Generator | AsyncGenerator;
/** How a generator goes on: with the next step, or with what a handler that it yielded threw. */
type Resume = <Given extends AnyGenerator>(generator: Given) => ReturnType<Given["next"]>;
const NEXT: Resume = (generator) => generator.next() as never;
const throwing =
  (error: unknown): Resume =>
  (generator) =>
    generator.throw(error) as never;

/** Runs a generator as far as it goes without waiting. */
function driveSync(generator: Generator, running: Running, depth: number): Promise<unknown> | null {
  const share = new Share(running);
  let resume = NEXT;
  for (;;) {
    running.enter();
    const step = resume(generator);
    resume = NEXT;
    let pending: Promise<unknown> | null = null;
    try {
      pending = settle(step.value, running, depth);
    } catch (error) {
      if (step.done) throw error;
      resume = throwing(error);
    }
    if (step.done) return pending;
    if (pending) return driveAsync(generator, running, depth, pending);
    running.interim();
    if (running.cancelled) {
      generator.return(undefined);
      return null;
    }
    if (share.isUsed) return driveAsync(generator, running, depth, running.pause());
  }
}

/** @param first what the last step waits for, of a generator that has begun already */
async function driveAsync(
  generator: AnyGenerator,
  running: Running,
  depth: number,
  first: Promise<unknown> | null = null,
): Promise<void> {
  const share = new Share(running);
  let resume = NEXT;
  let pending = first;
  for (;;) {
    if (pending) {
      try {
        await pending;
      } catch (error) {
        resume = throwing(error);
      }
      pending = null;
      running.interim();
      if (running.cancelled) {
        await generator.return(undefined);
        return;
      }
      if (share.isUsed) await running.pause();
    }
    running.enter();
    const step = await resume(generator);
    resume = NEXT;
    if (step.done) {
      await settle(step.value, running, depth);
      return;
    }
    pending = settled(step.value, running, depth) ?? DONE;
  }
}

const DONE: Promise<void> = Promise.resolve();

/** As `settle`; what is thrown at once is a promise, too. */
function settled(value: unknown, running: Running, depth: number): Promise<unknown> | null {
  try {
    return settle(value, running, depth);
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Says when a generator has had its share of the time: a slice of many steps would be broken off. */
class Share {
  private readonly running: Running;
  private turn: number;
  private until: number;
  private steps = 0;

  constructor(running: Running) {
    this.running = running;
    this.turn = running.turn;
    this.until = Date.now() + SHARE_MILLISECONDS;
  }

  /** Asked once a step. */
  get isUsed(): boolean {
    const { turn } = this.running;
    this.steps += 1;
    if (turn === this.turn) return this.steps >= SHARE_STEPS && Date.now() >= this.until;
    this.turn = turn;
    this.steps = 0;
    this.until = Date.now() + SHARE_MILLISECONDS;
    return false;
  }
}

function endless(value: unknown): Error {
  const name = typeof value === "function" && value.name !== "" ? ` The last was ${value.name}.` : "";
  return new Error(
    `What the handler gave back leads on and on, more than ${DEEPEST} deep: handlers that give back each other, or a list that holds itself.${name} To repeat something, write a loop in a @background handler.`,
  );
}
