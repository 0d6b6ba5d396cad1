/**
 * Apps that run at one node only: those with shared state, and drafts. The node that has such a home keeps it for as long as it is up; when it is
 * gone, one other gets it, with a higher epoch (SPEC.md N5). Who believes wrongly to have it is stopped by the epochs of the store.
 */

import type { QueryPool } from "../store/postgres.ts";
import type { SiteKey } from "../store/store.ts";
import { type NodeRegistry, type Peer, SILENCE_MILLISECONDS, type StoredHome } from "./registry.ts";

/** What of a site is needed. */
export interface HomedSite {
  id: string;
  key: SiteKey;
}

interface HomeRow {
  node: string;
  epoch: number;
}

/** What is needed to know of the nodes. */
export type KnownNodes = Pick<
  NodeRegistry,
  "id" | "isSure" | "hasHadPeers" | "find" | "beat" | "patienceWith"
>;

/** Another node's home is looked up again after this long, milliseconds. */
const KNOWN_MILLISECONDS = 1_000;
/** While a home changes hands its visitors wait, at most this long, and it is looked again so often; milliseconds. */
const WAIT_MILLISECONDS = 6_000;
const LOOK_AGAIN = 150;

export class Homes {
  readonly #registry: KnownNodes;
  readonly #pool: QueryPool;
  /** Homes that are here, by site id; since when (`performance.now()`). */
  readonly #here = new Map<string, { epoch: number; since: number }>();
  readonly #elsewhere = new Map<string, { peer: Peer; until: number }>();
  readonly #looking = new Map<string, Promise<Peer | "here" | null>>();

  constructor(registry: KnownNodes, pool: QueryPool) {
    this.#registry = registry;
    this.#pool = pool;
  }

  /**
   * Where the site is at home; this node makes itself its home if it has none.
   * @returns null when that cannot be said: its node does not answer and is not gone for sure yet
   */
  async find(site: HomedSite): Promise<Peer | "here" | null> {
    const { isSure, hasHadPeers } = this.#registry;
    if (this.#here.has(site.id) && (isSure || !hasHadPeers)) return "here";
    const known = this.#elsewhere.get(site.id);
    if (known && known.until > performance.now() && this.#registry.find(known.peer.id)) return known.peer;
    let looking = this.#looking.get(site.id);
    if (!looking) {
      looking = this.#look(site).finally(() => this.#looking.delete(site.id));
      this.#looking.set(site.id, looking);
    }
    return looking;
  }

  async #look(site: HomedSite): Promise<Peer | "here" | null> {
    const until = performance.now() + WAIT_MILLISECONDS;
    for (;;) {
      const row = await this.#claim(site);
      if (row?.node === this.#registry.id) {
        this.#here.set(site.id, { epoch: row.epoch, since: performance.now() });
        return "here";
      }
      const peer = row && (await this.#peerOf(row.node));
      if (peer) {
        this.#elsewhere.set(site.id, { peer, until: performance.now() + KNOWN_MILLISECONDS });
        return peer;
      }
      if (performance.now() > until) return null;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  }

  async #peerOf(id: string): Promise<Peer | null> {
    const peer = this.#registry.find(id);
    if (peer) return peer;
    // It may just have come.
    await this.#registry.beat();
    return this.#registry.find(id);
  }

  /** Takes a home that nobody has, or whose node is gone; gives who has it then. Null = it went just now. */
  async #claim(site: HomedSite): Promise<HomeRow | null> {
    const { workspaceId, appId, environment } = site.key;
    const before = this.#elsewhere.get(site.id)?.peer.id;
    const patience = before === undefined ? SILENCE_MILLISECONDS : this.#registry.patienceWith(before);
    const own =
      "select 1 from runtime_nodes n where n.id = $4 and not n.is_draining and n.seen_at > clock_timestamp() - $5::interval";
    const taken = await this.#pool.query<HomeRow>({
      name: "heddle-home-claim",
      text: `insert into runtime_homes as h (workspace_id, app_id, environment, node, epoch)
             select $1, $2, $3, $4, 1 where exists (${own})
             on conflict (app_id, environment) do update set node = excluded.node, epoch = h.epoch + 1
             where h.node = excluded.node
                or not exists (
                  select 1 from runtime_nodes n where n.id = h.node and n.seen_at > clock_timestamp() - $6::interval)
             returning node, epoch`,
      values: [
        workspaceId,
        appId,
        environment,
        this.#registry.id,
        `${SILENCE_MILLISECONDS} milliseconds`,
        `${patience} milliseconds`,
      ],
    });
    if (taken.rows[0]) return taken.rows[0];
    const { rows } = await this.#pool.query<HomeRow>({
      name: "heddle-home",
      text: "select node, epoch from runtime_homes where app_id = $1 and environment = $2",
      values: [appId, environment],
    });
    return rows[0] ?? null;
  }

  /**
   * Compares with what was stored.
   * @param askedAt by `performance.now()`: what is here since then is not looked at
   * @returns ids of the sites that were at home here and are not any more
   */
  check(stored: readonly StoredHome[], askedAt: number): string[] {
    const epochs = new Map(stored.map((home) => [`${home.environment}:${home.app_id}`, home.epoch]));
    const lost = [...this.#here].filter(
      ([site, { epoch, since }]) => since < askedAt && epochs.get(site) !== epoch,
    );
    for (const [site] of lost) this.#here.delete(site);
    return lost.map(([site]) => site);
  }

  /** The node that has it does not answer: it is looked up anew. */
  forget(siteId: string): void {
    const known = this.#elsewhere.get(siteId);
    if (known) known.until = 0;
  }
}
