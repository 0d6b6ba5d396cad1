import fc from "fast-check";
import { expect, it } from "vitest";
import { RuntimeMetrics } from "../metrics/runtime-metrics.ts";
import type { SessionCommit } from "../store/store.ts";
import { RemoteStore } from "../testing/remote-store.ts";
import { CommitPipeline } from "./commit-pipeline.ts";

const SITE = { workspaceId: "w", appId: "a", environment: "production" as const };
const silent = () => undefined;

/** A store that answers one write after the other, when it is told to. */
class HeldStore extends RemoteStore {
  readonly writes: SessionCommit[][] = [];
  readonly #waiting: (() => void)[] = [];

  constructor() {
    super((commits) => {
      this.writes.push(commits);
      return new Promise((resolve) => this.#waiting.push(resolve));
    });
  }

  async answer(): Promise<void> {
    this.#waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function startPipeline(ids: readonly string[]) {
  const store = new HeldStore();
  const about = { token: "t", site: SITE, programHash: "p", page: "", visitor: "", effects: [] };
  const request = { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "s" };
  await store.create(
    ids.map((id) => ({ ...about, request, id, epoch: 1, eventSeq: 0, patchSeq: 0, fields: [] })),
  );
  return { store, pipeline: new CommitPipeline(store, silent, silent, new RuntimeMetrics()) };
}

/** @param number which of its session's commits it is, from 1 */
function commitOf(id: string, number: number, writes: SessionCommit["writes"]): SessionCommit {
  const numbers = { epoch: 1, fromPatchSeq: number - 1, patchSeq: number, eventSeq: number };
  return { id, site: SITE, ...numbers, writes, effects: null, location: null };
}

it("G1: what comes while a write is on its way goes together with the next, and is delivered in order when that is stored", async () => {
  const { store, pipeline } = await startPipeline(["one", "two"]);
  const delivered: string[] = [];
  for (let number = 1; number <= 100; number += 1) {
    const id = number % 2 === 1 ? "one" : "two";
    pipeline.commit(commitOf(id, Math.ceil(number / 2), [{ field: "count", text: String(number) }]));
    pipeline.deliver(() => delivered.push(`${id} ${number}`));
    pipeline.flush();
  }
  expect(store.writes.map((write) => write.map(({ id, patchSeq }) => [id, patchSeq]))).toEqual([
    [["one", 1]],
  ]);
  expect(delivered).toEqual([]);
  await store.answer();
  expect(delivered).toEqual(["one 1"]);
  expect(store.writes).toHaveLength(2);
  expect(store.writes[1]).toMatchObject([
    { id: "two", patchSeq: 50, writes: [{ field: "count", text: "100" }] },
    { id: "one", patchSeq: 50, writes: [{ field: "count", text: "99" }] },
  ]);
  await store.answer();
  expect(delivered).toHaveLength(100);
  expect(delivered.at(-1)).toBe("two 100");
});

it("G1: however writes and flushes fall together, what is stored is what was written last, and no write passes another", async () => {
  const step = fc.record({
    field: fc.constantFrom("a", "b"),
    isAppend: fc.boolean(),
    flushes: fc.boolean(),
    answers: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { store, pipeline } = await startPipeline(["one"]);
      const expected = new Map<string, { text: string; log: string[] }>();
      for (const [index, { field, isAppend, flushes, answers }] of steps.entries()) {
        const known = expected.get(field);
        const text = String(index);
        if (isAppend && known) known.log.push(text);
        else expected.set(field, { text, log: [] });
        const append = isAppend && known ? { append: true } : {};
        pipeline.commit(commitOf("one", index + 1, [{ field, text, ...append }]));
        if (flushes) pipeline.flush();
        if (answers) await store.answer();
      }
      const drained = pipeline.drain();
      for (let write = 0; write <= steps.length; write += 1) await store.answer();
      await drained;
      const stored = await store.read(SITE, "one");
      expect(new Map(stored?.fields.map(({ field, text, log }) => [field, { text, log }]))).toEqual(expected);
      expect(stored?.patchSeq).toBe(steps.length);
      const numbers = store.writes.flat().map(({ patchSeq }) => patchSeq);
      expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
    }),
  );
});
