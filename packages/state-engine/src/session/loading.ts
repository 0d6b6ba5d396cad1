/** A page opens, by itself or by navigation: its onLoad runs, and it is shown as far as that got. SPEC.md, rules S14 and RT1-RT6. */

import { checkedRedirect } from "../effects/address.ts";
import type { Effects } from "../effects/effects.ts";
import type { Services } from "../engine/services.ts";
import type { PageRequest } from "../frames/frames.ts";
import type { Visit } from "../handlers/voice.ts";
import type { PageProgram } from "../page/page-program.ts";
import type { View } from "../page/view.ts";
import type { Commits } from "./commits.ts";
import type { Display, Shown } from "./display.ts";
import { keptLayouts, type Opener, openPage } from "./opening.ts";
import type { Task, TaskQueue } from "./queue.ts";
import type { SessionLog } from "./session-log.ts";
import type { Running } from "./settle.ts";
import type { States } from "./states.ts";

/** How long a page's onLoad may take before the page is shown with what there is. Milliseconds. */
const ON_LOAD_PATIENCE = 1_000;
/** How long it may go on after that: then it is stopped, so that the session's events run. Milliseconds. */
const ON_LOAD_LIMIT = 30_000;

/** Whose page opens. */
export interface Loading {
  readonly services: Services;
  readonly effects: Effects;
  readonly states: States;
  readonly display: Display;
  readonly commits: Commits;
  readonly queue: TaskQueue;
  readonly log: SessionLog;
  readonly cancelled: boolean;
  request: PageRequest;
  /** What runs from now on goes by this name in the log, until a method gives a better one. */
  begin(handler: string, event?: number, visit?: Visit): void;
  /** Of the page that opens: what its onLoad starts ends with it. */
  readonly visit: Visit;
  /** The page is left: what it started ends. */
  leavePage(): void;
  reportFailure(error: unknown): void;
  /** Stops what runs in the queue under this number, and says so. */
  cancel(seq: number, message: string): void;
  ended(seq: number, failure: { error: unknown } | null): void;
}

export interface LoadOptions {
  kind: Shown["kind"];
  runOnLoad: boolean;
  /** The navigation that it answers; 0 = none. */
  seq: number;
  /** The page to go to, and where it is; absent: the one the session was opened with. */
  target?: { page: PageProgram; request: PageRequest };
}

/** Queues the opening of the session's page. */
export function load(loading: Loading, { kind, runOnLoad, seq, target }: LoadOptions): void {
  const { display, queue } = loading;
  const opening = new PageOpening(loading);
  const task: Task = {
    seq,
    begin: (running) => {
      const kept = target ? opening.leave(target.page, target.request) : new Set<string>();
      display.showWhole(kind);
      if (!runOnLoad) return undefined;
      loading.begin("onLoad", undefined, loading.visit);
      const pending = opening.run(kept, running);
      if (pending)
        loading.services.later(ON_LOAD_PATIENCE, () => {
          if (queue.task !== task || loading.cancelled) return;
          if (display.isPending) loading.commits.commit(0, false);
          if (seq === 0) limit(loading, task);
        });
      return pending;
    },
    end: (failure) => {
      if (failure && !loading.cancelled) opening.failed(failure.error);
      if (!loading.cancelled) opening.finish();
      loading.ended(seq, null);
    },
  };
  queue.add(task);
}

/** Stops an opening that does not end. Navigations are timed as the events that they are; a person may take their time. */
function limit(loading: Loading, task: Task): void {
  const { services, queue, effects } = loading;
  services.later(ON_LOAD_LIMIT, () => {
    if (queue.task !== task || loading.cancelled) return;
    if (effects.isPersonAwaited) {
      limit(loading, task);
      return;
    }
    effects.add("toast", "error", "This page took too long, so not all of it was loaded.");
    const seconds = ON_LOAD_LIMIT / 1_000;
    loading.cancel(0, `onLoad had not ended ${seconds} seconds after the page was shown, and was stopped.`);
  });
}

/** One opening, and what comes of it: the page, another address, or the error page. */
class PageOpening implements Opener {
  private readonly loading: Loading;
  /** What was shown before, to stay there when the page sends elsewhere. */
  private before: { view: View; request: PageRequest } | null = null;
  private redirect: string | null = null;
  private isFailed = false;

  constructor(loading: Loading) {
    this.loading = loading;
  }

  get isOver(): boolean {
    return this.redirect !== null || this.isFailed;
  }

  /** Another page takes the place of the one that is shown; gives the layouts that stay. */
  leave(page: PageProgram, request: PageRequest): ReadonlySet<string> {
    const { loading } = this;
    const { display, states } = loading;
    loading.leavePage();
    this.before = { view: display.view, request: loading.request };
    const kept = keptLayouts(display.program, page);
    loading.request = request;
    states.links.leavePage(false);
    display.replace(page);
    states.readAddress();
    return kept;
  }

  run(kept: ReadonlySet<string>, running: Running): Promise<void> | null {
    return openPage(this.loading.display.program, kept, this, running);
  }

  /** What the page's lists show first, after what onLoad says is to be loaded. */
  loadLists(): Promise<void>[] {
    const { states, display } = this.loading;
    return states.loadLists(display.program);
  }

  loadState(state: number): unknown {
    return this.loading.states.runOnLoad(state);
  }

  runEvent(event: number): unknown {
    const { display } = this.loading;
    return display.program.functions.events[event]!(display.eventContext(null), undefined);
  }

  /** No event is there to refuse: the error page is shown, or the page as far as it got, and the person is told. */
  failed(error: unknown): void {
    const { log, display, services } = this.loading;
    if (services.errorPage && display.isPending && !services.isDraft) {
      log.handlerFailed(error);
      this.isFailed = true;
    } else this.loading.reportFailure(error);
  }

  redirected(given: unknown): boolean {
    const { services, log, request } = this.loading;
    const address = checkedRedirect(given, request.path);
    if (address === null) return false;
    if (services.isDraft) {
      log.info(`This page sends its visitors to ${address}. While it is worked on it is shown all the same.`);
      return false;
    }
    this.redirect = address;
    return true;
  }

  /** Everything has run. */
  finish(): void {
    const { loading, redirect, before } = this;
    const { display, services, effects } = loading;
    if (this.isFailed && services.errorPage) display.replace(services.errorPage);
    if (redirect === null) return;
    if (display.isUnopened) {
      display.redirect = redirect;
      return;
    }
    if (display.isPending && before) {
      loading.request = before.request;
      display.stay(before.view);
      loading.states.readAddress();
    }
    effects.add("redirect", redirect);
  }
}
