/** The states of one session: made when first used, seen by bindings as they are and by handlers tracked. */

import type { Effects } from "../effects/effects.ts";
import type { Services } from "../engine/services.ts";
import type { PageRequest, StoredField } from "../frames/frames.ts";
import type { PageContext, PageProgram } from "../page/page-program.ts";
import { type LinkedSession, SessionLinks } from "../shared/session-links.ts";
import { makeInstance } from "../state/base.ts";
import type { Shape } from "../state/shape.ts";
import type { FieldWrapper } from "../state/wrappers.ts";
import { FieldStore } from "../store/field-store.ts";
import type { InstanceContext, InstanceNode } from "../tracking/instance.ts";
import { Owner, type OwnerListener } from "../tracking/owner.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import {
  abortController,
  type PageMember,
  pageMember,
  type SessionMember,
  secretsMember,
  sessionMember,
} from "./members.ts";

/** What states need of their session. */
export interface StatesPort extends OwnerListener, LinkedSession {
  readonly session: string;
  readonly services: Services;
  readonly effects: Effects;
  readonly request: PageRequest;
  readonly provisional: boolean;
  enter(): void;
  calling(className: string, method: string): void;
  flush(): Promise<void>;
}

export class States implements InstanceContext {
  readonly owner: Owner;
  readonly store: FieldStore;
  readonly members: Members;
  readonly links: SessionLinks;
  private readonly port: StatesPort;
  private readonly instances = new Map<Shape, InstanceNode>();
  /** Entries that the browser has told, for states that are made later. */
  private storage: Record<string, string | null> | null = null;
  /** Fields that live in the browser and were changed since the last commit. */
  private unsent: Fields | null = null;
  /** Fields whose value came from the browser since the last commit: it has them already. */
  private received: Fields | null = null;

  constructor(port: StatesPort) {
    this.port = port;
    this.owner = new Owner(port);
    this.store = new FieldStore(this.owner, port.services.bigField);
    this.members = new Members(port);
    this.links = new SessionLinks(port);
  }

  /** Takes in stored fields; damaged ones are logged and start anew. */
  load(fields: readonly StoredField[]): void {
    const { session, services } = this.port;
    for (const { field, error } of this.store.load(this.links.load(fields)))
      services.log({ level: "error", text: `${field} could not be restored: ${error.message}`, session });
  }

  /** The one instance of a class in this session. */
  instance(shape: Shape): InstanceNode {
    const known = this.instances.get(shape);
    if (known) return known;
    const made = makeInstance(this.owner, shape, this, shape.id);
    this.instances.set(shape, made);
    this.store.restore(made);
    return made;
  }

  use(stateClass: unknown, key: string | undefined, tracked: boolean): unknown {
    const shape = this.port.services.shape(stateClass);
    if (shape.kind === "shared") return tracked ? this.links.facade(shape, key) : this.links.raw(shape, key);
    const instance = this.instance(shape);
    return tracked ? instance.proxy : instance.raw;
  }

  link(stateClass: unknown, key: unknown): Promise<void> {
    return this.links.link(stateClass, key);
  }

  unlink(stateClass: unknown): Promise<void> {
    return this.links.unlink(stateClass);
  }

  flush(): Promise<void> {
    return this.port.flush();
  }

  touched(): void {
    this.port.enter();
  }

  calling({ shape }: InstanceNode, method: string): void {
    this.port.calling(shape.stateClass.name, method);
  }

  wrapped(instance: InstanceNode, field: string, wrapper: FieldWrapper): unknown {
    this.received = addField(this.received, instance, field);
    if (wrapper.kind === "storage") {
      const key = storageKey(instance, field, wrapper);
      return wrapper.parse(this.storage && Object.hasOwn(this.storage, key) ? this.storage[key] : null);
    }
    const { query } = this.port.request;
    const name = wrapper.name ?? field;
    return wrapper.parse(Object.hasOwn(query, name) ? query[name] : null);
  }

  wroteWrapped(instance: InstanceNode, field: string): void {
    this.unsent = addField(this.unsent, instance, field);
  }

