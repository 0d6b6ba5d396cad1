/** What the browser's side of the connection knows, and what can happen to it: data only. SPEC.md has the rules. */

import type { Json } from "@heddle/schema";
import {
  type ClientInfo,
  type DraftTopic,
  type EffectAnswer,
  type EffectName,
  type ErrorCode,
  type Operation,
  type PageModel,
  type StateQuestion,
  Up,
  type UpMessage,
} from "@heddle/state-engine/protocol";

/** A message with a number, kept until the server has acked that number. */
export type Numbered = Extract<UpMessage, ["e" | "n" | "l" | "t", ...unknown[]]>;

/** The newest value of a field whose last edit is still on its way: it waits for that one's ack. */
export interface HeldEdit {
  scope: number;
  event: number;
  value: Json;
}

export interface ConnectionState {
  /** `offline` waits to retry, `greeting` has sent hello, `live` may send events, `ended` never connects again. */
  readonly phase: "offline" | "connecting" | "greeting" | "live" | "ended";
  readonly token: string;
  readonly programHash: string;
  /** What the page's HTML came with, for when the token kept from before is no longer known. */
  readonly fallback: { readonly token: string; readonly patchSeq: number } | null;
  /** The last patch applied; -1 = none, the server will send the whole model. */
  readonly patchSeq: number;
  /** The last patch whose number the server was told. */
  readonly toldPatch: number;
  /** Every event up to this number is done. */
  readonly ackSeq: number;
  readonly nextSeq: number;
  readonly unacked: readonly Numbered[];
  /** Edits per field that wait for the one before them, in order of their last change. */
  readonly held: readonly HeldEdit[];
  readonly lastEffect: number;
  /** Effects that were run here and ask something that has not been answered. */
  readonly open: readonly number[];
  /** Answers that the server has not confirmed. */
  readonly answers: readonly EffectAnswer[];
  /** Whose memory the session lives in; another epoch remembers no questions. -1 = not known yet. */
  readonly epoch: number;
  /** Connections that failed since the last one that worked. */
  readonly failures: number;
  /** A welcome has come since the page was loaded. */
  readonly isKnown: boolean;
}

export type Input =
  | { kind: "start" }
  | { kind: "opened"; client: ClientInfo }
  | { kind: "closed" }
  | { kind: "retry" }
  /** `client` is asked for where a greeting follows from the message: to look up the time zone takes a while. */
  | { kind: "message"; text: string; client: () => ClientInfo }
  | { kind: "event"; scope: number; event: number; payload?: Json }
  | { kind: "edit"; scope: number; event: number; value: Json }
  | { kind: "navigate"; path: string; queryOnly?: boolean }
  | { kind: "storage"; key: string; value: string | null }
  /** What an effect asked is answered. */
  | { kind: "answer"; effect: number; value: Json }
  /** The button of this toast was pressed. */
  | { kind: "action"; effect: number }
  /** The editor around a draft asks something of the session's state. */
  | { kind: "question"; request: number; question: StateQuestion }
  /** The session is given up for a new one. */
  | { kind: "anew" }
  /** The time to ack patches has come. */
  | { kind: "acknowledge" };

export type Output =
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "send"; text: string }
  /** Retry later; `failures` says how long to wait. */
  | { kind: "wait"; failures: number }
  /** Ask for `acknowledge` in about a second, unless that is already on its way. */
  | { kind: "acknowledgeSoon" }
  /** Apply to the model, in the order of these outputs; then everything up to `ackSeq` is done. */
  | { kind: "apply"; operations: Operation[]; ackSeq: number }
  /** Run once, after what was applied before it is on the screen. */
  | { kind: "effect"; id: number; name: EffectName; args: Json[] }
  /** Nobody waits any more for what was asked, nor knows what buttons of toasts do. */
  | { kind: "withdraw" }
  | { kind: "replace"; programHash: string; model: PageModel; ackSeq: number }
  /** `of`: scope and index of the event, where it was one. */
  | {
      kind: "refused";
      seq: number;
      code: ErrorCode;
      message: string;
      of?: readonly [scope: number, event: number];
    }
  | { kind: "status"; status: string; detail: string }
  | { kind: "draft"; topic: DraftTopic; value: Json }
  /** To be kept for this tab: the token and the last effect that was run. */
  | { kind: "remember"; token: string; lastEffect: number; open: readonly number[] }
  | { kind: "phase"; phase: ConnectionState["phase"] };

export interface Beginning {
  programHash: string;
  /** From the page's HTML. */
  token: string;
  patchSeq: number;
  ackSeq: number;
  /** From this tab's storage, if there is any. */
  kept: { token: string; lastEffect: number; open?: readonly number[] } | null;
}

export function initialState(beginning: Beginning): ConnectionState {
  const { kept, token, patchSeq, ackSeq, programHash } = beginning;
  const isKept = kept !== null && kept.token !== token;
  return {
    phase: "offline",
    token: isKept ? kept.token : token,
    programHash,
    fallback: isKept ? { token, patchSeq } : null,
    patchSeq: isKept ? -1 : patchSeq,
    toldPatch: isKept ? -1 : patchSeq,
    ackSeq,
    nextSeq: ackSeq + 1,
    unacked: [],
    held: [],
    lastEffect: kept !== null && kept.token === token ? kept.lastEffect : isKept ? kept.lastEffect : 0,
    open: [],
    // What the page before this one asked went away with it.
    answers: (kept?.open ?? []).map((effect) => [Up.effectAnswer, effect, null]),
    epoch: -1,
    failures: 0,
    isKnown: false,
  };
}
