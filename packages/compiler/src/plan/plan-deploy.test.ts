import { manifests } from "@heddle/components/manifests";
import { describe, expect, it } from "vitest";
import { appOf, code, type Tree } from "../fixture/app.ts";
import { compileProgram } from "../program/index.ts";
import { type Deployable, planDeploy } from "./index.ts";

const IMPORTS = `import { cookie, lazyList, localStorage, SharedState, State } from "heddle";\n`;

async function programOf(files: Record<string, string>, trees: Tree[] = []): Promise<Deployable> {
  const { program } = await compileProgram(appOf(trees, files), manifests, { draft: false });
  // Where types alone differ the code that runs is the same: here it is another in any case.
  return { program: { ...program!, hash: JSON.stringify([program!.hash, files]) } };
}

const cart = (body: string, base = "State") =>
  programOf({ "state/cart.ts": `${IMPORTS}export class Cart extends ${base} { ${body} }` });

async function planned(before: string, after: string, base = "State") {
  return planDeploy(await cart(before, base), await cart(after, base));
}

describe("planDeploy: fields (PL1)", () => {
  it("the same program is the same", async () => {
    expect(await planned("count = 0;", "count = 0;")).toEqual({ kind: "same", reasons: [] });
  });

  it("a code change that stores the same is warm, without reasons of its own", async () => {
    expect(
      await planned("count = 0; add() { this.count += 1; }", "count = 0; add() { this.count += 2; }"),
    ).toEqual({
      kind: "warm",
      reasons: [],
    });
  });

  it("a field that is new, and one that is gone, is warm and says so", async () => {
    const { kind, reasons } = await planned("count = 0;", 'note = "";');
    expect(kind).toBe("warm");
    expect(reasons.map(({ what, consequence }) => `${what} ${consequence}`)).toEqual([
      "state/cart.ts Cart.count is gone. What it held is dropped.",
      "state/cart.ts Cart.note is new. It begins with its initial value.",
    ]);
  });

  it("a field whose type cannot hold the old values is cold, and named", async () => {
    const { kind, reasons } = await planned("items: string[] = [];", "items = 0;");
    expect(kind).toBe("cold");
    expect(reasons).toEqual([
      {
        kind: "cold",
        class: "state/cart.ts#Cart",
        field: "items",
        what: "state/cart.ts Cart.items was a list of text and is a number now.",
        consequence: "Open tabs cannot keep its values. A `static migrate` can carry them over.",
      },
    ]);
  });

  it("static migrate makes it warm", async () => {
    const { kind, reasons } = await planned(
      "items: string[] = [];",
      "items = 0; static migrate(old: Record<string, unknown>) { return { items: 0 }; }",
    );
    expect(kind).toBe("warm");
    expect(reasons[0]!.consequence).toBe("Cart.migrate is given what was stored.");
  });

  it.each([
    ["one more possibility", "state: 'a' | 'b' = 'a';", "state: 'a' | 'b' | 'c' = 'a';", "warm"],
    ["one less possibility", "state: 'a' | 'b' = 'a';", "state: 'a' = 'a';", "cold"],
    ["text for one of some texts", "state: string = 'a';", "state: 'a' = 'a';", "cold"],
    ["null as well", "user: string = '';", "user: string | null = null;", "warm"],
    ["null no more", "user: string | null = null;", "user: string = '';", "cold"],
    ["an optional member more", "a: { b: number }[] = [];", "a: { b: number; c?: string }[] = [];", "warm"],
    ["a needed member more", "a: { b: number }[] = [];", "a: { b: number; c: string }[] = [];", "cold"],
    [
      "a member less",
      "a: { b: number; c: string } = { b: 1, c: '' };",
      "a: { b: number } = { b: 1 };",
      "warm",
    ],
    ["inferred and declared alike", "a = [1, 2];", "a: Array<number> = [];", "warm"],
    ["unknown to the text", "a = make();", "a = 0;", "warm"],
    ["a Map where a Set was", "a = new Set<string>();", "a = new Map<string, number>();", "cold"],
    ["a list that is loaded now", "a: number[] = [];", "a = lazyList<number>({ load: () => [] });", "cold"],
    ["from memory to a cookie", "a = '';", "a = cookie('');", "cold"],
    ["from a cookie to memory", "a = cookie('');", "a = '';", "warm"],
    ["another entry of the browser", "a = localStorage('');", "a = localStorage('', { name: 'b' });", "cold"],
  ] as const)("%s", async (_name, before, after, kind) => {
    expect((await planned(before, after)).kind).toBe(kind);
  });

  it("follows interfaces and aliases, also imported ones, and ends at those that name themselves", async () => {
    const files = (item: string) => ({
      "state/types.ts": `export interface Item { ${item}; next?: Item }\nexport type Items = Item[];`,
      "state/cart.ts": `${IMPORTS}import type { Items } from "./types";\nexport class Cart extends State { items: Items = []; }`,
    });
    const old = await programOf(files("text: string"));
    expect(planDeploy(old, await programOf(files("text: string; done?: boolean"))).kind).toBe("warm");
    expect(planDeploy(old, await programOf(files("text: number"))).kind).toBe("cold");
  });
});

