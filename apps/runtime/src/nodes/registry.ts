/**
 * Which nodes there are: each says once a second, in a table that all share, that it is up. One that is silent for three seconds is taken for
 * gone; if it only stood still, the store refuses what it does late (SPEC.md N1, ST4).
 */

import type { RuntimeLog } from "../log.ts";
import type { QueryPool } from "../store/postgres.ts";

/** Milliseconds between two signs of life. */
const BEAT_MILLISECONDS = 1_000;
/** A node that was silent for so long is gone, milliseconds. */
export const SILENCE_MILLISECONDS = 3_000;
/** The same where nobody answers at its address any more. */
export const REFUSED_MILLISECONDS = 1_500;

export interface NodeAddress {
  host: string;
  port: number;
}

/** Another node. */
export interface Peer {
  id: string;
  address: NodeAddress;
  /** It ends: it takes nothing new. */
  isDraining: boolean;
}

/** An app's home that this node has, as it is stored. */
export interface StoredHome {
  app_id: string;
  environment: string;
  epoch: number;
}

interface NodeRow {
  id: string;
  address: string;
  is_draining: boolean;
  /** Milliseconds since its last sign. */
  age: number;
}

export interface RegistryEvents {
  /** Which homes are stored as this node's; after each sign of life, which was sent at `askedAt` (`performance.now()`). */
  onHomes(homes: StoredHome[], askedAt: number): void;
  /** A node is not there any more: what only it did, another one has to do. */
  onGone(): void;
}

export class NodeRegistry {
  readonly id: string;
  readonly #pool: QueryPool;
  readonly #log: RuntimeLog;
  readonly #events: RegistryEvents;
  #address: NodeAddress = { host: "127.0.0.1", port: 0 };
  #peers = new Map<string, Peer>();
  /** Peers that did not take a connection; until their next sign. */
  readonly #refused = new Set<string>();
  #isDraining = false;
  #timer: NodeJS.Timeout | null = null;
  #beating: Promise<void> | null = null;
  /** When the newest sign that was stored was sent, by `performance.now()`. */
  #seenAt = Number.NEGATIVE_INFINITY;
  #hadPeersAt = Number.NEGATIVE_INFINITY;

  constructor(id: string, pool: QueryPool, log: RuntimeLog, events: RegistryEvents) {
    this.id = id;
    this.#pool = pool;
    this.#log = log;
    this.#events = events;
  }

  /** From now on the others know of it. */
  async start(address: NodeAddress): Promise<void> {
    this.#address = address;
    await this.#beat();
    this.#timer = setInterval(() => void this.beat(), BEAT_MILLISECONDS);
    this.#timer.unref();
  }

  /** Nodes that can be handed a request. */
  get open(): Peer[] {
    return [...this.#peers.values()].filter(({ id, isDraining }) => !isDraining && !this.#refused.has(id));
  }

  /** Another node that can be handed a request; null when it is not there. */
  find(id: string): Peer | null {
    const peer = this.#peers.get(id);
    return peer && !peer.isDraining && !this.#refused.has(id) ? peer : null;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** There are other nodes, or were a minute ago: sessions may have another owner by now. */
  get hasHadPeers(): boolean {
    return performance.now() - this.#hadPeersAt < 60_000;
  }

  /** The others take it for alive, as far as it can know: its sign was stored a moment ago. */
  get isSure(): boolean {
    return performance.now() - this.#seenAt < SILENCE_MILLISECONDS;
  }

  /** Nobody takes connections at the peer's address: it is not asked again until it says that it is up. */
  refused(peer: Peer): void {
    this.#refused.add(peer.id);
  }

  /** @returns how long (milliseconds) a node may have been silent and still counts as there */
  patienceWith(id: string): number {
    return this.#refused.has(id) ? REFUSED_MILLISECONDS : SILENCE_MILLISECONDS;
  }

  /** Says that it is up, and looks who else is. */
  beat(): Promise<void> {
    this.#beating ??= this.#beat()
      .catch((error: unknown) =>
        this.#log({ level: "error", message: `The other nodes could not be told: ${String(error)}` }),
      )
      .finally(() => {
        this.#beating = null;
      });
    return this.#beating;
  }

  async #beat(): Promise<void> {
    const sentAt = performance.now();
    const { host, port } = this.#address;
    const { rows } = await this.#pool.query<NodeRow>({
      name: "heddle-beat",
      text: `with own as (
               insert into runtime_nodes (id, address, is_draining, seen_at) values ($1, $2, $3, clock_timestamp())
               on conflict (id) do update
                 set address = excluded.address, is_draining = excluded.is_draining, seen_at = excluded.seen_at
             ), gone as (
               delete from runtime_nodes where id <> $1 and seen_at < clock_timestamp() - interval '1 minute'
             )
             select id, address, is_draining, (extract(epoch from clock_timestamp() - seen_at) * 1000)::float8 as age
             from runtime_nodes where id <> $1`,
      values: [this.id, `${host}:${port}`, this.#isDraining],
    });
    const homes = await this.#pool.query<StoredHome>({
      name: "heddle-homes",
      text: "select app_id, environment, epoch from runtime_homes where node = $1",
      values: [this.id],
    });
    this.#seenAt = sentAt;
    this.#take(rows);
    this.#events.onHomes(homes.rows, sentAt);
  }

  #take(rows: NodeRow[]): void {
    const before = this.#peers;
    this.#peers = new Map();
    for (const { id, address, is_draining: isDraining, age } of rows) {
      if (age > SILENCE_MILLISECONDS) continue;
      if (age < BEAT_MILLISECONDS / 2) this.#refused.delete(id);
      this.#peers.set(id, { id, address: readAddress(address), isDraining });
    }
    if (rows.length > 0) this.#hadPeersAt = performance.now();
    if ([...before.keys()].some((id) => !this.#peers.has(id))) this.#events.onGone();
  }

  /** Takes nothing new from now on; the others know when this resolves. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    await this.beat();
    // One that was under way said the old.
    await this.beat();
  }

  /** It is gone: the others need not wait for its silence. */
  async end(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#beating;
    await this.#pool.query({
      text: `with homes as (delete from runtime_homes where node = $1) delete from runtime_nodes where id = $1`,
      values: [this.id],
    });
  }
}

/** `host:port`, as a node wrote it. */
function readAddress(text: string): NodeAddress {
  const at = text.lastIndexOf(":");
  return { host: text.slice(0, at), port: Number(text.slice(at + 1)) };
}
