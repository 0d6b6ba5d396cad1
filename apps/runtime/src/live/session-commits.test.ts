import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import { RemoteStore } from "../testing/remote-store.ts";
import { isTooBusyFor } from "./backpressure.ts";
import { CommitPipeline } from "./commit-pipeline.ts";
import type { ProgramServices } from "./program-services.ts";
import { LiveSession } from "./session.ts";
import { SessionCommits } from "./session-commits.ts";

it("DU5: while the store is away a session costs bounded memory, and its browser is told nothing that is not stored", async () => {
  let isAway = true;
  const store = new RemoteStore(async () => {
    if (isAway) throw new Error("It is away.");
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
  for (let number = 1; number <= 20_000; number += 1) change(number);
  expect(session.undeliveredBytes).toBeLessThan(DEFAULT_LIMITS.undeliveredBytes + 2_000);
  expect(isTooBusyFor([session], session)).toBe(true);
  expect(sent).toEqual([]);
  expect(session.deliveredPatchSeq).toBe(0);

  isAway = false;
  await pipeline.drain();
  expect(sent.length).toBeLessThan(1_000);
  expect(session.needsModel).toBe(true);
  expect(session.deliveredPatchSeq).toBe(20_000);
  expect(session.undeliveredBytes).toBe(0);
  const stored = await store.read(site, "s");
  expect(stored?.patchSeq).toBe(20_000);
  expect(stored?.fields[0]?.text.startsWith('"20000x')).toBe(true);
});
