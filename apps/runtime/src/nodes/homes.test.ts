import { type Database, openDatabase } from "@heddle/database";
import { createTestApp, createTestDatabase, type TestDatabase } from "@heddle/database/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Homes, type KnownNodes } from "./homes.ts";
import { SILENCE_MILLISECONDS } from "./registry.ts";

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await createTestDatabase();
  database = openDatabase(server.url);
});
afterAll(async () => {
  await database.close();
  await server.remove();
});

const other = { id: "other", address: { host: "127.0.0.1", port: 1 }, isDraining: false };

it("N5: a home that believes to be one asks again when the others may have missed it", async () => {
  const { pool } = database;
  const nodes: KnownNodes & { isSure: boolean } = {
    id: "own",
    isSure: true,
    hasHadPeers: true,
    find: (id) => (id === other.id ? other : null),
    beat: async () => undefined,
    patienceWith: () => SILENCE_MILLISECONDS,
  };
  const homes = new Homes(nodes, pool);
  const appId = await createTestApp(server.url, server.workspaceId);
  const key = { workspaceId: server.workspaceId, appId, environment: "production" } as const;
  await pool.query(
    "insert into runtime_nodes (id, address, is_draining, seen_at) values ('own', '127.0.0.1:0', false, clock_timestamp()), ('other', '127.0.0.1:1', false, clock_timestamp())",
  );
  const site = { id: `production:${appId}`, key };
  expect(await homes.find(site)).toBe("here");
  await pool.query("update runtime_homes set node = 'other', epoch = epoch + 1 where app_id = $1", [appId]);
  // Its signs are stored: nobody can have taken it for gone, and nothing is asked.
  expect(await homes.find(site)).toBe("here");
  nodes.isSure = false;
  expect(await homes.find(site)).toBe(other);
});
