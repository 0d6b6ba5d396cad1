import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { App } from "../index.ts";
import { layoutsOf, pageKind } from "./kinds.ts";
import { addressOfPattern, matchPage } from "./match.ts";
import { checkPagePath, pageFile, pagePath, pathShape } from "./routes.ts";

function pages(...paths: string[]): Pick<App, "pages"> {
  return {
    pages: Object.fromEntries(
      paths.map((path, index) => [
        `p${index}`,
        { id: `p${index}`, path, title: { value: "" }, uses: [], onLoad: [], order: "a0" },
      ]),
    ),
  };
}

function answer(app: Pick<App, "pages">, pathname: string) {
  const match = matchPage(app, pathname);
  return match && { path: match.page.path, params: match.params };
}

describe("files and paths of pages", () => {
  it.each([
    ["/", "pages/index.tsx"],
    ["/about", "pages/about.tsx"],
    ["/posts/[id]", "pages/posts/[id].tsx"],
    ["/files/[[...path]]", "pages/files/[[...path]].tsx"],
    ["/posts/layout", "pages/posts/layout.tsx"],
    ["/404", "pages/404.tsx"],
    ["/über/uns", "pages/über/uns.tsx"],
  ])("%s is %s", (path, file) => {
    expect(pageFile(path)).toBe(file);
    expect(pagePath(file)).toBe(path);
  });

  it("an index file stands for its folder", () => {
    expect(pagePath("pages/posts/index.tsx")).toBe("/posts");
  });

  it.each([
    "pages/a b.tsx",
    "pages/../x.tsx",
    "pages/_heddle/x.tsx",
    "pages/assets/x.tsx",
    "pages/x.ts",
    "state/x.tsx",
    "pages/[a]/[a].tsx",
    "pages/[constructor].tsx",
    "pages/.hidden.tsx",
  ])("%s is no page", (file) => {
    expect(pagePath(file)).toBeNull();
  });

  it.each([
    "about",
    "/about/",
    "//",
    "/a//b",
    "/index",
    "/a/index",
    "/_heddle",
    "/[]",
    "/[a-b]",
    "/[[id]",
    "/[...path]/after",
    "/[[lang]]/about",
    "/[..path]",
    "/a?b",
    "/..",
    `/${"a".repeat(300)}`,
  ])("%s is refused with a reason", (path) => {
    expect(checkPagePath(path)).toMatch(/./);
  });

  it("every allowed path comes back from its file", () => {
    const segment = fc.oneof(
      fc.stringMatching(/^[a-z0-9_~-][a-z0-9._~-]{0,8}$/),
      fc.stringMatching(/^\[[a-z]{1,5}\]$/),
      fc.stringMatching(/^\[\[?(\.\.\.)?[a-z]{1,5}\]\]?$/),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), (segments) => {
        const path = `/${segments.join("/")}`;
        fc.pre(checkPagePath(path) === null);
        expect(pagePath(pageFile(path))).toBe(path);
      }),
    );
  });

  it("two paths have one shape when they would answer the same addresses", () => {
    expect(pathShape("/posts/[id]")).toBe(pathShape("/Posts/[slug]"));
    expect(pathShape("/posts/[id]")).not.toBe(pathShape("/posts/new"));
    expect(pathShape("/posts/[id]")).toBe(pathShape("/posts/[[id]]"));
    expect(pathShape("/files/[...path]")).toBe(pathShape("/files/[[...rest]]"));
    expect(pathShape("/files/[...path]")).not.toBe(pathShape("/files/[path]"));
  });
});

