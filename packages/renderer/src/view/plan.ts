import { bindables } from "@heddle/components/bindables";
import { type StartTransfer, transferEvents } from "@heddle/components/file-transfer";
import { settleRootProps } from "@heddle/components/text";
import type { Json } from "@heddle/schema";
import type { ClientScope } from "@heddle/state-engine/model";
import type { ElementTemplate, EventTemplate } from "@heddle/state-engine/program";
import type { LivePage } from "../page/live-page.ts";

/** What an element needs to be drawn, worked out once per element of a template. */
export interface ElementPlan {
  /** Names of bound props, and their bindings in the same order. */
  names: readonly string[];
  bindings: readonly number[];
  literals: Readonly<Record<string, Json | undefined>>;
  /** Event props of the component, with what each does. */
  events: readonly EventPlan[];
}

export interface EventPlan {
  name: string;
  /** The event that writes the payload into the bound variable. */
  bind?: number;
  /** The binding that shows what this event changes. */
  shows?: number;
  handlers: readonly EventTemplate[];
  /** It carries files: these travel beside the socket. */
  takesFiles?: true;
}

const plans = new WeakMap<ElementTemplate, ElementPlan>();

export function planOf(element: ElementTemplate): ElementPlan {
  const known = plans.get(element);
  if (known) return known;
  const bound = Object.entries(element.bindings ?? {});
  const plan: ElementPlan = {
    names: bound.map(([name]) => name),
    bindings: bound.map(([, binding]) => binding),
    literals: { ...element.props, ...(element.node === undefined ? {} : { "data-node": element.node }) },
    events: eventPlans(element),
  };
  plans.set(element, plan);
  return plan;
}

function eventPlans(element: ElementTemplate): EventPlan[] {
  const bindable = bindables[element.type];
  const plans = new Map<string, EventPlan>();
  for (const [name, handlers] of Object.entries(element.events ?? {})) {
    const shows = bindable?.event === name ? element.bindings?.[bindable.prop] : undefined;
    const takesFiles = transferEvents[element.type] === name;
    plans.set(name, {
      name,
      handlers,
      ...(shows === undefined ? {} : { shows }),
      ...(takesFiles ? { takesFiles } : {}),
    });
  }
  for (const [prop, bind] of Object.entries(element.binds ?? {})) {
    if (bindable?.prop !== prop) continue;
    const handlers = plans.get(bindable.event)?.handlers ?? [];
    plans.set(bindable.event, { name: bindable.event, handlers, bind, shows: element.bindings?.[prop] });
  }
  return [...plans.values()];
}

/** The bound props of an element; `first` = where among the values its own begin. */
export function boundProps(
  { names }: ElementPlan,
  values: readonly (Json | undefined)[],
  first = 0,
): Record<string, unknown> {
  const bound: Record<string, unknown> = {};
  for (const [index, name] of names.entries()) bound[name] = values[first + index];
  settleRootProps(bound);
  return bound;
}

/** The event props of an element in a scope. A handler is called with the payload that the manifest names. */
export function handlersOf(
  page: LivePage,
  plan: ElementPlan,
  scope: ClientScope,
): Record<string, ((payload?: Json) => Sent) | StartTransfer> {
  const here = {};
  return Object.fromEntries(
    plan.events.map((event) => [
      event.name,
      event.takesFiles
        ? transferOf(page, event, scope)
        : (payload?: Json) => run(page, event, scope, payload, here),
    ]),
  );
}

function transferOf(page: LivePage, { handlers }: EventPlan, scope: ClientScope): StartTransfer {
  const events = handlers.map(({ event }) => event);
  return (files, listener) => page.upload(scope, events, files, listener);
}

/** What a component may ask of an event that it told. */
export interface Sent {
  /** Resolves when the event is done: false = it was refused. */
  outcome(): Promise<boolean>;
}

/** By which effects find a form: `<scope>.<event>` of each of its handlers. */
export function submitMarks(plan: ElementPlan, scope: ClientScope): string {
  const submit = plan.events.find(({ name }) => name === "onSubmit");
  return (submit?.handlers ?? []).map(({ event }) => `${scope.id}.${event}`).join(" ");
}

/** `here` stands for the element in its scope. */
function run(
  page: LivePage,
  plan: EventPlan,
  scope: ClientScope,
  payload: Json | undefined,
  here: object,
): Sent {
  if (plan.bind !== undefined) page.edit(scope, plan.bind, plan.shows, payload ?? null);
  // With a bind the edit already shows the value; without one the handler's event confirms it.
  const shows = plan.bind === undefined ? plan.shows : undefined;
  // What the browser is at: components hand on payloads, not events.
  const happening = globalThis.event;
  const stopper = happening && stopped.get(happening);
  if (stopper && stopper !== here) return NOTHING_SENT;
  for (const handler of plan.handlers) {
    if (handler.keys && !handler.keys.includes(keyOf(payload))) continue;
    if (handler.preventDefault) happening?.preventDefault();
    if (handler.stopPropagation) stop(happening, here);
    page.send(scope, handler.event, payload, shows, handler);
  }
  return {
    outcome: async () => {
      const outcomes = await Promise.all(plan.handlers.map(({ event }) => page.outcome(scope, event)));
      return outcomes.every((isTaken) => isTaken);
    },
  };
}

/** Events of the browser that an element has kept from those around it. */
const stopped = new WeakMap<Event, object>();

/** The element's own handlers still run, as in the browser. */
function stop(happening: Event | undefined, here: object): void {
  if (!happening) return;
  happening.stopPropagation();
  stopped.set(happening, here);
}

function keyOf(payload: Json | undefined): string {
  const isRecord = typeof payload === "object" && payload !== null && !Array.isArray(payload);
  return isRecord && typeof payload.key === "string" ? payload.key : "";
}

/** Another element has kept the event to itself. */
const NOTHING_SENT: Sent = { outcome: () => Promise.resolve(true) };
