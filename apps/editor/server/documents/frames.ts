/** The wire's messages, as bytes: y-websocket's, and two of our own. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { type Role, SYNC_ROLE_MESSAGE, SYNC_SAVED_MESSAGE } from "../../src/api/contract.ts";
import type { SocketKind } from "../permissions/table.ts";

const SYNC = 0;
const PRESENCE = 1;
const PRESENCE_ASK = 3;

export type ReceivedFrame =
  | { kind: Extract<SocketKind, "sync.ask" | "sync.answer" | "sync.update" | "presence">; body: Uint8Array }
  | { kind: Extract<SocketKind, "presence.ask"> };

/** Reads a frame. @throws for anything that is none */
export function readFrame(bytes: Uint8Array): ReceivedFrame {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  if (type === PRESENCE_ASK) return { kind: "presence.ask" };
  if (type === PRESENCE) return { kind: "presence", body: decoding.readVarUint8Array(decoder) };
  if (type !== SYNC) throw new Error(`There is no message of type ${type}.`);
  const part = decoding.readVarUint(decoder);
  const kind = (["sync.ask", "sync.answer", "sync.update"] as const)[part];
  if (kind === undefined) throw new Error(`There is no sync message of type ${part}.`);
  return { kind, body: decoding.readVarUint8Array(decoder) };
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function syncFrame(part: 0 | 1 | 2, body: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, part);
    encoding.writeVarUint8Array(encoder, body);
  });
}

export const askFrame = (doc: Y.Doc) => syncFrame(0, Y.encodeStateVector(doc));
export const answerFrame = (doc: Y.Doc, stateVector: Uint8Array) =>
  syncFrame(1, Y.encodeStateAsUpdate(doc, stateVector));
export const updateFrame = (update: Uint8Array) => syncFrame(2, update);

export const savedFrame = (count: number) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, SYNC_SAVED_MESSAGE);
    encoding.writeVarUint(encoder, count);
  });

export const roleFrame = (role: Role) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, SYNC_ROLE_MESSAGE);
    encoding.writeVarString(encoder, role);
  });

/** One client's presence as it is sent. `text` is JSON; "null" = gone. */
export interface PresenceEntry {
  clientId: number;
  clock: number;
  text: string;
}

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const body = frame((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, text } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, text);
    }
  });
  return frame((encoder) => {
    encoding.writeVarUint(encoder, PRESENCE);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** One client's presence as it came: any JSON object. `state` null = gone. */
export interface ReceivedPresence {
  clientId: number;
  clock: number;
  state: object | null;
}

/** Clients of Yjs have 32 bits; a clock counts changes. */
const MOST_NUMBER = 2 ** 32;

/** Reads presence. @param stateLimit characters of one state @throws for what is none, or too large */
export function readPresence(body: Uint8Array, stateLimit: number): ReceivedPresence[] {
  const decoder = decoding.createDecoder(body);
  const count = decoding.readVarUint(decoder);
  if (count > 1000) throw new Error("That is presence of more people than there can be.");
  const entries: ReceivedPresence[] = [];
  for (let at = 0; at < count; at++) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    // A number at the end of what can be written would, counted on, be unreadable for everybody else.
    if (clientId > MOST_NUMBER || clock > MOST_NUMBER) throw new Error("Presence has numbers of 32 bits.");
    const text = decoding.readVarString(decoder);
    if (text.length > stateLimit) throw new Error(`Presence has at most ${stateLimit} characters.`);
    const state: unknown = JSON.parse(text);
    if (typeof state !== "object" || Array.isArray(state)) throw new Error("Presence is an object.");
    entries.push({ clientId, clock, state });
  }
  return entries;
}
