/** Walks the permission table: every route, socket message and operation, as each kind of person. */

import { execute, operations } from "@heddle/document";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { AppSummary, Member } from "../../src/api/contract.ts";
import { handlers } from "../handlers.ts";
import { type TestBrowser, TestServer, until, withDatabase } from "../testing/editor.ts";
import { type Access, mayAccess, OPERATIONS, ROUTES, type RouteId, type RouteRule } from "./table.ts";

// Generous: a busy machine is no mistake.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: TestServer;
let app: string;
let foreignApp: string;
/** Who may act as what. `elsewhere` is the owner of another workspace; `revoked` was an editor a moment ago. */
const people: Record<string, { browser: TestBrowser; role: "viewer" | "editor" | "owner" | null }> = {};

beforeAll(async () => {
  server = await TestServer.start({ accounts: true });
  const owner = await server.owner();
  people.owner = { browser: owner, role: "owner" };
  people.editor = { browser: await server.member(owner, "editor", "edda@example.com"), role: "editor" };
  people.viewer = { browser: await server.member(owner, "viewer", "vera@example.com"), role: "viewer" };
  people.nobody = { browser: server.browser(), role: null };
  const revoked = await server.member(owner, "editor", "rita@example.com");
  people.revoked = { browser: revoked, role: null };
  const members = await owner.get<Member[]>("/api/members");
  const rita = members.body.find((member) => member.email === "rita@example.com");
  await owner.send("DELETE", `/api/members/${rita!.userId}`);

  app = (await owner.post<AppSummary>("/api/apps", { name: "Ours" })).body.id;
  // Another workspace, whose owner has an account here and nothing to do with ours.
  const elsewhere = await server.member(owner, "editor", "elsa@example.com");
  people.elsewhere = { browser: elsewhere, role: "owner" };
  const elsa = (await owner.get<Member[]>("/api/members")).body.find(
    (member) => member.email === "elsa@example.com",
  );
  await withDatabase(server.database.url, async ({ prisma }) => {
    await prisma.workspace.create({ data: { id: "other", name: "Another workspace" } });
    await prisma.member.deleteMany({ where: { userId: elsa!.userId } });
    await prisma.member.create({ data: { workspaceId: "other", userId: elsa!.userId, role: "owner" } });
  });
  foreignApp = (await elsewhere.post<AppSummary>("/api/apps", { name: "Theirs" })).body.id;
});
afterAll(() => server.stop());

/** A path of the route for somebody to try, with an app that is theirs or not, and parameters that name nothing. */
function pathOf(rule: RouteRule, appId: string): string {
  return rule.path.replace(/:(\w+)/g, (_, name: string) => {
    if (name === "app") return appId;
    if (name === "environment") return "draft";
    return name === "number" ? "99" : "nothing";
  });
}

const routes = Object.entries(ROUTES) as [RouteId, RouteRule][];

/** Another session of the same person, to be thrown away. */
async function again(who: string): Promise<TestBrowser> {
  const browser = server.browser();
  const email = { owner: "olga", editor: "edda", viewer: "vera" }[who];
  const password = who === "owner" ? "correct horse battery" : "another long password";
  if (email) await browser.post("/api/auth/sign-in/email", { email: `${email}@example.com`, password });
  return browser;
}

