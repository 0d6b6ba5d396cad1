import type { BlobStore, Database } from "@heddle/database";
import type { Health, Tracing } from "@heddle/observability";
import type { Key } from "@heddle/security";
import type { Accounts } from "./accounts/accounts.ts";
import type { Actor } from "./accounts/actor.ts";
import type { AppSummaries } from "./apps/summary.ts";
import type { EditorConfig } from "./config/config.ts";
import type { Documents } from "./documents/documents.ts";
import type { SyncServer } from "./documents/sync-server.ts";
import type { EditorLog } from "./log.ts";
import type { EditorMetrics } from "./operations/editor-metrics.ts";
import type { RuntimeNodes } from "./operations/runtime-nodes.ts";
import type { WorkerPool } from "./worker-pool/worker-pool.ts";

/** What handlers work with. */
export interface Services {
  config: EditorConfig;
  database: Database;
  key: Key;
  blobs: BlobStore;
  accounts: Accounts;
  documents: Documents;
  sync: SyncServer;
  summaries: AppSummaries;
  workerPool: WorkerPool;
  /** Folder with one example app per folder. */
  examplesFolder: string;
  /** The package that exported apps depend on, when it has been built. */
  vendorFile: string;
  /** The runtime's nodes. */
  nodes: RuntimeNodes;
  health: Health;
  metrics: EditorMetrics;
  tracing: Tracing | null;
  log: EditorLog;
}

/** An app's row, as handlers get it. */
export interface AppRow {
  id: string;
  workspaceId: string;
  name: string;
  slug: string;
  publishedRevisionId: string | null;
  editedAt: Date;
  deletedAt: Date | null;
}

/** Whose session it is, once the table has let it in. */
export type { Actor };