describe("which page answers", () => {
  const app = pages("/", "/posts", "/posts/new", "/posts/[id]", "/[section]/new", "/[a]/[b]/[c]");

  it.each([
    ["/", "/", {}],
    ["", "/", {}],
    ["/posts/", "/posts", {}],
    ["/posts/new", "/posts/new", {}],
    ["/posts/12", "/posts/[id]", { id: "12" }],
    ["/posts/a%20b%2Fc", "/posts/[id]", { id: "a b/c" }],
    ["/news/new", "/[section]/new", { section: "news" }],
    ["/x/y/z", "/[a]/[b]/[c]", { a: "x", b: "y", c: "z" }],
  ])("%s → %s", (pathname, path, params) => {
    expect(answer(app, pathname)).toEqual({ path, params });
  });

  it.each(["/nothing", "/x/y/z/w", "/posts/%E0%A4%A", "/POSTS"])("%s: none", (pathname) => {
    expect(answer(app, pathname)).toBeNull();
  });
});

describe("optional and catch-all segments", () => {
  const app = pages(
    "/docs/[[...path]]",
    "/docs",
    "/docs/new",
    "/docs/[section]/edit",
    "/shop/[[category]]",
    "/files/[...path]",
    "/layout",
    "/404",
    "/[[...any]]/layout",
  );

  it.each([
    ["/docs", "/docs", {}],
    ["/docs/a", "/docs/[[...path]]", { path: ["a"] }],
    ["/docs/a/b%2Fc", "/docs/[[...path]]", { path: ["a", "b/c"] }],
    ["/docs/new", "/docs/new", {}],
    ["/docs/x/edit", "/docs/[section]/edit", { section: "x" }],
    ["/docs/x/other", "/docs/[[...path]]", { path: ["x", "other"] }],
    ["/shop", "/shop/[[category]]", {}],
    ["/shop/shoes", "/shop/[[category]]", { category: "shoes" }],
    ["/files/a/b", "/files/[...path]", { path: ["a", "b"] }],
  ])("%s → %s", (pathname, path, params) => {
    expect(answer(app, pathname)).toEqual({ path, params });
  });

  it.each(["/files", "/shop/a/b", "/layout", "/404", "/", `/files/${"a".repeat(3_000)}`])(
    "%s: none",
    (pathname) => {
      expect(answer(app, pathname)).toBeNull();
    },
  );

  it("an address made of a pattern leads back to its values", () => {
    const text = fc
      .string({ minLength: 1, maxLength: 6 })
      .filter((one) => one.isWellFormed() && !one.includes("/") && !/^\.+$/.test(one));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (id, rest) => {
        const one = pages("/a/[id]/[[...rest]]");
        const address = addressOfPattern("/a/[id]/[[...rest]]", { id, rest })!;
        expect(matchPage(one, new URL(`http://x${address}`).pathname)?.params ?? null).toEqual(
          /^\.\.?$/.test(id) || rest.some((part) => /^\.\.?$/.test(part))
            ? expect.anything()
            : { id, ...(rest.length > 0 && { rest }) },
        );
      }),
      { examples: [["?", ["#", "%"]]] },
    );
    expect(addressOfPattern("/posts/[id]", {})).toBeNull();
    expect(addressOfPattern("/files/[...path]", { path: "a/b c" })).toBe("/files/a/b%20c");
  });
});

describe("layouts", () => {
  const app = pages(
    "/",
    "/layout",
    "/posts/layout",
    "/posts/[id]/layout",
    "/posts",
    "/posts/[id]",
    "/postscript",
  );

  it.each([
    ["/", ["/layout"]],
    ["/posts", ["/layout", "/posts/layout"]],
    ["/posts/[id]", ["/layout", "/posts/layout", "/posts/[id]/layout"]],
    ["/posts/[id]/edit", ["/layout", "/posts/layout", "/posts/[id]/layout"]],
    ["/postscript", ["/layout"]],
    ["/404", ["/layout"]],
    ["/error", []],
    ["/posts/layout", ["/layout"]],
  ])("around %s", (path, layouts) => {
    expect(layoutsOf(app, path).map((page) => page.path)).toEqual(layouts);
  });

  it.each([
    ["/", "page"],
    ["/posts/layout", "layout"],
    ["/404", "not-found"],
    ["/error", "error"],
    ["/posts/404", "page"],
    ["/layouts", "page"],
  ])("%s is a %s", (path, kind) => {
    expect(pageKind(path)).toBe(kind);
  });
});
