/**
 * What people show of themselves: where they are and what they have selected. Of what comes only this shape goes on to others, so that nothing
 * in it can be deeper or larger than a place in the app. What else a client says of itself is left out. Rule D7 of SPEC.md.
 */

import { z } from "zod";
import { LOCAL_OWNER } from "../accounts/actor.ts";
import { type PresenceEntry, presenceFrame, type ReceivedPresence, readPresence } from "./frames.ts";
import { LIMITS } from "./limits.ts";
import type { Peer } from "./peer.ts";

/** Milliseconds in which presence of several people is sent as one. */
const PAUSE = 40;
const MOST_NODES = 200;

const id = z.string().max(64);
const file = z.string().max(300);
const point = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const itemId = z.object({ client: point, clock: point });
/** A place in a text, as `Y.relativePositionToJSON` writes it. */
const place = z.object({
  type: itemId.optional(),
  tname: file.optional(),
  item: itemId.optional(),
  assoc: z.number().optional(),
});

const shown = z.object({
  page: id.nullable().optional().catch(undefined),
  nodes: z
    .array(z.unknown())
    .transform((nodes) => nodes.slice(0, MOST_NODES))
    .pipe(z.array(id))
    .optional()
    .catch(undefined),
  cursor: z.object({ x: z.number(), y: z.number() }).nullable().optional().catch(undefined),
  /** The code file somebody looks at. */
  file: file.nullable().optional().catch(undefined),
  /** The selection in it. */
  code: z.object({ file, anchor: place, head: place }).nullable().optional().catch(undefined),
});
type Shown = z.output<typeof shown>;

interface Entry extends PresenceEntry {
  shown: Shown;
}

export interface PresenceOptions {
  broadcast(bytes: Uint8Array): void;
  log(text: string): void;
}

/** The presence of everybody in one document. */
export class Presence {
  readonly #options: PresenceOptions;
  #entries = new Map<Peer, Entry>();
  #changed = new Set<Peer>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  /** Everybody's, for somebody who asks; null when nobody shows anything. */
  frame(): Uint8Array | null {
    return this.#entries.size === 0 ? null : presenceFrame([...this.#entries.values()]);
  }

  /** Takes what a peer says. @throws for what is no presence, with a sentence */
  take(peer: Peer, body: Uint8Array): void {
    const received = readPresence(body, LIMITS.presenceState);
    // Some clients repeat what they have heard of others; only what a person says of themselves counts.
    const taken = new Set(
      [...this.#entries].filter(([other]) => other !== peer).map(([, entry]) => entry.clientId),
    );
    for (const entry of received) {
      if (taken.has(entry.clientId)) continue;
      peer.clientId ??= entry.clientId;
      if (entry.clientId !== peer.clientId) continue;
      const known = this.#entries.get(peer);
      if (known && known.clock >= entry.clock && entry.state !== null) continue;
      this.#accept(peer, entry);
    }
  }

  /** A role changed: the word on who somebody is goes out anew. */
  refresh(peer: Peer): void {
    const entry = this.#entries.get(peer);
    if (entry) this.#show(peer, entry.clientId, entry.clock + 1, entry.shown);
  }

  leave(peer: Peer): void {
    const entry = this.#entries.get(peer);
    if (entry) this.#hide(peer, entry.clientId, entry.clock + 1);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #accept(peer: Peer, { clientId, clock, state }: ReceivedPresence): void {
    if (state === null) this.#hide(peer, clientId, clock);
    else this.#show(peer, clientId, clock, shown.parse(state));
  }

  #show(peer: Peer, clientId: number, clock: number, shown: Shown): void {
    const { userId, color, role } = peer.actor;
    const user = { id: userId ?? `${LOCAL_OWNER}-${clientId}`, name: peer.name, color, role };
    this.#entries.set(peer, { clientId, clock, shown, text: JSON.stringify({ ...shown, user }) });
    this.#changed.add(peer);
    this.#timer ??= setTimeout(this.#send, PAUSE);
  }

  #hide(peer: Peer, clientId: number, clock: number): void {
    this.#entries.delete(peer);
    this.#changed.delete(peer);
    this.#options.broadcast(presenceFrame([{ clientId, clock, text: "null" }]));
  }

  #send = (): void => {
    this.#timer = null;
    const entries = [...this.#changed].flatMap((peer) => this.#entries.get(peer) ?? []);
    this.#changed.clear();
    try {
      if (entries.length > 0) this.#options.broadcast(presenceFrame(entries));
    } catch (error) {
      // Nobody above a timer would catch it, and no presence is worth the process.
      this.#options.log(`Presence could not be sent: ${String(error)}`);
    }
  };
}
