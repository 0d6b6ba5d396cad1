/** One key of a SharedState: its instance, its methods in order, and its commits to every session that shows it. SPEC.md, rules SH0-SH7. */

import type { Services, SharedHandle, Speaker } from "../engine/services.ts";
import type { FieldWrite, StoredField } from "../frames/frames.ts";
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
import { readOnly, refuseWrite } from "./read-only.ts";

type Method = (...args: unknown[]) => unknown;

/** `state/chat.ts#Room` and the key, as a prefix of stored field names. */
export function sharedName(shape: Shape, key: string): string {
  return key === "" ? shape.id : `${shape.id}@${encodeURIComponent(key).replaceAll(".", "%2E")}`;
}

export class SharedKey implements InstanceContext, OwnerListener, Running, Speaker, SharedHandle {
  readonly session = "";
  readonly provisional = false;
  readonly cancelled = false;
  readonly event = undefined;
  readonly shape: Shape;
  readonly key: string;
  readonly members: Record<string, unknown>;
  readonly facade: object;
  handler: string | undefined;
  private readonly services: Services;
  private readonly owner: Owner;
  private readonly store: FieldStore;
  private readonly queue: TaskQueue;
  private readonly instance: InstanceNode;
  private readonly follow: (shared: SharedKey, paths: readonly DirtyPath[]) => void;
  private commitScheduled = false;
  /** Initial values that no store has: written with the first change, so that looking at a page stores nothing. */
  private unsaved = true;
  private readonly calls = new Map<string, Method>();

  constructor(
    services: Services,
    shape: Shape,
    key: string,
    fields: readonly StoredField[],
    follow: (shared: SharedKey, paths: readonly DirtyPath[]) => void,
  ) {
    this.services = services;
    this.shape = shape;
    this.key = key;
    this.follow = follow;
    this.owner = new Owner(this);
    this.store = new FieldStore(this.owner, services.bigField);
    this.queue = new TaskQueue(this);
    this.members = {
      key,
      secrets: secretsMember((name, args) => services.callHost("", name, args)),
      signal: abortController()?.signal,
    };
    for (const { field, error } of this.store.load(fields))
      this.log(`${field} could not be restored: ${error.message}`);
    this.instance = makeInstance(this.owner, shape, this, sharedName(shape, key));
    this.store.restore(this.instance);
    this.facade = new Proxy(this.instance.raw, this.facadeHandler());
    this.unsaved = (this.instance.dirtyFields?.size ?? 0) > 0;
    this.owner.collect(true);
  }

  get raw(): object {
    return this.instance.raw;
  }

  /** What it holds now, in short. */
  inspect(): Record<string, string> {
    return inspectInstances([this.instance]);
  }

  use(stateClass: unknown, key: string | undefined, tracked: boolean): unknown {
    const shape = this.services.shape(stateClass);
    if (shape.kind !== "shared")
      throw new TypeError(
        `${shape.id} belongs to sessions; a shared state can use only other shared states.`,
      );
    const handle = this.services.shared(shape, key ?? "");
    return tracked ? handle.facade : handle.raw;
  }

  wrapped(): unknown {
    throw new TypeError(
      "query() and localStorage() belong to a browser tab; a SharedState cannot have them.",
    );
  }

  wroteWrapped(): void {}

  touched(): void {
    this.enter();
  }

  calling(): void {}

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
      if (!this.queue.busy) this.commit(true);
    });
  }

  record(node: Node, change: Change | null): void {
    this.store.record(node, change);
  }

  /** Queues a method. Arguments and result are copies: nothing is shared but through the state. */
  private call(name: string, method: Method, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let result: unknown;
      let copies: unknown[];
      try {
        copies = args.map(copyOf);
      } catch (error) {
        reject(error);
        return;
      }
      this.queue.add({
        begin: () => {
          this.handler = `${this.shape.stateClass.name}.${name}`;
          const given = method.apply(this.instance.proxy, copies);
          switch (Object.prototype.toString.call(given)) {
            case "[object Promise]":
              return (given as Promise<unknown>).then((value) => {
                result = value;
              });
            case "[object Generator]":
            case "[object AsyncGenerator]":
              return given;
            default:
              result = given;
              return undefined;
          }
        },
        end: (failure) => {
          this.commit(true);
          this.handler = undefined;
          if (failure) reject(failure.error);
          else
            try {
              resolve(copyOf(result));
            } catch (error) {
              reject(error);
            }
        },
      });
    });
  }

  private commit(final: boolean): void {
    const paths = this.owner.collect(final);
    if (paths.length === 0) return;
    for (const { instance, keys } of paths) instance.invalidate(keys[0]!);
    const failures: StoreFailure[] = [];
    const writes: FieldWrite[] = this.unsaved
      ? this.store.writeAll(failures)
      : this.store.writes(paths, failures);
    this.unsaved = false;
    for (const { field, error } of failures) this.log(`${field} could not be stored: ${error.message}`);
    if (writes.length > 0) this.services.emit({ kind: "shared", writes });
    this.follow(this, paths);
  }

  private log(text: string): void {
    this.services.log({ level: "error", text, session: "", handler: this.handler });
  }

  private facadeHandler(): ProxyHandler<Record<PropertyKey, unknown>> {
    return {
      get: (raw, key) => {
        const value: unknown = Reflect.get(raw, key, raw);
        if (typeof value !== "function" || typeof key === "symbol" || key === "constructor")
          return readOnly(value);
        let call = this.calls.get(key);
        if (!call) {
          call = (...args) => this.call(key, value as Method, args);
          this.calls.set(key, call);
        }
        return call;
      },
      set: refuseWrite,
      defineProperty: refuseWrite,
      deleteProperty: refuseWrite,
      setPrototypeOf: refuseWrite,
      preventExtensions: refuseWrite,
    };
  }
}
