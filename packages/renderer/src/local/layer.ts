import type { Json } from "@heddle/schema";
import type { ClientModel, ClientScope } from "@heddle/state-engine/model";
import type {
  Arrangement,
  EachTemplate,
  LocalContext,
  LocalList,
  LocalPage,
  LocalValue,
  Served,
} from "@heddle/state-engine/program";
import { arranged } from "@heddle/state-engine/program";
import { homeOf, type LocalLayer, type LocalPort, type LocalScope } from "../page/local-layer.ts";
import { Cell } from "./cell.ts";
import { drive } from "./drive.ts";
import { type Plain, plain } from "./plain.ts";
import { LocalRow, Rows } from "./rows.ts";
import type { Schedule } from "./schedule.ts";
import type { LocalStates } from "./states.ts";

type AnyCell = Cell<unknown>;

/** One page's local half: a cell for everything that is shown of it, made when it is first looked at. */
export class PageLayer implements LocalLayer {
  private readonly page: LocalPage;
  private readonly model: ClientModel;
  private readonly states: LocalStates;
  private readonly schedule: Schedule;
  private readonly port: LocalPort;
  private readonly cells = new WeakMap<ClientScope, Map<number, AnyCell>>();
  private readonly contexts = new WeakMap<ClientScope, LocalContext>();
  private readonly branches = new WeakMap<ClientScope, Map<string, LocalScope>>();
  /** By each: the arrangement of its rows. */
  private readonly arrangementOf = new Map<number, number>();
  private readonly failing = new Set<number>();
  private root: LocalContext | null = null;

  constructor(page: LocalPage, model: ClientModel, states: LocalStates, schedule: Schedule, port: LocalPort) {
    this.page = page;
    this.model = model;
    this.states = states;
    this.schedule = schedule;
    this.port = port;
    for (const [binding, { each }] of Object.entries(page.arrangements))
      this.arrangementOf.set(each, Number(binding));
  }

  has(binding: number): boolean {
    const { values, lists, arrangements } = this.page;
    return binding in values || binding in lists || binding in arrangements;
  }

  value(scope: ClientScope, binding: number): Json {
    if (binding in this.page.values) return (this.cell(scope, binding) as Cell<Plain>).read().value;
    const arrangement = this.page.arrangements[binding];
    if (!arrangement) return null;
    const all = this.model.rows(scope.id, arrangement.each);
    return this.shown(scope, binding).map((row) => all.indexOf(row));
  }

  rows(scope: ClientScope, { each, shown }: EachTemplate): readonly ClientScope[] | null {
    if (shown !== undefined && shown in this.page.arrangements) return this.shown(scope, shown);
    return each in this.page.lists ? (this.cell(scope, each) as Cell<readonly ClientScope[]>).read() : null;
  }

  branch(scope: LocalScope, control: number, part: number): ClientScope {
    const ofScope = this.branches.get(scope) ?? new Map<string, LocalScope>();
    this.branches.set(scope, ofScope);
    const key = `${control}/${part}`;
    const known = ofScope.get(key);
    if (known) return known;
    const made = new LocalRow(scope, control, part);
    ofScope.set(key, made);
    return made;
  }

  subscribe(scope: ClientScope, binding: number, listener: () => void): () => void {
    return this.cell(scope, binding).subscribe(listener);
  }

  runs(event: number): boolean {
    return event in this.page.events;
  }

  run(scope: ClientScope, event: number, payload: Json | undefined): void {
    const { served, sends, run } = this.page.events[event]!;
    const home = homeOf(scope);
    const send = (place: number, inputs: readonly unknown[]) =>
      this.port.send(
        home,
        sends[place]!,
        inputs.map((input) => plain(input).value),
      );
    this.act(() => run(this.contextOf(scope), payload, this.servedIn(scope, served), send));
  }

  opened(): void {
    for (const id of new Set(Object.values(this.page.uses))) {
      this.act(() => {
        const state = this.states.get(id) as { onLoad?: unknown };
        return typeof state.onLoad === "function" ? (state.onLoad as () => unknown)() : undefined;
      });
    }
  }

  private act(action: () => unknown): void {
    drive(this.schedule, action, (error) => this.port.failed(error));
  }

  private shown(scope: ClientScope, binding: number): readonly ClientScope[] {
    return (this.cell(scope, binding) as Cell<readonly ClientScope[]>).read();
  }

  private cell(scope: ClientScope, binding: number): AnyCell {
    const ofScope = this.cells.get(scope) ?? new Map<number, AnyCell>();
    this.cells.set(scope, ofScope);
    const known = ofScope.get(binding);
    if (known) return known;
    const made = this.makeCell(scope, binding);
    ofScope.set(binding, made);
    return made;
  }

  private makeCell(scope: ClientScope, binding: number): AnyCell {
    const { values, lists, arrangements } = this.page;
    if (binding in arrangements) return this.arrangementCell(scope, binding, arrangements[binding]!);
    if (binding in lists) return this.listCell(scope, binding, lists[binding]!);
    const value = values[binding]!;
    return new Cell<Plain>(this.schedule, {
      ...this.servedSource(scope, value.served),
      compute: (before) =>
        this.guarded(binding, before ?? NOTHING, () => plain(this.read(scope, value), before)),
    }) as AnyCell;
  }

