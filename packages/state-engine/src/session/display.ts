/** What a session's page shows: its view, and the contexts in which its bindings and events run. */

import { type Services, stackOf } from "../engine/services.ts";
import { LocalStates } from "../local/local-state.ts";
import type { ViewListener } from "../page/evaluation.ts";
import type { ValueMistake } from "../page/expected-value.ts";
import type { OwnVariable, PageContext, PageProgram } from "../page/page-program.ts";
import type { Row, Scope } from "../page/scope.ts";
import { View } from "../page/view.ts";
import { valueText } from "../page/wire.ts";
import type { BindingIndex } from "../program/program.ts";
import { NotLoadedError } from "../shared/key-name.ts";
import type { Shape } from "../state/shape.ts";
import type { Tracer } from "../trace/index.ts";
import type { DirtyPath } from "../tracking/paths.ts";
import { eventContextOf } from "./row-item.ts";
import type { SessionLog } from "./session-log.ts";
import type { States } from "./states.ts";

/** Whole model that goes out: of the page just opened, or of the one navigated to. */
export interface Shown {
  kind: "open" | "page";
  /** The document's; empty for a page that was navigated to, whose title follows its own binding. */
  title: string;
  model: string;
  /** Where to go instead of showing the page just opened; "" = nowhere. */
  redirect: string;
}

export class Display implements ViewListener {
  view: View;
  private readonly services: Services;
  private readonly states: States;
  private readonly log: SessionLog;
  private eventPage: PageContext | null = null;
  private tracer: Tracer | null = null;
  /** What the next commit shows whole: the page just opened, or navigated to. */
  private showing: Shown["kind"] | null = null;
  /** Where the page just opened sends to; "" = it is shown. */
  redirect = "";
  /** Digest of what the browser shows, of a session that rested: the page need not be sent if it comes out the same. */
  expected: string | null = null;
  /** What no field tells has changed: all bindings are looked at in the next commit. */
  private isStale = false;
  /** What the page reads of other instances since it was last brought up to date. */
  private relinkedPaths: readonly DirtyPath[] = NO_PATHS;
  /** Bindings whose failure was logged since the last commit: a list's rows fail alike. */
  private readonly reported = new Set<BindingIndex>();
  /** Kinds of mistakes that were told of since the page was opened, by binding. */
  private readonly mistakes = new Set<string>();

  constructor(services: Services, states: States, log: SessionLog, page: PageProgram) {
    this.services = services;
    this.states = states;
    this.log = log;
    this.view = new View(page, {}, this);
  }

  get program(): PageProgram {
    return this.view.program;
  }

  /** The page waits for the commit that shows it whole. */
  get isPending(): boolean {
    return this.showing !== null;
  }

  /** The session was just opened: nothing of its page went out yet. */
  get isUnopened(): boolean {
    return this.showing === "open";
  }

  /** The next commit shows the whole page. */
  showWhole(kind: Shown["kind"]): void {
    this.showing = kind;
  }

  /** The next commit looks at every binding. */
  makeStale(): void {
    this.isStale = true;
  }

  /** The page reads another instance of this class from now on; `paths` = what may differ. */
  relinked({ index }: Shape, paths: readonly DirtyPath[]): void {
    this.eventPage = null;
    if (this.showing !== null) return;
    const { program, context } = this.view;
    const fresh = this.states.bindingContext(program);
    for (const { name, state } of program.info.uses) if (state === index) context[name] = fresh[name];
    this.relinkedPaths = [...this.relinkedPaths, ...paths];
  }

  /** Something is to be shown that no field of the session tells. */
  get isRelinked(): boolean {
    return this.relinkedPaths.length > 0;
  }

  /** From now on every binding that is looked at is told. */
  trace(tracer: Tracer | null): void {
    this.tracer = tracer;
    this.view.tracer = tracer;
  }

  /** Another page of the app takes the place of this one. */
  replace(page: PageProgram): void {
    this.view = new View(page, {}, this);
    this.view.tracer = this.tracer;
    this.eventPage = null;
    this.mistakes.clear();
  }

  /** The page that was to be shown sends elsewhere: what was shown before it stays, up to date. */
  stay(view: View): void {
    this.view = view;
    this.eventPage = null;
    this.showing = null;
    this.isStale = true;
    this.followAddress();
  }

  /** The address changed under the page. */
  followAddress(): void {
    this.eventPage = null;
    if (this.view.context.route !== undefined) this.view.context.route = this.states.route;
  }

