import { describe, expect, it } from "vitest";
import { UserError } from "../engine/index.ts";
import { TestApp } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

const resumes: (() => void)[] = [];

describe("S14: opening a page", () => {
  class Loaded extends State {
    items: string[] = [];
    async onLoad() {
      this.items.push("class");
      await new Promise<void>((resolve) => {
        resumes.push(resolve);
      });
      this.items.push("later");
    }
    *opened() {
      this.items.push("page");
      yield;
    }
  }
  const page = (onLoad: boolean) => ({
    uses: { loaded: Loaded },
    nodes: [
      {
        value: ($: PageContext) => ($ as unknown as { loaded: Loaded }).loaded.items,
        reads: ["loaded.items"],
      },
    ],
    onLoad: onLoad ? [($: PageContext) => ($ as unknown as { loaded: Loaded }).loaded.opened()] : [],
  });

  it("waits for onLoad of the states and then of the page", async () => {
    const app = new TestApp(page(true), [Loaded]);
    const session = app.open();
    expect(session.client).toBeNull();
    resumes.shift()!();
    await app.idle();
    expect(session.value(0)).toEqual(["class", "later", "page"]);
  });

  it("shows the page as it is when onLoad takes long, and the rest when it comes", async () => {
    const app = new TestApp(page(false), [Loaded]);
    const session = app.open();
    await app.wait();
    expect(session.value(0)).toEqual(["class"]);
    resumes.shift()!();
    await app.idle();
    expect(session.value(0)).toEqual(["class", "later"]);
  });

  it("stops one that never ends, so that the session's events run", async () => {
    const app = new TestApp(
      {
        ...page(false),
        nodes: [...page(false).nodes, { event: ($) => ($ as unknown as { loaded: Loaded }).loaded.opened() }],
      },
      [Loaded],
    );
    const session = app.open();
    await app.wait();
    await session.sendAsync(0);
    expect([session.value(0), session.acks]).toEqual([["class"], []]);
    await app.wait();
    expect(app.log).toEqual([
      "error: onLoad had not ended 30 seconds after the page was shown, and was stopped.",
    ]);
    expect(session.effects).toEqual([
      ["toast", "error", "This page took too long, so not all of it was loaded."],
    ]);
    expect([session.value(0), session.acks]).toEqual([["class", "page"], [1]]);
    resumes.shift()!();
  });

  it.each(["class", "page"])(
    "tells of a failing onLoad of the %s by a toast, and shows the page",
    async (failing) => {
      class Failing extends State {
        items: string[] = [];
        onLoad() {
          if (failing === "class") throw new UserError("The list is away.");
          this.items.push("class");
        }
        async opened() {
          this.items.push("page");
          await Promise.resolve();
          if (failing === "page") throw new UserError("The list is away.");
        }
      }
      const app = new TestApp(
        {
          uses: { failing: Failing },
          nodes: [
            {
              value: ($: PageContext) => ($ as unknown as { failing: Failing }).failing.items,
              reads: ["failing.items"],
            },
          ],
          onLoad: [($: PageContext) => ($ as unknown as { failing: Failing }).failing.opened()],
        },
        [Failing],
      );
      const session = app.open();
      await app.idle();
      expect(session.value(0)).toEqual(failing === "class" ? ["page"] : ["class", "page"]);
      expect(app.log.join()).toContain("The list is away.");
      expect(session.effects).toEqual([["toast", "error", "The list is away."]]);
    },
  );

  it("S15: tells what the states hold, computed values and shared states included", async () => {
    const app = new TestApp(page(true), [Loaded]);
    app.open();
    resumes.shift()!();
    await app.idle();
    app.receive({ kind: "inspect", session: "a" });
    expect(app.records.at(-1)).toEqual({
      kind: "inspected",
      session: "a",
      fields: { "state/test.ts#Loaded.items": '["class","later","page"]' },
    });
  });

  it("runs no onLoad for a restored session", () => {
    const app = new TestApp(page(true), [Loaded]);
    const fields = [{ field: "state/test.ts#Loaded.items", text: '["old"]', log: [] }];
    expect(app.open("a", { fields, runOnLoad: false }).value(0)).toEqual(["old"]);
  });

  it("D9: keeps stored fields that still fit, and starts the others anew", () => {
    const app = new TestApp(page(true), [Loaded]);
    const fields = [
      { field: "state/test.ts#Loaded.items", text: '"now a text"', log: [] },
      { field: "state/test.ts#Loaded.gone", text: "1", log: [] },
      { field: "state/test.ts#Loaded.broken", text: "{", log: [] },
    ];
    expect(app.open("a", { fields, runOnLoad: false }).value(0)).toEqual([]);
    expect(app.log.join()).toContain("Loaded.broken could not be restored");
  });

  it("B5: scope numbers are the same in a restored session", () => {
    class Rows extends State {
      rows = [{ id: "b" }, { id: "a" }];
      first() {
        this.rows.unshift({ id: "c" });
      }
    }
    const build = () =>
      new TestApp(
        {
          uses: { rows: Rows },
          nodes: [
            {
              each: ($) => ($ as unknown as { rows: Rows }).rows.rows,
              reads: ["rows.rows"],
              plain: true,
              item: "row",
              key: ($) => ($ as unknown as { row: { id: string } }).row.id,
              row: [{ value: ($) => ($ as unknown as { row: { id: string } }).row.id, reads: ["row.id"] }],
            },
            { event: ($) => ($ as unknown as { rows: Rows }).rows.first() },
          ],
        },
        [Rows],
      );
    const first = build().open();
    first.send(0);
    const second = build().open("a", { fields: [...first.stored.values()] });
    expect(second.client!.toModel()).toEqual(first.client!.toModel());
  });
});
