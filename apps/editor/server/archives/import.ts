import type { AppSummary } from "../../src/api/contract.ts";
import { appNameInput, summaryOf } from "../apps/handlers.ts";
import { storeNewApp } from "../apps/store-app.ts";
import type { SignedIn } from "../http/context.ts";

/** Makes an app of an app folder's zip: an export, or a folder that somebody packed. */
export async function importApp({ services, actor, query, bytes }: SignedIn): Promise<AppSummary> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes()) chunks.push(chunk);
  const wanted = appNameInput.safeParse((query.get("name") ?? "").replace(/\.zip$/i, ""));
  const { assets, ...app } = await services.workerPool.do("import", {
    archive: Buffer.concat(chunks),
    fallbackName: wanted.success ? wanted.data : "",
  });
  for (const { data } of assets) await services.blobs.put(data);
  return summaryOf(services, await storeNewApp(services, actor.workspaceId, app, assets));
}
