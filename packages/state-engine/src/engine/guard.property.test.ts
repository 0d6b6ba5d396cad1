import type { Json } from "@heddle/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TestApp, type TestSession } from "../fixture/app.ts";
import { mutation } from "../fixture/mutations.ts";
import type { TestNode } from "../fixture/page.ts";
import { type Mutation, resetIds, World } from "../fixture/world.ts";
import { GETTERS, pieces } from "../fixture/world-page.ts";
import type { PageContext } from "../page/page-program.ts";
import type { ControlModel, ScopeModel } from "../protocol/messages.ts";

/** A page without its scopes' numbers: rows of doubled keys may be numbered otherwise when drawn anew. */
function shape([, part, values, children]: ScopeModel): Json {
  const control = (child: ControlModel): Json =>
    child === null || child.length === 0
      ? null
      : child[0] === "#"
        ? [child[1], child[2], (child[3] as ScopeModel[]).map(shape)]
        : typeof child[0] === "number"
          ? shape(child as ScopeModel)
          : (child as ScopeModel[]).map(shape);
  return [part, values, children.map(control)];
}

const page = fc.subarray(pieces, { minLength: 1 });
const event = fc.record({
  how: fc.constantFrom("all", "step", "hold"),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }),
});
/** Other rows of the long lists are looked at. */
const scroll = fc.option(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 5 })), { freq: 2 });

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
    [{ stateClass: World, getters: GETTERS }],
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
        fc.array(fc.tuple(event, scroll), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (nodes, events, checkEach) => {
          const opened = open(nodes);
          const { app, session } = opened;
          events.forEach(([one, asked], index) => {
            if (asked)
              app.page().events.forEach(({ kind }, at) => {
                if (kind === "window") session.send(at, asked);
              });
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

  it("G2: a session restored from what was stored shows the same, and goes on the same", () => {
    fc.assert(
      fc.property(
        page,
        fc.array(event, { minLength: 1, maxLength: 6 }),
        fc.array(event, { maxLength: 3 }),
        fc.constantFrom(4_096, 400, 1),
        (nodes, before, after, bigField) => {
          const first = open(nodes, undefined, bigField);
          for (const one of before) happen(first, one);
          const second = open(nodes, first.session.stored, bigField);
          expect(second.app.log.filter((line) => line.startsWith("error"))).toEqual([]);
          expect(shape(second.session.client!.toModel().root)).toEqual(shape(first.session.fresh().root));
          for (const one of after) {
            resetIds();
            happen(first, one);
            resetIds();
            happen(second, one);
          }
          expect(shape(second.session.fresh().root)).toEqual(shape(first.session.fresh().root));
        },
      ),
      { numRuns: runs },
    );
  });
});
