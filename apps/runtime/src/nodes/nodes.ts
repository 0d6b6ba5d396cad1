/**
 * This process as one of several that serve the same apps: which node a request belongs to, and handing it on to that one. Sticky sessions of a
 * load balancer save a hop; nothing depends on them (SPEC.md, N rules).
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Key } from "@heddle/security";
import { hasShared, type OwnNode } from "../live/program-services.ts";
import { nodeOfToken } from "../live/session-token.ts";
import type { RuntimeLog } from "../log.ts";
import type { Site } from "../source/site.ts";
import type { QueryPool } from "../store/postgres.ts";
import { type Forwarded, forwardRequest, forwardSocket } from "./forward.ts";
import { Homes } from "./homes.ts";
import { isFromPeer } from "./peer-claims.ts";
import { type PeerRequests, PeerServer } from "./peer-server.ts";
import { type NodeAddress, NodeRegistry, type Peer } from "./registry.ts";

export interface NodesOptions {
  /** This node's. */
  id: string;
  key: Key;
  pool: QueryPool;
  log: RuntimeLog;
  /** Where it listens for the others; port 0 = any free one. */
  address: NodeAddress;
  /** A site (its id) is at home at another node by now: nothing of it may run on here. */
  onMoved(site: string): void;
  /** A node is gone: apps that it was the home of, and that work though nobody looks at them, need another. */
  onGone(): void;
}

/** A request with what is known of it. */
export interface NodeRequest {
  request: IncomingMessage;
  site: Site;
  url: URL;
  /** Within the app. */
  path: string;
  /** Network address of the browser. */
  address: string;
}

/** Where a request is answered. `unclear`: the home of its app has just gone, and there is none yet. */
export type Taken = "here" | "done" | "unclear";

/** What belongs to a session that is in some node's memory. */
const OF_SESSION = /^\/_heddle\/(socket|stream|messages|uploads|cookies|downloads)(\/|$)/;
const CONNECTION = /^\/_heddle\/(socket|stream)$/;
const DOWNLOAD_NODE = /^\/_heddle\/downloads\/([a-z0-9]{8})\./;
/** Visitors of an app whose home does not answer wait this long for another: longer than a node is missed. Milliseconds. */
const HOME_MILLISECONDS = 6_000;

export class Nodes implements OwnNode {
  readonly id: string;
  readonly #options: NodesOptions;
  readonly #registry: NodeRegistry;
  readonly #homes: Homes;
  /** Sockets and streams of browsers that are handed on. */
  readonly #piped = new Set<{ destroy(): void }>();
  #isCut = false;
  #server: PeerServer | null = null;

