import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { App } from "../index.ts";
import { checkPagePath, matchPage, pageFile, pagePath, pathShape } from "./routes.ts";

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
