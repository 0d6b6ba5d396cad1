/** What arrives from a session's browser: events, answers, and what it tells of itself. SPEC.md, rules S1, S5, S6, A1-A6 and F1-F4. */

import type { Json } from "@heddle/schema";
import type { Effects } from "../effects/effects.ts";
import type { Services } from "../engine/services.ts";
import { uploadedFiles } from "../files/index.ts";
import type { Command, KeptEntries, PageRequest, UploadedFileInfo } from "../frames/frames.ts";
import { admission } from "./admission.ts";
import type { Display } from "./display.ts";
import { problemWith, type Refusal } from "./event-check.ts";
import { checkForm, formRefusal } from "./form-check.ts";
import type { TaskQueue } from "./queue.ts";
import type { States } from "./states.ts";

/** The session at which it arrives. */
export interface Arriving {
  readonly session: string;
  readonly services: Services;
  readonly effects: Effects;
  readonly states: States;
  readonly display: Display;
  readonly queue: TaskQueue;
  request: PageRequest;
  /** What runs from now on goes by this name in the log, until a method gives a better one. */
  begin(handler: string, event?: number): void;
  enter(): void;
  interim(): void;
  ended(seq: number, failure: { error: unknown } | null): void;
  refuse(seq: number, refusal: Refusal): void;
}

type Event = Extract<Command, { kind: "event" }>;

/** The same page under an address that it had itself made: what shows the address follows, and nothing is loaded. */
export function followQuery(session: Arriving, request: PageRequest, seq: number): void {
  session.queue.add({
    seq,
    begin: () => {
      session.request = request;
      session.states.readAddress();
      session.display.followAddress();
      session.display.makeStale();
    },
    end: (failure) => session.ended(seq, failure),
  });
}

export function receiveEvent(session: Arriving, { seq, scope: scopeId, event, payload, files }: Event): void {
  let refusal: Refusal | null = null;
  session.queue.add({
    seq,
    begin: () => {
      const { view } = session.display;
      const scope = view.scope(scopeId);
      refusal = problemWith(view, scope, event, payload, files);
      if (refusal) return undefined;
      const info = view.program.event(event)!;
      let given: unknown = info.payload === "files" ? uploaded(session, files ?? []) : payload;
      if (info.form) {
        const form = { scope: scopeId, event };
        const checked = checkForm(view, scope!, info.form, payload as object);
        refusal = formRefusal(checked);
        if (refusal?.code === "invalid") session.effects.add("invalid", scopeId, event, checked.problems);
        if (refusal) return undefined;
        session.effects.form = form;
        given = checked.values as Json;
      }
      session.begin(`${info.node}.${info.prop}`, seq);
      if (info.kind === "window") {
        view.moveWindow(scope!, info.binding!, ...(payload as [offset: number, rows: number]));
        return undefined;
      }
      const result = view.program.functions.events[event]!(session.display.eventContext(scope!), given);
      if (info.kind === "handler") return result;
      if (info.binding !== undefined) view.assume(scope!, info.binding, payload);
      return undefined;
    },
    end: (failure) => {
      if (refusal) session.refuse(seq, refusal);
      else session.ended(seq, failure);
    },
  });
}

/** The browser answers an effect: who asked goes on. */
export function receiveAnswer(session: Arriving, effect: number, value: Json): void {
  session.enter();
  const message = session.effects.answer(effect, value);
  session.services.emit({ kind: "answered", session: session.session, effect, message });
}

/** The button of a toast was pressed. */
export function receiveAction(session: Arriving, seq: number, effect: number): void {
  let run: (() => unknown) | null = null;
  session.queue.add({
    seq,
    begin: () => {
      run = session.effects.takeCallback(effect);
      if (!run) return undefined;
      session.begin("toast.action", seq);
      return run();
    },
    end: (failure) => {
      if (run) session.ended(seq, failure);
      else session.refuse(seq, { code: "gone", message: "This cannot be done any more.", again: [] });
    },
  });
}

/** Nobody answers what is asked any more; who asked goes on with that. */
export function giveUpAnswers(session: Arriving, why: string): void {
  session.enter();
  session.effects.giveUp(why);
  session.interim();
}

/** Says which files an event would take now. It changes nothing, so it waits for no handler. */
export function admit(session: Arriving, command: Extract<Command, { kind: "admit" }>): void {
  if (!session.display.isUnopened) session.services.emit(admission(session.display.view, command));
}

function uploaded(session: Arriving, files: readonly UploadedFileInfo[]): object[] {
  return uploadedFiles((args) => session.services.callHost(session.session, "file", args), files);
}

/** The browser told its language and time zone: what shows them follows. */
export function receiveClient(session: Arriving, locale: string, timeZone: string): void {
  session.queue.add({
    seq: 0,
    begin: () => {
      session.request = { ...session.request, locale, timeZone };
      if (!session.states.isSessionRead) return;
      for (const instance of session.states.owner.instances) instance.invalidateAll();
      session.display.makeStale();
    },
    end: (failure) => session.ended(0, failure),
  });
}

/** The browser told what it keeps of fields that live there. */
export function receiveKept(session: Arriving, entries: KeptEntries): void {
  session.queue.add({
    seq: 0,
    begin: () => session.states.readKept(entries),
    end: (failure) => session.ended(0, failure),
  });
}

/** Entries of localStorage were changed in another tab. */
export function receiveStorage(session: Arriving, values: Record<string, string | null>, seq: number): void {
  session.queue.add({
    seq,
    begin: () => session.states.readStorage(values),
    end: (failure) => session.ended(seq, failure),
  });
}