  constructor(options: NodesOptions) {
    this.#options = options;
    const { id, pool, log } = options;
    this.id = id;
    this.#registry = new NodeRegistry(id, pool, log, {
      onHomes: (stored, askedAt) => {
        for (const site of this.#homes.check(stored, askedAt)) options.onMoved(site);
      },
      onGone: () => options.onGone(),
    });
    this.#homes = new Homes(this.#registry, pool);
  }

  /** Takes requests of other nodes, and is known to them from now on. */
  async start(requests: PeerRequests): Promise<void> {
    const { key, id, address } = this.#options;
    this.#server = new PeerServer(key, id, requests);
    await this.#registry.start(await this.#server.listen(address));
  }

  /** Sessions in memory may have another owner by now. */
  get mayShareSessions(): boolean {
    return this.#registry.hasHadPeers;
  }

  get hasOthers(): boolean {
    return this.#registry.open.length > 0;
  }

  get isDraining(): boolean {
    return this.#registry.isDraining;
  }

  /** Whether an app that runs at one node only may run at this one. */
  async isHome(site: Site): Promise<boolean> {
    return (await this.#homes.find(site)) === "here";
  }

  /** Hands the request on where it belongs to another node. Unless that is `done`, nothing was answered. */
  takesRequest(asked: NodeRequest, response: ServerResponse): Promise<Taken> {
    return this.#take(asked, async (peer) => {
      const isStream = asked.path === "/_heddle/stream";
      if (isStream) this.#piped.add(response);
      const forwarded = await forwardRequest(asked.request, response, peer, this.#sender(asked));
      this.#piped.delete(response);
      return forwarded;
    });
  }

  /** The same for what asks to become a socket. */
  async takesSocket(asked: NodeRequest, socket: Duplex, head: Buffer): Promise<Taken> {
    const taken = await this.#take(asked, (peer) =>
      forwardSocket(asked.request, socket, head, peer, this.#sender(asked)),
    );
    if (taken === "done") this.#keep(socket);
    return taken;
  }

  /** Asks the others for a file that this node does not have. True = one had it, and it was sent. */
  async takesMissing(
    asked: Pick<NodeRequest, "request" | "address">,
    response: ServerResponse,
  ): Promise<boolean> {
    if (isFromPeer(asked.request)) return false;
    for (const peer of this.#registry.open) {
      const isWanted = (status: number) => status !== 404;
      if ((await forwardRequest(asked.request, response, peer, this.#sender(asked), isWanted)) === "done")
        return true;
    }
    return false;
  }

  #keep(socket: Duplex): void {
    // A peer that answers late would keep this node from ending.
    if (this.#isCut) {
      socket.destroy();
      return;
    }
    this.#piped.add(socket);
    socket.once("close", () => this.#piped.delete(socket));
  }

  #sender({ address }: Pick<NodeRequest, "address">): { key: Key; address: string } {
    return { key: this.#options.key, address };
  }

  async #take(asked: NodeRequest, forward: (peer: Peer) => Promise<Forwarded>): Promise<Taken> {
    if (await this.#needsHome(asked.site)) return this.#takeHome(asked, forward);
    const peer = isFromPeer(asked.request) ? null : this.#peerFor(asked);
    if (!peer) return "here";
    const result = await forward(peer);
    if (result === "refused") this.#registry.refused(peer);
    // What its node does not take is served here: the session comes from the store, and is its old owner's no more.
    return result === "done" ? "done" : "here";
  }

  async #takeHome(asked: NodeRequest, forward: (peer: Peer) => Promise<Forwarded>): Promise<Taken> {
    const until = performance.now() + HOME_MILLISECONDS;
    while (performance.now() < until) {
      const home = await this.#homes.find(asked.site);
      if (home === "here") return "here";
      // Whoever sent it looks again.
      if (home === null || isFromPeer(asked.request)) return "unclear";
      const result = await forward(home);
      if (result === "done") return "done";
      if (result === "refused") this.#registry.refused(home);
      this.#homes.forget(asked.site.id);
    }
    return "unclear";
  }

  /** Shared state has one owner; what is told to all who work on a draft is told by one gateway. */
  async #needsHome(site: Site): Promise<boolean> {
    if (site.isDraft) return true;
    const status = await site.status();
    return status.kind === "ready" && hasShared(status.release);
  }

  /** The node whose memory the request is about, if that is another's and it is there; of a node that ends, any other. */
  #peerFor({ request, url, path }: NodeRequest): Peer | null {
    const { isDraining, open } = this.#registry;
    const node = OF_SESSION.test(path) ? nodeOf(request, url, path) : "";
    const isOwn = node === this.#options.id;
    // A node that ends takes no connections any more, also not of sessions that it had.
    if (isOwn && !(isDraining && CONNECTION.test(path))) return null;
    const peer = node === "" || isOwn ? null : this.#registry.find(node);
    if (peer || !isDraining) return peer;
    return open[Math.floor(Math.random() * open.length)] ?? null;
  }

  /** From now on it gets nothing new; the others know when this resolves. */
  drain(): Promise<void> {
    return this.#registry.drain();
  }

  /** Ends the sockets and streams that it hands on: their browsers come in by another way. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#piped) socket.destroy();
  }

  /** Everything is committed: others may have the homes of this node, and need not ask it any more. */
  async end(): Promise<void> {
    await this.#registry.end();
    await this.#server?.close();
  }
}

/** The node that a page names: in the address, or in its session's token. */
function nodeOf({ headers }: IncomingMessage, url: URL, path: string): string {
  const token = headers["heddle-session"];
  const said = url.searchParams.get("node") ?? DOWNLOAD_NODE.exec(path)?.[1];
  return said ?? (typeof token === "string" ? nodeOfToken(token) : "");
}
