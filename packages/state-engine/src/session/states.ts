/** The states of one session: made when first used, seen by bindings as they are and by handlers tracked. */

import type { Effects } from "../effects/effects.ts";
import { type Services, stackOf } from "../engine/services.ts";
import { filesMember } from "../files/index.ts";
import type { FieldWrite, KeptEntries, PageRequest, StoredField } from "../frames/frames.ts";
import type { Runs } from "../handlers/runs.ts";
import type { KeptField } from "../kept/kept-field.ts";
import { KeptFields } from "../kept/kept-fields.ts";
import type { OwnVariable, PageContext, PageProgram } from "../page/page-program.ts";
import type { Scope } from "../page/scope.ts";
import type { View } from "../page/view.ts";
import { type LinkedSession, SessionLinks } from "../shared/session-links.ts";
import { makeInstance } from "../state/base.ts";
import type { Shape } from "../state/shape.ts";
import { FieldStore, type StoreFailure } from "../store/field-store.ts";
import type { InstanceContext, InstanceNode } from "../tracking/instance.ts";
import { Owner, type OwnerListener } from "../tracking/owner.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import { type PageMember, pageMember, type SessionMember, secretsMember, sessionMember } from "./members.ts";
import { type MigratedLater, type MigrationSource, migrateStates, putMigrated } from "./migration.ts";
import { OwnStates } from "./own-states.ts";

/** What states need of their session. */
export interface StatesPort extends OwnerListener, LinkedSession {
  readonly session: string;
  readonly services: Services;
  readonly effects: Effects;
  readonly request: PageRequest;
  readonly provisional: boolean;
  /** Nobody waits for it any more. */
  readonly cancelled: boolean;
  enter(): void;
  calling(className: string, method: string): void;
  /** What `this.signal` is for the code that runs. */
  readonly signal: unknown;
  readonly handlers: Runs;
  flush(): Promise<void>;
  /** The address gets another query without a navigation. */
  changeQuery(changes: Readonly<Record<string, string | null>>): void;
  /** Work beside the handlers failed: logged; gives what to tell the person. */
  failed(error: unknown): string;
}

export class States implements InstanceContext {
  readonly owner: Owner;
  readonly store: FieldStore;
  readonly members: Members;
  readonly links: SessionLinks;
  private readonly port: StatesPort;
  private readonly instances = new Map<Shape, InstanceNode>();
  /** The state on which a method was looked up last. */
  lastCalled: InstanceNode | null = null;
  /** Absent while the session has no field that lives elsewhere, and the browser told of none. */
  private kept: KeptFields | null = null;
  /** Instance states of blocks; most pages have none. */
  private own: OwnStates | null = null;
  /** Until the page is mounted, where an older program stored what the session goes on with. */
  private migrated: MigratedLater | null = null;
  /** Removes what was stored and could not be migrated; with the first commit. */
  private forgotten: FieldWrite[] | null = null;

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