  /**
   * Sends what changed of fields that live in the browser, once per commit and as they are now: what was assigned, and
   * what was changed in place (`items.push(…)`), which the paths tell.
   */
  sendWrapped(paths: readonly DirtyPath[]): void {
    for (const { instance, keys, raws } of paths)
      if (raws.length > 0 && instance.wrappers?.has(keys[0]!)) this.wroteWrapped(instance, keys[0]!);
    if (!this.unsent) return;
    for (const [instance, fields] of this.unsent)
      for (const field of fields) {
        const wrapper = instance.wrappers?.get(field);
        if (!wrapper) continue;
        const name =
          wrapper.kind === "query" ? (wrapper.name ?? field) : storageKey(instance, field, wrapper);
        this.port.effects.add(wrapper.kind, name, wrapper.format(instance.raw[field]));
      }
    this.unsent = null;
  }

  /** The address changed: fields kept in it follow. */
  readQuery(): void {
    for (const instance of this.instances.values())
      for (const [field, wrapper] of instance.wrappers ?? [])
        if (wrapper.kind === "query") instance.receive(field, this.wrapped(instance, field, wrapper));
  }

  /** Entries of the browser's storage came in; null = removed. */
  readStorage(values: Record<string, string | null>): void {
    this.storage = { ...this.storage, ...values };
    for (const instance of this.instances.values())
      for (const [field, wrapper] of instance.wrappers ?? []) {
        const key = wrapper.kind === "storage" ? storageKey(instance, field, wrapper) : "";
        if (wrapper.kind !== "storage" || !Object.hasOwn(values, key)) continue;
        this.received = addField(this.received, instance, field);
        instance.receive(field, wrapper.parse(values[key]));
      }
  }

  /** The context of a page's bindings: raw states. Makes those not made yet. */
  bindingContext(page: PageProgram): PageContext {
    return this.context(page, false);
  }

  /** The context of a page's events: tracked states, and shared ones read-only. */
  eventContext(page: PageProgram): PageContext {
    return this.context(page, true);
  }

  private context(page: PageProgram, tracked: boolean): PageContext {
    const context: PageContext = { ui: this.port.effects.ui, route: pageMember(this.port.request) };
    for (const { name, state } of page.info.uses) {
      const shape = this.port.services.shapeAt(state);
      context[name] = this.use(shape.stateClass, undefined, tracked);
    }
    return context;
  }

  /** Did app code ask for `this.session`? What it computed from it may be stale when that changes. */
  get isSessionRead(): boolean {
    return this.members.isSessionRead;
  }

  /** Runs the `onLoad` of the page's states; gives their results. One that throws does not keep the others from running. */
  runOnLoad(page: PageProgram, failed: (error: unknown) => void): unknown[] {
    const results: unknown[] = [];
    for (const { state } of page.info.uses) {
      const shape = this.port.services.shapeAt(state);
      if (shape.kind !== "session") continue;
      const { proxy } = this.instance(shape);
      const { onLoad } = proxy as { onLoad?: unknown };
      if (typeof onLoad !== "function") continue;
      try {
        results.push((onLoad as () => unknown).call(proxy));
      } catch (error) {
        failed(error);
      }
    }
    return results;
  }
}

type Fields = Map<InstanceNode, Set<string>>;

function addField(fields: Fields | null, instance: InstanceNode, field: string): Fields {
  const all = fields ?? new Map<InstanceNode, Set<string>>();
  const own = all.get(instance);
  if (own) own.add(field);
  else all.set(instance, new Set([field]));
  return all;
}

/** The entry's key in the browser's localStorage. */
function storageKey(instance: InstanceNode, field: string, wrapper: FieldWrapper): string {
  return wrapper.name ?? `${instance.shape.id.slice(instance.shape.id.indexOf("#") + 1)}.${field}`;
}

/** What hangs off `this` in handlers; most sessions never ask for most of it. */
export class Members implements Record<string, unknown> {
  [name: string]: unknown;
  private readonly port: StatesPort;
  isSessionRead = false;
  private controller: ReturnType<typeof abortController> | undefined;

  constructor(port: StatesPort) {
    this.port = port;
  }

  get ui(): unknown {
    return this.port.effects.ui;
  }

  get page(): PageMember {
    return pageMember(this.port.request);
  }

  get session(): SessionMember {
    this.isSessionRead = true;
    return sessionMember(this.port.request);
  }

  get secrets(): unknown {
    return secretsMember((name, args) => this.port.services.callHost(this.port.session, name, args));
  }

  get signal(): unknown {
    this.controller ??= abortController();
    return this.controller?.signal;
  }

  /** Nobody waits for the session's handlers any more. */
  abort(): void {
    this.controller?.abort();
    this.controller = undefined;
  }
}
