import type { Json } from "@heddle/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import { mutation } from "../fixture/mutations.ts";
import type { TestNode } from "../fixture/page.ts";
import { type Mutation, Note, resetIds, World } from "../fixture/world.ts";
import { GETTERS, NOTE_GETTERS, pieces } from "../fixture/world-page.ts";
import type { PageContext } from "../page/page-program.ts";
import type { ControlModel, ScopeModel } from "../protocol/messages.ts";

/** What a choice has mounted, or the mounted rows of a list. */
function scopesOf(child: ControlModel): ScopeModel[] {
  if (child === null || child.length === 0) return [];
  if (child[0] === "#") return child[3] as ScopeModel[];
  return typeof child[0] === "number" ? [child as ScopeModel] : (child as ScopeModel[]);
}

/** A page without its scopes' numbers: rows of doubled keys may be numbered otherwise when drawn anew. */
function shape([, part, values, children]: ScopeModel): Json {
  const place = (child: ControlModel): Json => (child?.[0] === "#" ? [child[1], child[2]] : null);
  return [part, values, children.map((child) => [place(child), scopesOf(child).map(shape)])];
}

const page = fc.subarray(pieces, { minLength: 1 });
const event = fc.record({
  how: fc.constantFrom("all", "step", "hold"),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }),
});
/** Other rows of the long lists are looked at. */
const scroll = fc.option(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 5 })), { freq: 2 });

/** A button somewhere on the page is pressed, such as one of a block in a row. */
const press = fc.option(fc.nat(40), { freq: 2 });

/** Presses one of the buttons that are mounted. */
function pressButton({ app, session }: ReturnType<typeof open>, nth: number): void {
  const { events } = app.page();
  const buttons: [event: number, scope: number][] = [];
  const visit = ([scope, part, , children]: ScopeModel): void => {
    events.forEach((event, at) => {
      if (event.part === part && event.kind === "handler" && event.payload === "none")
        buttons.push([at, scope]);
    });
    for (const child of children) for (const one of scopesOf(child)) visit(one);
  };
  visit(session.client!.toModel().root);
  if (buttons.length > 0)
    session.send(buttons[nth % buttons.length]![0], null, buttons[nth % buttons.length]![1]);
}

/** Does the page's handler. */
function happen({ app, session }: ReturnType<typeof open>, payload: unknown): void {
  session.send(
    app.page().events.findIndex(({ kind }) => kind === "handler"),
    payload as Json,
  );
}

function open(
  nodes: TestNode[],
  stored?: TestSession["stored"],
  bigField?: number,
): { app: TestApp; session: TestSession } {
  resetIds();
  const run = ($: PageContext, payload: Json): unknown => {
    const { how, mutations } = payload as unknown as { how: "all" | "step" | "hold"; mutations: Mutation[] };
    return ($ as { world: World }).world[how](mutations);
  };
  const app = new TestApp(
    { uses: { world: World }, nodes: [...nodes, { event: run, payload: "json" }] },
    [
      { stateClass: World, getters: GETTERS },
      { stateClass: Note, getters: NOTE_GETTERS },
    ],
    { bigField },
  );
  const session = app.open("a", stored ? { fields: structuredClone([...stored.values()]) } : {});
  return { app, session };
}

const runs = Number(process.env.FUZZ_RUNS ?? 150);

describe("whatever happens to the state", { timeout: 120_000 }, () => {
  it("G1: the browser's model after incremental patches equals a full render", () => {
    fc.assert(
      fc.property(
        page,
        fc.array(fc.tuple(event, scroll, press), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (nodes, events, checkEach) => {
          const opened = open(nodes);
          const { app, session } = opened;
          events.forEach(([one, asked, pressed], index) => {
            if (asked)
              app.page().events.forEach(({ kind }, at) => {
                if (kind === "window") session.send(at, asked);
              });
            if (pressed !== null) pressButton(opened, pressed);
            happen(opened, one);
            if (!checkEach && index < events.length - 1) return;
            const shown = session.client!.toModel();
            const fresh = session.fresh();
            expect(shape(shown.root)).toEqual(shape(fresh.root));
          });
          expect(app.log.filter((line) => line.startsWith("error"))).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
  });

  it("FO1 FO2 FO4: a session that rests in between shows and stores the same as one that does not", async () => {
    let rested = 0;
    await fc.assert(
      fc.asyncProperty(
        page,
        fc.array(fc.tuple(event, scroll, press, fc.boolean()), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(4_096, 400, 1),
        async (nodes, events, bigField) => {
          const busy = open(nodes, undefined, bigField);
          const resting = open(nodes, undefined, bigField);
          for (const [one, asked, pressed, rests] of events) {
            await resting.app.idle();
            if (rests && resting.session.rest() !== null) rested += 1;
            for (const each of [busy, resting]) {
              resetIds();
              each.app.page().events.forEach(({ kind }, at) => {
                if (asked && kind === "window") each.session.send(at, asked);
              });
              if (pressed !== null) pressButton(each, pressed);
              happen(each, one);
            }
            const [still, shown] = [resting, busy].map(({ session }) =>
              shape(session.client!.toModel().root),
            );
            expect(still).toEqual(shown);
            expect(resting.session.stored).toEqual(busy.session.stored);
          }
          expect(resting.app.log).toEqual(busy.app.log);
        },
      ),
      { numRuns: runs },
    );
    // Mostly it works out: else nothing was tried here.
    expect(rested).toBeGreaterThan(runs / 2);
  });

  it("FO3: a session that is closed while it rests, and opened when something happens, goes on unseen", async () => {
    let hibernations = 0;
    await fc.assert(
      fc.asyncProperty(
        page,
        fc.array(fc.tuple(event, press), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(4_096, 400, 1),
        async (nodes, events, bigField) => {
          const { app, session } = open(nodes, undefined, bigField);
          let patchSeq = 0;
          for (const [one, pressed] of events) {
            await app.idle();
            const shown = session.rest();
            if (shown !== null) hibernations += session.hibernate(shown, ++patchSeq) ? 1 : 0;
            if (pressed !== null) pressButton({ app, session }, pressed);
            happen({ app, session }, one);
            const seen = session.client!.toModel();
            expect(shape(seen.root)).toEqual(shape(session.fresh().root));
          }
          expect(app.log.filter((line) => line.startsWith("error"))).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
    // Mostly it works out: else nothing was tried here.
    expect(hibernations).toBeGreaterThan(runs / 2);
  });

  it("G2: a session restored from what was stored shows the same, and goes on the same", () => {
    fc.assert(
      fc.property(
        page,
        fc.array(fc.tuple(event, press), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(event, press), { maxLength: 3 }),
        fc.constantFrom(4_096, 400, 1),
        (nodes, before, after, bigField) => {
          const first = open(nodes, undefined, bigField);
          for (const [one, pressed] of before) {
            happen(first, one);
            if (pressed !== null) pressButton(first, pressed);
          }
          const second = open(nodes, first.session.stored, bigField);
          expect(second.app.log.filter((line) => line.startsWith("error"))).toEqual([]);
          expect(shape(second.session.client!.toModel().root)).toEqual(shape(first.session.fresh().root));
          for (const [one, pressed] of after)
            for (const each of [first, second]) {
              resetIds();
              happen(each, one);
              if (pressed !== null) pressButton(each, pressed);
            }
          expect(shape(second.session.fresh().root)).toEqual(shape(first.session.fresh().root));
        },
      ),
      { numRuns: runs },
    );
  });
});
