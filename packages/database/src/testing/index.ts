import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../connection/open.ts";
import { applyMigrations } from "../migrations/apply.ts";
import { removePostgres, startPostgres, stopPostgres } from "../postgres/server.ts";
import { copyTemplate, TEMPLATE_VARIABLE } from "./template.ts";

export interface TestDatabase {
  url: string;
  /** Id of the workspace that the migrations made. */
  workspaceId: string;
  /** Ends the server; what it holds stays. */
  stop(): Promise<void>;
  /** Starts it again, at the same URL. */
  start(): Promise<void>;
  /** Ends the server and removes its files. */
  remove(): Promise<void>;
}

/**
 * A real Postgres for a test file, empty but for the migrations and the first workspace: ready within a second, in a temporary
 * folder. Call it in `beforeAll`, `remove` in `afterAll`, after closing what uses it.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-database-"));
  const template = process.env[TEMPLATE_VARIABLE];
  if (template) await copyTemplate(template, folder);
  const { url } = await startPostgres(folder);
  if (!template) await applyMigrations(url);
  const database = openDatabase(url);
  const workspace = await database.prisma.workspace.findFirstOrThrow();
  await database.close();
  return {
    url,
    workspaceId: workspace.id,
    stop: () => stopPostgres(folder),
    async start() {
      await startPostgres(folder);
    },
    async remove() {
      await removePostgres(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An app in the workspace, for rows that belong to one. */
export async function createTestApp(url: string, workspaceId: string): Promise<string> {
  const id = randomBytes(12).toString("base64url");
  const database = openDatabase(url);
  await database.prisma.app.create({
    data: { id, workspaceId, name: "Test", slug: `test-${id.toLowerCase()}` },
  });
  await database.close();
  return id;
}