describe.each(routes)("%s", (id, rule) => {
  test.each(["nobody", "revoked", "viewer", "editor", "owner"])("%s", async (who) => {
    const { role } = people[who]!;
    const browser = id === "account.signOut" ? await again(who) : people[who]!.browser;
    const trial = await browser.send(
      rule.method,
      pathOf(rule, "nosuchapp0000000"),
      rule.body === "json" ? { not: "this" } : undefined,
    );
    if (mayAccess(role, rule.access))
      expect([401, 403]).not.toContain(rule.access === "anyone" ? 0 : trial.status);
    else {
      expect(trial.status).toBe(role === null ? 401 : 403);
      expect(trial.body.code).toBe(role === null ? "not-signed-in" : "not-allowed");
    }
  });

  if (rule.path.includes(":app")) {
    test("the owner of another workspace finds no app of ours", async () => {
      const trial = await people.elsewhere!.browser.send(rule.method, pathOf(rule, app));
      expect([trial.status, trial.body.code]).toEqual([404, "not-found"]);
    });
    test("our owner finds no app of another workspace", async () => {
      const trial = await people.owner!.browser.send(rule.method, pathOf(rule, foreignApp));
      expect([trial.status, trial.body.code]).toEqual([404, "not-found"]);
    });
  }

  if (rule.method !== "GET") {
    test.each(["http://evil.example", "http://localhost:1", "null", ""])(
      "a page of %j changes nothing",
      async (origin) => {
        const trial = await people.owner!.browser.send(rule.method, pathOf(rule, app), {}, { origin });
        expect([trial.status, trial.body.code]).toEqual([403, "bad-origin"]);
      },
    );
  }

  test("a rebinding Host gets nothing", async () => {
    const trial = await people.owner!.browser.send(rule.method, pathOf(rule, app), undefined, {
      host: "evil.example",
    });
    expect([trial.status, trial.body.code]).toEqual([421, "bad-host"]);
  });
});

test("there is a handler for each route and for nothing else", () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(ROUTES).sort());
});

test("what is not in the table does not exist, whatever the path looks like", async () => {
  const { browser } = people.owner!;
  const paths = [
    "/api",
    "/api/",
    "/api/nothing",
    "/api/apps/",
    `/api/apps/${app}/`,
    `/api/apps/${app}/secrets`,
    "/api//apps",
    "/api/../api/apps/x/y",
    `/api/apps/${app}%2fexport`,
    "/api/auth/sign-up/email",
    "/api/auth/ok",
    "/api/auth/list-sessions",
    "/api/apps/%00",
    "/API/apps",
  ];
  for (const path of paths) {
    const trial = await browser.get(path);
    expect([path, trial.status]).toEqual([path, 404]);
  }
  expect(
    (
      await browser.send("POST", "/api/auth/sign-up/email", {
        email: "a@b.cd",
        password: "x".repeat(12),
        name: "A",
      })
    ).status,
  ).toBe(404);
  expect((await browser.send("PUT", "/api/apps")).status).toBe(405);
});

test("an API answer may not be framed, sniffed, cached or read by another site", async () => {
  const { headers } = await people.owner!.browser.get("/api/apps");
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  const foreign = await people.owner!.browser.get("/api/apps", {
    "sec-fetch-site": "same-site",
    "sec-fetch-mode": "cors",
  });
  expect(foreign.status).toBe(403);
});

describe("operations", () => {
  test("each operation of the register has its role in the table", () => {
    expect(Object.keys(OPERATIONS).sort()).toEqual(Object.keys(operations).sort());
  });

  test.each(Object.entries(OPERATIONS))("%s", async (operation, access: Access) => {
    for (const who of ["nobody", "revoked", "viewer", "editor", "owner", "elsewhere"]) {
      const { browser, role } = people[who]!;
      const trial = await browser.post(`/api/apps/${app}/operations/${operation}`, { not: "this" });
      const expected = role === null ? 401 : who === "elsewhere" ? 404 : mayAccess(role, access) ? 400 : 403;
      expect([who, trial.status]).toEqual([who, expected]);
    }
  });
});

