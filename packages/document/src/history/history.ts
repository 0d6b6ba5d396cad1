/** Undo and redo of one's own changes only. Rules H1-H6 of SPEC.md. */

import * as Y from "yjs";
import { viewOf } from "../derive/view.ts";
import { rootsOf } from "../layout/layout.ts";
import { OPERATION_META, type OperationMeta } from "../operations/execute.ts";
import { Births } from "./births.ts";
import { sameToTheEye } from "./visible.ts";

/** A pause in typing that ends a step, in milliseconds. */
const TYPING_PAUSE = 1000;
const STEP_META = "heddle.step";

export interface HistoryStep {
  /** What was done, e.g. `Move`; `Typing` for code. */
  title: string;
  /** What `capture` returned before the step and after it, e.g. the selection. */
  before: unknown;
  after: unknown;
}

export interface HistoryResult {
  /** The step that was undone or redone; null when there was none left with an effect. */
  step: HistoryStep | null;
  /** Steps passed over because others have changed since what they did. */
  skipped: number;
}

export interface HistoryOptions {
  /** Something to remember with every step, such as what is selected. */
  capture?: () => unknown;
  /** Milliseconds of a clock; the system's unless told. */
  now?: () => number;
}

export interface History {
  /** Undoes the last step that still has a visible effect. What others did stays. */
  undo(): HistoryResult;
  redo(): HistoryResult;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Title of what undo and redo would do next; null = nothing. */
  readonly undoTitle: string | null;
  readonly redoTitle: string | null;
  /** Changes with this origin are one's own too: the binding of a code editor. */
  track(origin: unknown): void;
  /** Ends the current step: the next change is a step of its own. */
  endStep(): void;
  /** Calls the listener when `canUndo`, `canRedo` or a title may have changed. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

/**
 * @param origin the origin that `execute` is given for one's own changes: an object of this editor's own, never null
 */
export function createHistory(doc: Y.Doc, origin: object, options: HistoryOptions = {}): History {
  const roots = rootsOf(doc);
  const view = viewOf(doc);
  const births = new Births(roots);
  const tracked = new Set<unknown>([origin]);
  const listeners = new Set<() => void>();
  const now = options.now ?? Date.now;
  let group: string | null = null;
  /** When one's own last change was made. */
  let last = Number.NEGATIVE_INFINITY;
  let before: unknown;

  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const beforeTransaction = (transaction: Y.Transaction) => {
    if (tracked.has(transaction.origin)) before = options.capture?.();
  };
  // Registered before the undo manager's own handler, so that it decides in time whether a step goes on.
  const afterTransaction = (transaction: Y.Transaction) => {
    if (!tracked.has(transaction.origin)) return;
    const next = groupOf(transaction);
    if (next === undefined) return;
    const at = now();
    if (next === null || next !== group || at - last >= TYPING_PAUSE) manager.stopCapturing();
    group = next;
    last = at;
    births.note(transaction);
  };
  doc.on("beforeTransaction", beforeTransaction);
  doc.on("afterTransaction", afterTransaction);

  const manager = new Y.UndoManager(Object.values(roots), {
    // Steps end where we say so.
    captureTimeout: Number.MAX_SAFE_INTEGER,
    trackedOrigins: tracked,
    // H4: undoing an insertion takes the thing off the page and leaves it in the document, so that what others did in it stays.
    deleteFilter: (item) => births.mayDelete(item),
  });
  manager.on("stack-item-added", ({ stackItem, origin: by, type }) => {
    if (by === manager) {
      const moved = moving;
      if (moved) stackItem.meta.set(STEP_META, moved);
    } else if (type === "undo") {
      const step: HistoryStep = { title: titleOf(), before, after: options.capture?.() };
      stackItem.meta.set(STEP_META, step);
    }
    notify();
  });
  manager.on("stack-item-updated", ({ stackItem }) => {
    const step = stackItem.meta.get(STEP_META) as HistoryStep | undefined;
    if (step) step.after = options.capture?.();
    notify();
  });
  manager.on("stack-cleared", notify);

  let lastMeta: OperationMeta | null = null;
  const titleOf = () => lastMeta?.title ?? "Typing";
  const groupOf = (transaction: Y.Transaction): string | null | undefined => {
    if (transaction.changed.size === 0) return undefined;
    lastMeta = (transaction.meta.get(OPERATION_META) as OperationMeta | undefined) ?? null;
    if (lastMeta) return lastMeta.mergeKey;
    const texts = [...transaction.changed.keys()].filter((type) => type instanceof Y.Text);
    return `typing ${texts.map((text) => `${text._item?.id.client}.${text._item?.id.clock}`).join(" ")}`;
  };

  /** The step that is on its way from one stack to the other. */
  let moving: HistoryStep | null = null;
  const go = (direction: "undo" | "redo"): HistoryResult => {
    const stack = () => (direction === "undo" ? manager.undoStack : manager.redoStack);
    group = null;
    let skipped = 0;
    while (stack().length > 0) {
      const size = stack().length;
      moving = (stack().at(-1)!.meta.get(STEP_META) as HistoryStep | undefined) ?? null;
      const shown = view.derived().app;
      const item = manager[direction]();
      // The undo manager itself passes over steps whose every change was overwritten by others.
      const step = (item?.meta.get(STEP_META) as HistoryStep | undefined) ?? moving;
      const passed = size - stack().length - 1;
      moving = null;
      if (item === null) {
        skipped += size;
        break;
      }
      skipped += passed;
      if (!sameToTheEye(shown, view.derived().app)) {
        notify();
        return { step: step ?? { title: "", before: undefined, after: undefined }, skipped };
      }
      skipped++;
    }
    notify();
    return { step: null, skipped };
  };

  const top = (stack: Y.UndoManager["undoStack"]) =>
    stack.length === 0 ? null : ((stack.at(-1)!.meta.get(STEP_META) as HistoryStep | undefined)?.title ?? "");
  return {
    undo: () => go("undo"),
    redo: () => go("redo"),
    get canUndo() {
      return manager.canUndo();
    },
    get canRedo() {
      return manager.canRedo();
    },
    get undoTitle() {
      return top(manager.undoStack);
    },
    get redoTitle() {
      return top(manager.redoStack);
    },
    track(other) {
      tracked.add(other);
    },
    endStep() {
      group = null;
      manager.stopCapturing();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      manager.destroy();
      doc.off("beforeTransaction", beforeTransaction);
      doc.off("afterTransaction", afterTransaction);
      listeners.clear();
    },
  };
}
