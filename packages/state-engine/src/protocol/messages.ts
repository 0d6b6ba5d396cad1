/**
 * The wire between browser and gateway: JSON text frames, each an array that starts with a letter.
 * docs/protocol.md explains it; `vectors.json` holds examples that server and client tests both read.
 */

import type { Json } from "@heddle/schema";

export const PROTOCOL_VERSION = 1;

/** Letters of messages from the browser. */
export const Up = {
  hello: "h",
  event: "e",
  ack: "a",
  effectAnswer: "v",
  toastAction: "t",
  navigate: "n",
  storage: "l",
  failure: "f",
  draft: "d",
} as const;
/** Letters of messages from the server. */
export const Down = { welcome: "w", patch: "p", reply: "r", status: "s", draft: "d", answered: "v" } as const;

/** What the browser tells of itself with hello. */
export interface ClientInfo {
  /** Path with query, as in the address bar. */
  path: string;
  locale: string;
  timeZone: string;
  /** localStorage entries that this app's fields declare: key to text. Null where the browser refuses storage. */
  storage: Record<string, string> | null;
  /** The same of sessionStorage. */
  sessionStorage?: Record<string, string> | null;
  /** The highest effect that this browser has run: what it keeps is as after that. */
  lastEffect?: number;
  /** Random per page load: a reconnect has the same, a duplicated tab another. */
  tab: string;
  /** Drafts only: the token that lets this browser see the draft. */
  draft?: string;
}

/** `lastPatchSeq` -1 = nothing yet. `sessionToken` is from the page's HTML, from sessionStorage, or "" for none. */
export type Hello = [
  "h",
  protocolVersion: number,
  programHash: string,
  sessionToken: string,
  lastPatchSeq: number,
  client: ClientInfo,
];
/** An acked patch number may ride along as the last element; then an event without payload has null before it. */
export type EventMessage = [
  "e",
  eventSeq: number,
  scope: number,
  event: number,
  payload?: Json,
  patchSeq?: number,
];
export type AckMessage = ["a", patchSeq: number];
/**
 * What an effect that asks something was answered with; null = nobody will answer it any more (the page was left). It is kept and
 * sent again after each welcome until the server has said `["v", effectId]`; a second answer to the same effect changes nothing.
 */
export type EffectAnswer = ["v", effectId: number, value: Json];
/** The button of the toast with this number was pressed; numbered with the events. */
export type ToastAction = ["t", eventSeq: number, effectId: number];
/**
 * Client-side navigation within the app; numbered with the events. `query`: back or forward to another query of the page that is
 * shown, which the page had itself put there: it is not opened anew.
 */
export type NavigateMessage = ["n", eventSeq: number, path: string, kind?: "query"];
/** A localStorage entry changed in another tab; null = removed. Numbered with the events. */
export type StorageMessage = ["l", eventSeq: number, key: string, value: string | null];
/** Something of the page, or of the app's code for browsers, failed in the browser. Told once each, a few times per page. */
export type FailureMessage = ["f", message: string, stack: string];
/**
 * Drafts only, from the editor around the page: one level of a value of the session's state, or a value to set by hand. `member` as the
 * draft message `state` names it, `path` the steps below it. Not numbered; the answer is a draft message `answer` with the request's number.
 */
export type DraftQuestion = ["d", request: number, ...StateQuestion];
export type StateQuestion =
  | ["look", member: string, path: string[]]
  | ["set", member: string, path: string[], value: Json];
/** What a question was answered with. `message`: why it could not be, for a person; "" = it was. Of a look `value` is what stands there. */
export type StateAnswer = { request: number; message: string; value: Json };
export type UpMessage =
  | Hello
  | EventMessage
  | AckMessage
  | EffectAnswer
  | ToastAction
  | NavigateMessage
  | StorageMessage
  | FailureMessage
  | DraftQuestion;

/**
 * A welcome with a model starts the client's numbering of patches anew at its patchSeq: the client acks it with `["a", patchSeq]`
 * BEFORE it sends events on this connection, then sends again, in order, the events numbered above ackEventSeq. Until that ack the server ignores
 * numbered messages, because they may name scopes of the model before (after a resync, a restore, a new program).
 * With another programHash the template changed too: the client drops what it has not seen acked (it names the old template), and its next event is
 * numbered ackEventSeq + 1.
 * Scope numbers are a function of what the scope stands for (control, row key), never of the order of mounting: a click sent just
 * before a runner died names the same row in the restored session.
 * Effects: effectIds rise per session, over restores too; a client keeps the highest it has run (sessionStorage, with the token) and skips those up to it.
 */
/** A scope on the wire: [scopeId, part, values in the part's order, children in the order of its controls]. */
export type ScopeModel = [scope: number, part: number, values: Json[], children: ControlModel[]];
/** Of a choice: the mounted scope or null. Of an each: its rows in order, and where they stand if only some are mounted. */
export type ControlModel = ScopeModel | null | ScopeModel[] | WindowModel | StreamModel;
/** Some rows of a long list: the place of the first, how many there are in all, and the rows. */
/** Rows of a list that passes by: a browser that has rows of it keeps them, and puts these after them. */
export type StreamModel = ["~", rows: ScopeModel[]];
export type WindowModel = ["#", offset: number, total: number, rows: ScopeModel[]];
/** Everything a browser needs to draw a page, given its template. */
export interface PageModel {
  pageId: string;
  templateHash: string;
  root: ScopeModel;
}

