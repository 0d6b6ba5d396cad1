import { type Database, openDatabase } from "@heddle/database";
import { createTestApp, createTestDatabase } from "@heddle/database/testing";
import { PostgresStore } from "./postgres.ts";
import { describeStore } from "./store.contract.ts";

describeStore("postgres", async () => {
  const server = await createTestDatabase();
  const database: Database = openDatabase(server.url);
  const appId = await createTestApp(server.url, server.workspaceId);
  const open = () => new PostgresStore({ pool: database.pool, sessionMilliseconds: 60_000 });
  return {
    store: open(),
    reopen: async () => open(),
    advance: null,
    sessionMilliseconds: 60_000,
    async end() {
      await database.close();
      await server.remove();
    },
    site: { workspaceId: server.workspaceId, appId, environment: "production" },
  };
});
