/** Checks what a browser sends: plain JSON against a fixed shape; nothing is revived by type name. */

import { type ClientInfo, PROTOCOL_VERSION, Up, type UpMessage } from "@heddle/state-engine/protocol";

/** A message that cannot be used, with a sentence that names what is wrong and where. */
export class BadMessage extends Error {
  readonly code = "bad-message";
}

const MAX_SEQUENCE = 2 ** 48;
const MAX_STORAGE_ENTRIES = 200;
/** Levels of a payload: what events carry is flat, and deeper values cannot be written as JSON again. */
const MAX_PAYLOAD_DEPTH = 32;
/** UTF-16 units of an answer to an effect, as JSON. */
const MAX_ANSWER = 512 * 1024;
/** A language tag or the name of a time zone. */
const NAME = /^[A-Za-z0-9_+/@.-]{0,100}$/;

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < MAX_SEQUENCE;
}

function requireCount(value: unknown, what: string): void {
  if (!isCount(value)) throw new BadMessage(`${what} is not a whole number from 0`);
}

function requireText(value: unknown, what: string, maximum: number): void {
  if (typeof value !== "string") throw new BadMessage(`${what} is not text`);
  if (value.length > maximum) throw new BadMessage(`${what} is longer than ${maximum} characters`);
}

/** A path of the app itself, with its query; what browsers would read as another host is refused. */
function requirePath(value: unknown, what: string): void {
  requireText(value, what, 4096);
  const url = URL.canParse(value as string, APP) ? new URL(value as string, APP) : null;
  if (!(value as string).startsWith("/") || url?.origin !== APP)
    throw new BadMessage(`${what} is not a path of this app`);
}

/** An origin that nobody has. */
const APP = "http://app.invalid";

function requireName(value: unknown, what: string): void {
  requireText(value, what, 100);
  if (!NAME.test(value as string)) throw new BadMessage(`${what} is no such name`);
}

function requireShallow(payload: unknown, what: string): void {
  if (typeof payload !== "object" || payload === null) return;
  let level: unknown[] = [payload];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_PAYLOAD_DEPTH) throw new BadMessage(`${what} is nested too deep`);
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
}

function checkClient(value: unknown): asserts value is ClientInfo {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BadMessage("hello[5] is not an object");
  }
  const client = value as Record<string, unknown>;
  requirePath(client.path, "hello[5].path");
  requireName(client.locale, "hello[5].locale");
  requireName(client.timeZone, "hello[5].timeZone");
  requireText(client.tab, "hello[5].tab", 100);
  if (client.draft !== undefined) requireText(client.draft, "hello[5].draft", 2000);
  requireEntries(client.storage, "hello[5].storage");
  if (client.sessionStorage !== undefined) requireEntries(client.sessionStorage, "hello[5].sessionStorage");
  if (client.lastEffect !== undefined) requireCount(client.lastEffect, "hello[5].lastEffect");
}

/** Entries of a storage; null where the browser refuses it. */
function requireEntries(value: unknown, what: string): void {
  if (value === null) return;
  if (typeof value !== "object" || Array.isArray(value)) throw new BadMessage(`${what} is not an object`);
  const entries = Object.entries(value as object);
  if (entries.length > MAX_STORAGE_ENTRIES) throw new BadMessage(`${what} has too many entries`);
  for (const [key, text] of entries)
    if (typeof text !== "string") throw new BadMessage(`${what}["${key.slice(0, 50)}"] is not text`);
}

/** UTF-16 units of a question about a draft's state, and of the names in it. */
const MAX_QUESTION = 64 * 1024;
const MAX_NAME = 1_000;
const MAX_STEPS = 20;

function requireQuestion(message: unknown[], length: number): void {
  requireCount(message[1], "question[1] (request)");
  if (message[2] !== "look" && message[2] !== "set")
    throw new BadMessage('question[2] is neither "look" nor "set"');
  if (message.length !== (message[2] === "set" ? 6 : 5))
    throw new BadMessage("question has the wrong length");
  requireText(message[3], "question[3] (member)", MAX_NAME);
  const path = message[4];
  if (!Array.isArray(path) || path.length > MAX_STEPS)
    throw new BadMessage(`question[4] (path) is not a list of at most ${MAX_STEPS}`);
  for (const step of path) requireText(step, "question[4] (path), a step,", MAX_NAME);
  requireShallow(message[5], "question[5] (value)");
  if (length > MAX_QUESTION) throw new BadMessage(`question is longer than ${MAX_QUESTION} characters`);
}

/**
 * Parses one frame.
 * @throws {BadMessage} for anything that is not a message of this protocol version.
 */
export function parseUpMessage(text: string): UpMessage {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw new BadMessage("the frame is not JSON");
  }
  if (!Array.isArray(message)) throw new BadMessage("the frame is not a JSON array");
  switch (message[0]) {
    case Up.event:
      if (message.length < 4 || message.length > 6) throw new BadMessage("event has the wrong length");
      requireCount(message[1], "event[1] (sequence)");
      requireCount(message[2], "event[2] (scope)");
      requireCount(message[3], "event[3] (event)");
      if (message.length > 4) requireShallow(message[4], "event[4] (payload)");
      if (message.length === 6) requireCount(message[5], "event[5] (acked patch)");
      break;
    case Up.ack:
      requireCount(message[1], "ack[1] (patch)");
      break;
    case Up.hello:
      if (message[1] !== PROTOCOL_VERSION) {
        throw new BadMessage(
          `hello[1]: this server speaks protocol version ${PROTOCOL_VERSION}; reload the page`,
        );
      }
      requireText(message[2], "hello[2] (program)", 200);
      requireText(message[3], "hello[3] (token)", 200);
      if (message[4] !== -1) requireCount(message[4], "hello[4] (last patch)");
      checkClient(message[5]);
      break;
    case Up.navigate:
      requireCount(message[1], "navigate[1] (sequence)");
      requirePath(message[2], "navigate[2]");
      if (message.length > 3 && message[3] !== "query") throw new BadMessage('navigate[3] is not "query"');
      break;
    case Up.storage:
      requireCount(message[1], "storage[1] (sequence)");
      requireText(message[2], "storage[2] (key)", 1000);
      if (message[3] !== null && typeof message[3] !== "string")
        throw new BadMessage("storage[3] is not text or null");
      break;
    case Up.effectAnswer:
      if (message.length !== 3) throw new BadMessage("answer has the wrong length");
      requireCount(message[1], "answer[1] (effect)");
      requireShallow(message[2], "answer[2] (value)");
      if (text.length > MAX_ANSWER) throw new BadMessage(`answer is longer than ${MAX_ANSWER} characters`);
      break;
    case Up.failure:
      if (message.length !== 3) throw new BadMessage("failure has the wrong length");
      requireText(message[1], "failure[1] (message)", 2_000);
      requireText(message[2], "failure[2] (stack)", 8_000);
      break;
    case Up.draft:
      requireQuestion(message, text.length);
      break;
    case Up.toastAction:
      requireCount(message[1], "action[1] (sequence)");
      requireCount(message[2], "action[2] (effect)");
      break;
    default:
      throw new BadMessage("the frame starts with no known letter");
  }
  return message as UpMessage;
}
