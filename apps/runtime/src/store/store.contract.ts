/** The rules that every session store keeps (SPEC.md, ST). Each backend's test runs this suite. */

import type { FieldWrite } from "@heddle/state-engine/frames";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldWrites, mergeCommit } from "./merge.ts";
import type { SessionCommit, SessionStore, SiteKey, StoredSession } from "./store.ts";
import { sharedSessionId } from "./store.ts";

export interface StoreUnderTest {
  store: SessionStore;
  /** As after a restart of the process: what was durable is there. */
  reopen(): Promise<SessionStore>;
  /** Moves the store's clock forward. Null where the clock is the database's own. */
  advance: ((milliseconds: number) => void) | null;
  sessionMilliseconds: number;
  /** Bytes that went to the disk or the server so far. Null where nothing is written. */
  written: (() => Promise<number>) | null;
  end(): Promise<void>;
  site: SiteKey;
}

let ids = 0;

function sessionOf(site: SiteKey, changes: Partial<StoredSession> = {}): StoredSession {
  ids += 1;
  const id = changes.id ?? `session-${ids}`;
  return {
    id,
    site,
    programHash: "program-1",
    epoch: 1,
    eventSeq: 0,
    patchSeq: 0,
    page: "page-1",
    request: { path: "/", params: {}, query: { q: "ü" }, locale: "en", timeZone: "UTC", sessionId: id },
    visitor: "visitor",
    effects: [],
    fields: [],
    ...changes,
  };
}

function commitOf(session: StoredSession, changes: Partial<SessionCommit>): SessionCommit {
  return {
    id: session.id,
    site: session.site,
    epoch: session.epoch,
    fromPatchSeq: session.patchSeq,
    patchSeq: session.patchSeq + 1,
    eventSeq: session.eventSeq + 1,
    writes: [],
    effects: null,
    location: null,
    ...changes,
  };
}

