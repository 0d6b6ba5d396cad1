/** What a publish or a roll-back would do to the tabs that are open, before it is done. */

import { type App, parseApp } from "@heddle/schema";
import type { PublishPlan } from "../../src/api/contract.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound } from "../http/refusal.ts";

export async function planPublish(context: SignedIn): Promise<PublishPlan> {
  const next = await context.services.documents.read(context.app.id);
  if (!next) throw notFound("This app");
  return planned(context, next);
}

export async function planRollBack(context: SignedIn): Promise<PublishPlan> {
  const { services, app, params } = context;
  const number = Number(params.number);
  const row = Number.isSafeInteger(number)
    ? await services.database.prisma.revision.findUnique({
        where: { appId_number: { appId: app.id, number } },
      })
    : null;
  if (!row) throw notFound("This revision");
  return planned(context, row.app as unknown as App);
}

async function planned({ services, app }: SignedIn, next: App): Promise<PublishPlan> {
  const live = await liveApp({ services, app });
  const [plan, openTabs] = await Promise.all([
    live ? services.workerPool.do("plan", { live, next }).then((answer) => answer.plan) : null,
    openTabsOf({ services, app }),
  ]);
  return { plan, openTabs };
}

/** The app that visitors get; null where it is not published, or was stored in a form that no longer parses. */
async function liveApp({ services, app }: Pick<SignedIn, "services" | "app">): Promise<App | null> {
  if (app.publishedRevisionId === null) return null;
  const row = await services.database.prisma.revision.findUnique({ where: { id: app.publishedRevisionId } });
  const parsed = row && parseApp(row.app);
  return parsed?.ok ? parsed.app : null;
}

/** The plan does not depend on it: a runtime that does not answer leaves the number out. */
async function openTabsOf({ services, app }: Pick<SignedIn, "services" | "app">): Promise<number | null> {
  const figures = await services.nodes.app(app.id).catch(() => null);
  return figures && (figures.production?.sessions.live ?? 0);
}
