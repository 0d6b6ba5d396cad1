import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../connection/open.ts";
import { SHARED_FOLDER } from "./place.ts";
import { isRunning, waitUntil } from "./processes.ts";
import { removePostgres, startPostgres, stopPostgres } from "./server.ts";

const isRoot = process.getuid?.() === 0;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-postgres-"));
  chmodSync(folder, 0o711);
});
afterEach(async () => {
  await removePostgres(folder);
  rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function killHard(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  await waitUntil(() => !isRunning(pid), 5_000);
}

describe("the embedded Postgres", () => {
  it("loses nothing committed to kill -9, and has the same address afterwards", async () => {
    const first = await startPostgres(folder);
    await query(first.url, "create table kept (x int); insert into kept values (1), (2)");
    await killHard(first.pid);
    const second = await startPostgres(folder);
    expect(second.how).toBe("started");
    expect(second.url).toBe(first.url);
    expect(await query(second.url, "select count(*)::int as rows from kept")).toEqual([{ rows: 2 }]);
  });

  it("is adopted when whoever started it was killed", async () => {
    const script = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, "server.ts"))};
      process.stdout.write(String((await startPostgres(process.argv[1])).pid)); setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ["--input-type=module", "-e", script, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [output] = (await once(owner.stdout, "data")) as [Buffer];
    owner.kill("SIGKILL");
    await once(owner, "exit");
    const adopted = await startPostgres(folder);
    expect(adopted).toMatchObject({ how: "adopted", pid: Number(output) });
    expect(await query(adopted.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await stopPostgres(folder);
    expect(isRunning(adopted.pid)).toBe(false);
  });

  it("starts where its number was taken over by another program", async () => {
    const first = await startPostgres(folder);
    const lock = readFileSync(join(first.cluster, "postmaster.pid"), "utf8");
    await stopPostgres(folder);
    writeFileSync(join(first.cluster, "postmaster.pid"), lock.replace(/^\d+/, String(process.pid)), {
      mode: 0o600,
    });
    expect((await startPostgres(folder)).how).toBe("started");
  });

  it("begins again after a first start that was killed half-way", async () => {
    mkdirSync(join(folder, "postgres", "cluster.part", "base"), { recursive: true });
    writeFileSync(join(folder, "postgres", "cluster.part", "PG_VERSION"), "18\n");
    chmodSync(join(folder, "postgres"), 0o711);
    expect((await startPostgres(folder)).how).toBe("started");
    expect(existsSync(join(folder, "postgres", "cluster.part"))).toBe(false);
  });

  it("says why it does not start with the line from Postgres' log", async () => {
    const { cluster } = await startPostgres(folder);
    await stopPostgres(folder);
    writeFileSync(join(cluster, "postgresql.conf"), "shared_buffers = plenty\n");
    await expect(startPostgres(folder)).rejects.toMatchObject({
      code: "postgres_did_not_start",
      message: /FATAL: .*configuration file/,
      cure: /server\.log/,
    });
  });

  it("refuses a cluster whose password is lost, and one of another version, without touching them", async () => {
    const { cluster } = await startPostgres(folder);
    await stopPostgres(folder);
    const password = join(folder, "postgres", "password");
    const text = readFileSync(password, "utf8");
    rmSync(password);
    await expect(startPostgres(folder)).rejects.toMatchObject({
      code: "cluster_unusable",
      message: /password/,
    });
    writeFileSync(password, text, { mode: 0o600 });
    writeFileSync(join(cluster, "PG_VERSION"), "17\n");
    await expect(startPostgres(folder)).rejects.toMatchObject({
      code: "cluster_unusable",
      message: /Postgres 17/,
    });
    writeFileSync(join(cluster, "PG_VERSION"), "18\n");
    expect((await startPostgres(folder)).how).toBe("started");
  });

  it("listens to nobody but us: a password for our eyes, no port, a folder of its own", async () => {
    const { url, cluster } = await startPostgres(folder);
    expect(statSync(join(folder, "postgres", "password")).mode & 0o777).toBe(0o600);
    expect(statSync(cluster).mode & 0o077).toBe(0);
    expect(new URL(url).searchParams.get("host")).toBe(join(folder, "postgres", "socket"));
    expect(await query(url, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
    const wrong = new URL(url);
    wrong.password = "guessed";
    await expect(query(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("uses a port of 127.0.0.1, the same each time, where the path is too long for a socket", async () => {
    const deep = join(folder, "a".repeat(60), "b".repeat(40));
    mkdirSync(deep, { recursive: true });
    try {
      const first = await startPostgres(deep);
      expect(new URL(first.url).searchParams.get("host")).toBeNull();
      expect(await query(first.url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
      await killHard(first.pid);
      expect((await startPostgres(deep)).url).toBe(first.url);
    } finally {
      await removePostgres(deep);
    }
  });

  it("keeps its data where its user may go, when root starts it below a 0700 folder", async (context) => {
    context.skip(!isRoot, "only root starts Postgres as another user");
    chmodSync(folder, 0o700);
    const first = await startPostgres(folder);
    expect(first.cluster.startsWith(`${SHARED_FOLDER}/`)).toBe(true);
    await query(first.url, "create table kept (x int)");
    await stopPostgres(folder);
    const second = await startPostgres(folder);
    expect(second.cluster).toBe(first.cluster);
    expect(await query(second.url, "select count(*)::int as rows from kept")).toEqual([{ rows: 0 }]);
    expect(spawnSync("stat", ["-c", "%U", first.cluster], { encoding: "utf8" }).stdout.trim()).not.toBe(
      "root",
    );
  });
});

describe("a database in use", () => {
  it("goes on by itself after the server was killed and started again, and says that messages may be missing", async () => {
    const first = await startPostgres(folder);
    const database = openDatabase(first.url);
    try {
      const messages: string[] = [];
      const gap = Promise.withResolvers<void>();
      await database.listen("channel", (payload) => messages.push(payload), gap.resolve);
      await database.notify("channel", "before");
      await waitUntil(() => messages.length > 0, 10_000);
      await killHard(first.pid);
      await expect(database.pool.query("select 1")).rejects.toThrow();
      await startPostgres(folder);
      await gap.promise;
      await database.notify("channel", "after");
      const { rows } = await database.pool.query<{ one: number }>("select 1 as one");
      expect(rows).toEqual([{ one: 1 }]);
      await waitUntil(() => messages.includes("after"), 10_000);
      expect(messages).toEqual(["before", "after"]);
    } finally {
      await database.close();
    }
  });
});
