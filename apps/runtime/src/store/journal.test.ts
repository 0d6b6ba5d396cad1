import { appendFile, mkdtemp, readFile, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JournalStore } from "./journal.ts";
import { decodeRecords, encodeRecord } from "./journal-file.ts";
import { describeStore } from "./store.contract.ts";
import type { SessionCommit, SiteKey, StoredSession } from "./store.ts";

const site: SiteKey = { workspaceId: "w", appId: "a", environment: "production" };

describeStore("journal", async () => {
  const folder = await mkdtemp(join(tmpdir(), "heddle-journal-"));
  let now = 1_000_000;
  const options = { folder, sessionMilliseconds: 60_000, now: () => now, compactBytes: 20_000 };
  let store = await JournalStore.open(options);
  return {
    store,
    async reopen() {
      await store.close();
      store = await JournalStore.open(options);
      return store;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
    sessionMilliseconds: 60_000,
    written: async () => (await stat(join(folder, "sessions.journal"))).size,
    async end() {
      await store.close();
      await rm(folder, { recursive: true });
    },
    site,
  };
});

function session(id: string): StoredSession {
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: id };
  return {
    id,
    site,
    programHash: "p",
    epoch: 1,
    eventSeq: 0,
    patchSeq: 0,
    page: "page",
    request,
    visitor: "v",
    effects: [],
    fields: [],
  };
}

function commit(id: string, seq: number, text: string): SessionCommit {
  return {
    id,
    site,
    epoch: 1,
    fromPatchSeq: seq - 1,
    patchSeq: seq,
    eventSeq: seq,
    writes: [{ field: "f", text }],
    effects: null,
    location: null,
  };
}

describe("the journal's file", () => {
  let folder = "";
  const file = () => join(folder, "sessions.journal");
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "heddle-journal-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("ST13: cut off at any byte, it holds the commits whose records are whole, and goes on from there", async () => {
    const store = await JournalStore.open({ folder, sessionMilliseconds: 60_000 });
    await store.create([session("s")]);
    const ends: number[] = [];
    for (let seq = 1; seq <= 5; seq += 1) {
      await store.commit([commit("s", seq, `"${seq}"`)]);
      ends.push((await stat(file())).size);
    }
    await store.close();
    const whole = await readFile(file());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: ends[0]!, max: whole.length }), async (length) => {
        await truncate(file(), length);
        const again = await JournalStore.open({ folder, sessionMilliseconds: 60_000 });
        const kept = ends.filter((end) => end <= length).length;
        expect(await again.read(site, "s")).toMatchObject({ patchSeq: kept });
        expect(await again.commit([commit("s", kept + 1, '"next"')])).toEqual([]);
        await again.close();
        const third = await JournalStore.open({ folder, sessionMilliseconds: 60_000 });
        expect(await third.read(site, "s")).toMatchObject({
          patchSeq: kept + 1,
          fields: [{ text: '"next"' }],
        });
        await third.close();
        await rm(file());
        await appendFile(file(), whole);
      }),
      { numRuns: 25 },
    );
  });

  it("ST14: grows no larger than a few times what it holds, while commits go on", async () => {
    const store = await JournalStore.open({ folder, sessionMilliseconds: 60_000, compactBytes: 10_000 });
    await store.create([session("s"), session("t")]);
    const commits: Promise<string[]>[] = [];
    for (let seq = 1; seq <= 2_000; seq += 1) {
      commits.push(store.commit([commit("s", seq, `"${seq}"`)]));
      if (seq % 50 === 0) await Promise.all(commits);
    }
    expect((await Promise.all(commits)).flat()).toEqual([]);
    await store.close();
    expect((await stat(file())).size).toBeLessThan(40_000);
    const again = await JournalStore.open({ folder, sessionMilliseconds: 60_000 });
    expect(await again.read(site, "s")).toMatchObject({ patchSeq: 2_000, fields: [{ text: '"2000"' }] });
    expect(await again.read(site, "t")).toMatchObject({ patchSeq: 0 });
    await again.close();
  });

  it("records survive any text, and a changed byte ends them", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.nat(), (values, at) => {
        const bytes = Buffer.from(values.map(encodeRecord).join(""));
        expect(decodeRecords(bytes).records).toEqual(
          values.map((value) => JSON.parse(JSON.stringify(value))),
        );
        if (bytes.length === 0) return;
        const broken = Buffer.from(bytes);
        broken[at % bytes.length]! ^= 1;
        expect(decodeRecords(broken).records.length).toBeLessThan(values.length);
      }),
    );
  });
});