  /** Brings the page up to date: what is sent whole, or as operations. */
  update(paths: readonly DirtyPath[]): { shown: Shown | null; ops: readonly string[] } {
    const { showing, isStale } = this;
    const all = this.isRelinked ? [...paths, ...this.relinkedPaths] : paths;
    this.relinkedPaths = NO_PATHS;
    this.showing = null;
    this.isStale = false;
    if (showing !== null) {
      const drawn = this.modelText(showing === "open" ? this.locals() : null);
      const isShown = this.expected !== null && this.view.digest === this.expected;
      this.expected = null;
      const model = isShown ? "" : drawn;
      return {
        shown: {
          kind: showing,
          model,
          title: showing === "open" ? this.title() : "",
          redirect: this.redirect,
        },
        ops: NO_OPERATIONS,
      };
    }
    return {
      shown: null,
      ops: all.length > 0 || isStale || this.view.isWaiting ? this.view.update(all, isStale) : NO_OPERATIONS,
    };
  }

  /** Makes the states that the page shows, before anything of it is evaluated. */
  prepare(): void {
    if (this.showing !== null)
      Object.assign(this.view.context, this.states.bindingContext(this.view.program));
  }

  /** Gives up what can be drawn again; gives a digest of what the browser shows, or null where that cannot be. */
  fold(): string | null {
    if (this.isPending || this.isRelinked || this.isStale) return null;
    const digest = this.view.fold();
    if (digest !== null) this.eventPage = null;
    return digest;
  }

  /** From now on a binding's failure is logged again. */
  forgetFailures(): void {
    this.reported.clear();
  }

  /** The whole page. `locals`: it is for the first HTML, which shows local states as they begin. */
  modelText(locals: PageContext | null = null): string {
    const { pageId, templateHash } = this.view.program.info;
    return `{"pageId":${JSON.stringify(pageId)},"templateHash":${JSON.stringify(templateHash ?? "")},"root":${this.view.mount(locals)}}`;
  }

  /** What an event in this scope sees under its names; null = the page's own. */
  eventContext(scope: Scope | null): PageContext {
    const { program } = this.view;
    this.eventPage ??= this.states.eventContext(program);
    if (!scope) return this.eventPage;
    const isShared = (state: number) => this.services.shapeAt(state).kind === "shared";
    const indexOf = (row: Row) => this.view.indexOf(row);
    return eventContextOf({ program, states: this.states, isShared, indexOf }, scope, this.eventPage);
  }

  own(variable: OwnVariable, scope: number): unknown {
    return this.states.ownInstance(variable, scope).raw;
  }

  failed(binding: BindingIndex, error: unknown): void {
    if (error instanceof NotLoadedError || this.view.isRedrawing || this.reported.has(binding)) return;
    this.reported.add(binding);
    this.log.bindingFailed(this.view.program.binding(binding), error);
  }

  doubled(binding: BindingIndex, key: string): void {
    if (this.view.isRedrawing || this.reported.has(binding)) return;
    this.reported.add(binding);
    const { node, prop } = this.view.program.binding(binding);
    this.log.warn(`${node}.${prop}: two rows have the key ${JSON.stringify(key)}; give each row its own.`);
  }

  /** Once for each binding and kind of mistake: rows are alike, and what flickers would fill the log. */
  mistaken(binding: BindingIndex, mistake: ValueMistake): void {
    const about = `${binding} ${mistake.kind}`;
    if (this.view.isRedrawing || this.mistakes.has(about)) return;
    this.mistakes.add(about);
    this.log.valueMistaken(this.view.program.binding(binding), mistake);
  }

  /** The page's local states as they begin; null when it has none. */
  private locals(): PageContext | null {
    const { locals } = this.view.program.info;
    if (!locals) return null;
    const states = new LocalStates();
    const context: PageContext = {};
    for (const { name, local } of locals) {
      const stateClass = this.services.localAt(local);
      try {
        context[name] = states.use(stateClass);
      } catch (error) {
        this.log.error(
          `${stateClass.name} could not be made for the page's first HTML: ${stackOf(error).text}`,
        );
      }
    }
    return context;
  }

  private title(): string {
    const { title } = this.view.program.info;
    if (typeof title === "string") return title;
    // The document's title is in the model; the browser goes on with it.
    if (this.view.program.isLocal[title.binding]) return "";
    const value = this.view.now(this.view.scope(0)!, title.binding);
    return typeof value === "string" ? value : value === null || value === undefined ? "" : valueText(value);
  }
}

const NO_OPERATIONS: readonly string[] = [];
const NO_PATHS: readonly DirtyPath[] = [];
