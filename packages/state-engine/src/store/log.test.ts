import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "../state/base.ts";

class Big extends State {
  items: Record<string, unknown>[] = [{ id: 1, friend: null }];
  map = new Map<unknown, unknown>([["filler", "x".repeat(100)]]);
  loose: { list: number[] } = { list: [1] };

  push() {
    this.items.push({ id: this.items.length + 1, filler: "x".repeat(50) });
  }
  befriend() {
    this.items[0]!.friend = this.items.at(-1);
  }
  rename() {
    this.items.at(-1)!.filler = "renamed";
  }
  swap() {
    const { items } = this;
    [items[0], items[2]] = [items[2]!, items[0]!];
  }
  swapAndRename() {
    this.swap();
    this.items[0]!.filler = "renamed";
  }
  double() {
    this.items[0] = this.items[1]!;
  }
  renameWhileDoubled() {
    const { items } = this;
    const first = items[0]!;
    items[0] = items[2]!;
    items[0].filler = "renamed";
    items[0] = first;
  }
  byObject() {
    this.map.set({ key: 1 }, "value");
  }
  behind() {
    const fresh = { id: 9, text: "before" };
    this.items.push(fresh);
    fresh.text = "after";
  }
}

const METHODS = [
  "push",
  "befriend",
  "rename",
  "byObject",
  "behind",
  "swap",
  "swapAndRename",
  "double",
  "renameWhileDoubled",
] as const;
type Page = PageContext & { big: Big };

function open(fields?: { field: string; text: string; log: string[] }[]) {
  const nodes: TestNode[] = [
    {
      value: ($) => JSON.stringify([($ as Page).big.items, [...($ as Page).big.map.values()]]),
      reads: ["big.items", "big.map"],
    },
    ...METHODS.map((name): TestNode => ({ event: ($) => ($ as Page).big[name]() })),
  ];
  const session = new TestApp({ uses: { big: Big }, nodes }, [Big], { bigField: 1 }).open(
    "a",
    fields ? { fields } : {},
  );
  const logged = (field: string) => session.stored.get(`state/test.ts#Big.${field}`)!.log.length;
  return { session, logged, run: (name: (typeof METHODS)[number]) => session.send(METHODS.indexOf(name)) };
}

describe("D8: of a field whose changes are logged", () => {
  it.each(["swap", "swapAndRename", "double", "renameWhileDoubled"] as const)(
    "rows that were put elsewhere in their list are stored as they are: %s",
    (change) => {
      const first = open();
      for (let count = 0; count < 20; count++) first.run("push");
      first.run("rename");
      const before = first.logged("items");
      first.run(change);
      // What hangs in one place again is appended; what hangs twice, or changed while it did, is stored anew.
      expect(first.logged("items") > before).toBe(change === "swap" || change === "swapAndRename");
      const again = open(structuredClone([...first.session.stored.values()]) as never);
      expect(again.session.value(0)).toBe(first.session.value(0));
      first.run("rename");
      again.run("rename");
      expect(again.session.value(0)).toBe(first.session.value(0));
    },
  );

  it("what the log can say is appended, an object that it knows as a link to it", () => {
    const first = open();
    first.run("push");
    first.run("befriend");
    expect(first.logged("items")).toBe(1);
    const again = open(structuredClone([...first.session.stored.values()]) as never);
    again.run("rename");
    expect(String(again.session.value(0)).split("renamed").length).toBe(3);
  });

  it.each([
    ["byObject", "map"],
    ["behind", "items"],
  ] as const)("what it cannot say is a new snapshot: %s", (change, field) => {
    const { run, logged, session } = open();
    run("push");
    run(change);
    expect(logged(field)).toBe(0);
    const again = open(structuredClone([...session.stored.values()]) as never);
    expect(again.session.value(0)).toBe(session.value(0));
  });
});