export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the ${name} store`, () => {
    let under: StoreUnderTest;
    let store: SessionStore;
    let site: SiteKey;
    beforeAll(async () => {
      under = await open();
      store = under.store;
      site = under.site;
    }, 60_000);
    afterAll(() => under.end(), 60_000);

    const created = async (changes: Partial<StoredSession> = {}): Promise<StoredSession> => {
      const session = sessionOf(site, changes);
      await store.create([session]);
      return session;
    };
    const fieldsOf = async (id: string) => {
      const stored = await store.read(site, id);
      return Object.fromEntries(
        (stored?.fields ?? []).map((field) => [field.field, [field.text, ...field.log]]),
      );
    };

    it("ST1: gives back what was created, and only to its own site", async () => {
      const session = await created({
        fields: [
          { field: "a#A.x", text: '"ü\\u0000"', log: [] },
          { field: "a#A.list", text: "[1]", log: ["+2", "+3"] },
        ],
        effects: [{ patchSeq: 0, ops: '[["!",1,"toast","info","Hi \\u0000 \\ud800"]]' }],
        request: {
          path: "/%00",
          params: { name: "\u0000" },
          query: { q: "\ud800" },
          locale: "en",
          timeZone: "UTC",
          sessionId: "s",
        },
      });
      const read = await store.read(site, session.id);
      expect({ ...read, fields: undefined }).toEqual({ ...session, fields: undefined });
      expect(await fieldsOf(session.id)).toEqual({
        "a#A.x": ['"ü\\u0000"'],
        "a#A.list": ["[1]", "+2", "+3"],
      });
      expect(await store.read({ ...site, appId: "other" }, session.id)).toBeNull();
      expect(await store.read({ ...site, environment: "draft" }, session.id)).toBeNull();
      expect(await store.acquire({ ...site, workspaceId: "other" }, [session.id])).toEqual([]);
    });

    it("ST2: a commit stores state, numbers and effects together", async () => {
      const session = await created({ fields: [{ field: "f", text: "1", log: [] }] });
      const effects = [{ patchSeq: 1, ops: '[["!",1,"copy","x"]]' }];
      const refused = await store.commit([
        commitOf(session, {
          writes: [
            { field: "f", text: "2" },
            { field: "g", text: "3" },
          ],
          effects,
        }),
      ]);
      expect(refused).toEqual([]);
      expect(await store.read(site, session.id)).toMatchObject({ patchSeq: 1, eventSeq: 1, effects });
      expect(await fieldsOf(session.id)).toEqual({ f: ["2"], g: ["3"] });
    });

    it("ST3: a repeated commit is accepted and changes nothing again", async () => {
      const session = await created({ fields: [{ field: "log", text: "[]", log: [] }] });
      const commit = commitOf(session, { writes: [{ field: "log", text: "+1", append: true }] });
      expect(await store.commit([commit])).toEqual([]);
      expect(await store.commit([structuredClone(commit)])).toEqual([]);
      expect(await fieldsOf(session.id)).toEqual({ log: ["[]", "+1"] });
    });

    it("ST4: who acquires owns: an older owner's commits are refused, others of the same flush are not", async () => {
      const [first, second] = [await created(), await created()];
      const [owned] = await store.acquire(site, [first.id]);
      expect(owned).toMatchObject({ epoch: 2, patchSeq: 1 });
      const refused = await store.commit([
        commitOf(first, { writes: [{ field: "f", text: "old owner" }] }),
        commitOf(second, { writes: [{ field: "f", text: "untouched by it" }] }),
      ]);
      expect(refused).toEqual([first.id]);
      expect(await fieldsOf(first.id)).toEqual({});
      expect(await fieldsOf(second.id)).toEqual({ f: ["untouched by it"] });
      expect(await store.commit([commitOf(owned!, { writes: [{ field: "f", text: "new owner" }] })])).toEqual(
        [],
      );
      expect(await fieldsOf(first.id)).toEqual({ f: ["new owner"] });
    });

    it("ST4: an older owner that went on by itself is refused, though its numbers happen to follow what is stored", async () => {
      const session = await created();
      const [owned] = await store.acquire(site, [session.id]);
      const { patchSeq } = owned!;
      const late = {
        fromPatchSeq: patchSeq,
        patchSeq: patchSeq + 1,
        writes: [{ field: "f", text: "old owner" }],
      };
      expect(await store.commit([commitOf(session, late)])).toEqual([session.id]);
      expect(await fieldsOf(session.id)).toEqual({});
    });

    it("ST5: a commit that does not follow what is stored is refused", async () => {
      const session = await created();
      expect(await store.commit([commitOf(session, { fromPatchSeq: 4, patchSeq: 5 })])).toEqual([session.id]);
      expect(await store.commit([commitOf(sessionOf(site), {})])).toHaveLength(1);
    });

    it("ST6: a replacement empties a field's log, a removal removes both", async () => {
      const session = await created({
        fields: [
          { field: "list", text: "[]", log: ["+1", "+2"] },
          { field: "gone", text: "1", log: ["x"] },
        ],
      });
      await store.acquire(site, []);
      await store.commit([
        commitOf(session, {
          writes: [
            { field: "list", text: "[9]" },
            { field: "list", text: "+10", append: true },
            { field: "gone", text: null },
          ],
        }),
      ]);
      expect(await fieldsOf(session.id)).toEqual({ list: ["[9]", "+10"] });
    });

    it("ST6: a field replaced and appended to in one flush is emptied again by the next replacement", async () => {
      const session = await created({ fields: [{ field: "list", text: "[]", log: ["+1"] }] });
      const first = commitOf(session, {
        writes: [
          { field: "list", text: "[2]" },
          { field: "list", text: "+3", append: true },
        ],
      });
      await store.commit([first]);
      await store.commit([
        commitOf({ ...session, patchSeq: 1, eventSeq: 1 }, { writes: [{ field: "list", text: "[4]" }] }),
      ]);
      expect(await fieldsOf(session.id)).toEqual({ list: ["[4]"] });
    });

    it("ST7: location changes with the commit that navigates", async () => {
      const session = await created();
      const request = { ...session.request, path: "/posts/1", params: { id: "1" } };
      await store.commit([
        commitOf(session, { location: { page: "page-2", request, programHash: "program-2" } }),
      ]);
      expect(await store.read(site, session.id)).toMatchObject({
        page: "page-2",
        request,
        programHash: "program-2",
      });
    });

    it("ST8: an app's shared state is kept like a session, and never swept", async () => {
      const shared = await created({
        id: sharedSessionId(site),
        fields: [{ field: "room", text: "[]", log: [] }],
      });
      expect(
        await store.commit([
          commitOf(shared, { eventSeq: 0, writes: [{ field: "room", text: '"hello"', append: true }] }),
        ]),
      ).toEqual([]);
      expect(await fieldsOf(shared.id)).toEqual({ room: ["[]", '"hello"'] });
      // Creating it again (two gateways start at once) leaves it as it is.
      await store.create([{ ...shared, fields: [] }]);
      expect(await fieldsOf(shared.id)).toEqual({ room: ["[]", '"hello"'] });
    });

    it("ST9: removed sessions are gone with their fields", async () => {
      const session = await created({ fields: [{ field: "f", text: "1", log: ["2"] }] });
      await store.remove([session.id]);
      expect(await store.read(site, session.id)).toBeNull();
      await store.create([{ ...session, fields: [] }]);
      expect(await fieldsOf(session.id)).toEqual({});
    });

    it("ST10: what was committed is there after a restart, and its owner can go on", async () => {
      const session = await created({ fields: [{ field: "f", text: "1", log: ["+1"] }] });
      await store.commit([commitOf(session, { writes: [{ field: "f", text: "+2", append: true }] })]);
      store = await under.reopen();
      if (store.durability === "memory") return;
      const [owned] = await store.acquire(site, [session.id]);
      expect(owned).toMatchObject({
        epoch: 2,
        patchSeq: 2,
        eventSeq: 1,
        fields: [{ field: "f", text: "1", log: ["+1", "+2"] }],
      });
      await store.commit([commitOf(owned!, { writes: [{ field: "f", text: "3" }] })]);
      expect(await fieldsOf(session.id)).toEqual({ f: ["3"] });
    });

    it("ST11: sessions without commits expire; those touched or committed to do not", async () => {
      if (!under.advance) return;
      const [idle, touched, busy] = [await created(), await created(), await created()];
      under.advance(under.sessionMilliseconds * 0.6);
      await store.touch([touched.id]);
      await store.commit([commitOf(busy, {})]);
      under.advance(under.sessionMilliseconds * 0.6);
      await store.sweep();
      expect(await store.read(site, idle.id)).toBeNull();
      expect(await store.read(site, touched.id)).not.toBeNull();
      expect(await store.read(site, busy.id)).not.toBeNull();
    });

    it("ST17: a commit costs what it changes: a number beside 10 MB of other state is all that is written", async () => {
      if (!under.written) return;
      const hidden = { field: "hidden", text: JSON.stringify("x".repeat(10 * 1024 * 1024)), log: [] };
      const session = await created({ fields: [hidden, { field: "count", text: "0", log: [] }] });
      await store.commit([commitOf(session, { writes: [{ field: "count", text: "1" }] })]);
      const before = await under.written();
      const numbers = { ...session, patchSeq: 1, eventSeq: 1 };
      await store.commit([commitOf(numbers, { writes: [{ field: "count", text: "2" }] })]);
      expect((await under.written()) - before).toBeLessThan(32 * 1024);
      expect(await fieldsOf(session.id)).toEqual({ count: ["2"], hidden: [hidden.text] });
      await store.remove([session.id]);
    });

    it("ST12: for any writes, merged into flushes in any way, the fields are those of applying each in order", async () => {
      const write: fc.Arbitrary<FieldWrite> = fc.record(
        {
          field: fc.constantFrom("a", "b"),
          text: fc.oneof(fc.string({ maxLength: 5 }), fc.constant("{}")),
          append: fc.boolean(),
        },
        { requiredKeys: ["field", "text", "append"] },
      );
      const step = fc.record({
        writes: fc.array(write, { maxLength: 4 }),
        flushes: fc.boolean(),
        removes: fc.constantFrom(null, null, null, "a", "b"),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const begun = [
            { field: "a", text: "0", log: [] },
            { field: "b", text: "0", log: [] },
          ];
          const session = await created({ fields: structuredClone(begun) });
          const expected = new Map<string, string[]>([
            ["a", ["0"]],
            ["b", ["0"]],
          ]);
          let numbers = session;
          let pending: SessionCommit | null = null;
          for (const { writes, flushes, removes } of steps) {
            // The engine never appends to a field that it removed.
            const all = writes.filter((one) => !one.append || expected.has(one.field));
            const commit = commitOf(numbers, { writes: all });
            for (const one of all) {
              if (one.append) expected.get(one.field)?.push(one.text!);
              else expected.set(one.field, [one.text!]);
            }
            if (removes) {
              commit.writes = [...commit.writes, { field: removes, text: null }];
              expected.delete(removes);
            }
            numbers = { ...numbers, patchSeq: commit.patchSeq, eventSeq: commit.eventSeq };
            if (pending) mergeCommit(pending, structuredClone(commit));
            else pending = { ...structuredClone(commit), writes: foldWrites(commit.writes) };
            if (flushes) {
              expect(await store.commit([pending])).toEqual([]);
              pending = null;
            }
          }
          if (pending) expect(await store.commit([pending])).toEqual([]);
          expect(await fieldsOf(session.id)).toEqual(Object.fromEntries(expected));
        }),
        { numRuns: 40 },
      );
    }, 60_000);
  });
}
