import { randomBytes } from "node:crypto";
import type { Prisma } from "@heddle/database";
import { below, type OpenSpan, traced } from "@heddle/observability";
import { z } from "zod";
import type { RevisionSummary } from "../../src/api/contract.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound } from "../http/refusal.ts";
import { announcePublish } from "./announce.ts";
import { summarise } from "./revisions.ts";

/** As `makeRevision`, with a span where traces are asked for. */
export function publish(context: SignedIn): Promise<RevisionSummary> {
  const { services, app } = context;
  return traced(services.tracing, "publish", null, { "heddle.app": app.id }, (span) =>
    makeRevision(context, span),
  );
}

/** Makes a revision of the app as it stands now, and shows it to everybody. An app that does not compile is refused. */
async function makeRevision(
  { services, app, actor, json }: SignedIn,
  span: OpenSpan | null,
): Promise<RevisionSummary> {
  const { note } = await json(z.strictObject({ note: z.string().trim().max(500).nullish() }));
  const content = await services.documents.read(app.id);
  if (!content) throw notFound("This app");
  const { app: checked } = await traced(services.tracing, "compile", below(span), {}, () =>
    services.workerPool.do("check", { app: content }),
  ).catch((error: unknown) => {
    services.metrics.publishes.refused += 1;
    throw error;
  });
  const id = randomBytes(15).toString("base64url");
  const row = await services.database.prisma.$transaction(async (transaction) => {
    // One publish of an app at a time: numbers have no gaps and no doubles.
    await transaction.$executeRaw`select 1 from apps where id = ${app.id} for update`;
    const last = await transaction.revision.aggregate({ where: { appId: app.id }, _max: { number: true } });
    const revision = await transaction.revision.create({
      data: {
        id,
        workspaceId: app.workspaceId,
        appId: app.id,
        number: (last._max.number ?? 0) + 1,
        note: note ?? "",
        app: checked as unknown as Prisma.InputJsonValue,
        createdBy: actor.userId,
      },
    });
    await transaction.app.update({ where: { id: app.id }, data: { publishedRevisionId: id } });
    await announcePublish(transaction, app.id);
    return revision;
  });
  services.metrics.publishes.ok += 1;
  return (await summarise(services, app, [row], id))[0]!;
}

/** Shows an older revision again, or a newer one after a roll-back. Revisions themselves never change. */
export async function rollBack({ services, app, params }: SignedIn): Promise<RevisionSummary> {
  const number = Number(params.number);
  const row = Number.isSafeInteger(number)
    ? await services.database.prisma.revision.findUnique({
        where: { appId_number: { appId: app.id, number } },
      })
    : null;
  if (!row) throw notFound("This revision");
  await services.database.prisma.$transaction(async (transaction) => {
    await transaction.app.update({ where: { id: app.id }, data: { publishedRevisionId: row.id } });
    await announcePublish(transaction, app.id);
  });
  return (await summarise(services, app, [row], row.id))[0]!;
}

export async function unpublish({ services, app }: SignedIn): Promise<void> {
  await services.database.prisma.$transaction(async (transaction) => {
    await transaction.app.update({ where: { id: app.id }, data: { publishedRevisionId: null } });
    await announcePublish(transaction, app.id);
  });
}
