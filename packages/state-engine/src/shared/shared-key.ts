/** One key of a SharedState: its instance, its methods in order, and its commits to every session that shows it. SPEC.md, rules SH0-SH13. */

import { invalidateComputed } from "../computed/invalidate.ts";
import { messageFor, type Services, type Speaker, stackOf } from "../engine/services.ts";
import { filesMember } from "../files/index.ts";
import type { FieldWrite, StoredField } from "../frames/frames.ts";
import type { Reference } from "../handlers/run.ts";
import type { Runs } from "../handlers/runs.ts";
import type { KeptField } from "../kept/kept-field.ts";
import { abortController, secretsMember } from "../session/members.ts";
import { TaskQueue } from "../session/queue.ts";
import type { Running } from "../session/settle.ts";
import { makeInstance } from "../state/base.ts";
import { inspectInstances } from "../state/preview.ts";
import type { Shape } from "../state/shape.ts";
import { FieldStore, type StoreFailure } from "../store/field-store.ts";
import { copyOf } from "../tracking/copy.ts";
import type { InstanceContext, InstanceNode } from "../tracking/instance.ts";
import type { Change, Node } from "../tracking/node.ts";
import { Owner, type OwnerListener } from "../tracking/owner.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import { type CallId, CallMemory, questionOf, repeatAnswer } from "./call-memory.ts";
import { checkedKey, DEFAULT_KEY, NotLoadedError, sharedName, spokenName } from "./key-name.ts";
import { SharedHandlers } from "./shared-handlers.ts";
import { runTask } from "./shared-task.ts";

export type { CallId } from "./call-memory.ts";

type Method = (...args: unknown[]) => unknown;

/** Who shows a shared state: a session, or another shared state whose getters read it. */
export interface Follower {
  followShared(paths: readonly DirtyPath[]): void;
}

/** A call that is running and has a number: what it changes is stored with how far it came. */
interface NumberedCall {
  id: CallId;
  question: string;
  hasBegun: boolean;
}

export class SharedKey implements InstanceContext, OwnerListener, Running, Speaker, Follower {
  readonly session = "";
  readonly provisional = false;
  readonly cancelled = false;
  readonly stopped = false;
  readonly event = undefined;
  readonly shape: Shape;
  readonly key: string;
  /** Prefix of its stored fields. */
  readonly name: string;
  readonly members: Record<string, unknown>;
  handler: string | undefined;
  /** Nobody used it when that was last looked at. */
  wasUnused = false;
  readonly services: Services;
  readonly owner: Owner;
  private readonly store: FieldStore;
  readonly queue: TaskQueue;
  private beside: SharedHandlers | null = null;
  readonly instance: InstanceNode;
  private readonly followers = new Set<Follower>();
  private readonly onUnfollowed: () => void;
  private readonly memory: CallMemory;
  private readonly controller = abortController();
  private numbered: NumberedCall | null = null;
  private commitScheduled = false;
  private isFollowing = false;
  private isGone = false;
  /** Initial values that no store has: written with the first change, so that looking at a page stores nothing. */
  private unsaved = true;

  /** @param onUnfollowed told when the last follower left */
  constructor(
    services: Services,
    shape: Shape,
    key: string,
    fields: readonly StoredField[],
    onUnfollowed: () => void,
  ) {
    this.services = services;
    this.shape = shape;
    this.key = key;
    this.name = sharedName(shape, key);
    this.onUnfollowed = onUnfollowed;
    this.owner = new Owner(this);
    this.store = new FieldStore(this.owner, services.bigField);
    this.queue = new TaskQueue(this);
    this.memory = new CallMemory(this.name);
    this.members = {
      key,
      secrets: secretsMember((name, args) => services.callHost("", name, args)),
      files: filesMember((args) => services.callHost("", "file", args)),
      signal: this.controller?.signal,
    };
    for (const { field, error } of this.store.load(this.memory.load(fields)))
      this.log(`${field} could not be restored: ${error.message}`);
    this.instance = makeInstance(this.owner, shape, this, this.name);
    this.store.restore(this.instance);
    this.unsaved = (this.instance.dirtyFields?.size ?? 0) > 0;
    this.owner.collect(true);
  }

  /** The instance as bindings read it. */
  get raw(): object {
    return this.instance.raw;
  }

  /** Somebody shows it. */
  get isFollowed(): boolean {
    return this.followers.size > 0;
  }

