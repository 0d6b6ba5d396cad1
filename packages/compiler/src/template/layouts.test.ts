import { runInNewContext } from "node:vm";
import { manifests } from "@heddle/components/manifests";
import type { App, Node, Page } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { appOf, code, type Tree, value } from "../fixture/app.ts";
import { compileProgram } from "../program/index.ts";
import { compilePage } from "./compile-page.ts";

/** An app with a page (id = path) per entry, from trees. */
function appWith(pages: Record<string, Tree[]>, about: Record<string, Partial<Page>> = {}): App {
  const app = appOf([], {
    "state/nav.ts":
      'import { State } from "heddle";\nexport class Nav extends State { here = "top"; }\nexport class Other extends State { here = "page"; }\n',
  });
  const nodes: Record<string, Node> = {};
  app.pages = {};
  for (const [path, trees] of Object.entries(pages)) {
    const id = `p${path.replaceAll(/[^a-z0-9]/g, "-")}`;
    app.pages[id] = {
      id,
      path,
      title: { value: "" },
      uses: [],
      onLoad: [],
      order: "a0",
      ...about[path],
    };
    for (const node of Object.values(appOf(trees).nodes)) {
      const parent = node.parent === "page" ? id : `${id}${node.parent}`;
      nodes[`${id}${node.id}`] = { ...node, id: `${id}${node.id}`, parent };
    }
  }
  app.nodes = nodes;
  return app;
}
const compile = (app: App, id: string) => compilePage(app, id, manifests, { draft: false });
const text = (expression: string): Tree => ({ type: "Text", props: { text: code(expression) } });
const outlet: Tree = { type: "Outlet" };
const codes = (app: App, id: string) => compile(app, id).diagnostics.map((one) => one.code);
const nav = { name: "nav", file: "state/nav.ts", className: "Nav" };
const other = { name: "nav", file: "state/nav.ts", className: "Other" };

describe("a page in its layouts", () => {
  const layout: Tree = {
    type: "VStack",
    children: [
      text("nav.here"),
      { type: "If", props: { condition: code("nav.here") }, slots: { then: [text("1")] } },
      outlet,
      text("nav.here + 1"),
    ],
  };
  const app = appWith(
    {
      "/layout": [layout],
      "/": [text("nav.here + 2")],
      "/posts/layout": [{ type: "Center", children: [outlet] }],
      "/posts/[id]": [text("route.params.id"), text("3")],
    },
    { "/layout": { uses: [nav] }, "/": { uses: [other] }, "/posts/[id]": { title: value("Post") } },
  );

  it("has the layout's parts and bindings first, whatever stands after the outlet, so that they are the same on all its pages", () => {
    const [home, post] = [compile(app, "p-"), compile(app, "p-posts--id-")];
    expect(home.template.layouts).toEqual([{ pageId: "p-layout", parts: 2, bindings: 4, events: 0 }]);
    expect(post.template.layouts).toEqual([
      { pageId: "p-layout", parts: 2, bindings: 4, events: 0 },
      { pageId: "p-posts-layout", parts: 2, bindings: 4, events: 0 },
    ]);
    expect(home.bindings.slice(0, 4)).toEqual(post.bindings.slice(0, 4));
    const [frame] = home.template.parts[0]!.nodes;
    expect(frame).toMatchObject({
      type: "VStack",
      slots: {
        children: [
          { type: "Text", bindings: { text: 0 } },
          { choice: 1, parts: [1] },
          { outlet: "p-", nodes: [{ type: "Text", bindings: { text: 4 } }] },
          { type: "Text", bindings: { text: 3 } },
        ],
      },
    });
    expect(post.template.parts[0]!.nodes[0]).toMatchObject({
      slots: { children: [{}, {}, { outlet: "p-posts-layout", nodes: [{ type: "Center" }] }, {}] },
    });
    expect([...home.diagnostics, ...post.diagnostics]).toEqual([]);
  });

  it("knows each owner's variables by names of their own, in one context", async () => {
    const { program, diagnostics } = await compileProgram(app, manifests, { draft: false });
    expect(diagnostics).toEqual([]);
    const info = program!.info.pages.find((page) => page.path === "/")!;
    expect(info.uses.map(({ name, state }) => [name, program!.info.states[state]!.id])).toEqual([
      ["nav", "state/nav.ts#Other"],
      ["nav$0", "state/nav.ts#Nav"],
    ]);
    expect(info.layouts).toEqual([{ pageId: "p-layout", states: [expect.any(Number)], onLoad: [] }]);
    let defined: { pages: { bindings: ((context: unknown) => unknown)[] }[] } | null = null;
    const define = (given: typeof defined) => {
      defined = given;
    };
    runInNewContext(program!.serverModule, { heddle: { State: class {}, define } });
    const page = defined!.pages[program!.info.pages.indexOf(info)]!;
    const context = { nav: { here: "page" }, nav$0: { here: "top" } };
    expect(page.bindings.map((binding) => binding(context))).toEqual(
      ["top", 0, "1", "top1", "page2"].map((one) => (one === "1" ? 1 : one)),
    );
    expect(
      Object.values(program!.templates)
        .map((one) => one.path)
        .sort(),
    ).toEqual(["/", "/posts/[id]"]);
  });

  it("is within what is around the outlets: a form in a layout's form is warned of", () => {
    const form = (children: Tree[] = []): Tree => ({ type: "Form", children });
    const warnings = (layout: Tree) => {
      const pages = appWith({ "/layout": [layout], "/posts/layout": [outlet], "/posts/new": [form()] });
      return compile(pages, "p-posts-new").diagnostics.map(({ code, node }) => `${code} ${node}`);
    };
    expect(warnings({ type: "VStack", children: [form(), outlet] })).toEqual([]);
    expect(warnings(form([{ type: "VStack", children: [outlet] }]))).toEqual(["misplaced p-posts-newn1"]);
  });

  it("says of itself what its nearest layout says where it does not", () => {
    const pages = appWith(
      { "/layout": [outlet], "/": [], "/about": [] },
      {
        "/layout": {
          title: value("The app"),
          uses: [nav],
          meta: { image: value("/assets/a.png"), robots: code("nav.here") },
        },
        "/about": { title: value("About"), meta: { robots: value("noindex") } },
      },
    );
    expect(compile(pages, "p-").template).toMatchObject({
      title: "The app",
      meta: { image: "/assets/a.png", robots: { binding: 0 } },
    });
    expect(compile(pages, "p-about").template).toMatchObject({
      title: "About",
      meta: { image: "/assets/a.png", robots: "noindex" },
    });
  });
});

describe("what is wrong with an outlet is told", () => {
  const list: Tree = { type: "Each", props: { list: value([1]), item: value("item") }, children: [outlet] };
  it.each([
    ["none in a layout", { "/layout": [text("1")] }, ["outlet-missing"]],
    ["on a page", { "/about": [outlet] }, ["outlet-place"]],
    ["two in a layout", { "/layout": [outlet, outlet] }, ["outlet-place"]],
    ["in a list", { "/layout": [list] }, ["outlet-place", "outlet-missing"]],
  ])("%s", (_name, pages: Record<string, Tree[]>, found) => {
    const app = appWith(pages);
    expect(codes(app, Object.keys(app.pages)[0]!)).toEqual(found);
  });

  it("and a layout's page is shown all the same", () => {
    const { template } = compile(appWith({ "/layout": [text("1")], "/": [text("2")] }), "p-");
    expect(template.parts[0]!.nodes).toHaveLength(2);
  });
});
