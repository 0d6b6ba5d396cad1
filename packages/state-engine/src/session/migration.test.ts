import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

class Cart extends State {
  items: { text: string }[] = [];
  total = 0;

  static migrate(old: Record<string, unknown>) {
    if (old.items === "nothing") return null;
    if (old.items === "later") return Promise.resolve({ total: 9 });
    if (old.items === "broken") throw new Error("cannot be read");
    return { items: (old.items as string[]).map((text) => ({ text })), unknown: 1 };
  }
}

type Page = PageContext & { cart: Cart };

function open(items: string, from?: string) {
  const app = new TestApp(
    {
      uses: { cart: Cart },
      nodes: [
        { value: ($) => JSON.stringify(($ as Page).cart.items), reads: ["cart.items"] },
        { value: ($) => ($ as Page).cart.total, reads: ["cart.total"] },
      ],
    },
    [Cart],
  );
  const { id } = app.engine.shapeAt(0);
  const fields = [
    { field: `${id}.items`, text: items, log: [] },
    { field: `${id}.total`, text: "7", log: [] },
  ];
  return { id, session: app.open("a", { fields, ...(from === undefined ? {} : { from }) }) };
}

describe("static migrate", () => {
  it("M1: gives fields new values from what an older program stored, keeps the others, and is stored", () => {
    const { id, session } = open('["tea"]', "older");
    expect(session.value(0)).toBe('[{"text":"tea"}]');
    expect(session.value(1)).toBe(7);
    expect(session.stored.get(`${id}.items`)?.text).toContain("text");
  });

  it("M1: is not asked where the same program goes on", () => {
    expect(open('["tea"]').session.value(0)).toBe('["tea"]');
  });

  it.each([
    ["throws", '"broken"'],
    ["gives nothing", '"nothing"'],
    ["gives a promise", '"later"'],
  ])("M2: where it %s the session begins with initial values", (_, items) => {
    const { session } = open(items, "older");
    expect([session.value(0), session.value(1)]).toEqual(["[]", 0]);
  });
});
