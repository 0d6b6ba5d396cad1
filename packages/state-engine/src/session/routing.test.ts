import { describe, expect, it } from "vitest";
import { REQUEST, TestApp, type TestSession } from "../fixture/app.ts";
import type { TestPage } from "../fixture/page.ts";
import { query } from "../kept/index.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

const order: string[] = [];
let gate: (() => void) | null = null;

class Frame extends State {
  isOut = false;
  async onLoad() {
    order.push("Frame");
    await new Promise<void>((resolve) => {
      gate = resolve;
    });
    order.push("Frame is there");
  }
}
class Both extends State {
  onLoad() {
    order.push("Both");
  }
}
class Inner extends State {
  tab = query("all");
  get title() {
    const { path, query: asked } = this.page as { path: string; query: Record<string, string> };
    return `${path} ${asked.tab ?? "-"}`;
  }
  onLoad() {
    order.push(`Inner at ${(this.page as { path: string }).path}`);
  }
}

type Page = PageContext & { frame: Frame; inner: Inner };
const of = ($: PageContext) => $ as Page;
const opens = (name: string) => () => void order.push(name);

const layout = (id: string, uses: string[], redirect?: ($: PageContext) => unknown) => ({
  id,
  uses,
  onLoad: [opens(id)],
  ...(redirect ? { redirect } : {}),
});

const inner = (id: string, redirect?: ($: PageContext) => unknown): TestPage => ({
  id,
  uses: { frame: Frame, both: Both, inner: Inner },
  layouts: [
    layout("outer", ["frame", "both"], ($) => (of($).frame.isOut ? "/out" : null)),
    layout("middle", ["both"]),
  ],
  nodes: [
    { value: ($) => of($).inner.title, reads: ["inner.title"] },
    { value: ($) => of($).inner.tab, reads: ["inner.tab"] },
    {
      event: ($) => {
        of($).frame.isOut = true;
      },
    },
  ],
  onLoad: [opens(id)],
  ...(redirect ? { redirect } : {}),
});

async function open() {
  order.length = 0;
  const app = new TestApp(
    [
      inner("one"),
      inner("two"),
      inner("away", () => "/elsewhere"),
      { id: "alone", uses: {}, nodes: [], onLoad: [opens("alone")] },
    ],
    [Frame, Both, { stateClass: Inner, getters: { title: null } }],
  );
  const session = app.open();
  gate?.();
  await app.idle();
  return { app, session };
}

async function go(
  { app }: TestSession,
  seq: number,
  page: string,
  more: { query?: Record<string, string>; queryOnly?: true } = {},
) {
  order.length = 0;
  const { query = {}, ...how } = more;
  app.receive({
    kind: "navigate",
    session: "a",
    seq,
    page,
    request: { ...REQUEST, path: `/${page}`, query },
    ...how,
  });
  await app.idle();
}

describe("RT: pages and their layouts", () => {
  it("RT1: open outermost first, each waiting for the one before, a state of several once", async () => {
    order.length = 0;
    const app = new TestApp(inner("one"), [Frame, Both, Inner]);
    const session = app.open();
    expect([order, session.client]).toEqual([["Frame"], null]);
    gate!();
    await app.idle();
    expect(order).toEqual(["Frame", "Frame is there", "Both", "outer", "middle", "Inner at /", "one"]);
  });

  it("RT2: a navigation between pages of a layout does not open it again", async () => {
    const { session } = await open();
    await go(session, 1, "two");
    expect(order).toEqual(["Inner at /two", "two"]);
    await go(session, 2, "alone");
    await go(session, 3, "one");
    expect(order).toEqual(["Frame"]);
  });

  it("RT2: but it may send elsewhere all the same", async () => {
    const { session } = await open();
    session.send(0);
    await go(session, 2, "two");
    expect([order, session.effects.at(-1)]).toEqual([[], ["redirect", "/out"]]);
  });

  it("RT3: what was computed from this.page and fields of the query follow the address", async () => {
    const { session } = await open();
    expect([session.value(0), session.value(1)]).toEqual(["/ -", "all"]);
    await go(session, 1, "two", { query: { tab: "done" } });
    expect([session.value(0), session.value(1)]).toEqual(["/two done", "done"]);
    await go(session, 2, "one");
    expect([session.value(0), session.value(1)]).toEqual(["/one -", "all"]);
  });

  it("RT4: a page that sends elsewhere leaves the one before, up to date", async () => {
    const { session } = await open();
    await go(session, 1, "away", { query: { tab: "x" } });
    expect(session.effects).toEqual([["redirect", "/elsewhere"]]);
    expect([session.client!.pageId, session.value(0), session.value(1)]).toEqual(["one", "/ -", "all"]);
    expect(session.acks).toEqual([1]);
  });

  it("RT6: a navigation to another query of the page that is shown opens nothing", async () => {
    const { session } = await open();
    await go(session, 1, "one", { query: { tab: "done" }, queryOnly: true });
    expect([order, session.acks]).toEqual([[], [1]]);
    expect([session.value(0), session.value(1)]).toEqual(["/one done", "done"]);
  });
});

it.each([
  ["RT5: where onLoad fails before the page was shown, the error page takes its place", "oops", ["oops"]],
  ["RT5: without one the page is shown as far as it got, with a toast", undefined, ["half"]],
])("%s", async (_name, errorPage, shown) => {
  class Half extends State {
    text = "";
    onLoad() {
      this.text = "half";
      throw new Error("no");
    }
  }
  const value = ($: PageContext) => ($ as PageContext & { half: Half }).half.text;
  const app = new TestApp(
    [
      { uses: { half: Half }, nodes: [{ value, reads: ["half.text"] }] },
      { id: "oops", uses: {}, nodes: [{ value: () => "oops", reads: [] }] },
    ],
    [Half],
    errorPage === undefined ? {} : { errorPage },
  );
  const session = app.open();
  await app.idle();
  expect([session.value(0)]).toEqual(shown);
  expect(session.effects.length).toBe(errorPage ? 0 : 1);
  expect(app.log.join()).toContain("no");
});
