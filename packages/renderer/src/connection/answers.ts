/** Questions that effects asked here, and their answers until the server has them (C12, C13). Pure. */

import {
  ASKING_EFFECTS,
  type EffectAnswer,
  type EffectName,
  Up,
  type Welcome,
} from "@heddle/state-engine/protocol";
import type { ConnectionState, Input, Output } from "./state.ts";

type Step = [state: ConnectionState, outputs: Output[]];

/** What is to be kept for this tab. */
export function remembered({ token, lastEffect, open, answers }: ConnectionState): Output {
  // A page that is loaded anew answers for this one, also where an answer is still on its way: the first one counts.
  const unanswered = [...open, ...answers.map(([, effect]) => effect)];
  return { kind: "remember", token, lastEffect, open: unanswered };
}

/** An effect is being run: does it ask something? */
export function opened(state: ConnectionState, effect: number, name: EffectName): ConnectionState {
  return ASKING_EFFECTS.includes(name) ? { ...state, open: [...state.open, effect] } : state;
}

/** The server gave up what it asked. */
export function withdrawn(state: ConnectionState, effect: unknown): ConnectionState {
  return { ...state, open: state.open.filter((other) => other !== effect) };
}

export function answer(state: ConnectionState, { effect, value }: Extract<Input, { kind: "answer" }>): Step {
  if (!state.open.includes(effect)) return [state, []];
  const message: EffectAnswer = [Up.effectAnswer, effect, value];
  const open = state.open.filter((other) => other !== effect);
  const next = { ...state, open, answers: [...state.answers, message] };
  const sent: Output[] = state.phase === "live" ? [{ kind: "send", text: JSON.stringify(message) }] : [];
  return [next, sent];
}

export function confirmed(state: ConnectionState, effect: number): Step {
  const answers = state.answers.filter((message) => message[1] !== effect);
  if (answers.length === state.answers.length) return [state, []];
  const next = { ...state, answers };
  return [next, [remembered(next)]];
}

/** After a welcome: another memory has forgotten every question, the same one gets again what it may not have heard. */
export function welcomed(state: ConnectionState, [, , epoch]: Welcome, isSameProgram: boolean): Step {
  const isFirst = state.epoch === -1;
  const isSame = state.epoch === epoch && isSameProgram;
  const next = { ...state, epoch };
  if (!isSame && !isFirst) return [{ ...next, open: [], answers: [] }, [{ kind: "withdraw" }]];
  return [next, next.answers.map((message) => ({ kind: "send", text: JSON.stringify(message) }))];
}
