/** What was deleted and goes for good: when somebody says so, or when nobody wanted it back for long enough. */

import type { BlobStore, Database } from "@heddle/database";
import { DELETED_APPS_DAYS } from "../../src/api/contract.ts";
import type { EditorLog } from "../log.ts";
import { announcePublish } from "../publishing/announce.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds that a file is left alone after it came: that another app uses it is written after it. */
const FILE_REST = 10 * 60 * 1000;

export interface Removing {
  database: Database;
  blobs: BlobStore;
}

/**
 * Removes a deleted app with all that is its own: document, revisions, secrets, what its visitors' sessions hold, and files that no other app has.
 * @param deletedBefore milliseconds since 1970
 * @returns false when there is no such app, or it was not deleted by then
 */
export async function removeForEver(
  { database, blobs }: Removing,
  appId: string,
  deletedBefore: number,
  filesBefore = Date.now() - FILE_REST,
): Promise<boolean> {
  const hashes = await database.prisma.$transaction(async (transaction) => {
    const where = { appId };
    const assets = await transaction.asset.findMany({ where, select: { hash: true } });
    const { count } = await transaction.app.deleteMany({
      where: { id: appId, deletedAt: { lte: new Date(deletedBefore) } },
    });
    if (count === 0) return null;
    await transaction.runtimeFieldLog.deleteMany({ where });
    await transaction.runtimeField.deleteMany({ where });
    await transaction.runtimeSession.deleteMany({ where });
    await transaction.$executeRaw`delete from runtime_homes where app_id = ${appId}`;
    await announcePublish(transaction, appId);
    return assets.map(({ hash }) => hash);
  });
  if (!hashes) return false;
  const used = await database.prisma.asset.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true },
  });
  const kept = new Set(used.map(({ hash }) => hash));
  for (const hash of hashes) if (!kept.has(hash)) await blobs.remove(hash, filesBefore);
  return true;
}

/** Removes what was deleted too long ago. @returns how many apps went */
export async function sweepDeleted(removing: Removing, now: number): Promise<number> {
  const { database } = removing;
  const deletedBefore = now - DELETED_APPS_DAYS * DAY;
  const apps = await database.prisma.app.findMany({
    where: { deletedAt: { lte: new Date(deletedBefore) } },
    select: { id: true },
  });
  let gone = 0;
  for (const { id } of apps) if (await removeForEver(removing, id, deletedBefore, now - FILE_REST)) gone++;
  // A session that was being stored while its app went.
  for (const table of ["runtime_field_logs", "runtime_fields", "runtime_sessions", "runtime_homes"])
    await database.pool.query(
      `delete from ${table} where not exists (select 1 from apps where apps.id = ${table}.app_id)`,
    );
  return gone;
}

/** Sweeps now and once a day. @returns what ends it */
export function sweepDaily(removing: Removing, log: EditorLog): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const sweep = () => {
    running = sweepDeleted(removing, Date.now()).then(
      (gone) => {
        if (gone > 0) log(`${gone} apps that were deleted more than ${DELETED_APPS_DAYS} days ago are gone.`);
      },
      (error: unknown) =>
        log(`Deleted apps could not be removed, trying again in a day: ${String(error)}`, { level: "error" }),
    );
  };
  sweep();
  const timer = setInterval(sweep, DAY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
