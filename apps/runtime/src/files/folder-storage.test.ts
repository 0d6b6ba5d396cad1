import { appendFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { SiteKey } from "../store/store.ts";
import { FolderStorage } from "./folder-storage.ts";

const site: SiteKey = { workspaceId: "w", appId: "a", environment: "production" };
let base: string;
let now = 0;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "heddle-files-"));
});
afterEach(() => rm(base, { recursive: true, force: true }));

const open = (limits: { siteBytes?: number; siteFiles?: number } = {}) =>
  new FolderStorage({
    folder: join(base, "files"),
    siteBytes: 1_000,
    siteFiles: 10,
    now: () => ++now,
    ...limits,
  });
const keep = async (storage: FolderStorage, name: string, content: string, key = site) => {
  const path = join(base, "source");
  await rm(path, { force: true });
  await writeFile(path, content);
  return storage.keep(key, { name, type: "text/plain" }, path);
};
const folder = () => join(base, "files", "w", "a", "production");

it("FS1: what was kept is there after a restart, whole and in part", async () => {
  const first = await keep(open(), "a/b.txt", "0123456789");
  const storage = open();
  expect(await storage.find(site, first.id)).toEqual(first);
  expect(await text(storage.open(site, first.id, { start: 2, end: 4 }))).toBe("234");
  expect(await storage.remove(site, first.id)).toBe(true);
  expect([await open().find(site, first.id), await storage.remove(site, first.id)]).toEqual([null, false]);
  expect(await readdir(folder())).toEqual(["index.jsonl"]);
});

it("FS1: lists by name and, of one name, the newest first", async () => {
  const storage = open();
  const older = await keep(storage, "b/x", "1");
  await keep(storage, "a", "2");
  const newer = await keep(storage, "b/x", "3");
  expect((await storage.list(site, "b/", 10)).map(({ id }) => id)).toEqual([newer.id, older.id]);
  expect((await storage.list(site, "", 2)).map(({ name }) => name)).toEqual(["a", "b/x"]);
});

it("FS5: each app and environment sees its own", async () => {
  const storage = open();
  const { id } = await keep(storage, "a", "1");
  for (const other of [
    { ...site, environment: "draft" as const },
    { ...site, appId: "b" },
    { ...site, workspaceId: "../w" },
  ]) {
    expect(await storage.find(other, id)).toBeNull();
    expect(await storage.list(other, "", 10)).toEqual([]);
    expect(await storage.remove(other, id)).toBe(false);
  }
  for (const wrong of ["../index.jsonl", "index.jsonl", "", "x".repeat(22).replace("x", "/")])
    expect(await storage.find(site, wrong)).toBeNull();
  expect(() => storage.open(site, "../../secret", { start: 0, end: 1 })).toThrow("no such file");
});

it("FS6: an app's room is bounded in bytes and in files, also for what comes at once", async () => {
  const storage = open({ siteBytes: 10 });
  await writeFile(join(base, "six"), "123456");
  const about = { name: "x", type: "" };
  const both = await Promise.allSettled([1, 2].map(() => storage.keep(site, about, join(base, "six"))));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [file] = await storage.list(site, "", 1);
  await storage.remove(site, file!.id);
  await storage.keep(site, about, join(base, "six"));
  await expect(keep(open({ siteFiles: 1 }), "y", "1")).rejects.toThrow("no more room");
});

it("FS7: a line torn by a crash, and bytes that no line names, are passed over", async () => {
  const kept = await keep(open(), "a", "1");
  await appendFile(join(folder(), "index.jsonl"), '{"id":"AAAAAAAAAAAAAAAAAAAAAA","na');
  await writeFile(join(folder(), "B".repeat(22)), "nobody's");
  const storage = open();
  expect((await storage.list(site, "", 10)).map(({ id }) => id)).toEqual([kept.id]);
  const next = await keep(storage, "b", "2");
  expect((await open().list(site, "", 10)).map(({ id }) => id)).toEqual([kept.id, next.id]);
  expect((await readdir(folder())).sort()).toEqual([kept.id, next.id, "index.jsonl"].sort());
});

it("FS9: nodes that share the folder see what each other keeps and removes, and take nothing away that is just being kept", async () => {
  const at = (node: string) =>
    new FolderStorage({
      folder: join(base, "files"),
      siteBytes: 1_000,
      siteFiles: 10,
      now: Date.now,
      node,
    });
  const [one, other] = [at("one"), at("other")];
  const first = await keep(one, "a", "1");
  expect(await other.find(site, first.id)).toEqual(first);
  const second = await keep(other, "b", "2");
  expect((await one.list(site, "", 10)).map(({ id }) => id)).toEqual([first.id, second.id]);
  // Its node has placed it, and is about to say so.
  await writeFile(join(folder(), "B".repeat(22)), "coming");
  expect(await other.remove(site, first.id)).toBe(true);
  expect(await one.find(site, first.id)).toBeNull();
  expect((await at("third").list(site, "", 10)).map(({ id }) => id)).toEqual([second.id]);
  expect(await readdir(folder())).toContain("B".repeat(22));
});
