/**
 * Values that depend on others, computed when they are read and again only after something they read has changed. What nobody
 * watches is held by nothing: it looks at what it read when it is read again.
 */

/** Rises with every change of anything: while it stays, nothing needs to be looked at. */
let changes = 0;
let reading: Computed<unknown> | null = null;

/** Something that can change. */
export class Source {
  version = 0;
  private readonly watchers = new Set<Computed<unknown>>();

  /** Whoever computes at the moment depends on it. */
  read(): void {
    reading?.dependOn(this);
  }

  changed(): void {
    this.version += 1;
    changes += 1;
    for (const watcher of [...this.watchers]) watcher.passOn();
  }

  watch(by: Computed<unknown>): void {
    this.watchers.add(by);
  }

  unwatch(by: Computed<unknown>): void {
    this.watchers.delete(by);
  }

  /** The version, brought up to date. */
  current(): number {
    return this.version;
  }
}

export class Computed<Value> {
  private readonly compute: (before: Value | undefined) => Value;
  private kept: Value | undefined;
  private isKept = false;
  private isComputing = false;
  version = 0;
  /** `changes` when it was last looked at. */
  private seen = -1;
  private dependencies = new Map<Source | Computed<unknown>, number>();
  private readonly watchers = new Set<Computed<unknown> | (() => void)>();

  constructor(compute: (before: Value | undefined) => Value) {
    this.compute = compute;
  }

  /** @throws what computing it throws. */
  get value(): Value {
    reading?.dependOn(this as Computed<unknown>);
    this.update();
    return this.kept as Value;
  }

  /** Calls `notify` when it may have changed, until the function that this gives is called. */
  subscribe(notify: () => void): () => void {
    this.update();
    this.watch(notify);
    return () => this.unwatch(notify);
  }

  dependOn(source: Source | Computed<unknown>): void {
    if (!this.dependencies.has(source)) this.dependencies.set(source, -1);
  }

  watch(by: Computed<unknown> | (() => void)): void {
    this.watchers.add(by);
    if (this.watchers.size === 1)
      for (const one of this.dependencies.keys()) one.watch(this as Computed<unknown>);
  }

  unwatch(by: Computed<unknown> | (() => void)): void {
    this.watchers.delete(by);
    if (this.watchers.size === 0)
      for (const one of this.dependencies.keys()) one.unwatch(this as Computed<unknown>);
  }

  passOn(): void {
    for (const watcher of [...this.watchers]) {
      if (typeof watcher === "function") watcher();
      else watcher.passOn();
    }
  }

  current(): number {
    this.update();
    return this.version;
  }

  private update(): void {
    if (this.isKept && (this.seen === changes || this.isUnchanged())) {
      this.seen = changes;
      return;
    }
    if (this.isComputing) throw new Error("Computed values of local state need each other.");
    this.isComputing = true;
    const outer = reading;
    const before = this.dependencies;
    this.dependencies = new Map();
    reading = this as Computed<unknown>;
    try {
      const value = this.compute(this.kept);
      if (!this.isKept || !Object.is(value, this.kept)) this.version += 1;
      this.kept = value;
      this.isKept = true;
    } catch (error) {
      this.isKept = false;
      throw error;
    } finally {
      reading = outer;
      this.isComputing = false;
      this.settle(before);
      this.seen = changes;
    }
  }

  private isUnchanged(): boolean {
    for (const [source, version] of this.dependencies) if (source.current() !== version) return false;
    return true;
  }

  /** Notes the versions that were read, and watches what is new among them. */
  private settle(before: ReadonlyMap<Source | Computed<unknown>, number>): void {
    const self = this as Computed<unknown>;
    for (const source of this.dependencies.keys()) this.dependencies.set(source, source.version);
    if (this.watchers.size === 0) return;
    for (const source of this.dependencies.keys()) if (!before.has(source)) source.watch(self);
    for (const source of before.keys()) if (!this.dependencies.has(source)) source.unwatch(self);
  }
}

/** A value that can be set, compared by identity. */
export class Variable<Value> {
  private readonly source = new Source();
  private held: Value;

  constructor(initial: Value) {
    this.held = initial;
  }

  get value(): Value {
    this.source.read();
    return this.held;
  }

  set value(value: Value) {
    if (Object.is(value, this.held)) return;
    this.held = value;
    this.source.changed();
  }
}
