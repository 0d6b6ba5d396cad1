/** From a request to its handler, by way of the permission table. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { checkHost, checkOrigin, clientAddress } from "@heddle/security";
import { handlers } from "../handlers.ts";
import { mayAccess, type RouteRule } from "../permissions/table.ts";
import type { AppRow, Services } from "../services.ts";
import { sendAnswer, sendFailure } from "./answer.ts";
import { limitedBody, readJson } from "./body.ts";
import type { SignedIn } from "./context.ts";
import { matchRoute } from "./match.ts";
import { notFound, Refusal } from "./refusal.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Why a request may not be answered at all: it was sent to another name, or by another site's page. Null when it may. */
export function whyNotFrom(services: Pick<Services, "config">, request: IncomingMessage): Refusal | null {
  const { hosts, origins, publicUrl } = services.config;
  if (!checkHost(request.headers.host, hosts)) {
    return new Refusal(
      421,
      "bad-host",
      "Heddle does not answer to this name.",
      `Open ${publicUrl.origin}, or set PUBLIC_URL to the address you use.`,
    );
  }
  const upgrade = request.headers.upgrade !== undefined;
  if ((upgrade || !SAFE.has(request.method ?? "GET")) && !checkOrigin(request.headers.origin, origins)) {
    return new Refusal(
      403,
      "bad-origin",
      "Only Heddle's own pages may do this.",
      `Use the editor at ${publicUrl.origin}.`,
    );
  }
  // Where a browser says that another site's page asks, it gets nothing, even of what it could not read.
  const site = request.headers["sec-fetch-site"];
  if ((site === "cross-site" || site === "same-site") && request.headers["sec-fetch-mode"] !== "navigate") {
    return new Refusal(
      403,
      "bad-origin",
      "Only Heddle's own pages may ask for this.",
      `Use the editor at ${publicUrl.origin}.`,
    );
  }
  return null;
}

/** Answers a request below /api. Host and Origin have been checked. */
export async function answerApi(
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const answer = await runRoute(services, request);
    services.metrics.requests.ok += 1;
    await sendAnswer(response, answer);
  } catch (error) {
    services.metrics.requests[error instanceof Refusal && error.status < 500 ? "refused" : "failed"] += 1;
    sendFailure(response, error, services.log);
  }
}

async function runRoute(services: Services, request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? "/", "http://heddle");
  const match = matchRoute(request.method ?? "GET", url.pathname);
  if (!match) throw new Refusal(404, "no-such-route", "There is nothing at this address.");
  if (match.kind === "wrong-method") {
    throw new Refusal(405, "wrong-method", `This address takes ${match.allowed.join(", ")}.`);
  }
  const { rule, params, id } = match;
  const actor = await services.accounts.identify(request.headers);
  if (!mayAccess(actor?.role ?? null, rule.access)) {
    if (!actor) throw new Refusal(401, "not-signed-in", "Sign in first.", "Open the sign-in page.");
    throw new Refusal(
      403,
      "not-allowed",
      `This needs the role ${rule.access}; yours is ${actor.role}.`,
      "Ask an owner of the workspace.",
    );
  }
  const context: SignedIn = {
    services,
    request,
    params,
    query: url.searchParams,
    // Where the table asks for a role there is an actor; handlers for anyone are given the wider type.
    actor: actor as SignedIn["actor"],
    app: NO_APP,
    address: clientAddress(request, services.config.trustedProxies),
    json: (shape) => readJson(request, shape, rule.limit),
    bytes: () => limitedBody(request, rule.limit),
  };
  if (params.app !== undefined)
    context.app = await findApp(services, params.app, context.actor.workspaceId, rule);
  return handlers[id](context);
}

const NO_APP: AppRow = {
  id: "",
  workspaceId: "",
  name: "",
  slug: "",
  publishedRevisionId: null,
  editedAt: new Date(0),
  deletedAt: null,
};

async function findApp(
  services: Services,
  id: string,
  workspaceId: string,
  rule: RouteRule,
): Promise<AppRow> {
  const app = await services.database.prisma.app.findFirst({
    where: { id, workspaceId, ...(rule.deleted ? {} : { deletedAt: null }) },
    select: {
      id: true,
      workspaceId: true,
      name: true,
      slug: true,
      publishedRevisionId: true,
      editedAt: true,
      deletedAt: true,
    },
  });
  if (!app) throw notFound("This app");
  return app;
}
