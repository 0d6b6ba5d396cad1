import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import { RemoteStore } from "../testing/remote-store.ts";
import { isTooBusyFor } from "./backpressure.ts";
import { CommitPipeline } from "./commit-pipeline.ts";
import type { ProgramServices } from "./program-services.ts";
import { LiveSession } from "./session.ts";
import { SessionCommits } from "./session-commits.ts";

/** A session whose store is away, and whose every change is a patch of a kilobyte. */
async function withoutStore() {
  const away = { is: true };
  const store = new RemoteStore(async () => {
    if (away.is) throw new Error("It is away.");
  });
  const silent = () => undefined;
  const pipeline = new CommitPipeline(store, silent, silent, new RuntimeMetrics());
  const commits = new SessionCommits({ pipeline } as ProgramServices, silent, () => undefined);
  const site = { workspaceId: "w", appId: "a", environment: "production" as const };
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "s" };
  const numbers = { epoch: 1, eventSeq: 0, patchSeq: 0 };
  const about = { id: "s", token: "t", name: "s", site, programHash: "p", page: "", request, visitor: "" };
  const session = new LiveSession(
    { ...about, ...numbers, address: "", effects: [], isProvisional: false },
    DEFAULT_LIMITS,
  );
  await store.create([session.toStored()]);
  const sent: string[] = [];
  session.connection = {
    address: "",
    backlog: 0,
    send: (text) => void sent.push(text),
    sendDraft: silent,
    resume: silent,
    close: silent,
  };
  const change = (number: number) => {
    const text = `${number}${"x".repeat(1_000)}`;
    commits.commit(session, 0, `[["=",0,"${text}"]]`, false, [{ field: "f", text: JSON.stringify(text) }]);
    pipeline.flush();
  };
  return { away, change, commits, pipeline, sent, session, site, store };
}

it("DU5: while the store is away a session costs bounded memory, and its browser is told nothing that is not stored", async () => {
  const { away, change, pipeline, sent, session, site, store } = await withoutStore();
  for (let number = 1; number <= 20_000; number += 1) change(number);
  expect(session.undeliveredBytes).toBeLessThan(DEFAULT_LIMITS.undeliveredBytes + 2_000);
  expect(isTooBusyFor([session], session)).toBe(true);
  expect(sent).toEqual([]);
  expect(session.deliveredPatchSeq).toBe(0);

  away.is = false;
  await pipeline.drain();
  expect(sent.length).toBeLessThan(1_000);
  expect(session.needsModel).toBe(true);
  expect(session.deliveredPatchSeq).toBe(20_000);
  expect(session.undeliveredBytes).toBe(0);
  const stored = await store.read(site, "s");
  expect(stored?.patchSeq).toBe(20_000);
  expect(stored?.fields[0]?.text.startsWith('"20000x')).toBe(true);
});

it("DU5: patches that are skipped behind a model are not taken for those that were before it", async () => {
  const { away, change, commits, pipeline, sent, session } = await withoutStore();
  let number = 0;
  while (session.skipped === null) change(++number);
  session.needsModel = true;
  commits.welcome(session, "{}");
  const shown = session.patchSeq;
  for (let more = 0; more < 3; more += 1) change(++number);
  away.is = false;
  await pipeline.drain();
  expect(sent.at(-1)).toMatch(/^\["w"/);
  expect(session.patchSeq).toBe(shown + 3);
  // The next patch would come after a gap: the browser gets another model first.
  expect(session.needsModel).toBe(true);
  expect(session.deliveredPatchSeq).toBe(shown + 3);
});
