import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { type Database, openDatabase } from "./open.ts";

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await createTestDatabase();
  database = openDatabase(server.url);
}, 60_000);
afterAll(async () => {
  await database.close();
  await server.remove();
}, 60_000);

async function nextOf(channel: string): Promise<{ message: Promise<string>; end(): Promise<void> }> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const end = await database.listen(channel, resolve);
  return { message: promise, end };
}

describe("a database", () => {
  it("has one workspace from the first start, and new accounts belong to it", async () => {
    const user = await database.prisma.user.create({
      data: { id: "u1", name: "Ada", email: "ada@example.com" },
    });
    expect(user.workspaceId).toBe(server.workspaceId);
    expect(await database.prisma.workspace.count()).toBe(1);
  });

  it("loses a connection that somebody holds between two statements without ending the process", async () => {
    const held = await database.pool.connect();
    await held.query("begin");
    const { rows } = await held.query<{ pid: number }>("select pg_backend_pid() as pid");
    await database.pool.query("select pg_terminate_backend($1)", [rows[0]!.pid]);
    const lost = async () => {
      const found = await database.pool.query("select 1 from pg_stat_activity where pid = $1", [
        rows[0]!.pid,
      ]);
      return found.rowCount === 0;
    };
    while (!(await lost())) await new Promise((resolve) => setTimeout(resolve, 10));
    await expect(held.query("select 1")).rejects.toThrow();
    held.release(true);
    expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });

  it("tells who listens, on any channel name, once per message", async () => {
    const heard = await nextOf('heddle "quoted" channel');
    const messages: string[] = [];
    const end = await database.listen("heddle_document", (payload) => messages.push(payload));
    await database.notify("heddle_document", "app-1");
    await database.notify("heddle_document", "app-2");
    await database.notify('heddle "quoted" channel', "last");
    expect(await heard.message).toBe("last");
    expect(messages).toEqual(["app-1", "app-2"]);
    await Promise.all([end(), heard.end()]);
  });

  it("says nothing more to who stopped listening, and goes on for the others on the channel", async () => {
    const stopped: string[] = [];
    const end = await database.listen("c", (payload) => stopped.push(payload));
    const other = await nextOf("c");
    await end();
    await database.notify("c", "after");
    expect(await other.message).toBe("after");
    expect(stopped).toEqual([]);
    await other.end();
  });

  it("refuses a notification that Postgres would cut", async () => {
    await expect(database.notify("c", "é".repeat(4000))).rejects.toMatchObject({
      code: "notification_too_large",
    });
  });

  it("keeps secrets and sessions of other environments out", async () => {
    const appId = await createTestApp(server.url, server.workspaceId);
    const secret = {
      workspaceId: server.workspaceId,
      appId,
      environment: "staging",
      name: "KEY",
      sealed: "s1.x",
    };
    await expect(database.prisma.secret.create({ data: secret })).rejects.toThrow(/secrets_environment/);
  });

  it("removes what belongs to an app with the app", async () => {
    const appId = await createTestApp(server.url, server.workspaceId);
    const owner = { workspaceId: server.workspaceId, appId };
    await database.prisma.documentUpdate.create({ data: { ...owner, data: Buffer.from([1, 2]) } });
    await database.prisma.documentSnapshot.create({ data: { ...owner, data: Buffer.from([3]), upTo: 1n } });
    const revision = await database.prisma.revision.create({
      data: { ...owner, id: `r-${appId}`, number: 1, app: {} },
    });
    await database.prisma.app.update({ where: { id: appId }, data: { publishedRevisionId: revision.id } });
    await database.prisma.app.delete({ where: { id: appId } });
    expect(await database.prisma.documentUpdate.count({ where: { appId } })).toBe(0);
    expect(await database.prisma.documentSnapshot.count({ where: { appId } })).toBe(0);
    expect(await database.prisma.revision.count({ where: { appId } })).toBe(0);
  });

  it("gives every table its workspace, but what is the installation's own", async () => {
    const { rows } = await database.pool.query<{ table_name: string }>(
      `select t.table_name from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
         and t.table_name not in ('workspaces', '_prisma_migrations', 'runtime_nodes')
         and not exists (select from information_schema.columns c where c.table_schema = 'public'
           and c.table_name = t.table_name and c.column_name = 'workspace_id' and c.is_nullable = 'NO')`,
    );
    expect(rows).toEqual([]);
  });
});