/**
 * Operations of a patch. Set is the frequent one and has no letter.
 * `+` insert rows at, `-` remove count rows at, `>` move one row (index after removal), `=` replace all rows, `%` permute
 * (new[i] = old[order[i]]), `#` where the rows of a long list stand, `~+` `~^` `~-` `~=` rows of a stream, `m` mount or unmount a choice, `t` append text to a value, `!` effect, `/` another page.
 */
export type SetOperation = [scope: number, binding: number, value: Json];
export type InsertRows = ["+", scope: number, control: number, index: number, rows: ScopeModel[]];
export type RemoveRows = ["-", scope: number, control: number, index: number, count: number];
export type MoveRow = [">", scope: number, control: number, from: number, to: number];
export type ReplaceRows = ["=", scope: number, control: number, rows: ScopeModel[]];
export type PermuteRows = ["%", scope: number, control: number, order: number[]];
export type PlaceRows = ["#", scope: number, control: number, offset: number, total: number];
/** Rows at the end (`+`) or at the beginning (`^`); one whose scope is there is replaced where it stands. Beyond `limit` rows those at the other end go. */
export type StreamRows = ["~+" | "~^", scope: number, control: number, rows: ScopeModel[], limit: number];
export type RemoveStreamRows = ["~-", scope: number, control: number, scopes: number[]];
export type ReplaceStreamRows = ["~=", scope: number, control: number, rows: ScopeModel[]];
export type Mount = ["m", scope: number, control: number, child: ScopeModel | null];
export type AppendText = ["t", scope: number, binding: number, text: string];
export type EffectOperation = ["!", effectId: number, name: EffectName, ...args: Json[]];
export type ShowPage = ["/", path: string, model: PageModel];
export type Operation =
  | SetOperation
  | InsertRows
  | RemoveRows
  | MoveRow
  | ReplaceRows
  | PermuteRows
  | PlaceRows
  | StreamRows
  | RemoveStreamRows
  | ReplaceStreamRows
  | Mount
  | AppendText
  | EffectOperation
  | ShowPage;

/**
 * Names of effects; docs/protocol.md has their arguments. Those up to `reset` are methods of `ui`; `withdraw` takes back what is
 * asked, and the others are caused by fields that live in the browser, or by a page that sends elsewhere.
 */
export type EffectName =
  | "toast"
  | "dismiss"
  | "navigate"
  | "replace"
  | "back"
  | "open"
  | "copy"
  | "download"
  | "focus"
  | "blur"
  | "select"
  | "scrollTo"
  | "setValue"
  | "clear"
  | "setTitle"
  | "print"
  | "confirm"
  | "prompt"
  | "call"
  | "invalid"
  | "reset"
  | "withdraw"
  | "storage"
  | "sessionStorage"
  | "query"
  | "cookie"
  | "cookieTicket"
  | "redirect";

/** What the engine tells of a cookie field; the gateway makes a `cookie` or a `cookieTicket` of it. */
export type EngineEffectName = EffectName | "appCookie";

/** Effects that are answered with `["v", effectId, value]`. */
export const ASKING_EFFECTS: readonly EffectName[] = ["confirm", "prompt", "call"];

/** `model` null = resumed: the patches missed follow. `token` is kept in sessionStorage. */
export type Welcome = [
  "w",
  sessionToken: string,
  epoch: number,
  patchSeq: number,
  ackEventSeq: number,
  programHash: string,
  model: PageModel | null,
];
export type Patch = ["p", patchSeq: number, ackEventSeq: number, ops: Operation[]];
export type Reply = ["r", eventSeq: number, code: true | ErrorCode, message?: string];
export type Status = ["s", "draining" | "interrupted" | "resync" | "outdated" | "closed", detail?: string];
/**
 * Drafts only: what the editor shows of the live session. `log` LogEntry with mapped position · `diagnostics` Diagnostic[] of the
 * newest compile (the last good program goes on running) · `state` field to a short preview of its value · `timeline` what an event cost ·
 * `answer` StateAnswer.
 */
export type DraftTopic = "log" | "diagnostics" | "state" | "timeline" | "answer";
export type DraftMessage = ["d", DraftTopic, Json];
/** The answer to this effect need not be sent again. */
export type Answered = ["v", effectId: number];
export type DownMessage = Welcome | Patch | Reply | Status | DraftMessage | Answered;

/** Why the server refused something. Listed in docs/protocol.md. */
export type ErrorCode =
  | "bad-message"
  | "unknown-session"
  | "forbidden"
  | "not-mounted"
  | "disabled"
  | "bad-payload"
  | "handler-error"
  | "killed"
  | "too-large"
  | "rate-limited"
  | "gone"
  | "invalid"
  | "not-found";
