/** Questions about a session's state, and changes of it by hand, from those who work on a draft. SPEC.md, rules IN1-IN4. */

import type { Json } from "@heddle/schema";
import type { Services } from "../engine/services.ts";
import type { Command } from "../frames/frames.ts";
import { changeValue, InspectError, lookAt } from "../inspect/index.ts";
import type { SharedKey } from "../shared/shared-key.ts";
import type { InstanceNode } from "../tracking/instance.ts";
import type { TaskQueue } from "./queue.ts";
import type { States } from "./states.ts";

type Question = Extract<Command, { kind: "look" | "set-field" }>;

/** Whose state it is. */
interface Inspected {
  readonly session: string;
  readonly services: Services;
  readonly states: States;
  readonly queue: TaskQueue;
  begin(handler: string): void;
  ended(seq: number, failure: { error: unknown } | null): void;
}

/** What the timeline calls a change by hand. */
const BY_HAND = "a value set by hand";

/** Answers with a `told` record: at once, or when the handlers before the change are done. */
export function inspect(of: Inspected, question: Question, isDraft: boolean): void {
  const { session, services } = of;
  const { kind, request, member, path } = question;
  const tell = (message: string, value: Json = null) =>
    services.emit({ kind: "told", session, request, value, message });
  try {
    if (!isDraft) throw new InspectError("Only the state of drafts can be looked into.");
    const { instance, field, shared } = find(of.states, member);
    if (kind === "look") tell("", lookAt(instance, field, path));
    else {
      const change = () => changeValue(instance, field, path, question.value);
      if (shared) changeShared(shared, change, tell);
      else changeOwn(of, change, tell);
    }
  } catch (error) {
    tell(messageOf(error));
  }
}

/** The state and member that a name of `inspected` stands for; a shared state is the one that the session shows. */
function find(
  states: States,
  member: string,
): { instance: InstanceNode; field: string; shared: SharedKey | null } {
  const dot = member.lastIndexOf(".");
  const name = member.slice(0, dot);
  const field = member.slice(dot + 1);
  const own = states.owner.instances.find((instance) => instance.name === name);
  if (own) return { instance: own, field, shared: null };
  for (const shared of states.links.shown())
    if (shared.shape.id === name) return { instance: shared.instance, field, shared };
  throw new InspectError("This page does not use that state now.");
}

function changeOwn(of: Inspected, change: () => void, tell: (message: string) => void): void {
  let message = "";
  of.queue.add({
    begin: () => {
      of.begin(BY_HAND);
      message = attempt(change);
    },
    end: (failure) => {
      of.ended(0, failure);
      tell(message);
    },
  });
}

function changeShared(shared: SharedKey, change: () => void, tell: (message: string) => void): void {
  let message = "";
  shared.queue.add({
    begin: () => {
      message = attempt(change);
    },
    end: () => {
      shared.changed();
      tell(message);
    },
  });
}

function attempt(change: () => void): string {
  try {
    change();
    return "";
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "This value cannot be set.";
}
