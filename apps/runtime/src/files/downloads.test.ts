import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type DownloadOwner, Downloads } from "./downloads.ts";

const limits = { downloadsPerSession: 2, downloadsPerSite: 3, downloadMilliseconds: 60_000 };
const ada: DownloadOwner = { site: "app", session: "s1", visitor: "ada" };
const about = { name: "a.csv", type: "text/csv", size: 3 };
let folder: string;
let now: number;
let downloads: Downloads;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "heddle-downloads-"));
  now = 1_000;
  downloads = await Downloads.open(join(folder, "downloads"), limits, () => now);
});
afterEach(() => rm(folder, { recursive: true }));

async function keep(owner: DownloadOwner = ada): Promise<string> {
  const path = join(folder, "written");
  await writeFile(path, "a,b");
  return downloads.keep(owner, about, path);
}
const onDisk = () => readdir(join(folder, "downloads"));

it("DL1: a file is found by its own browser in its own app, and by nobody else", async () => {
  const id = await keep();
  const found = downloads.find(id, ada)!;
  expect(found).toMatchObject(about);
  expect(await readFile(found.path, "utf8")).toBe("a,b");
  for (const other of [
    { ...ada, visitor: "bob" },
    { ...ada, visitor: "" },
    { ...ada, site: "other" },
  ])
    expect(downloads.find(id, other)).toBeNull();
  expect(downloads.find("unknown", ada)).toBeNull();
});

it("DL2: it is fetched once; what is being sent stays until it is sent", async () => {
  const id = await keep();
  const found = downloads.find(id, ada)!;
  downloads.claim(found);
  expect(downloads.find(id, ada)).toBeNull();
  expect(await onDisk()).toEqual([id]);
  await downloads.remove(found);
  expect(await onDisk()).toEqual([]);
});

it("DL2: what nobody fetches in its time is gone, also from the disk", async () => {
  const id = await keep();
  now += 60_000;
  expect(downloads.find(id, ada)).not.toBeNull();
  await downloads.sweep();
  expect(await onDisk()).toEqual([id]);
  now += 1;
  expect(downloads.find(id, ada)).toBeNull();
  await downloads.sweep();
  expect(await onDisk()).toEqual([]);
});

it("DL3: few wait of one session and of one app, also when they are made at once", async () => {
  await keep();
  await keep();
  await expect(keep()).rejects.toThrow(/Too many downloads/);
  const other = { ...ada, session: "s2" };
  await keep(other);
  await expect(keep({ ...ada, session: "s3" })).rejects.toThrow(/Too many downloads/);
  await keep({ ...ada, site: "another" });
  expect(await onDisk()).toHaveLength(4);
});

it("a start begins with none", async () => {
  await keep();
  await Downloads.open(join(folder, "downloads"), limits, () => now);
  expect(await onDisk()).toEqual([]);
});
