import type { Json } from "@heddle/schema";
import {
  type ClientInfo,
  Down,
  type DownMessage,
  type ErrorCode,
  type Operation,
  type Patch,
  PROTOCOL_VERSION,
  type Reply,
  type StateQuestion,
  Up,
  type Welcome,
} from "@heddle/state-engine/protocol";
import { answer, confirmed, opened, remembered, welcomed, withdrawn } from "./answers.ts";
import { parseDown } from "./down.ts";
import type { ConnectionState, HeldEdit, Input, Numbered, Output } from "./state.ts";

/** Patches that may wait for a common ack. */
const ACK_EVERY = 16;

export type Step = [state: ConnectionState, outputs: Output[]];

/** The next state after an input, and what the shell is to do, in order. Pure. */
export function step(state: ConnectionState, input: Input): Step {
  switch (input.kind) {
    case "start":
    case "retry":
      if (state.phase !== "offline") return [state, []];
      return enter(state, "connecting", [{ kind: "open" }]);
    case "opened":
      return greet(state, input.client);
    case "closed":
      if (state.phase === "offline" || state.phase === "ended") return [state, []];
      return enter({ ...state, failures: state.failures + 1 }, "offline", [
        { kind: "wait", failures: state.failures },
      ]);
    case "message":
      return state.phase === "greeting" || state.phase === "live"
        ? receive(state, input.text, input.client)
        : [state, []];
    case "event": {
      const [flushed, outputs] = sendHeld(state, () => true);
      const message = eventMessage(flushed.nextSeq, input.scope, input.event, input.payload);
      const [next, more] = enqueue(flushed, message);
      return [next, [...outputs, ...more]];
    }
    case "edit":
      return edit(state, { scope: input.scope, event: input.event, value: input.value });
    case "navigate": {
      const [flushed, outputs] = sendHeld(state, () => true);
      const message: Numbered = input.queryOnly
        ? [Up.navigate, flushed.nextSeq, input.path, "query"]
        : [Up.navigate, flushed.nextSeq, input.path];
      const [next, more] = enqueue(flushed, message);
      return [next, [...outputs, ...more]];
    }
    case "storage":
      return enqueue(state, [Up.storage, state.nextSeq, input.key, input.value]);
    case "answer":
      return answer(state, input);
    case "action": {
      const [flushed, outputs] = sendHeld(state, () => true);
      const [next, more] = enqueue(flushed, [Up.toastAction, flushed.nextSeq, input.effect]);
      return [next, [...outputs, ...more]];
    }
    case "anew":
      return anew(state);
    case "question":
      return [state, [asked(state, input.request, input.question)]];
    case "acknowledge":
      return acknowledge(state);
  }
}

/** The next hello has no token, so a new session begins: nothing of the old one counts there, neither numbers nor effects. */
function anew(state: ConnectionState): Step {
  if (state.phase === "ended") return [state, []];
  const blank = {
    token: "",
    fallback: null,
    patchSeq: -1,
    toldPatch: -1,
    ackSeq: 0,
    nextSeq: 1,
    unacked: [],
    held: [],
    lastEffect: 0,
    open: [],
    answers: [],
    epoch: -1,
    isKnown: false,
  };
  return enter({ ...state, ...blank }, "connecting", [{ kind: "close" }, { kind: "open" }]);
}

/** A question is not kept: without a connection it is answered here. */
function asked(state: ConnectionState, request: number, question: StateQuestion): Output {
  if (state.phase === "live") return { kind: "send", text: JSON.stringify([Up.draft, request, ...question]) };
  const message = "The page has no connection at the moment.";
  return { kind: "draft", topic: "answer", value: { request, message, value: null } };
}

function enter(state: ConnectionState, phase: ConnectionState["phase"], outputs: Output[]): Step {
  const told: Output[] = state.phase === phase ? [] : [{ kind: "phase", phase }];
  return [{ ...state, phase }, [...told, ...outputs]];
}

function greet(state: ConnectionState, client: ClientInfo): Step {
  const { lastEffect } = state;
  const told = lastEffect > 0 ? { ...client, lastEffect } : client;
  const hello = [Up.hello, PROTOCOL_VERSION, state.programHash, state.token, state.patchSeq, told];
  return enter(state, "greeting", [{ kind: "send", text: JSON.stringify(hello) }]);
}

function eventMessage(seq: number, scope: number, event: number, payload: Json | undefined): Numbered {
  return payload === undefined ? [Up.event, seq, scope, event] : [Up.event, seq, scope, event, payload];
}

/** Numbers a message, keeps it, and sends it if the connection is live (C1, C2). */
function enqueue(state: ConnectionState, message: Numbered): Step {
  const next = { ...state, nextSeq: state.nextSeq + 1, unacked: [...state.unacked, message] };
  return state.phase === "live" ? send(next, message) : [next, []];
}

