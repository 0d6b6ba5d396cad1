import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get, startTestRuntime, type TestRuntime } from "../testing/index.ts";

const page = (options: string, body: string, uses = "") =>
  `import { page, use } from "heddle";
import { Link, Text, VStack } from "heddle/components";
import { Visit } from "../state/visit";
export default page(${options}, () => {${uses} return <VStack>${body}</VStack>; });
`;
const files = {
  "heddle.json": JSON.stringify({
    schemaVersion: 1,
    name: "Shop",
    settings: { sitemapPaths: ["/posts/hello"], embedOrigins: ["https://intranet.example"] },
  }),
  "state/visit.ts": `import { State } from "heddle";
export class Visit extends State {
  name = "Ada & <Bo>";
  cover = "/assets/cover.png";
  order: string[] = [];
  onLoad() { this.order.push("class"); }
  layoutOpens() { this.order.push("layout"); }
  async pageOpens() { await Promise.resolve(); this.order.push("page " + this.page.param("id")); }
  fails() { throw new Error("out of order"); }
  async hangs() { for (;;) {} }
}
`,
  "pages/layout.tsx": page(
    '{ title: "", meta: { siteName: "The shop" }, onLoad: () => use(Visit).layoutOpens() }',
    "<Text>{visit.name}</Text><Outlet />",
    " const visit = use(Visit);",
  )
    .replace("page, use", "layout, Outlet, use")
    .replace("default page", "default layout"),
  "pages/index.tsx": page(
    '{ title: () => use(Visit).name, description: "Things", meta: { image: () => use(Visit).cover, imageAlt: "A cover", canonical: "/" } }',
    '<Link href="/plain" text="Plain" />',
    " const visit = use(Visit);",
  ),
  "pages/posts/[id].tsx": page(
    '{ title: "Post", onLoad: () => use(Visit).pageOpens() }',
    "<Text>{visit.order.join()}</Text><Text>{route.params.id}</Text>",
    " const visit = use(Visit);",
  )
    .replace('"../state', '"../../state')
    .replace("page, use", "page, route, use"),
  "pages/old.tsx": page('{ title: "Old", redirect: "/posts/1?from=old" }', "<Text>Old</Text>"),
  "pages/away.tsx": page('{ title: "Away", redirect: "https://elsewhere.example/x" }', "<Text>Away</Text>"),
  "pages/ring/a.tsx": page('{ title: "A", redirect: "/ring/b" }', "<Text>A</Text>").replace(
    '"../',
    '"../../',
  ),
  "pages/ring/b.tsx": page('{ title: "B", redirect: "/ring/a" }', "<Text>B</Text>").replace(
    '"../',
    '"../../',
  ),
  "pages/hidden.tsx": page('{ title: "Hidden", meta: { robots: "noindex" } }', "<Text>Hidden</Text>"),
  "pages/fails.tsx": page(
    '{ title: "Fails", onLoad: () => use(Visit).fails() }',
    "<Text>{visit.name}</Text>",
    " const visit = use(Visit);",
  ),
  "pages/404.tsx": page('{ title: "Nothing here" }', "<Text>No such thing</Text>"),
  "pages/error.tsx": page('{ title: "Broken" }', "<Text>Something is broken</Text>"),
};

let test: TestRuntime;
beforeAll(async () => {
  test = await startTestRuntime(files);
  expect(test.logged.filter((entry) => entry.level === "error")).toEqual([]);
}, 60_000);
afterAll(() => test.end(), 30_000);
const ask = (path: string, headers: Record<string, string> = {}) =>
  get(test.port, test.host, path, { headers });

