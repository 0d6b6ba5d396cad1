import { type App, newId } from "@heddle/schema";
import type { Services } from "../services.ts";
import type { NewApp } from "../worker-pool/requests.ts";
import { anotherSlug, newAppId, slugOf } from "./app-id.ts";

/** Writes a new app with its document. @param assets the blobs that it may use @returns its id */
export async function storeNewApp(
  services: Pick<Services, "database">,
  workspaceId: string,
  app: NewApp,
  assets: readonly { hash: string; type: string; size: number }[] = [],
): Promise<string> {
  const id = newAppId();
  const data = Buffer.from(app.state);
  const slug = slugOf(app.name);
  await services.database.prisma.$transaction(async (transaction) => {
    const taken = await transaction.app.count({ where: { slug } });
    await transaction.app.create({
      data: { id, workspaceId, name: app.name, slug: taken === 0 ? slug : anotherSlug(slug) },
    });
    await transaction.documentSnapshot.create({ data: { appId: id, workspaceId, data, upTo: 0n } });
    if (assets.length > 0) {
      await transaction.asset.createMany({
        data: assets.map(({ hash, type, size }) => ({ workspaceId, appId: id, hash, type, size })),
        skipDuplicates: true,
      });
    }
  });
  return id;
}

/** A copy of an app with ids of its own all the way down, under another name. */
export function withNewIds(app: App, name: string): App {
  const ids = new Map<string, string>();
  const idOf = (id: string) => {
    let fresh = ids.get(id);
    if (fresh === undefined) {
      fresh = newId();
      ids.set(id, fresh);
    }
    return fresh;
  };
  const pages = Object.values(app.pages).map((page) => ({ ...page, id: idOf(page.id) }));
  const nodes = Object.values(app.nodes).map((node) => ({
    ...node,
    id: idOf(node.id),
    parent: idOf(node.parent),
  }));
  return {
    ...app,
    name,
    pages: Object.fromEntries(pages.map((page) => [page.id, page])),
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
}
