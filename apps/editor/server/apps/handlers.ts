import { z } from "zod";
import type { AppSummary } from "../../src/api/contract.ts";
import { announceAccess } from "../accounts/access.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound, Refusal } from "../http/refusal.ts";
import { announcePublish } from "../publishing/announce.ts";
import type { AppRow, Services } from "../services.ts";
import { whyNotSlug } from "./app-id.ts";
import { removeForEver } from "./removal.ts";

const APP_COLUMNS = {
  id: true,
  workspaceId: true,
  name: true,
  slug: true,
  publishedRevisionId: true,
  editedAt: true,
  deletedAt: true,
} as const;

/** A name as the document takes it. */
export const appNameInput = z
  .string()
  .trim()
  .min(1, "Give the app a name.")
  .max(120, "A name has at most 120 characters.")
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "A name is one line of text.");

export async function listApps({ services, actor }: SignedIn): Promise<AppSummary[]> {
  const apps = await services.database.prisma.app.findMany({
    where: { workspaceId: actor.workspaceId, deletedAt: null },
    select: APP_COLUMNS,
    orderBy: { editedAt: "desc" },
    take: 1_000,
  });
  const summaries: AppSummary[] = [];
  for (const app of apps) summaries.push(await services.summaries.of(app));
  return summaries;
}

/** What `restoreApp` can bring back, the latest first. */
export async function listDeletedApps({ services, actor }: SignedIn): Promise<AppSummary[]> {
  const apps = await services.database.prisma.app.findMany({
    where: { workspaceId: actor.workspaceId, deletedAt: { not: null } },
    select: APP_COLUMNS,
    orderBy: { deletedAt: "desc" },
    take: 200,
  });
  const summaries: AppSummary[] = [];
  for (const app of apps) summaries.push(await services.summaries.of(app));
  return summaries;
}

export async function readAppSummary({ services, app }: SignedIn): Promise<AppSummary> {
  return services.summaries.of(app);
}

/** The app as it is stored now. */
export async function summaryOf(services: Services, id: string): Promise<AppSummary> {
  const app: AppRow | null = await services.database.prisma.app.findUnique({
    where: { id },
    select: APP_COLUMNS,
  });
  if (!app) throw notFound("This app");
  return services.summaries.of(app);
}

export async function changeApp({ services, app, actor, json }: SignedIn): Promise<AppSummary> {
  const { name, slug } = await json(
    z.strictObject({ name: appNameInput.optional(), slug: z.string().trim().toLowerCase().optional() }),
  );
  if (slug !== undefined && slug !== app.slug) await changeSlug(services, app, slug);
  if (name !== undefined) {
    const result = await services.documents.operate(app.id, "app.rename", { name }, actor.userId);
    if (!result) throw notFound("This app");
    if (!result.ok) throw new Refusal(400, result.error.code, result.error.message, result.error.cure);
    await services.database.prisma.app.update({ where: { id: app.id }, data: { name } });
  }
  return summaryOf(services, app.id);
}

async function changeSlug(services: Services, app: AppRow, slug: string): Promise<void> {
  const wrong = whyNotSlug(slug);
  if (wrong) throw new Refusal(400, "bad-slug", wrong);
  try {
    await services.database.prisma.$transaction(async (transaction) => {
      await transaction.app.update({ where: { id: app.id }, data: { slug } });
      await announcePublish(transaction, app.id);
    });
  } catch (error) {
    if ((error as { code?: string }).code !== "P2002") throw error;
    throw new Refusal(409, "slug-taken", `The address "${slug}" is taken.`, "Choose another one.");
  }
}

/** Takes an app off the list and off the net; `restoreApp` brings it back as it was. */
export async function deleteApp({ services, app }: SignedIn): Promise<void> {
  await services.documents.flush(app.id);
  await services.database.prisma.$transaction(async (transaction) => {
    await transaction.app.update({ where: { id: app.id }, data: { deletedAt: new Date() } });
    await announcePublish(transaction, app.id);
  });
  services.sync.closeApp(app.id);
  await services.documents.drop(app.id);
  await announceAccess(services);
}

/** Removes a deleted app and all that is its own. Nothing brings it back. */
export async function deleteForEver({ services, app }: SignedIn): Promise<void> {
  if (await removeForEver(services, app.id, Date.now())) return;
  throw new Refusal(409, "not-deleted", "This app is not deleted.", "Delete it first, from its card.");
}

export async function restoreApp({ services, app }: SignedIn): Promise<void> {
  await services.database.prisma.$transaction(async (transaction) => {
    await transaction.app.update({ where: { id: app.id }, data: { deletedAt: null } });
    await announcePublish(transaction, app.id);
  });
}