  /** Takes over what an older program stored. */
  migrate(from: MigrationSource): void {
    const { session, services } = this.port;
    this.migrated = migrateStates(
      {
        store: this.store,
        shapeOf: (id) => services.shapeOf(id),
        instance: (shape) => this.instance(shape),
        failed: (className, error) => {
          const { text, stack } = stackOf(error);
          const message = `${className}.migrate failed, so this session starts anew: ${text}`;
          services.log({ level: "error", text: message, session, stack });
          this.forgotten = [];
          this.store.forgetWaiting(() => true, this.forgotten);
        },
      },
      from,
    );
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

  /** The instance state of a scope. */
  ownInstance(variable: OwnVariable, scope: number): InstanceNode {
    this.own ??= new OwnStates(this.owner, this.store, ({ state }, suffix, number) => {
      const shape = this.port.services.shapeAt(state);
      return makeInstance(this.owner, shape, this, `${shape.id}${suffix}`, number);
    });
    const instance = this.own.instance(variable, scope);
    const values = this.migrated?.get(instance.name);
    if (values) {
      this.migrated!.delete(instance.name);
      putMigrated(instance, values);
    }
    return instance;
  }

  /** What changed while the page was mounted; null when no instance state was made. */
  madeWhileMounting(final: boolean): { all: readonly DirtyPath[]; unseen: readonly DirtyPath[] } | null {
    if (!this.own || this.owner.clean) return null;
    const all = this.owner.collect(final);
    return { all, unseen: this.own.takeUnseen(all) };
  }

  /** Forgets instance states of scopes that are mounted no more. */
  dropUnmounted(view: View, unmounted: readonly Scope[] | "all"): FieldWrite[] {
    if (unmounted !== "all" && unmounted.length === 0) return NO_WRITES;
    if (unmounted === "all") this.migrated = null;
    if (this.own) return this.own.drop(view, unmounted);
    const writes: FieldWrite[] = [];
    if (unmounted === "all") this.store.forgetWaiting((name) => name.includes("@"), writes);
    return writes;
  }

  /** Removes what was stored of states that begin anew, but for what `writes` puts in its place. */
  takeForgotten(writes: readonly FieldWrite[]): FieldWrite[] {
    const { forgotten } = this;
    if (!forgotten) return NO_WRITES;
    this.forgotten = null;
    const written = new Set(writes.map(({ field }) => field));
    return forgotten.filter(({ field }) => !written.has(field));
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

  get handlers(): Runs {
    return this.port.handlers;
  }

  flush(): Promise<void> {
    return this.port.flush();
  }

  /** Code of this session that goes on after a wait keeps its own name. */
  touched(): void {
    const { services, session } = this.port;
    if (services.speaking?.session !== session) this.port.enter();
  }

  calling(instance: InstanceNode, method: string): void {
    this.lastCalled = instance;
    this.port.calling(instance.shape.stateClass.name, method);
  }

  get isClosed(): boolean {
    return this.port.cancelled;
  }

  later(milliseconds: number, run: () => void): void {
    this.port.services.later(milliseconds, () => {
      if (!this.port.cancelled) run();
    });
  }

  computedFailed(name: string, error: unknown): void {
    const { text, stack } = stackOf(error);
    const { session, services } = this.port;
    services.log({ level: "error", text: `${name}: ${text}`, session, stack });
  }

  firstKept(instance: InstanceNode, field: string, kept: KeptField): unknown {
    return this.keeping().first(instance, field, kept);
  }

  wroteKept(instance: InstanceNode, field: string): void {
    this.keeping().wrote(instance, field);
  }

  private keeping(entries: KeptEntries = {}): KeptFields {
    const { port } = this;
    const { session, services, effects } = port;
    this.kept ??= new KeptFields(
      {
        session,
        services,
        effects,
        get query() {
          return port.request.query;
        },
        changeQuery: (changes) => port.changeQuery(changes),
      },
      entries,
    );
    return this.kept;
  }

  /** Does it have fields that live elsewhere? */
  get isKept(): boolean {
    return this.kept !== null;
  }

  /** What the browser is known to keep, before any state is made. */
  beginWith(entries: KeptEntries): void {
    this.keeping(entries);
  }

  /** Tells the browser what changed of fields that live there; what it cannot take is added to `failures`. */
  sendKept(paths: readonly DirtyPath[], failures: StoreFailure[]): void {
    this.kept?.send(paths, failures);
  }

  /** Where the person is, as pages and handlers see it. */
  get route(): PageMember {
    return pageMember(this.port.request);
  }

  /** The address changed: fields kept in it follow, and so does what was computed from it. */
  readAddress(): void {
    if (this.members.isPageRead) for (const instance of this.owner.instances) instance.invalidateAll();
    this.kept?.followQuery(this.owner.instances);
  }

  /** What the browser keeps came in, whole. */
  readKept(entries: KeptEntries): void {
    this.keeping().take(entries, this.owner.instances);
  }

  /** Entries of localStorage were changed in another tab; null = removed. */
  readStorage(values: Record<string, string | null>): void {
    this.keeping().change(values, this.owner.instances);
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
    const context: PageContext = { ui: this.port.effects.ui, route: this.route };
    for (const { name, state, own } of page.info.uses) {
      if (own) continue;
      const shape = this.port.services.shapeAt(state);
      context[name] = this.use(shape.stateClass, undefined, tracked);
    }
    return context;
  }

  /** Did app code ask for `this.session`? What it computed from it may be stale when that changes. */
  get isSessionRead(): boolean {
    return this.members.isSessionRead;
  }

  /** Loads what the page's lists show first, where they do not hold their rows. */
  loadLists(page: PageProgram): Promise<void>[] {
    const loading: Promise<void>[] = [];
    for (const { kind, listPath, window } of page.info.bindings) {
      if (kind !== "each" || listPath?.length !== 2) continue;
      const [state, field] = listPath;
      const shape = this.port.services.shapeAt(state);
      const first =
        shape.kind === "session" ? this.instance(shape).workers?.get(field!)?.first(window) : null;
      if (first) loading.push(first);
    }
    return loading;
  }

  failed(error: unknown): string {
    return this.port.failed(error);
  }

  /** Runs the `onLoad` of a state of this session, if it has one; gives what it returns. */
  runOnLoad(state: number): unknown {
    const shape = this.port.services.shapeAt(state);
    if (shape.kind !== "session") return undefined;
    const { proxy } = this.instance(shape);
    const { onLoad } = proxy as { onLoad?: unknown };
    return typeof onLoad === "function" ? (onLoad as () => unknown).call(proxy) : undefined;
  }
}

const NO_WRITES: FieldWrite[] = [];

/** What hangs off `this` in handlers; most sessions never ask for most of it. */
export class Members implements Record<string, unknown> {
  [name: string]: unknown;
  private readonly port: StatesPort;
  isSessionRead = false;
  isPageRead = false;

  constructor(port: StatesPort) {
    this.port = port;
  }

  get ui(): unknown {
    return this.port.effects.ui;
  }

  get page(): PageMember {
    this.isPageRead = true;
    return pageMember(this.port.request);
  }

  get session(): SessionMember {
    this.isSessionRead = true;
    return sessionMember(this.port.request);
  }

  get secrets(): unknown {
    return secretsMember((name, args) => this.port.services.callHost(this.port.session, name, args));
  }

  get files(): unknown {
    return filesMember((args) => this.port.services.callHost(this.port.session, "file", args));
  }

  get signal(): unknown {
    return this.port.signal;
  }
}