describe("pages as they are served", { timeout: 30_000 }, () => {
  it("RT10: the head says what the page says, from its state, and its layout for it", async () => {
    const { body } = await ask("/");
    const origin = `http://${test.host}`;
    expect(body).toContain("<title>Ada &amp; &lt;Bo&gt;</title>");
    for (const [name, content] of [
      ["description", "Things"],
      ["og:title", "Ada &amp; &lt;Bo&gt;"],
      ["og:image", `${origin}/assets/cover.png`],
      ["og:image:alt", "A cover"],
      ["og:site_name", "The shop"],
      ["og:url", `${origin}/`],
      ["twitter:card", "summary_large_image"],
    ])
      expect(body).toMatch(new RegExp(`="${name}" content="${content!.replace(/[/.?]/g, "\\$&")}"`));
    expect(body).toContain(`rel="canonical" href="${origin}/"`);
  });

  it("RT1: layouts open before what is in them, each waiting for the one before", async () => {
    const { body } = await ask("/posts/7");
    expect(body).toContain(">class,layout,page 7<");
    expect(body).toContain(">7<");
  });

  it("RT11: what does not exist is the app's own page, in its layout, with status 404", async () => {
    const missing = await ask("/nowhere/at/all");
    expect(missing.status).toBe(404);
    expect(missing.body).toContain("No such thing");
    expect(missing.body).toContain("Ada &amp; &lt;Bo&gt;");
    expect(missing.body).toContain('name="robots" content="noindex"');
    expect((await get(test.port, test.host, "/nowhere", { method: "HEAD" })).status).toBe(404);
  });

  it("RT5: a page that cannot be opened gives way to the error page, with status 500", async () => {
    const failed = await ask("/fails");
    expect(failed.status).toBe(500);
    expect(failed.body).toContain("Something is broken");
    expect(failed.body).not.toContain("out of order");
    await expect.poll(() => test.logged.some((entry) => entry.message.includes("out of order"))).toBe(true);
  });

  it("RT4: a redirect is an HTTP redirect, and leaves no session behind", async () => {
    const before = test.runtime.counts().provisional;
    expect(await ask("/old")).toMatchObject({ status: 302, headers: { location: "/posts/1?from=old" } });
    expect((await ask("/away")).headers.location).toBe("https://elsewhere.example/x");
    expect(test.runtime.counts().provisional).toBe(before);
  });

  it("RT12: a circle of redirects ends with a page that names it, for visitor and author", async () => {
    let path = "/ring/a";
    let cookie = "";
    for (let round = 0; round < 10; round += 1) {
      const { status, headers } = await ask(path, cookie ? { cookie } : {});
      expect(status).toBe(302);
      path = String(headers.location);
      cookie ||= String(headers["set-cookie"]).split(";")[0]!;
    }
    const last = await ask(path, { cookie });
    expect(last.status).toBe(508);
    expect(last.body).toContain("/ring/a → /ring/b");
    expect(test.logged.some((entry) => entry.message.includes("in a circle: /ring/a → /ring/b"))).toBe(true);
  });

  it("RT13: search engines are told what there is", async () => {
    const robots = await ask("/robots.txt");
    expect(robots.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(robots.body).toContain(`Sitemap: http://${test.host}/sitemap.xml`);
    const { body } = await ask("/sitemap.xml");
    const listed = [...body.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]);
    expect(listed).toEqual(["/", "/fails", "/posts/hello"].map((path) => `http://${test.host}${path}`));
  });

  it("RT14: whoever the settings name may show it in a frame, with a script that makes one", async () => {
    expect((await ask("/posts/1")).headers["content-security-policy"]).toContain(
      "frame-ancestors 'self' https://intranet.example",
    );
    const script = await ask("/_heddle/embed.js");
    expect(script.headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(() => new Function(script.body)).not.toThrow();
  });

  it("RT15: the routes of a program are an immutable file under its hash", async () => {
    const browser = await test.open({ path: "/posts/1" });
    const hash = /"programHash":"([^"]+)"/.exec(browser.html)?.[1];
    const routes = await ask(`/_heddle/routes/${hash}.json`);
    expect(routes.headers["cache-control"]).toContain("immutable");
    const byPath = new Map(JSON.parse(routes.body) as [string, string][]);
    expect(byPath.get("/posts/[id]")).toBe(browser.model.template.hash);
    expect((await ask("/_heddle/routes/0.json")).status).toBe(404);
  });
});

describe("an app below a path", { timeout: 30_000 }, () => {
  let below: TestRuntime;
  beforeAll(async () => {
    below = await startTestRuntime(files, { basePath: "/tools/app/" });
  }, 60_000);
  afterAll(() => below.end(), 30_000);
  const at = (path: string) => get(below.port, below.host, path);

  it("RT16: everything it serves and names lies below it", async () => {
    expect(below.runtime.address).toBe(`http://localhost:${below.port}/tools/app`);
    const { body, headers, status } = await at("/tools/app");
    expect(status).toBe(200);
    expect(String(headers["set-cookie"])).toContain("Path=/tools/app;");
    expect(body).toContain('href="/tools/app/plain"');
    expect(body).toContain(`content="http://${below.host}/tools/app/assets/cover.png"`);
    const files = [...body.matchAll(/(?:src|href)="(\/[^"]*_heddle\/[^"]*)"/g)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect((await at(file)).status).toBe(200);
    const css = (await at(files.find((file) => file.endsWith(".css"))!)).body;
    expect(css).toContain("url(/tools/app/_heddle/client/");
    expect((await at("/tools/app/old")).headers.location).toBe("/tools/app/posts/1?from=old");
    expect((await at("/tools/app/nowhere")).status).toBe(404);
    expect((await at("/tools/app/sitemap.xml")).body).toContain(`${below.host}/tools/app/posts/hello</loc>`);
  });

  it("RT16: nothing is served beside it", async () => {
    for (const path of ["/", "/posts/1", "/tools", "/tools/apple", "/_heddle/embed.js"]) {
      const { status, body } = await at(path);
      expect(status).toBe(404);
      expect(body).toContain('href="/tools/app/"');
    }
  });

  it.each(["tools", "/a b", "/../x", "//x"])("refuses %s as a base path", async (basePath) => {
    await expect(startTestRuntime(files, { basePath })).rejects.toThrow(/base path/);
  });
});