describe("sockets", () => {
  async function closeCode(
    browser: TestBrowser,
    path: string,
    options: { origin?: string; host?: string } = {},
  ): Promise<number> {
    const socket = browser.socket(path, options);
    return new Promise((resolve) => {
      socket.on("close", (code) => resolve(code));
      socket.on("unexpected-response", (_request, response) => {
        resolve(response.statusCode ?? 0);
        socket.terminate();
      });
      socket.on("error", () => {});
    });
  }

  test.each([
    ["nobody", 4401],
    ["revoked", 4401],
    ["elsewhere", 4404],
  ])("%s cannot come in", async (who, code) => {
    expect(await closeCode(people[who]!.browser, `/sync/${app}`)).toBe(code);
  });

  test("a page of another origin or port, and a rebinding Host, cannot open one", async () => {
    const { browser } = people.owner!;
    expect(await closeCode(browser, `/sync/${app}`, { origin: "http://evil.example" })).toBe(403);
    expect(await closeCode(browser, `/sync/${app}`, { origin: "http://draft-x.localhost:3001" })).toBe(403);
    expect(
      await closeCode(browser, `/sync/${app}`, { origin: `http://localhost:${server.server.port + 1}` }),
    ).toBe(403);
    expect(await closeCode(browser, `/sync/${app}`, { host: "evil.example" })).toBe(421);
    expect(await closeCode(browser, "/sync/")).toBe(404);
    expect(await closeCode(browser, `/api/apps/${app}`)).toBe(404);
  });

  test("a viewer sees edits and shows presence, and edits of a viewer go nowhere", async () => {
    const editor = people.editor!.browser.open(app);
    const viewer = people.viewer!.browser.open(app);
    await until(() => editor.state.loaded && viewer.state.loaded, "both are in");
    expect([editor.state.role, viewer.state.role]).toEqual(["editor", "viewer"]);
    execute(viewer.doc, "app.rename", { name: "By the viewer" }, {});
    execute(editor.doc, "theme.set", { accent: "#123456" }, {});
    await until(() => viewer.doc.getMap("app").get("theme:accent") === "#123456", "the viewer sees the edit");
    expect(editor.doc.getMap("app").get("name")).toBe("Ours");
    viewer.awareness.setLocalStateField("cursor", { x: 0.5, y: 10 });
    await until(() => editor.awareness.getStates().has(viewer.doc.clientID), "the viewer is seen");
    expect(editor.awareness.getStates().get(viewer.doc.clientID)).toMatchObject({
      user: { name: "vera", role: "viewer" },
    });
    people.editor!.browser.close();
    people.viewer!.browser.close();
  });

  test("a change of role counts at once, for a socket that is open", async () => {
    const owner = people.owner!.browser;
    const browser = await server.member(owner, "viewer", "toni@example.com");
    const toni = (await owner.get<Member[]>("/api/members")).body.find(
      (member) => member.email === "toni@example.com",
    )!;
    const connection = browser.open(app);
    await until(() => connection.state.role === "viewer", "Toni is a viewer");
    await owner.send("PATCH", `/api/members/${toni.userId}`, { role: "editor" });
    await until(() => connection.state.role === "editor", "Toni is told");
    execute(connection.doc, "theme.set", { radius: 3 }, {});
    await until(() => connection.state.saved, "Toni's edit is saved");
    await owner.send("PATCH", `/api/members/${toni.userId}`, { role: "viewer" });
    await until(() => connection.state.role === "viewer", "Toni is told again");
    execute(connection.doc, "theme.set", { radius: 33 }, {});
    const check = people.editor!.browser.open(app);
    await until(() => check.state.loaded, "the editor looks");
    expect(check.doc.getMap("app").get("theme:radius")).toBe(3);
    await owner.send("DELETE", `/api/members/${toni.userId}`);
    await until(() => connection.state.status === "denied", "Toni is sent out");
    people.editor!.browser.close();
    browser.close();
  });

  test("signing out closes one's sockets", async () => {
    const browser = await server.member(people.owner!.browser, "editor", "udo@example.com");
    const connection = browser.open(app);
    await until(() => connection.state.loaded, "Udo is in");
    await browser.post("/api/auth/sign-out");
    await until(() => connection.state.status === "denied", "Udo is out");
  });
});
