import type { RevisionSummary } from "../../src/api/contract.ts";
import { appOrigin } from "../config/config.ts";
import type { SignedIn } from "../http/context.ts";
import type { AppRow, Services } from "../services.ts";

const REVISION_COLUMNS = { id: true, number: true, note: true, createdAt: true, createdBy: true } as const;

interface RevisionRow {
  id: string;
  number: number;
  note: string;
  createdAt: Date;
  createdBy: string | null;
}

/** Newest first. */
export async function listRevisions({ services, app }: SignedIn): Promise<RevisionSummary[]> {
  const rows = await services.database.prisma.revision.findMany({
    where: { appId: app.id },
    select: REVISION_COLUMNS,
    orderBy: { number: "desc" },
    take: 500,
  });
  return summarise(services, app, rows, app.publishedRevisionId);
}

export async function summarise(
  services: Services,
  app: AppRow,
  rows: RevisionRow[],
  live: string | null,
): Promise<RevisionSummary[]> {
  const ids = [...new Set(rows.flatMap((row) => row.createdBy ?? []))];
  const users =
    ids.length > 0 ? await services.database.prisma.user.findMany({ where: { id: { in: ids } } }) : [];
  const names = new Map(users.map((user) => [user.id, user.name]));
  const url = appOrigin(services.config, app.slug);
  return rows.map((row) => ({
    number: row.number,
    note: row.note,
    publishedAt: row.createdAt.toISOString(),
    publishedBy: row.createdBy === null ? "You" : (names.get(row.createdBy) ?? "A former member"),
    live: row.id === live,
    url,
  }));
}
