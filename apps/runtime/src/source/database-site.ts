/** What drafts and published apps of an installation have in common: whose they are, their secrets and assets. */

import type { BlobStore, Database } from "@heddle/database";
import { type Key, SecurityError, unseal } from "@heddle/security";
import type { RuntimeLog } from "../log.ts";
import type { SiteKey } from "../store/store.ts";
import type { Release, Site, SiteStatus } from "./site.ts";

export interface DatabaseSiteServices {
  database: Pick<Database, "pool">;
  blobs: BlobStore;
  key: Key;
  log: RuntimeLog;
}

export abstract class DatabaseSite implements Site {
  readonly key: SiteKey;
  readonly id: string;
  abstract readonly isDraft: boolean;
  abstract readonly swapsLive: boolean;
  abstract readonly newest: Release | null;
  protected readonly services: DatabaseSiteServices;
  #secrets: Promise<Map<string, string>> | null = null;
  readonly #ownAssets = new Set<string>();

  constructor(key: SiteKey, services: DatabaseSiteServices) {
    this.key = key;
    this.id = `${key.environment}:${key.appId}`;
    this.services = services;
  }

  abstract status(): Promise<SiteStatus>;
  abstract release(programHash: string): Promise<Release | null>;

  /** Only what was uploaded to this very app: blobs of all apps lie together. */
  async asset(hash: string): Promise<Buffer | null> {
    if (!this.#ownAssets.has(hash)) {
      const { workspaceId, appId } = this.key;
      const { rowCount } = await this.services.database.pool.query(
        "select 1 from assets where hash = $1 and app_id = $2 and workspace_id = $3 limit 1",
        [hash, appId, workspaceId],
      );
      if (!rowCount) return null;
      this.#ownAssets.add(hash);
    }
    return this.services.blobs.get(hash).catch(() => null);
  }

  async secret(name: string): Promise<string | null> {
    this.#secrets ??= this.#readSecrets();
    try {
      return (await this.#secrets).get(name) ?? null;
    } catch (error) {
      this.#secrets = null;
      throw error;
    }
  }

  /** A secret changed: the next use reads them again. */
  forgetSecrets(): void {
    this.#secrets = null;
  }

  async #readSecrets(): Promise<Map<string, string>> {
    const { workspaceId, appId, environment } = this.key;
    const { rows } = await this.services.database.pool.query<{ name: string; sealed: string }>(
      "select name, sealed from secrets where workspace_id = $1 and app_id = $2 and environment = $3",
      [workspaceId, appId, environment],
    );
    const secrets = new Map<string, string>();
    for (const { name, sealed } of rows) {
      try {
        secrets.set(name, unseal(this.services.key, sealed, [workspaceId, appId, environment, name]));
      } catch (error) {
        if (!(error instanceof SecurityError)) throw error;
        this.services.log({
          level: "error",
          site: this.id,
          message: `The secret ${name} cannot be opened. ${error.cure}`,
        });
      }
    }
    return secrets;
  }
}
