/** Where histories happen: a runtime as a process of its own, at one durability, used for many of them. */

import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { filesToApp } from "@heddle/codec";
import { manifests } from "@heddle/components/manifests";
import { openDatabase } from "@heddle/database";
import { createTestDatabase } from "@heddle/database/testing";
import type { Durability } from "@heddle/schema";
import type { RuntimeOptions } from "../../runtime.ts";
import { PostgresStore } from "../../store/postgres.ts";
import { RedisStore } from "../../store/redis.ts";
import type { RedisSetting } from "../../store/redis-setting.ts";
import type { SiteKey } from "../../store/store.ts";
import { get } from "../get.ts";
import { RuntimeProcess } from "../runtime-process.ts";
import { createTestRedis, type TestRedis } from "../test-redis.ts";
import type { AppFiles } from "../test-runtime.ts";
import { historyApp } from "./history-app.ts";
import { readJournal, readLists, type StoredLists } from "./stored-lists.ts";

/** Sessions rest soon, so that many do within a history; nobody has to wait for being many. */
const LIMITS: RuntimeOptions["limits"] = {
  restMilliseconds: 40,
  hibernateMilliseconds: 120,
  sessionsPerSecond: 1_000,
  sessionBurst: 10_000,
};
const FOLDER_SITE: SiteKey = { workspaceId: "folder", appId: "folder", environment: "production" };
const LIFE = 3600_000;
export const REDIS_PREFIX = "histories";

/** What differs by durability. */
interface Place {
  options: Partial<RuntimeOptions>;
  label: string;
  publish(version: number): Promise<void>;
  /** Null = the process alone knows. */
  read: ((ids: readonly string[]) => Promise<StoredLists>) | null;
  redis: TestRedis | null;
  end(): Promise<void>;
}

export type Reach = (redis: TestRedis) => Promise<RedisSetting>;

export class Ground {
  readonly durability: Durability;
  readonly runtime: RuntimeProcess;
  readonly #place: Place;
  #version = 1;

  private constructor(durability: Durability, runtime: RuntimeProcess, place: Place) {
    this.durability = durability;
    this.runtime = runtime;
    this.#place = place;
  }

  /** @param reach how the runtime reaches its Redis, where not as it is */
  static async start(durability: Durability, reach?: Reach): Promise<Ground> {
    const place = await PLACES[durability]();
    await place.publish(1);
    const redis = place.redis && reach ? { redis: await reach(place.redis) } : {};
    const runtime = await RuntimeProcess.start({}, { limits: LIMITS, ...place.options, ...redis });
    runtime.label = place.label;
    const ground = new Ground(durability, runtime, place);
    await ground.#untilServed();
    return ground;
  }

  /** The Redis that its sessions are in. */
  get redis(): TestRedis | null {
    return this.#place.redis;
  }

  /** `kill -9` of every runner. */
  async killRunners(): Promise<void> {
    for (const pid of await this.runners()) {
      try {
        process.kill(pid, "SIGKILL");
      } catch (error) {
        // It was on its way out already.
        if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
      }
    }
  }

  /** The runners stand still and are not told, until somebody ends them. */
  async freezeRunners(): Promise<void> {
    // Under bubblewrap the runner itself is the last of a short line.
    for (const pid of await this.runners())
      for (const one of [pid, ...descendants(pid)]) process.kill(one, "SIGSTOP");
  }

  async runners(): Promise<number[]> {
    const { processes } = await this.runtime.report();
    return processes.flatMap(({ kind, pid }) => (kind === "runner" ? [pid] : []));
  }

  /** `kill -9` of the gateway, and another in its place that serves the app. */
  async killGateway(): Promise<void> {
    await this.runtime.kill();
    await this.runtime.start();
    await this.#untilServed();
  }

  /** Another version of the app, which keeps what is stored. */
  async deploy(): Promise<void> {
    this.#version = this.#version === 1 ? 2 : 1;
    await this.#place.publish(this.#version);
    await this.#untilServed();
  }

