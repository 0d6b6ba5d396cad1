import { describe, expect, it } from "vitest";
import { MemoryStore } from "../store/memory.ts";
import { type SessionCommit, type StoredSession, sharedSessionId } from "../store/store.ts";
import { FencedStore } from "./fenced-store.ts";

const site = { workspaceId: "w", appId: "a", environment: "production" } as const;
const otherSite = { ...site, appId: "b" };
const shared = sharedSessionId(site);

function stored(id: string, of: StoredSession["site"] = site): StoredSession {
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: id };
  const numbers = { epoch: 1, eventSeq: 0, patchSeq: 0 };
  return {
    id,
    site: of,
    programHash: "p",
    page: "p",
    request,
    visitor: "",
    effects: [],
    fields: [],
    ...numbers,
  };
}

function commit(id: string, of: StoredSession["site"] = site): SessionCommit {
  const numbers = { epoch: 1, fromPatchSeq: 0, patchSeq: 1, eventSeq: 1 };
  return { id, site: of, writes: [], effects: null, location: null, ...numbers };
}

async function twoNodes() {
  const inner = new MemoryStore({ sessionMilliseconds: 60_000 });
  await inner.create([stored(shared), stored("s"), stored("t"), stored("u", otherSite)]);
  return { inner, own: new FencedStore(inner, () => true) };
}

describe("N8: what sessions have from shared state", () => {
  it("is stored where the shared state is stored", async () => {
    const { inner, own } = await twoNodes();
    expect(await own.commit([commit("s"), commit(shared)])).toEqual([]);
    expect(await inner.read(site, "s")).toMatchObject({ eventSeq: 1 });
  });

  it("is refused where another node has the shared state, then and later; other apps' sessions are stored", async () => {
    const { inner, own } = await twoNodes();
    await inner.acquire(site, [shared]);
    const refused = await own.commit([commit("s"), commit(shared), commit("u", otherSite)]);
    expect(new Set(refused)).toEqual(new Set([shared, "s"]));
    expect(await inner.read(site, "s")).toMatchObject({ eventSeq: 0 });
    expect(await inner.read(otherSite, "u")).toMatchObject({ eventSeq: 1 });
    expect(await own.commit([commit("t")])).toEqual(["t"]);
  });

  it("is stored again once this node has the shared state again", async () => {
    const { inner, own } = await twoNodes();
    await inner.acquire(site, [shared]);
    await own.commit([commit(shared)]);
    await own.acquire(site, [shared]);
    expect(await own.commit([commit("t")])).toEqual([]);
  });
});
