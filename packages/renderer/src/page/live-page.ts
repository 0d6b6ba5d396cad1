import type { Transfer, TransferListener } from "@heddle/components/file-transfer";
import type { AnyComponent } from "@heddle/components/registry";
import type { Json } from "@heddle/schema";
import { type Applied, ClientModel, type ClientScope, type WindowPlace } from "@heddle/state-engine/model";
import type { BindingIndex, ChoiceTemplate, EachTemplate, Template } from "@heddle/state-engine/program";
import type { Operation, PageModel } from "@heddle/state-engine/protocol";
import type { AboutSite } from "../about/tags.ts";
import { EventTiming, type Timing } from "../timing/event-timing.ts";
import { followField } from "./carry.ts";
import type { DraftEdits } from "./draft-edits.ts";
import { Drafts } from "./drafts.ts";
import {
  type EffectAnswers,
  homeOf,
  type LocalLayer,
  type LocalPort,
  type LocalScope,
  localLayerOf,
} from "./local-layer.ts";
import { Outcomes } from "./outcomes.ts";
import { PickedRows } from "./picked-rows.ts";
import { withLocal } from "./with-local.ts";

/** How what a person does reaches the server. Absent while a page is drawn on the server. */
export interface Transport {
  send(scope: number, event: number, payload: Json | undefined): void;
  edit(scope: number, event: number, value: Json): void;
  /** Sends files for an event; `claim` is called with the name of the finished upload. */
  upload(
    place: { scope: number; event: number },
    files: readonly File[],
    listener: TransferListener,
    claim: (upload: string) => void,
  ): Transfer;
  /** An event of this kind from this scope has not been acked yet. */
  isOnItsWay(scope: number, event: number): boolean;
  /** Does what local state asks this browser for. */
  effect(name: string, args: readonly Json[], id: number, answered: EffectAnswers): void;
  /** A local handler threw. */
  failed(error: unknown): void;
}

/** What is drawn: it changes only when the whole page does. */
export interface Shape {
  readonly template: Template;
  readonly root: ClientScope;
  /** A canvas in edit mode draws what otherwise waits to be opened. */
  readonly isEditing: boolean;
}

type Listener = () => void;

const AT_ONCE: Timing = {};

/**
 * The page that is open: its template, the values from the server, and what was typed since. Views subscribe to single
 * bindings of it; `shape` changes when another template or a whole new model is drawn.
 */
export class LivePage {
  /** What the server knows the page to be: patches and events speak of this one. */
  #served: ClientModel;
  /** What is drawn: the same, or in a draft an edited template filled with the served values. */
  #drawn: ClientModel;
  #shape: Shape;
  #missing: ReadonlySet<string> = new Set();
  readonly #drafts = new Drafts((scope, binding) => this.#drawn.tell(scope, binding));
  /** Null where no edit of a draft was drawn yet. */
  #edits: DraftEdits | null = null;
  readonly #listeners = new Set<Listener>();
  readonly #outcomes = new Outcomes();
  readonly #find: (type: string) => AnyComponent | undefined;
  readonly #timing = new EventTiming();
  #transport: Transport | null = null;
  /** What its document's head says beside the page's own; null where there is no document. */
  site: AboutSite | null = null;
  #isInteractive = true;
  #isHeld = false;
  readonly #picked = new PickedRows();
  /** What the browser computes itself, where the served page has any. */
  #local: LocalLayer | null;

  /** `find` gives the component of a type; all types of the template must be loaded before. */
  constructor(template: Template, model: PageModel, find: (type: string) => AnyComponent | undefined) {
    this.#find = find;
    this.#served = new ClientModel(template, model);
    this.#drawn = this.#served;
    this.#local = localLayerOf(template, this.#served, this.#localPort);
    this.#shape = { template, root: this.#drawn.root, isEditing: false };
  }

  /** The template that is drawn. */
  get template(): Template {
    return this.#shape.template;
  }

  /** The template that patches and events speak of. */
  get servedTemplate(): Template {
    return this.#served.template;
  }

  connect(transport: Transport): void {
    this.#transport = transport;
    this.#local?.opened();
  }

