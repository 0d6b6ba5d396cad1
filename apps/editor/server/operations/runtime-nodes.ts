/** The runtime's nodes, as the editor's server asks them: over their internal address, signed with the installation's key. */

import type { Database } from "@heddle/database";
import {
  type AppFigures,
  appFiguresShape,
  type NodeFigures,
  nodeFiguresShape,
  sumApp,
} from "@heddle/observability/figures";
import { type Key, signToken } from "@heddle/security";
import { z } from "zod";
import type { EditorConfig } from "../config/config.ts";

/** A node that has not answered by then is away, milliseconds. */
const PATIENCE = 3_000;
/** Seconds that one request's signature is good for. */
const LIFETIME = 30;

/** A node's answer, or why there is none. */
export type NodeAnswer<Value> = { address: string; value: Value } | { address: string; problem: string };

export class RuntimeNodes {
  readonly #addresses: () => Promise<string[]>;
  readonly #key: Key;

  /** @param addresses gives the internal address (`http://127.0.0.1:3001`) of each node that is known */
  constructor(addresses: () => Promise<string[]>, key: Key) {
    this.#addresses = addresses;
    this.#key = key;
  }

  /** One app's figures from all nodes together; null where no node answers. */
  async app(appId: string): Promise<AppFigures | null> {
    const answers = await this.#all(`app?id=${encodeURIComponent(appId)}`, appFiguresShape);
    return sumApp(answers.flatMap((answer) => ("value" in answer ? [answer.value] : [])));
  }

  /** Each node's own figures. */
  nodes(): Promise<NodeAnswer<NodeFigures>[]> {
    return this.#all("node", nodeFiguresShape);
  }

  /** Lets a quarantined version of an app run again, at every node. False: none has it in quarantine. */
  async lift(app: string, program: string): Promise<boolean> {
    const answers = await this.#all("lift", z.object({ lifted: z.boolean() }), { app, program });
    return answers.some((answer) => "value" in answer && answer.value.lifted);
  }

  async #all<Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    body?: unknown,
  ): Promise<NodeAnswer<z.output<Shape>>[]> {
    const addresses = await this.#addresses();
    return Promise.all(addresses.map((address) => this.#ask(address, path, shape, body)));
  }

  async #ask<Shape extends z.ZodType>(
    address: string,
    path: string,
    shape: Shape,
    body: unknown,
  ): Promise<NodeAnswer<z.output<Shape>>> {
    const token = signToken(this.#key, "operations", {}, { lifetime: LIFETIME });
    try {
      const response = await fetch(`${address}/_heddle/operations/${path}`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(PATIENCE),
        redirect: "error",
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      });
      if (!response.ok) return { address, problem: `It answers with status ${response.status}.` };
      const parsed = shape.safeParse(await response.json());
      return parsed.success
        ? { address, value: parsed.data }
        : { address, problem: "It is of another version, whose figures cannot be read." };
    } catch {
      return { address, problem: "It does not answer." };
    }
  }
}

/** Seconds since its last sign of life after which a node is taken for gone. */
const SILENCE = 5;

/** Where each node that is up is asked: they say so in a table that all share. While none does, it is looked for beside this editor. */
export async function runtimeAddresses(
  database: Pick<Database, "pool">,
  config: Pick<EditorConfig, "host" | "runtimePort">,
): Promise<string[]> {
  const { rows } = await database.pool.query<{ address: string }>(
    "select address from runtime_nodes where seen_at > now() - make_interval(secs => $1) order by id",
    [SILENCE],
  );
  return rows.length === 0 ? [runtimeBeside(config)] : rows.map(({ address }) => `http://${address}`);
}

/** Where the runtime beside this editor is: it listens where the editor does. */
export function runtimeBeside({ host, runtimePort }: Pick<EditorConfig, "host" | "runtimePort">): string {
  const name = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${runtimePort}`;
}
