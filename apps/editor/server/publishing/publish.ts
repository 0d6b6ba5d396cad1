import { randomBytes } from "node:crypto";
import type { Prisma } from "@heddle/database";
import { allManifests } from "@heddle/document";
import { type App, type Diagnostic, parseApp } from "@heddle/schema";
import { z } from "zod";
import type { RevisionSummary } from "../../src/api/contract.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound, Refusal } from "../http/refusal.ts";
import { announcePublish } from "./announce.ts";
import { summarise } from "./revisions.ts";

/** Makes a revision of the app as it stands now, and shows it to everybody. An app that does not compile is refused. */
export async function publish({ services, app, actor, json }: SignedIn): Promise<RevisionSummary> {
  const { note } = await json(z.strictObject({ note: z.string().trim().max(500).nullish() }));
  const content = await services.documents.read(app.id);
  if (!content) throw notFound("This app");
  const checked = await checkForPublishing(content);
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

/** The app as it will be stored. @throws Refusal that names the first mistakes and where they are */
async function checkForPublishing(content: App): Promise<App> {
  const parsed = parseApp(content, { manifests: allManifests });
  if (!parsed.ok) {
    const issue = parsed.issues[0];
    throw new Refusal(422, "invalid-app", `The app cannot be published: ${issue?.path}: ${issue?.message}`);
  }
  // Loaded when first needed: the compiler is the largest part of this process.
  const { compileProgram } = await import("@heddle/compiler/program");
  const { program, diagnostics } = await compileProgram(parsed.app, allManifests, { draft: false });
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (program && errors.length === 0) return parsed.app;
  throw new Refusal(
    422,
    "does-not-compile",
    `The app has ${errors.length === 1 ? "a mistake" : `${errors.length} mistakes`} and was not published: ${errors.slice(0, 3).map(placed).join(" ")}`,
    "Mend what the problems panel shows, then publish again. What is published now stays.",
  );
}

function placed({ file, line, message, node, prop }: Diagnostic): string {
  const place = file
    ? `${file}${line ? `:${line}` : ""}`
    : node
      ? `node ${node}${prop ? `, ${prop}` : ""}`
      : "";
  return place ? `${place}: ${message}` : message;
}
