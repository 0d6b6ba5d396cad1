import { createKey } from "@heddle/security";
import type { KeptInfo, Program } from "@heddle/state-engine/program";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { LiveSession } from "../live/session.ts";
import { get, startTestRuntime, type TestBrowser, type TestRuntime } from "../testing/index.ts";
import { withCookies } from "./cookie-effects.ts";
import { CookieTickets } from "./cookie-tickets.ts";
import { keptAtHello } from "./kept-entries.ts";

const files = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Kept" }),
  "state/prefs.ts": `import { cookie, localStorage, State } from "heddle";

export class Prefs extends State {
  theme = cookie("light", { name: "theme", maxAge: 600 });
  token = cookie("", { name: "token", httpOnly: true });
  note = localStorage("none", { name: "note" });
  dark() { this.theme = "dark"; }
  signIn() { this.token = "secret-" + (this.token.length + 1); }
  write() { this.note = "written"; }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Prefs } from "../state/prefs";

export default page({ title: "Kept" }, () => {
  const prefs = use(Prefs);
  return (
    <VStack>
      <Text>{\`theme \${prefs.theme}\`}</Text>
      <Text>{\`token \${prefs.token.length}\`}</Text>
      <Text>{\`note \${prefs.note}\`}</Text>
      <Button onClick={prefs.dark}>Dark</Button>
      <Button onClick={prefs.signIn}>Sign in</Button>
      <Button onClick={prefs.write}>Write</Button>
    </VStack>
  );
});
`,
};

let test: TestRuntime;
beforeAll(async () => {
  test = await startTestRuntime(files);
}, 60_000);
afterAll(() => test.end());

const effectsOf = (browser: TestBrowser, name: string) =>
  browser.effects.filter((effect) => effect[2] === name).map((effect) => effect.slice(3));

/** Fetches a cookie as a page does. */
function redeem(
  browser: TestBrowser,
  ticket: unknown,
  { origin = `http://${test.host}`, token = browser.token, cookie = browser.cookie } = {},
) {
  return get(test.port, test.host, "/_heddle/cookies", {
    method: "POST",
    headers: { origin, cookie },
    body: JSON.stringify({ token, ticket }),
  });
}

async function signedIn(): Promise<{ browser: TestBrowser; ticket: unknown }> {
  const browser = await test.open();
  browser.click("Sign in");
  await browser.settled();
  return { browser, ticket: effectsOf(browser, "cookieTicket").at(-1)![0] };
}

it("K2: cookies are in the first HTML, those that no field declares are seen by nobody", async () => {
  const first = await test.open();
  const cookie = `${first.cookie}; heddle-app-folder-theme=blue; heddle-app-folder-other=x; theme=theirs`;
  const browser = await test.open({ cookie });
  expect(browser.html).toContain("theme blue");
});

it("K1: a cookie that scripts may read is written by the page, under the app's prefix", async () => {
  const browser = await test.open();
  browser.click("Dark");
  await browser.settled();
  expect(effectsOf(browser, "cookie")).toEqual([["heddle-app-folder-theme", "dark", { maxAge: 600 }]]);
});

it("K3: the value of an httpOnly cookie never reaches the page, which fetches the cookie once", async () => {
  const { browser, ticket } = await signedIn();
  const answer = await redeem(browser, ticket);
  expect([answer.status, answer.headers["set-cookie"]]).toEqual([
    204,
    ["heddle-app-folder-token=secret-1; Path=/; HttpOnly; SameSite=Lax"],
  ]);
  expect(browser.frames.join() + browser.html).not.toContain("secret-");
  expect(await redeem(browser, ticket)).toMatchObject({ status: 410 });
});

it("K3: an older ticket is good no more once a newer one was used", async () => {
  const { browser, ticket: older } = await signedIn();
  browser.click("Sign in");
  await browser.settled();
  const newer = effectsOf(browser, "cookieTicket").at(-1)![0];
  expect(await redeem(browser, newer)).toMatchObject({ status: 204 });
  expect(await redeem(browser, older)).toMatchObject({ status: 410 });
});

