/** Reads what the gateway tells of an event. It comes through the draft's page, so nothing of it is taken on trust. */

import type { Json } from "@heddle/schema";
import type { TracedBinding, TracedChange, TracedWrite } from "@heddle/state-engine/trace";

export interface HostCallRow {
  /** `fetch`, `timer`, `secret`. */
  name: string;
  /** `GET api.example.com/items`. */
  what: string;
  /** Milliseconds since the event began. */
  at: number;
  /** Null while it has no answer. */
  milliseconds: number | null;
  failed: boolean;
}

/** One of a list, with its place as told: two may say the same. */
export type Listed<One> = One & { id: number };

/** One commit: all there is of most events; each yield of a handler, and its end. */
export interface Step {
  id: number;
  at: number;
  /** It answers the event; else a yield. */
  isEnd: boolean;
  changed: TracedChange[];
  evaluated: Listed<TracedBinding>[];
  /** All bindings that were looked at: `evaluated` has the first of them. */
  evaluations: number;
  /** Milliseconds. */
  bindings: number;
  stored: Listed<TracedWrite>[];
  storing: number;
  sent: number;
}

/** An event from its message to its answer. */
export interface Story {
  /** `onClick of node n1`, as the gateway names it. */
  name: string;
  /** Its node and event, where it was one of a component. */
  source: { node: string; prop: string } | null;
  /** `Images.generate`; empty where no method ran. */
  handler: string;
  milliseconds: number;
  /** Milliseconds that the handler ran before it first waited: nobody else was served. */
  held: number;
  /** Length of the browser's message and of what was sent. */
  received: number;
  sent: number;
  calls: Listed<HostCallRow>[];
  steps: Step[];
}

type Fields = Readonly<Record<string, Json | undefined>>;

const fieldsOf = (value: Json | undefined): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
const listOf = (value: Json | undefined): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const number = (value: Json | undefined): number =>
  typeof value === "number" && Number.isFinite(value) ? value : 0;

/** How the gateway names an event: `onClick of node <id>`, `value of node <id>`. */
const EVENT_NAME = /^(\S+) of node (\S+)$/;

export function readStory(entry: Json): Story {
  const fields = fieldsOf(entry);
  const name = text(fields.name) || "event";
  const [, prop, node] = EVENT_NAME.exec(name) ?? [];
  return {
    name,
    source: prop === undefined || node === undefined ? null : { node, prop },
    handler: text(fields.handler),
    milliseconds: number(fields.milliseconds),
    held: Math.max(0, ...listOf(fields.commits).map(({ held }) => number(held))),
    received: number(fields.received),
    sent: number(fields.bytes),
    calls: listOf(fields.calls).map((call, id) => ({
      id,
      name: text(call.name),
      what: text(call.what),
      at: number(call.at),
      milliseconds: typeof call.milliseconds === "number" ? call.milliseconds : null,
      failed: call.ok === false,
    })),
    steps: listOf(fields.commits).map(readStep),
  };
}

function readStep(commit: Fields, id: number): Step {
  return {
    id,
    at: number(commit.at),
    isEnd: number(commit.event) > 0,
    changed: listOf(commit.changed).map(({ path, below }) =>
      below === true ? { path: text(path), below } : { path: text(path) },
    ),
    evaluated: listOf(commit.evaluated).map((binding, place) => ({
      id: place,
      node: text(binding.node),
      prop: text(binding.prop),
      scope: number(binding.scope),
      because: text(binding.because),
      took: number(binding.took),
      sent: number(binding.sent),
    })),
    evaluations: number(commit.evaluations),
    bindings: number(commit.bindings),
    stored: listOf(commit.stored).map(({ field, length, appended }, place) => ({
      id: place,
      field: text(field),
      length: number(length),
      ...(appended === true ? { appended } : {}),
    })),
    storing: number(commit.storing),
    sent: number(commit.sent),
  };
}