  async #untilServed(): Promise<void> {
    const until = performance.now() + 30_000;
    for (;;) {
      const { port, host } = this.runtime;
      const { body } = await get(port, host, "/");
      if (body.includes(`<title>Histories ${this.#version}</title>`)) return;
      if (performance.now() > until)
        throw new Error(`Version ${this.#version} is not served: ${body.slice(0, 500)}`);
      await wait(20);
    }
  }

  /** What is stored; null where nothing outlives the process. */
  async read(ids: readonly string[]): Promise<StoredLists | null> {
    return (await this.#place.read?.(ids)) ?? null;
  }

  async end(): Promise<void> {
    await this.runtime.end();
    await this.#place.end();
  }
}

/** Processes below this one. Only Linux has /proc; elsewhere there are none to find. */
function descendants(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(file) ? readFileSync(file, "utf8").trim().split(" ").filter(Boolean) : [];
  return children.flatMap((child) => [Number(child), ...descendants(Number(child))]);
}

const PLACES: Record<Durability, () => Promise<Place>> = {
  memory: () => folderPlace("memory"),
  file: () => folderPlace("file"),
  redis: async () => {
    const redis = await createTestRedis({ keepsAll: true });
    const setting = { url: redis.url, prefix: REDIS_PREFIX };
    const place = await folderPlace("redis");
    return {
      ...place,
      options: { ...place.options, redis: setting },
      redis,
      async read(ids) {
        const log = () => undefined;
        const store = await RedisStore.open({ ...setting, sessionMilliseconds: LIFE, log });
        try {
          return await readLists(store, FOLDER_SITE, ids);
        } finally {
          await store.close();
        }
      },
      async end() {
        await place.end();
        await redis.end();
      },
    };
  },
  postgres: postgresPlace,
};

async function folderPlace(durability: Durability): Promise<Place> {
  const base = await mkdtemp(join(tmpdir(), "heddle-history-"));
  const [folder, dataFolder] = [join(base, "app"), join(base, "data")];
  return {
    options: { durability, dataFolder, apps: { kind: "folder", folder, watch: true } },
    label: "app",
    publish: (version) => writeFiles(folder, historyApp(version)),
    read: durability === "file" ? (ids) => readJournal(join(dataFolder, "sessions"), FOLDER_SITE, ids) : null,
    redis: null,
    end: () => rm(base, { recursive: true, force: true }),
  };
}

/** Whoever watches the folder sees each file whole, and only those that are new. */
async function writeFiles(folder: string, files: AppFiles): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${folder}.writing`, text);
    await rename(`${folder}.writing`, file);
  }
}

async function postgresPlace(): Promise<Place> {
  const server = await createTestDatabase();
  const database = openDatabase(server.url, { name: "heddle-test" });
  const { pool } = database;
  const site: SiteKey = { workspaceId: server.workspaceId, appId: "histories", environment: "production" };
  await pool.query(
    "insert into apps (id, workspace_id, name, slug) values ('histories', $1, 'Histories', 'histories')",
    [server.workspaceId],
  );
  const store = new PostgresStore({ pool, sessionMilliseconds: LIFE });
  let revisions = 0;
  return {
    options: { apps: { kind: "database", url: server.url } },
    label: "histories",
    async publish(version) {
      const { app } = filesToApp(new Map(Object.entries(historyApp(version))), manifests);
      revisions += 1;
      await pool.query(
        "insert into revisions (id, workspace_id, app_id, number, app) values ($1, $2, 'histories', $3, $4)",
        [`r${revisions}`, server.workspaceId, revisions, JSON.stringify(app)],
      );
      await pool.query("update apps set published_revision_id = $1 where id = 'histories'", [
        `r${revisions}`,
      ]);
      await database.notify("heddle_publish", "histories");
    },
    read: (ids) => readLists(store, site, ids),
    redis: null,
    async end() {
      await database.close();
      await server.remove();
    },
  };
}