it("K3: a ticket is for its own session, browser and origin", async () => {
  const { browser, ticket } = await signedIn();
  const other = await test.open();
  expect(await redeem(other, ticket)).toMatchObject({ status: 403 });
  expect(await redeem(browser, ticket, { cookie: other.cookie })).toMatchObject({ status: 403 });
  expect(await redeem(browser, ticket, { origin: "http://elsewhere.localhost" })).toMatchObject({
    status: 403,
  });
  expect(await redeem(browser, ticket, { token: "unknown" })).toMatchObject({ status: 503 });
  expect(await redeem(browser, `${String(ticket)}x`)).toMatchObject({ status: 403 });
  expect(await redeem(browser, 1)).toMatchObject({ status: 400 });
  expect(await redeem(browser, "x".repeat(20_000))).toMatchObject({ status: 413 });
  expect(await redeem(browser, ticket)).toMatchObject({ status: 204 });
});

it("K3: a ticket outlives a restart: asked for before the session is back it says to try again, and is good afterwards", async () => {
  const { browser, ticket } = await signedIn();
  browser.cut();
  await test.restart();
  expect(await redeem(browser, ticket)).toMatchObject({ status: 503 });
  await browser.connect();
  const answer = await redeem(browser, ticket);
  expect([answer.status, String(answer.headers["set-cookie"])]).toEqual([
    204,
    expect.stringContaining("secret-1"),
  ]);
});

it("K2: at hello the browser is right: what it has cleared is not there, what it was told to fetch is", async () => {
  const { browser, ticket } = await signedIn();
  browser.click("Write");
  await browser.untilText("note written");
  browser.cut();
  await browser.connect();
  await browser.untilText("note none");
  expect(browser.texts()).toContain("token 8");
  expect(await redeem(browser, ticket)).toMatchObject({ status: 204 });
  browser.cut();
  await browser.connect();
  await browser.untilText("token 0");
});

it("K2: writes that the browser has not made yet count as made", () => {
  const tickets = new CookieTickets(createKey());
  const session = new LiveSession(
    {
      id: "id",
      token: "token",
      name: "s1",
      site: { workspaceId: "w", appId: "a1", environment: "production" },
      programHash: "hash",
      epoch: 1,
      eventSeq: 0,
      patchSeq: 0,
      page: "page",
      request: { path: "/", params: {}, query: {}, locale: "en", timeZone: "UTC", sessionId: "id" },
      visitor: "",
      address: "",
      effects: [],
      isProvisional: false,
    },
    DEFAULT_LIMITS,
  );
  const ops = withCookies(
    JSON.stringify([
      ["!", 1, "storage", "note", "first"],
      ["!", 2, "storage", "note", "second"],
      ["!", 3, "appCookie", "theme", "dark", {}],
      ["!", 4, "appCookie", "token", "hidden", { httpOnly: true }],
      ["!", 5, "appCookie", "gone", null, {}],
    ]),
    session,
    tickets,
  );
  expect(ops).not.toContain("hidden");
  session.effects = [{ patchSeq: 1, ops }];
  session.openCookies = null;
  const kept = (place: KeptInfo["place"], entry: string): KeptInfo => ({ place, entry });
  const states = [
    {
      id: "s",
      kind: "session" as const,
      getters: {},
      handlers: [],
      kept: {
        note: kept("localStorage", "note"),
        theme: kept("cookie", "theme"),
        token: kept("cookie", "token"),
        gone: kept("cookie", "gone"),
      },
    },
  ];
  const program = { info: { states, pages: [] } } as unknown as Program;
  const client = { storage: { note: "old", alien: "x" }, sessionStorage: null };
  const cookies = { theme: "light", gone: "here", alien: "x" };
  expect(keptAtHello(program, session, client, cookies, tickets)).toEqual({
    localStorage: { note: "second" },
    cookie: { theme: "dark", token: "hidden" },
  });
  expect(keptAtHello(program, session, { ...client, lastEffect: 5 }, null, tickets)).toEqual({
    localStorage: { note: "old" },
  });
});