  /** Somebody shows it, or a method of it is running. */
  get isUsed(): boolean {
    return this.isFollowed || this.queue.busy || this.beside?.runs.isIdle === false;
  }

  follow(follower: Follower): void {
    this.followers.add(follower);
  }

  unfollow(follower: Follower): void {
    if (this.followers.delete(follower) && !this.isFollowed) this.onUnfollowed();
  }

  /** Its place in memory is given up; the next who asks gets it from the store. */
  letGo(): void {
    this.isGone = true;
    this.controller?.abort();
    this.beside?.runs.stopAll();
  }

  /** All of its fields, as if each had changed: for who shows it instead of another. */
  everything(): DirtyPath[] {
    return this.instance.fields().map((field) => pathOf(this.instance, field));
  }

  /** What it holds now, in short, under the class's own id. */
  inspect(): Record<string, string> {
    const members = Object.entries(inspectInstances([this.instance]));
    return Object.fromEntries(
      members.map(([name, text]) => [this.shape.id + name.slice(this.name.length), text]),
    );
  }

  use(stateClass: unknown, key: string | undefined, tracked: boolean): unknown {
    const shape = this.services.shape(stateClass);
    if (shape.kind !== "shared")
      throw new TypeError(
        `${shape.id} belongs to sessions; a shared state can use only other shared states.`,
      );
    const other = key === undefined ? DEFAULT_KEY : checkedKey(shape, key);
    if (tracked) return this.services.shared.facade(shape, other, HELD_BY_STATES);
    const state = this.services.shared.loaded(shape, other);
    if (!state) throw new NotLoadedError(shape, other);
    state.follow(this);
    return state.raw;
  }

  link(): Promise<void> {
    return Promise.reject(new TypeError("Sessions are linked to shared states, not these to others."));
  }

  unlink(): Promise<void> {
    return this.link();
  }

  firstKept(_instance: InstanceNode, field: string, kept: KeptField): unknown {
    throw new TypeError(
      `${field}: ${kept.kind.name}() belongs to one visitor's browser; a SharedState cannot have such a field.`,
    );
  }

  wroteKept(): void {}

  readonly isClosed = false;

  later(milliseconds: number, run: () => void): void {
    this.services.later(milliseconds, run);
  }

  computedFailed(name: string, error: unknown): void {
    this.log(`${name}: ${stackOf(error).text}`);
  }

  touched(): void {
    this.enter();
  }

  calling(instance: InstanceNode): void {
    if (this.beside) this.beside.lastCalled = instance;
  }

  get handlers(): Runs {
    return this.handling().runs;
  }

  get turn(): number {
    return this.services.turn;
  }

  invoke(handler: Reference): unknown {
    return this.handling().callReference(handler, (instance) => instance.proxy);
  }

  pause(): Promise<void> {
    return new Promise((resolve) => this.services.later(0, resolve));
  }

  named(handler: string | undefined): this {
    this.handler = handler;
    return this;
  }

  /** Most shared states have no handlers beside the queue. */
  private handling(): SharedHandlers {
    this.beside ??= new SharedHandlers(this);
    return this.beside;
  }

  private get isFinal(): boolean {
    return this.beside === null ? !this.queue.busy : this.beside.isFinal;
  }

  enter(): void {
    this.services.enter(this);
  }

  interim(): void {
    this.commit(false);
  }

  flush(): Promise<void> {
    this.commit(false);
    return Promise.resolve();
  }

  changed(): void {
    if (this.queue.busy || this.commitScheduled) return;
    this.commitScheduled = true;
    Promise.resolve().then(() => {
      this.commitScheduled = false;
      if (!this.queue.busy) this.commit(this.isFinal);
    });
  }

  record(node: Node, change: Change | null): void {
    this.store.record(node, change);
  }

  /** Another shared state that its getters read has changed. */
  followShared(paths: readonly DirtyPath[]): void {
    if (this.isFollowing) return;
    this.isFollowing = true;
    try {
      for (const follower of this.followers) follower.followShared(paths);
    } finally {
      this.isFollowing = false;
    }
  }

