import type { Reference } from "../handlers/run.ts";
import { type Running, settle } from "./settle.ts";

/** Something that runs when those before it are done. */
export interface Task {
  /** The event that it is, if it is one. */
  readonly seq?: number;
  /** Starts it; what it gives is settled. What it settles itself it settles for `running`. */
  begin(running: Running): unknown;
  /** It ended. `failure` holds what was thrown. */
  end(failure: { error: unknown } | null): void;
}

/** Runs tasks one at a time, in order. What can run without waiting runs before `add` returns. */
export class TaskQueue {
  private readonly running: Running;
  private readonly gaveWay: (() => void) | null;
  private readonly waiting: Task[] = [];
  private current: Task | null = null;
  private pumping = false;

  /** @param gaveWay told when a task has run for the first time, and waits or has ended */
  constructor(running: Running, gaveWay: (() => void) | null = null) {
    this.running = running;
    this.gaveWay = gaveWay;
  }

  /** A task has begun and not ended. */
  get busy(): boolean {
    return this.current !== null;
  }

  /** The task that has begun. */
  get task(): Task | null {
    return this.current;
  }

  add(task: Task): void {
    this.waiting.push(task);
    this.pump();
  }

  /** Forgets what has not begun. */
  clear(): void {
    this.waiting.length = 0;
  }

  /** Gives up the task that has begun: however it ends, nobody hears of it, and the next one begins. */
  abandon(): void {
    this.current = null;
    this.pump();
  }

  private pump(): void {
    if (this.pumping) return;
    this.pumping = true;
    try {
      while (this.current === null) {
        const task = this.waiting.shift();
        if (!task) return;
        this.start(task);
      }
    } finally {
      this.pumping = false;
    }
  }

  private start(task: Task): void {
    this.current = task;
    let pending: Promise<unknown> | null;
    try {
      this.running.enter();
      const running = new TaskRunning(this, task, this.running);
      const result = task.begin(running);
      pending = isMore(result) ? settle(result, running) : null;
      this.gaveWay?.();
    } catch (error) {
      this.finish(task, { error });
      return;
    }
    if (!pending) this.finish(task, null);
    else
      pending.then(
        () => this.finish(task, null),
        (error: unknown) => this.finish(task, { error }),
      );
  }

  private finish(task: Task, failure: { error: unknown } | null): void {
    if (this.current !== task) return;
    this.current = null;
    task.end(failure);
    this.pump();
  }
}

/** As the queue's, until the task is given up. One is made for each event: a class, because an object of getters costs ten times as much. */
class TaskRunning implements Running {
  private readonly queue: TaskQueue;
  private readonly task: Task;
  private readonly running: Running;

  constructor(queue: TaskQueue, task: Task, running: Running) {
    this.queue = queue;
    this.task = task;
    this.running = running;
  }

  interim(): void {
    if (this.queue.task === this.task) this.running.interim();
  }

  enter(): void {
    this.running.enter();
  }

  invoke(handler: Reference): unknown {
    return this.running.invoke(handler);
  }

  pause(): Promise<void> {
    return this.running.pause();
  }

  get turn(): number {
    return this.running.turn;
  }

  get cancelled(): boolean {
    return this.running.cancelled || this.queue.task !== this.task;
  }
}

/** Most handlers give back nothing. */
function isMore(result: unknown): boolean {
  return typeof result === "function" || (typeof result === "object" && result !== null);
}
