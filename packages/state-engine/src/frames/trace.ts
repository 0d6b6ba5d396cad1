/** Checks a trace that an isolate gave: it is shown to people, so each part must be what it is said to be. */

import type { Trace, TracedBinding, TracedChange, TracedWrite } from "../trace/index.ts";
import type { FrameReader } from "./reader.ts";

/** More than the engine ever puts into one list of a trace. */
const MOST = 200;
const LONGEST = 1_000;

type Shape<Value> = { [Key in keyof Required<Value>]: "text" | "number" | "mark" };

const CHANGE: Shape<TracedChange> = { path: "text", below: "mark" };
const BINDING: Shape<TracedBinding> = {
  node: "text",
  prop: "text",
  scope: "number",
  because: "text",
  took: "number",
  sent: "number",
};
const WRITE: Shape<TracedWrite> = { field: "text", length: "number", appended: "mark" };
type Head = Omit<Trace, "changed" | "evaluated" | "stored">;
const HEAD: Shape<Head> = {
  event: "number",
  handler: "text",
  elapsed: "number",
  held: "number",
  evaluations: "number",
  bindings: "number",
  storing: "number",
  sent: "number",
};

export function readTrace(reader: FrameReader): Trace {
  const given = reader.object();
  const { changed, evaluated, stored } = given;
  return {
    ...read<Head>(reader, given, HEAD),
    changed: list<TracedChange>(reader, changed, CHANGE),
    evaluated: list<TracedBinding>(reader, evaluated, BINDING),
    stored: list<TracedWrite>(reader, stored, WRITE),
  };
}

function list<Value>(reader: FrameReader, given: unknown, shape: Shape<Value>): Value[] {
  if (!Array.isArray(given) || given.length > MOST) return reader.fail("expected a short list");
  return given.map((one) => read<Value>(reader, one, shape));
}

function read<Value>(reader: FrameReader, given: unknown, shape: Shape<Value>): Value {
  if (typeof given !== "object" || given === null) return reader.fail("expected an object");
  const value: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(shape)) {
    const part = (given as Record<string, unknown>)[name];
    if (kind === "mark") {
      if (part === true) value[name] = true;
    } else if (kind === "text" ? typeof part === "string" : Number.isFinite(part))
      value[name] = kind === "text" ? (part as string).slice(0, LONGEST) : part;
    else return reader.fail(`a trace's ${name} is not a ${kind}`);
  }
  return value as Value;
}