  /** Queues a method. `args` are copies, and so is the result: nothing is shared but through the state. */
  call(name: string, args: readonly unknown[], id: CallId | null): Promise<unknown> {
    this.wasUnused = false;
    const method = (this.instance.raw as Record<string, unknown>)[name];
    const spoken = `${spokenName(this.shape, this.key)}.${name}`;
    if (typeof method !== "function") return Promise.reject(new TypeError(`${spoken} is not a method.`));
    const question = id ? questionOf(name, args) : "";
    return new Promise((resolve, reject) => {
      let result: unknown;
      let isRepeated = false;
      this.queue.add({
        begin: () => {
          this.handler = `${this.shape.stateClass.name}.${name}`;
          const answer = id ? this.memory.find(id, question) : null;
          if (answer) {
            isRepeated = true;
            result = repeatAnswer(answer, spoken);
            return undefined;
          }
          this.numbered = id ? { id, question, hasBegun: false } : null;
          return this.begin(method as Method, args, (value) => {
            result = value;
          });
        },
        end: (failure) => {
          const answered = failure ?? answerOf(result);
          if (!isRepeated) this.commitCall(answered);
          this.handler = undefined;
          if ("error" in answered) reject(answered.error);
          else resolve(answered.value);
        },
      });
    });
  }

  private begin(method: Method, args: readonly unknown[], done: (value: unknown) => void): unknown {
    const given = method.apply(this.instance.proxy, [...args]);
    switch (Object.prototype.toString.call(given)) {
      case "[object Promise]":
        return (given as Promise<unknown>).then(done);
      case "[object Generator]":
      case "[object AsyncGenerator]":
        return given;
      default:
        done(given);
        return undefined;
    }
  }

  /** Starts the app's task, beside the methods: it may go on for ever. */
  start(): void {
    this.task("onStart");
  }

  /** Tells the task to end, and runs `onStop`. Resolves when that is done; never rejects. */
  async stop(): Promise<void> {
    this.controller?.abort();
    await this.task("onStop");
  }

  private task(name: "onStart" | "onStop"): Promise<void> | undefined {
    return runTask(this, this.instance, name, this.controller?.signal as { aborted: boolean } | undefined);
  }

  /** The last commit of a call, with its answer. */
  private commitCall(answered: { value: unknown } | { error: unknown }): void {
    const { numbered } = this;
    this.numbered = null;
    const isChanged = !this.owner.clean;
    this.commit(this.isFinal, () => {
      if (!numbered || !(isChanged || numbered.hasBegun)) return [];
      const { id, question } = numbered;
      return "error" in answered
        ? this.memory.note(id, question, "failed", stackOf(answered.error).text)
        : this.memory.note(id, question, "done", answered.value);
    });
  }

  commit(final: boolean, remember?: () => FieldWrite[]): void {
    const paths = this.owner.collect(final);
    if (this.isGone) {
      if (paths.length > 0)
        this.log("It was changed after nobody had used it for a while: this is not kept.");
      return;
    }
    const failures: StoreFailure[] = [];
    const writes: FieldWrite[] = [];
    if (paths.length > 0) {
      invalidateComputed(this.owner, paths);
      writes.push(...(this.unsaved ? this.store.writeAll(failures) : this.store.writes(paths, failures)));
      this.unsaved = false;
    }
    if (remember) writes.push(...remember());
    else if (this.numbered && !this.numbered.hasBegun && paths.length > 0) {
      this.numbered.hasBegun = true;
      const { id, question } = this.numbered;
      writes.push(...this.memory.note(id, question, "begun", null));
    }
    for (const { field, error } of failures) this.log(`${field} could not be stored: ${error.message}`);
    if (writes.length > 0)
      this.services.emit({ kind: "shared", key: this.key === DEFAULT_KEY ? "" : this.name, writes });
    if (paths.length > 0) this.followShared(paths);
    this.owner.told();
  }

  failed(error: unknown): string {
    const { text, stack } = stackOf(error);
    this.services.log({ level: "error", text, session: "", handler: this.handler, stack });
    return messageFor(error);
  }

  private log(text: string): void {
    this.services.log({
      level: "error",
      text: `${spokenName(this.shape, this.key)}: ${text}`,
      session: "",
      handler: this.handler,
    });
  }
}

/** Shared states read the default keys of others, and call methods of any. */
const HELD_BY_STATES = {
  holds: (_shape: Shape, key: string) => key === DEFAULT_KEY,
  nextCall: () => null,
};

function pathOf(instance: InstanceNode, field: string): DirtyPath {
  return { instance, keys: [field], raws: [], kind: "change" };
}

/** A method's result as its caller gets it. */
function answerOf(result: unknown): { value: unknown } | { error: unknown } {
  try {
    return { value: copyOf(result) };
  } catch (error) {
    return { error };
  }
}
