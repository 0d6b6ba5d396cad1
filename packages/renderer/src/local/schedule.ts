/** Runs jobs once per change of local state, however many fields it touched: at the end of a handler, else in a microtask. */
export class Schedule {
  private jobs = new Set<() => void>();
  private depth = 0;
  private isQueued = false;

  /** Changes made within are followed when it ends. */
  run<Result>(action: () => Result): Result {
    this.depth += 1;
    try {
      return action();
    } finally {
      this.depth -= 1;
      if (this.depth === 0) this.flush();
    }
  }

  add(job: () => void): void {
    this.jobs.add(job);
    if (this.depth > 0 || this.isQueued) return;
    this.isQueued = true;
    queueMicrotask(() => {
      this.isQueued = false;
      if (this.depth === 0) this.flush();
    });
  }

  flush(): void {
    while (this.jobs.size > 0) {
      const jobs = this.jobs;
      this.jobs = new Set();
      for (const job of jobs) job();
    }
  }
}
