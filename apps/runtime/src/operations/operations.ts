/** What is asked of the process and not of an app: health, metrics, and figures for the editor's server (SPEC.md, O rules). */

import type { IncomingMessage, ServerResponse } from "node:http";
import {
  bearerOf,
  type MachineRoute,
  MachineRoutes,
  type MachineRoutesOptions,
  sendJson,
} from "@heddle/observability";
import { type Key, verifyToken } from "@heddle/security";
import { z } from "zod";
import type { Strikes } from "../live/strikes.ts";
import type { Figures } from "./figures.ts";

export interface OperationsOptions extends MachineRoutesOptions {
  figures: Figures;
  strikes: Pick<Strikes, "lift">;
  key: Key;
}

/** What answers a request that is the process's own; false where it is an app's. */
export type Operations = Pick<MachineRoutes, "answer">;

/** What the editor's server signs its requests for. */
const PURPOSE = "operations";
const LIFT_BYTES = 4_096;
const liftShape = z.strictObject({ app: z.string().max(200), program: z.string().max(200) });

export function operationsOf(options: OperationsOptions): Operations {
  const { figures, strikes, key } = options;
  /** For who holds the installation's key. */
  const signed =
    (answer: MachineRoute): MachineRoute =>
    (request, response, url) => {
      if (verifyToken(key, PURPOSE, bearerOf(request), z.object({})) !== null)
        return answer(request, response, url);
      sendJson(response, 401, { message: "This is for the editor's server." });
    };
  return new MachineRoutes(options, {
    "GET /_heddle/operations/node": signed(async (_request, response) =>
      sendJson(response, 200, await figures.node()),
    ),
    "GET /_heddle/operations/app": signed(async (_request, response, url) =>
      sendJson(response, 200, await figures.app(url.searchParams.get("id") ?? "")),
    ),
    "POST /_heddle/operations/lift": signed((request, response) => lift(request, response, strikes)),
  });
}

async function lift(
  request: IncomingMessage,
  response: ServerResponse,
  strikes: OperationsOptions["strikes"],
): Promise<void> {
  const wanted = liftShape.safeParse(await readJson(request));
  if (!wanted.success) return sendJson(response, 400, { message: "Say app and program." });
  const { app, program } = wanted.data;
  const lifted = ["production", "draft"].some((environment) =>
    strikes.lift(`${environment}:${app}`, program),
  );
  sendJson(response, 200, { lifted });
}

/** The body as JSON; undefined where it is none, or too long. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LIFT_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}
