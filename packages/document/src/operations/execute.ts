import { manifests as components } from "@heddle/components/manifests";
import { CONTROL_MANIFESTS, type ManifestRegistry, withBlocks } from "@heddle/schema";
import type * as Y from "yjs";
import type { z } from "zod";
import { deriveApp } from "../derive/derive.ts";
import { viewOf } from "../derive/view.ts";
import { rootsOf } from "../layout/layout.ts";
import { wellFormed } from "../layout/values.ts";
import type { OperationContext, OperationDefinition, OperationResult } from "./definition.ts";
import { isOperationId, type OperationId, operations } from "./register.ts";

/** Components and controls. */
export const allManifests: ManifestRegistry = { ...CONTROL_MANIFESTS, ...components };

/** What an operation takes from a caller, before defaults are filled in. */
export type OperationInput<Id extends OperationId> = z.input<(typeof operations)[Id]["input"]>;
/** What an operation gives back when it is done. */
export type OperationValue<Id extends OperationId> =
  ReturnType<(typeof operations)[Id]["run"]> extends OperationResult<infer Value> ? Value : never;

/** What a transaction's `meta` holds under `OPERATION_META` when an operation made it. */
export interface OperationMeta {
  id: OperationId;
  title: string;
  /** Runs in a row with the same key are one step of undo; null = always a step of its own. */
  mergeKey: string | null;
}
export const OPERATION_META = "heddle.operation";

/**
 * Runs an operation on a document, in one transaction. Bad input, and anything the operation refuses, comes back as an error value;
 * then the document is as it was.
 * @param origin of the transaction: what `createHistory` was given, for changes of one's own
 */
export function execute<Id extends OperationId>(
  doc: Y.Doc,
  id: Id,
  input: OperationInput<Id>,
  origin: unknown,
): OperationResult<OperationValue<Id>> {
  return executeUnknown(doc, id, input, origin) as OperationResult<OperationValue<Id>>;
}

/** As `execute`, for an id and an input that came from outside. */
export function executeUnknown(
  doc: Y.Doc,
  id: string,
  input: unknown,
  origin: unknown,
): OperationResult<unknown> {
  if (!isOperationId(id)) {
    return {
      ok: false,
      error: { code: "unknown-operation", message: `There is no operation called ${id.slice(0, 80)}.` },
    };
  }
  const operation = operations[id] as unknown as OperationDefinition<unknown, unknown>;
  const parsed = operation.input.safeParse(wellFormed(input));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.map(String).join(".") ?? "";
    return {
      ok: false,
      error: {
        code: "bad-input",
        message: `${operation.title}: ${path ? `${path}: ` : ""}${issue?.message ?? "bad input"}`,
        path,
      },
    };
  }
  const meta: OperationMeta = {
    id,
    title: operation.title,
    mergeKey: operation.undo === "step" ? null : `${id} ${operation.undo.merge(parsed.data)}`,
  };
  const nested = running.has(doc);
  // Inside another operation's transaction the view still shows what was before it.
  const derived = nested ? deriveApp(doc) : viewOf(doc).derived();
  let lamport = derived.lamport;
  const context: OperationContext = {
    doc,
    roots: rootsOf(doc),
    derived,
    manifests: withBlocks(derived.app, allManifests),
    lamport: () => ++lamport,
  };
  return doc.transact((transaction) => {
    if (!nested) transaction.meta.set(OPERATION_META, meta);
    return operation.run(context, parsed.data);
  }, origin);
}

const running = new WeakSet<Y.Doc>();

export interface OperationCall {
  operation: string;
  input: unknown;
}

/**
 * Runs several operations as one transaction and one step of undo. Stops at the first that is refused; what the ones before it did stays.
 */
export function executeAll(
  doc: Y.Doc,
  title: string,
  calls: readonly OperationCall[],
  origin: unknown,
): OperationResult<unknown[]> {
  return doc.transact((transaction) => {
    const first = calls[0]?.operation ?? "";
    if (isOperationId(first)) {
      const meta: OperationMeta = { id: first, title, mergeKey: null };
      transaction.meta.set(OPERATION_META, meta);
    }
    running.add(doc);
    try {
      const values: unknown[] = [];
      for (const call of calls) {
        const result = executeUnknown(doc, call.operation, call.input, origin);
        if (!result.ok) return result;
        values.push(result.value);
      }
      return { ok: true, value: values };
    } finally {
      running.delete(doc);
    }
  }, origin);
}
