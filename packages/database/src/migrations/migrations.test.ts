import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { applyMigrations } from "./apply.ts";
import { readMigrations } from "./folder.ts";
import { pendingChanges } from "./write.ts";

let server: TestDatabase;
beforeAll(async () => {
  server = await createTestDatabase();
}, 60_000);
afterAll(() => server.remove(), 60_000);

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(text);
  } finally {
    await client.end();
  }
}

async function emptyDatabase(name: string): Promise<string> {
  await query(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

describe("migrations", () => {
  it("give exactly the schema", async () => {
    expect(await pendingChanges(server.url)).toBeNull();
  });

  it("apply once", async () => {
    const url = await emptyDatabase("once");
    expect((await applyMigrations(url)).applied).toEqual(readMigrations().map(({ name }) => name));
    expect((await applyMigrations(url)).applied).toEqual([]);
  });

  it("apply once when several processes start together", async () => {
    const url = await emptyDatabase("together");
    const reports = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
    expect(reports.flatMap((report) => report.applied)).toEqual(readMigrations().map(({ name }) => name));
    expect((await query(url, "select id from workspaces")).rowCount).toBe(1);
  });

  it("leave nothing of a step that fails, and go on once the cause is gone", async () => {
    const url = await emptyDatabase("failing");
    // In the way of a table in the middle of the first migration.
    await query(url, "create table invitations (x int)");
    await expect(applyMigrations(url)).rejects.toMatchObject({
      code: "migration_failed",
      message: /invitations/,
    });
    expect((await query(url, "select to_regclass('workspaces') as found")).rows).toEqual([{ found: null }]);
    await query(url, "drop table invitations");
    expect((await applyMigrations(url)).applied).toHaveLength(readMigrations().length);
  });
});
