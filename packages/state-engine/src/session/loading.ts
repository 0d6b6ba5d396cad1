/** A page opens, by itself or by navigation: its onLoad runs, and it is shown as far as that got. SPEC.md, rule S14. */

import type { Services } from "../engine/services.ts";
import type { Visit } from "../handlers/voice.ts";
import type { PageProgram } from "../page/page-program.ts";
import type { Commits } from "./commits.ts";
import type { Display, Shown } from "./display.ts";
import type { Task, TaskQueue } from "./queue.ts";
import type { States } from "./states.ts";

/** How long a page's onLoad may take before the page is shown with what there is. Milliseconds. */
const ON_LOAD_PATIENCE = 1_000;

/** Whose page opens. */
export interface Loading {
  readonly services: Services;
  readonly states: States;
  readonly display: Display;
  readonly commits: Commits;
  readonly queue: TaskQueue;
  readonly cancelled: boolean;
  /** What runs from now on goes by this name in the log, until a method gives a better one. */
  begin(handler: string, event?: number, visit?: Visit): void;
  /** Of the page that opens: what its onLoad starts ends with it. */
  readonly visit: Visit;
  reportFailure(error: unknown): void;
  ended(seq: number, failure: { error: unknown } | null): void;
}

export interface LoadOptions {
  kind: Shown["kind"];
  runOnLoad: boolean;
  /** The navigation that it answers; 0 = none. */
  seq: number;
  /** Runs before the page is looked at. */
  first?: () => void;
}

/** Queues the opening of the session's page. */
export function load(loading: Loading, { kind, runOnLoad, seq, first }: LoadOptions): void {
  const { display, queue } = loading;
  const failed = (error: unknown) => loading.reportFailure(error);
  const task: Task = {
    seq,
    begin: () => {
      first?.();
      display.showWhole(kind);
      if (!runOnLoad) return undefined;
      loading.begin("onLoad", undefined, loading.visit);
      const { program } = display;
      const results = loading.states.runOnLoad(program, failed);
      for (const event of program.info.onLoad) results.push(runPageLoad(loading, program, event));
      // After what runs at once in onLoad, which may say what is to be loaded.
      results.push(...loading.states.loadLists(program));
      if (results.some((result) => typeof result === "object" && result !== null))
        loading.services.later(ON_LOAD_PATIENCE, () => {
          if (queue.task === task && display.isPending && !loading.cancelled)
            loading.commits.commit(0, false);
        });
      return results;
    },
    end: (failure) => {
      if (failure && seq === 0 && !loading.cancelled) failed(failure.error);
      loading.ended(seq, seq === 0 ? null : failure);
    },
  };
  queue.add(task);
}

function runPageLoad(loading: Loading, program: PageProgram, event: number): unknown {
  try {
    return program.functions.events[event]!(loading.display.eventContext(null), undefined);
  } catch (error) {
    loading.reportFailure(error);
    return undefined;
  }
}
