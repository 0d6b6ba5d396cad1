import { type Running, settle } from "./settle.ts";

/** Something that runs when those before it are done. */
export interface Task {
  /** Starts it; what it gives is settled. */
  begin(): unknown;
  /** It ended. `failure` holds what was thrown. */
  end(failure: { error: unknown } | null): void;
}

/** Runs tasks one at a time, in order. What can run without waiting runs before `add` returns. */
export class TaskQueue {
  private readonly running: Running;
  private readonly waiting: Task[] = [];
  private current: Task | null = null;
  private pumping = false;

  constructor(running: Running) {
    this.running = running;
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
      pending = settle(task.begin(), this.running);
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
    this.current = null;
    task.end(failure);
    this.pump();
  }
}