/** Sends a numbered message; an event carries the ack of patches along (C9). */
function send(state: ConnectionState, message: Numbered): Step {
  if (message[0] !== Up.event || state.patchSeq <= state.toldPatch) {
    return [state, [{ kind: "send", text: JSON.stringify(message) }]];
  }
  const [letter, seq, scope, event, payload = null] = message;
  const text = JSON.stringify([letter, seq, scope, event, payload, state.patchSeq]);
  return [{ ...state, toldPatch: state.patchSeq }, [{ kind: "send", text }]];
}

function isEditOf(message: Numbered, edit: HeldEdit): boolean {
  return message[0] === Up.event && message[2] === edit.scope && message[3] === edit.event;
}

function edit(state: ConnectionState, newest: HeldEdit): Step {
  const others = state.held.filter((held) => held.scope !== newest.scope || held.event !== newest.event);
  if (state.unacked.some((message) => isEditOf(message, newest))) {
    return [{ ...state, held: [...others, newest] }, []];
  }
  return enqueue(
    { ...state, held: others },
    eventMessage(state.nextSeq, newest.scope, newest.event, newest.value),
  );
}

/** Sends the held edits that `isDue`, oldest first (C8). */
function sendHeld(state: ConnectionState, isDue: (edit: HeldEdit) => boolean): Step {
  let current = state;
  const outputs: Output[] = [];
  for (const held of state.held.filter(isDue)) {
    const message = eventMessage(current.nextSeq, held.scope, held.event, held.value);
    const [next, more] = enqueue(
      { ...current, held: current.held.filter((other) => other !== held) },
      message,
    );
    current = next;
    outputs.push(...more);
  }
  return [current, outputs];
}

function receive(state: ConnectionState, text: string, client: () => ClientInfo): Step {
  const message = parseDown(text);
  if (message === null) return [state, []];
  switch (message[0]) {
    case Down.welcome:
      return welcome(state, message);
    case Down.patch:
      return state.phase === "live" ? patch(state, message) : [state, []];
    case Down.reply:
      return reply(state, message, client);
    case Down.status:
      return status(state, message);
    case Down.answered:
      return confirmed(state, message[1]);
    case Down.draft:
      return [state, [{ kind: "draft", topic: message[1], value: message[2] }]];
  }
}

function welcome(state: ConnectionState, message: Welcome): Step {
  const [, token, , patchSeq, ackEventSeq, programHash, model] = message;
  const isSameSession = state.isKnown ? ackEventSeq >= state.ackSeq : false;
  const isSameProgram = programHash === state.programHash;
  const kept = keptMessages(state, ackEventSeq, model === null || isSameSession, isSameProgram);
  const outputs: Output[] = [];
  let next: ConnectionState = {
    ...state,
    token,
    programHash,
    fallback: null,
    failures: 0,
    isKnown: true,
    ackSeq: ackEventSeq,
    nextSeq: ackEventSeq + 1 + kept.length,
    unacked: kept,
    held: isSameProgram ? state.held : [],
  };
  if (model !== null) {
    // C5: the ack goes out before anything that names a scope of the new model.
    next = { ...next, patchSeq, toldPatch: patchSeq };
    outputs.push({ kind: "replace", programHash, model, ackSeq: ackEventSeq });
    outputs.push({ kind: "send", text: JSON.stringify([Up.ack, patchSeq]) });
  } else {
    outputs.push({ kind: "apply", operations: [], ackSeq: ackEventSeq });
  }
  const [asked, answered] = welcomed(next, message, isSameProgram);
  outputs.push(remembered(asked), ...answered);
  const [live, entered] = enter(asked, "live", outputs);
  const all = [...entered];
  let current = live;
  for (const numbered of kept) {
    const [sent, more] = send(current, numbered);
    current = sent;
    all.push(...more);
  }
  const [released, more] = releaseHeld(current);
  return [released, [...all, ...more]];
}

/** The messages to send again after a welcome, with their numbers (C3, C6, C10). */
function keptMessages(
  state: ConnectionState,
  ackEventSeq: number,
  isSameSession: boolean,
  isSameProgram: boolean,
): Numbered[] {
  const open = isSameSession
    ? state.unacked.filter((message) => message[1] > ackEventSeq)
    : [...state.unacked];
  const usable = isSameProgram ? open : open.filter((message) => message[0] !== Up.event);
  return usable.map((message, index) => renumbered(message, ackEventSeq + 1 + index));
}

function renumbered(message: Numbered, seq: number): Numbered {
  if (message[1] === seq) return message;
  const [letter, , ...rest] = message;
  return [letter, seq, ...rest] as Numbered;
}

