import { z } from "zod";
import type { AppSummary } from "../../src/api/contract.ts";
import type { SignedIn } from "../http/context.ts";
import { notFound } from "../http/refusal.ts";
import { readTemplate } from "../templates/templates.ts";
import { appNameInput, summaryOf } from "./handlers.ts";
import { blankState, stateOf } from "./new-app.ts";
import { storeNewApp, withNewIds } from "./store-app.ts";

export async function createNewApp({ services, actor, json }: SignedIn): Promise<AppSummary> {
  const { name, template } = await json(
    z.strictObject({ name: appNameInput, template: z.string().max(100).nullish() }),
  );
  let id: string;
  if (template == null || template === "" || template === "blank") {
    id = await storeNewApp(services, actor.workspaceId, { name, state: blankState(name) });
  } else {
    const { app, assets } = await readTemplate(services, template);
    id = await storeNewApp(services, actor.workspaceId, { name, state: stateOf({ ...app, name }) }, assets);
  }
  return summaryOf(services, id);
}

export async function duplicateApp({ services, app, actor }: SignedIn): Promise<AppSummary> {
  const content = await services.documents.read(app.id);
  if (!content) throw notFound("This app");
  const name = `${content.name.slice(0, 110)} copy`;
  const assets = await services.database.prisma.asset.findMany({ where: { appId: app.id } });
  return summaryOf(
    services,
    await storeNewApp(
      services,
      actor.workspaceId,
      { name, state: stateOf(withNewIds(content, name)) },
      assets,
    ),
  );
}