describe("planDeploy: classes, pages and stores (PL1)", () => {
  it("shared state that loses data is cold, also where a field is only gone", async () => {
    expect((await planned("count = 0; a = 1;", "count = 0;", "SharedState")).kind).toBe("cold");
    expect((await planned("count = 0;", "count = 0; a = 1;", "SharedState")).kind).toBe("warm");
  });

  it("a class that has another name, or stands in another file, is cold and says which", async () => {
    const renamed = await programOf({
      "state/cart.ts": `${IMPORTS}export class Basket extends State { a = 1; }`,
    });
    expect(planDeploy(await cart("a = 1;"), renamed)).toMatchObject({
      kind: "cold",
      reasons: [{ what: "state/cart.ts Cart is called state/cart.ts Basket now." }],
    });
    const moved = await programOf({
      "state/basket.ts": `${IMPORTS}export class Cart extends State { b = 1; }`,
    });
    expect(planDeploy(await cart("a = 1;"), moved).kind).toBe("cold");
    const gone = await programOf({
      "state/other.ts": `${IMPORTS}export class Other extends State { b = ""; }`,
    });
    expect(planDeploy(await cart("a = 1;"), gone).kind).toBe("warm");
  });

  it("a class that becomes shared is cold", async () => {
    expect(planDeploy(await cart("a = 1;"), await cart("a = 1;", "SharedState")).kind).toBe("cold");
  });

  it("names pages that changed, are new or gone", async () => {
    const text = (expression: string): Tree[] => [{ type: "Text", props: { text: code(expression) } }];
    const old = await programOf({}, text("1"));
    const changed = planDeploy(old, await programOf({}, [...text("1"), ...text("2")]));
    expect(changed.kind).toBe("warm");
    expect(changed.reasons.map(({ what }) => what)).toEqual(["The page / changed."]);
    const { program } = old;
    const elsewhere = {
      program: {
        ...program,
        hash: "other",
        info: { ...program.info, pages: program.info.pages.map((page) => ({ ...page, path: "/b" })) },
      },
    };
    expect(planDeploy(old, elsewhere).reasons.map(({ what, page }) => [what, page])).toEqual([
      ["The page / is gone.", "/"],
      ["The page /b is new.", "/b"],
    ]);
  });

  it("says that sessions change their store, also where the program is the same", async () => {
    const app = await cart("a = 1;");
    const { kind, reasons } = planDeploy(app, { ...app, durability: "file" });
    expect([kind, reasons[0]!.what]).toEqual([
      "warm",
      "The app's durability was what the installation says and is file now.",
    ]);
  });

  it("a program that was compiled before types were known is never cold for a field", async () => {
    const { program } = await cart("a = 1;");
    const { stored: _stored, ...old } = program;
    expect(planDeploy({ program: { ...old, hash: "old" } }, await cart("a = '';")).kind).toBe("warm");
  });
});