/** Events up to `ackSeq` are done: forget them and send what waited for them. */
function settle(state: ConnectionState, ackSeq: number): Step {
  if (ackSeq <= state.ackSeq) return [state, []];
  const next = { ...state, ackSeq, unacked: state.unacked.filter((message) => message[1] > ackSeq) };
  return releaseHeld(next);
}

function releaseHeld(state: ConnectionState): Step {
  return sendHeld(state, (held) => !state.unacked.some((message) => isEditOf(message, held)));
}

function patch(state: ConnectionState, message: Patch): Step {
  const [, patchSeq, ackEventSeq, operations] = message;
  if (patchSeq <= state.patchSeq) return [state, []];
  if (patchSeq !== state.patchSeq + 1) {
    // C4: something is missing. The whole model is asked for on a new connection.
    return enter({ ...state, patchSeq: -1, toldPatch: -1 }, "offline", [
      { kind: "close" },
      { kind: "wait", failures: 0 },
    ]);
  }
  const ackSeq = Math.max(ackEventSeq, state.ackSeq);
  const drawn = operations.filter((operation) => operation[0] !== "!");
  const outputs: Output[] = [{ kind: "apply", operations: drawn, ackSeq }];
  const [afterEffects, effects] = runEffects({ ...state, patchSeq }, operations);
  const [settled, released] = settle(afterEffects, ackSeq);
  outputs.push(...effects, ...released);
  if (settled.patchSeq - settled.toldPatch >= ACK_EVERY) {
    const [told, more] = acknowledge(settled);
    return [told, [...outputs, ...more]];
  }
  if (settled.patchSeq > settled.toldPatch) outputs.push({ kind: "acknowledgeSoon" });
  return [settled, outputs];
}

/** C7. */
function runEffects(state: ConnectionState, operations: Operation[]): Step {
  let next = state;
  const outputs: Output[] = [];
  for (const operation of operations) {
    if (operation[0] !== "!") continue;
    const [, id, name, ...args] = operation;
    if (id <= next.lastEffect) continue;
    next = opened({ ...next, lastEffect: id }, id, name);
    if (name === "withdraw") next = withdrawn(next, args[0]);
    outputs.push({ kind: "effect", id, name, args });
  }
  if (next === state) return [state, []];
  outputs.push(remembered(next));
  return [next, outputs];
}

function acknowledge(state: ConnectionState): Step {
  if (state.phase !== "live" || state.patchSeq <= state.toldPatch) return [state, []];
  const text = JSON.stringify([Up.ack, state.patchSeq]);
  return [{ ...state, toldPatch: state.patchSeq }, [{ kind: "send", text }]];
}

function reply(state: ConnectionState, message: Reply, client: () => ClientInfo): Step {
  const [, seq, code, text = ""] = message;
  if (state.phase === "greeting")
    return code === true ? [state, []] : helloRefused(state, code, text, client);
  const [settled, released] = settle(state, seq);
  const settledOutputs: Output[] =
    settled === state ? [] : [{ kind: "apply", operations: [], ackSeq: settled.ackSeq }];
  // The refusal goes first: what was typed is dropped before an ack could take it for done.
  return [settled, [...refusal(state, seq, code, text), ...settledOutputs, ...released]];
}

function helloRefused(
  state: ConnectionState,
  code: ErrorCode,
  message: string,
  client: () => ClientInfo,
): Step {
  if (state.fallback !== null) {
    // The session kept from before is gone; the one that this page load began is there to go on with.
    const { token, patchSeq } = state.fallback;
    return greet(
      { ...state, token, patchSeq, toldPatch: patchSeq, lastEffect: 0, answers: [], fallback: null },
      client(),
    );
  }
  const isFinal = code === "forbidden" || code === "not-found" || code === "bad-message";
  const refused: Output = { kind: "refused", seq: 0, code, message };
  // Anything else passes: the server closes the connection and is asked again after a while.
  if (!isFinal) return [state, [refused]];
  return enter(state, "ended", [refused, { kind: "close" }]);
}

function refusal(state: ConnectionState, seq: number, code: Reply[2], message: string): Output[] {
  if (code === true) return [];
  const refused = state.unacked.find((one) => one[1] === seq);
  const of = refused?.[0] === Up.event ? { of: [refused[2], refused[3]] as const } : {};
  return [{ kind: "refused", seq, code, message, ...of }];
}

function status(state: ConnectionState, message: Extract<DownMessage, ["s", ...unknown[]]>): Step {
  const [, name, detail = ""] = message;
  const told: Output = { kind: "status", status: name, detail };
  if (name === "closed") return enter(state, "ended", [told, { kind: "close" }]);
  return [state, [told]];
}