  private listCell(scope: ClientScope, binding: number, list: LocalList): AnyCell {
    const rows = new Rows(scope, binding, list, (row, value) => this.read(row, value));
    return new Cell<readonly ClientScope[]>(this.schedule, {
      ...this.servedSource(scope, list.served),
      compute: () =>
        this.guarded(binding, rows.shown, () =>
          rows.show(this.read(scope, list), (key) =>
            console.warn(`Two rows of a list have the key ${JSON.stringify(key)}; give each row its own.`),
          ),
        ),
    }) as AnyCell;
  }

  /** The server's rows, in the order that the browser gives them. */
  private arrangementCell(scope: ClientScope, binding: number, arrangement: Arrangement): AnyCell {
    const { each, view, served, arrange } = arrangement;
    const rowsNow = () => this.model.rows(scope.id, each);
    const viewOf = (row: ClientScope) => (view === null ? row : this.model.value(row.id, view));
    const others = this.servedSource(scope, served);
    return new Cell<readonly ClientScope[]>(this.schedule, {
      served: () => {
        const rows = rowsNow();
        return [...others.served(), rows, ...(view === null ? [] : rows.map(viewOf))];
      },
      listen: (listener) => {
        const stopOthers = others.listen(listener);
        const stopRows = this.listenToRows(scope, each, view, listener);
        return () => {
          stopOthers();
          stopRows();
        };
      },
      compute: (before) =>
        this.guarded(binding, before ?? rowsNow(), () => {
          const rows = rowsNow();
          const places = arranged(rows.map(viewOf), (list) =>
            arrange(this.contextOf(scope), this.servedIn(scope, served), list),
          );
          const shown = places.map((place) => rows[place]!);
          return before && isSame(before, shown) ? before : shown;
        }),
    }) as AnyCell;
  }

  private listenToRows(
    scope: ClientScope,
    each: number,
    view: number | null,
    listener: () => void,
  ): () => void {
    const stops = new Map<ClientScope, () => void>();
    const follow = () => {
      if (view === null) return;
      const rows = new Set(this.model.rows(scope.id, each));
      for (const [row, stop] of stops)
        if (!rows.has(row)) {
          stop();
          stops.delete(row);
        }
      for (const row of rows)
        if (!stops.has(row)) stops.set(row, this.model.subscribe(row.id, [view], listener));
    };
    follow();
    const stopControl = this.model.subscribe(scope.id, [each], () => {
      follow();
      listener();
    });
    return () => {
      stopControl();
      for (const stop of stops.values()) stop();
    };
  }

  /** What the server sent for these bindings. They stand in the scope's home. */
  private servedSource(scope: ClientScope, bindings: readonly number[]) {
    const { id } = homeOf(scope);
    return {
      served: () => bindings.map((binding) => this.model.value(id, binding)),
      listen: (listener: () => void) => this.model.subscribe(id, bindings, listener),
    };
  }

  private servedIn(scope: ClientScope, bindings: readonly number[]): Served {
    const { id } = homeOf(scope);
    return (place) => this.model.value(id, bindings[place]!);
  }

  private read(scope: ClientScope, { served, read }: LocalValue): unknown {
    return read(this.contextOf(scope), this.servedIn(scope, served));
  }

  /** A binding that throws keeps what it showed; that is told once. */
  private guarded<Value>(binding: number, before: Value, compute: () => Value): Value {
    try {
      const value = compute();
      this.failing.delete(binding);
      return value;
    } catch (error) {
      if (!this.failing.has(binding)) console.error(error);
      this.failing.add(binding);
      return before;
    }
  }

  private contextOf(scope: ClientScope): LocalContext {
    const known = this.contexts.get(scope);
    if (known) return known;
    const above = scope.parent ? this.contextOf(scope.parent) : this.rootContext();
    const made = this.makeContext(scope, above);
    this.contexts.set(scope, made);
    return made;
  }

  private makeContext(scope: ClientScope, above: LocalContext): LocalContext {
    if (scope instanceof LocalRow) return scope.context(above);
    const arrangement = scope.control === null ? undefined : this.arrangementOf.get(scope.control);
    const index = arrangement === undefined ? undefined : this.page.arrangements[arrangement]!.index;
    if (arrangement === undefined || index === undefined || !scope.parent) return above;
    const { parent } = scope;
    const context = Object.create(above) as LocalContext;
    Object.defineProperty(context, index, { get: () => this.shown(parent, arrangement).indexOf(scope) });
    return context;
  }

  private rootContext(): LocalContext {
    if (this.root) return this.root;
    const root: LocalContext = { ui: this.states.ui };
    for (const [name, id] of Object.entries(this.page.uses))
      Object.defineProperty(root, name, { enumerable: true, get: () => this.states.get(id) });
    this.root = root;
    return root;
  }
}

const NOTHING: Plain = { value: null, text: null };

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}