  readonly #localPort: LocalPort = {
    send: (scope, event, payload) => this.send(scope, event, payload),
    effect: (...effect) => this.#transport?.effect(...effect),
    failed: (error) => this.#transport?.failed(error),
  };

  /** What is drawn is the served page, so the browser's own half fits it. */
  get #layer(): LocalLayer | null {
    return this.#drawn === this.#served ? this.#local : null;
  }

  /** While false (a canvas in edit mode), nothing that is done on the page reaches the server. */
  setInteractive(isInteractive: boolean): void {
    if (isInteractive === this.#isInteractive) return;
    this.#isInteractive = isInteractive;
    this.#shape = { ...this.#shape, isEditing: !isInteractive };
    this.#tellShape();
  }

  component(type: string): AnyComponent | undefined {
    return this.#find(type);
  }

  readonly shape = (): Shape => this.#shape;

  readonly subscribeShape = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * The value of a binding; what was typed and is not confirmed goes before what the server knows. Undefined = not known
   * yet: the server has not seen the edit of the draft that brought the binding.
   */
  value(scope: ClientScope, binding: number): Json | undefined {
    if (this.#missing.size > 0 && this.#missing.has(`${scope.id}:${binding}`)) return undefined;
    const layer = this.#layer;
    if (layer?.has(binding)) return layer.value(scope, binding);
    const { id } = homeOf(scope);
    const typed = this.#edits?.typed(this.template, id, binding) ?? this.#drafts.get(id, binding);
    return typed === undefined ? this.#drawn.value(id, binding) : typed;
  }

  /** The scope that a choice shows. */
  mounted(scope: ClientScope, { choice, parts, shown }: ChoiceTemplate): ClientScope | null {
    if (shown === undefined) return this.#drawn.mounted(scope.id, choice);
    const place = this.value(scope, shown);
    // Not known yet, in an edited draft: there is something to see.
    const part = place === undefined ? parts[0] : typeof place === "number" ? parts[place] : undefined;
    return part === undefined ? null : this.#branch(scope, choice, part);
  }

  /** Where the browser chooses, all parts of a choice are mounted. */
  #branch(scope: ClientScope, choice: number, part: number): ClientScope | null {
    const layer = this.#layer;
    if (layer && homeOf(scope) !== scope) return layer.branch(scope as LocalScope, choice, part);
    return this.#drawn.rows(scope.id, choice).find((branch) => branch.part === part) ?? null;
  }

  /** The scopes of the rows that a list shows, in order. */
  rows(scope: ClientScope, node: EachTemplate): readonly ClientScope[] {
    const rows = this.#layer?.rows(scope, node);
    if (rows) return rows;
    const all = this.#drawn.rows(scope.id, node.each);
    return node.shown === undefined ? all : this.#picked.of(all, this.value(scope, node.shown));
  }

  /** Where a long list's mounted rows stand; null when all of the list is mounted. */
  window(scope: ClientScope, control: number): WindowPlace | null {
    return this.#drawn.window(scope.id, control);
  }

  /** Calls `listener` after one or more of these bindings, or controls, have changed in this scope. Returns the unsubscriber. */
  subscribe(scope: ClientScope, bindings: readonly number[], listener: Listener): () => void {
    const layer = this.#layer;
    const { id } = homeOf(scope);
    const isLocal = (binding: number) => layer?.has(binding) ?? false;
    if (!layer || !bindings.some(isLocal)) return this.#drawn.subscribe(id, bindings, listener);
    const served = bindings.filter((binding) => !isLocal(binding));
    const stops = bindings.filter(isLocal).map((binding) => layer.subscribe(scope, binding, listener));
    stops.push(this.#drawn.subscribe(id, served, listener));
    return () => {
      for (const stop of stops) stop();
    };
  }

  /**
   * Sends an event that runs a handler, when its `timing` says. `shows` = the binding that the event's payload is the new value of:
   * that is shown at once.
   */
  send(
    scope: ClientScope,
    event: number,
    payload: Json | undefined,
    shows?: number,
    timing: Timing = AT_ONCE,
  ): void {
    if (!this.#transport || !this.#canSend(scope)) return;
    const { id } = homeOf(scope);
    const layer = this.#layer?.runs(event) ? this.#layer : null;
    // Rows that the browser made have one home: each counts its own time.
    this.#timing.take(`${layer ? scope.id : id}:${event}`, timing, () => {
      if (!this.#canSend(scope)) return;
      if (layer) layer.run(scope, event, payload);
      else this.#transport?.send(id, event, payload);
    });
    if (!layer && shows !== undefined && payload !== undefined)
      this.#drafts.set(id, shows, event, payload, false);
  }

  /** Sends what waits for its time: the page is being left. */
  flush(): void {
    this.#timing.flush();
  }

  /** Resolves when events of this kind from this scope are done; false = one of them was refused, or is lost. */
  outcome(scope: ClientScope, event: number): Promise<boolean> {
    if (!this.#isOnItsWay(scope.id, event)) return Promise.resolve(true);
    return this.#outcomes.of(scope.id, event);
  }

  /** An event was refused; `settle` follows. */
  refused(scope: number, event: number): void {
    this.#outcomes.refused(scope, event);
  }

  /** Sends files; when they are there, each of these events runs its handler with them. */
  upload(
    scope: ClientScope,
    events: readonly number[],
    files: readonly File[],
    listener: TransferListener,
  ): Transfer {
    const [event] = events;
    if (!this.#transport || !this.#canSend(scope) || event === undefined) {
      listener.onFailed("Files cannot be sent from here.");
      return { cancel: () => {}, cancelFile: () => {} };
    }
    return this.#transport.upload({ scope: scope.id, event }, files, listener, (upload) => {
      for (const each of events) this.send(scope, each, { upload });
    });
  }

  /** Writes a value through `bind`: it is shown at once and the newest is sent. */
  edit(scope: ClientScope, event: number, binding: number | undefined, value: Json): void {
    if (!this.#transport || !this.#isInteractive) return;
    if (!this.#canSend(scope)) {
      if (binding !== undefined) this.#typeAhead(homeOf(scope).id, binding, value);
      return;
    }
    if (this.#layer?.runs(event)) {
      this.#layer.run(scope, event, value);
      return;
    }
    const { id } = homeOf(scope);
    this.#transport.edit(id, event, value);
    if (binding !== undefined) this.#drafts.set(id, binding, event, value, true);
  }

  #typeAhead(scope: number, binding: BindingIndex, value: Json): void {
    this.#edits?.type(this.template, scope, binding, value);
    this.#drawn.tell(scope, binding);
  }

  /** Scopes and events of a template that the server does not have mean nothing to it. */
  #canSend(scope: ClientScope): boolean {
    return this.#isInteractive && this.#drawn === this.#served && homeOf(scope).id >= 0;
  }

  /** @throws {ModelError} when an operation does not fit; the whole model must then be asked for. */
  apply(operations: readonly Operation[]): Applied {
    // The server does not echo what was typed here; what else the same patch says of the field comes after it.
    for (const { scope, binding, value } of this.#drafts.taken(this.#isOnItsWay)) {
      if (this.#served.scope(scope)) this.#served.apply([[scope, binding, value]]);
    }
    const applied = this.#served.apply(operations);
    if (this.#drawn !== this.#served && operations.length > 0 && !this.#isHeld) this.#fill(this.template);
    return applied;
  }

  /** Goes on showing what is drawn, whatever the server tells, until `replace` draws again. */
  hold(template: Template, model: PageModel): void {
    this.#serve(template, model);
    this.#isHeld = true;
  }

  /** To be called after acks, when what they confirm has been applied. */
  settle(): void {
    this.#drafts.settle(this.#isOnItsWay);
    this.#outcomes.settle(this.#isOnItsWay);
  }

  readonly #isOnItsWay = (scope: number, event: number) =>
    this.#timing.isWaiting(`${scope}:${event}`) || (this.#transport?.isOnItsWay(scope, event) ?? false);

  /** A whole new model came. An edited template of the same page that is drawn stays, with the new values. */
  replace(template: Template, model: PageModel): void {
    const edited = this.#drawn === this.#served || this.#isHeld ? null : this.template;
    const before = this.#served.template;
    if (before.pageId !== template.pageId) this.#timing.reset();
    if (before.hash !== template.hash) this.#outcomes.lost();
    // Of another program, the connection has given up what was under way: it named places of the older template.
    const lost = before.hash === template.hash ? [] : this.#drafts.taken(this.#isOnItsWay);
    this.#isHeld = false;
    this.#serve(template, model);
    if (edited?.pageId === template.pageId && !this.#edits?.drawsTheSame(edited, template))
      this.#fill(edited);
    else this.#draw(this.#served, new Set());
    if (before.pageId !== template.pageId) this.#local?.opened();
    for (const { scope, binding, value } of lost) this.#typeAgain(before, scope, binding, value);
  }

  #serve(template: Template, model: PageModel): void {
    this.#served = new ClientModel(template, model, this.#served);
    this.#local = localLayerOf(template, this.#served, this.#localPort);
  }

  /** What a person typed outlives the template it was typed into. */
  #typeAgain(before: Template, scopeId: number, binding: number, value: Json): void {
    const place = followField(before, binding, this.servedTemplate);
    const scope = this.#served.scope(scopeId);
    if (!place || !scope || !this.servedTemplate.parts[scope.part]?.bindings.includes(place.binding)) return;
    this.edit(scope, place.event, place.binding, value);
  }

  /** Draws an edited template with the values known so far. */
  redraw(template: Template, edits: DraftEdits): void {
    this.#edits = edits;
    if (edits.drawsTheSame(template, this.#served.template)) this.#draw(this.#served, new Set());
    else this.#fill(template);
  }

  /** The served model, in wire form, with what the browser shows of its own. */
  toModel(): PageModel {
    const model = this.#served.toModel();
    return this.#local ? { ...model, root: withLocal(this.#served, this.#local) } : model;
  }

  #fill(template: Template): void {
    const filled = this.#edits?.fill(this.#served.template, this.toModel(), template);
    if (filled) this.#draw(new ClientModel(template, filled.model), filled.missing);
  }

  #draw(drawn: ClientModel, missing: ReadonlySet<string>): void {
    this.#missing = missing;
    this.#drawn = drawn;
    this.#shape = { template: drawn.template, root: drawn.root, isEditing: !this.#isInteractive };
    this.#tellShape();
    if (drawn !== this.#served || !this.#edits) return;
    for (const { template, scope, binding, value } of this.#edits.takeTyped())
      this.#typeAgain(template, scope, binding, value);
  }

  #tellShape(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
