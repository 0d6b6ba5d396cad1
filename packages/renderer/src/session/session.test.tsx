import type { Template } from "@heddle/state-engine/program";
import type { PageModel } from "@heddle/state-engine/protocol";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Socket, World } from "../connection/connection.ts";
import type { TabMemory } from "../connection/tab-memory.ts";
import { DraftFailures } from "../draft/failures.ts";
import { findComponent } from "../page/components.ts";
import { LivePage } from "../page/live-page.ts";
import { keepTemplate } from "../page/resources.ts";
import { Shell } from "../shell/shell.tsx";
import { Session } from "./session.ts";

class FakeSocket implements Socket {
  sent: unknown[][] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {}
  says(...messages: unknown[]): void {
    for (const message of messages) this.onmessage?.({ data: JSON.stringify(message) });
  }
}

const template = (hash: string, pageId: string): Template => ({
  hash,
  pageId,
  path: `/${pageId}`,
  parts: [{ nodes: [{ textBinding: 0 }], bindings: [0], controls: [] }],
  components: [],
  title: pageId,
});
const model = (page: Template, text: string): PageModel => ({
  pageId: page.pageId,
  templateHash: page.hash,
  root: [0, 0, [text], []],
});
const [home, about] = [template("home", "home"), template("about", "about")];

/** A page load at `path` in a window that moves only as told. */
function load(path: string, kept: TabMemory | null = null, draft = false) {
  const sockets: FakeSocket[] = [];
  const assigned: string[] = [];
  const remembered: (TabMemory | null)[] = [];
  const timers: (() => void)[] = [];
  const pages: string[] = [];
  const location = {
    href: `http://app.localhost${path}`,
    assign: (address: string) => void assigned.push(address),
    replace: (address: string) => void assigned.push(address),
    reload: () => void assigned.push(location.href),
  };
  const move = (_state: unknown, _title: string, address?: string | URL | null) => {
    location.href = String(address);
  };
  const world: World = {
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    client: () => ({ path, locale: "en", timeZone: "UTC", storage: {}, tab: "t" }),
    after: (_milliseconds, run) => {
      timers.push(run);
      return () => {
        if (timers.includes(run)) timers.splice(timers.indexOf(run), 1);
      };
    },
    random: () => 0,
  };
  keepTemplate(home);
  const page = new LivePage(home, model(home, "first"), findComponent);
  const shell = new Shell();
  const session = new Session({
    data: {
      programHash: "h",
      token: "page",
      patchSeq: 0,
      epoch: 1,
      ackEventSeq: 0,
      template: home,
      model: model(home, "first"),
      draft,
      language: "en",
      site: { origin: "http://app.localhost", basePath: "", name: "App", noindex: false },
    },
    page,
    shell,
    failures: draft ? new DraftFailures(shell) : null,
    world,
    window: {
      location,
      history: {
        state: null,
        scrollRestoration: "auto",
        pushState: move,
        replaceState: move,
        back: () => undefined,
      },
      scrollX: 0,
      scrollY: 0,
    },
    kept,
    remember: (memory) => void remembered.push(memory),
    path: () => new URL(location.href).pathname,
    onPage: () => void pages.push(page.template.pageId),
  });
  session.start();
  sockets[0]!.onopen?.();
  const shown = () => [page.template.pageId, page.value(page.shape().root, 0)];
  return { session, page, pages, shell, sockets, assigned, remembered, timers, location, shown };
}

beforeEach(() => {
  vi.stubGlobal("fetch", async (address: string) =>
    address === "/_heddle/templates/about.json" ? Response.json(about) : new Response("", { status: 404 }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const welcome = ["w", "page", 1, 0, 0, "h", null];

it("shows another page when its template is there, and applies what came meanwhile after it", async () => {
  const { sockets, shown, location, session, pages } = load("/home");
  sockets[0]!.says(welcome);
  session.navigation.go("/about");
  expect(sockets[0]!.sent.at(-1)).toEqual(["n", 1, "/about"]);
  sockets[0]!.says(["p", 1, 1, [["/", "/about", model(about, "new")]]], ["p", 2, 1, [[0, 0, "newer"]]]);
  expect(shown()).toEqual(["home", "first"]);
  await vi.waitFor(() => expect(shown()).toEqual(["about", "newer"]));
  expect(location.href).toBe("http://app.localhost/about");
  expect(pages).toEqual(["about"]);
});

it("loads the document anew when a template cannot be had", async () => {
  const { sockets, assigned } = load("/home");
  sockets[0]!.says(welcome, ["p", 1, 0, [["/", "/gone", { ...model(about, "x"), templateHash: "gone" }]]]);
  await vi.waitFor(() => expect(assigned).toEqual(["http://app.localhost/home"]));
});

it("asks for the whole model when a patch does not fit, and goes on with it", () => {
  const { sockets, shown, timers } = load("/home");
  sockets[0]!.says(welcome, ["p", 1, 0, [[99, 0, "nowhere"]]]);
  for (const run of timers.splice(0)) run();
  sockets[1]!.onopen?.();
  expect(sockets[1]!.sent[0]).toEqual(expect.arrayContaining(["h", -1]));
  sockets[1]!.says(["w", "page", 1, 9, 0, "h", model(home, "whole")]);
  expect(shown()).toEqual(["home", "whole"]);
  expect(sockets[1]!.sent.at(-1)).toEqual(["a", 9]);
});

it("takes the tab's session to the page of the address before it shows anything of it", async () => {
  const kept = { token: "kept", lastEffect: 2, path: "/about" };
  const { sockets, shown, remembered } = load("/home", kept);
  expect(sockets[0]!.sent[0]).toEqual(expect.arrayContaining(["kept", -1]));
  sockets[0]!.says(
    ["w", "kept", 1, 50, 8, "h", model(about, "old page")],
    ["p", 51, 8, [[0, 0, "still old"]]],
  );
  await vi.waitFor(() => expect(sockets[0]!.sent.at(-1)).toEqual(["n", 9, "/home"]));
  expect(shown()).toEqual(["home", "first"]);
  sockets[0]!.says(["p", 52, 9, [["/", "/home", model(home, "kept state")]]]);
  await vi.waitFor(() => expect(shown()).toEqual(["home", "kept state"]));
  expect(remembered.at(-1)).toEqual({ token: "kept", lastEffect: 2, open: [], path: "/home" });
});

it("asks for the tab's session in the program that the page was served with", () => {
  const { sockets } = load("/home", { token: "kept", lastEffect: 2, path: "/home" });
  expect(sockets[0]!.sent[0]).toEqual(expect.arrayContaining(["h", "kept", -1]));
});

it("forgets a kept session that cannot show the page, and loads the document anew", async () => {
  const kept = { token: "kept", lastEffect: 0, path: "/about" };
  const { sockets, assigned, remembered } = load("/home", kept);
  sockets[0]!.says(["w", "kept", 1, 5, 0, "h", model(about, "x")]);
  await vi.waitFor(() => expect(sockets[0]!.sent.at(-1)).toEqual(["n", 1, "/home"]));
  sockets[0]!.says(["r", 1, "not-found", "No such page."]);
  expect(remembered.at(-1)).toBeNull();
  expect(assigned).toEqual(["http://app.localhost/home"]);
});

it("loads the document anew, without the session before, where a session that begins anew finds its page gone", () => {
  const { sockets, shell, assigned, remembered } = load("/home");
  sockets[0]!.says(welcome, ["s", "outdated"]);
  shell.state().toasts[0]!.action!.run();
  sockets[1]!.onopen?.();
  expect(sockets[1]!.sent[0]!.slice(0, 5)).toEqual(["h", 1, "h", "", -1]);
  sockets[1]!.says(["r", 0, "not-found", "There is no page at this address."]);
  expect(assigned).toEqual(["http://app.localhost/home"]);
  expect(remembered.at(-1)).toBeNull();
});

it("tells people what failed, and nothing of what they cannot help", () => {
  const { sockets, shell, page } = load("/home");
  sockets[0]!.says(welcome);
  for (let count = 0; count < 3; count++) page.send(page.shape().root, 0, undefined);
  sockets[0]!.says(
    ["r", 1, "handler-error", "The mail server is away."],
    ["r", 2, "not-mounted"],
    ["r", 3, "killed"],
  );
  expect(shell.state().toasts.map(({ kind, text }) => [kind, text])).toEqual([
    ["error", "The mail server is away."],
    ["error", "That took too long and was stopped. Nothing else was lost."],
  ]);
});

it("leads the author of a draft from what failed to the code, whichever is told first", () => {
  const { sockets, shell, page } = load("/home", null, true);
  sockets[0]!.says(welcome);
  for (let count = 0; count < 3; count++) page.send(page.shape().root, 0, undefined);
  const log = (event: number, line: number) => [
    "d",
    "log",
    {
      level: "error",
      text: "Shop.pay: Error: No money.",
      handler: "Shop.pay",
      event,
      file: "state/shop.ts",
      line,
    },
  ];
  sockets[0]!.says(["r", 1, "handler-error", "One."], log(1, 7), log(2, 9), [
    "r",
    2,
    "handler-error",
    "Two.",
  ]);
  sockets[0]!.says(["r", 3, "handler-error", "Three."]);
  const place = { text: "Error: No money.", file: "state/shop.ts" };
  expect(shell.state().toasts).toMatchObject([
    { text: "One.", place: { ...place, line: 7 } },
    { text: "Two.", place: { ...place, line: 9 } },
    { text: "Three." },
  ]);
  expect(shell.state().toasts[2]!.place).toBeUndefined();
});

it("drops what was typed when the server refuses it", () => {
  const { sockets, page, shown } = load("/home");
  sockets[0]!.says(welcome);
  page.edit(page.shape().root, 4, 0, "typed");
  expect(shown()[1]).toBe("typed");
  sockets[0]!.says(["r", 1, "disabled"]);
  expect(shown()[1]).toBe("first");
});

it("says that the connection is lost only when that lasts, and when the page is closed for good", () => {
  const { sockets, shell, timers } = load("/home");
  sockets[0]!.says(welcome);
  sockets[0]!.onclose?.();
  expect(shell.state().notice).toBeNull();
  for (const run of timers.splice(0)) run();
  expect(shell.state().notice).toEqual({ text: expect.stringMatching(/^Connection lost/) });
  sockets.at(-1)!.onopen?.();
  sockets.at(-1)!.says(welcome);
  expect(shell.state().notice).toBeNull();
});

it("says what keeps the server from taking the page, for as long as it does", () => {
  const { sockets, shell, timers } = load("/home");
  sockets[0]!.says(["r", 0, "rate-limited", "Too many pages were opened from here."]);
  sockets[0]!.onclose?.();
  expect(shell.state()).toMatchObject({ notice: null, toasts: [] });
  for (const run of timers.splice(0)) run();
  const { text, reload } = shell.state().notice!;
  expect(text).toBe("Too many pages were opened from here. Trying again; what you do is kept.");
  expect(reload).toBeUndefined();
  sockets.at(-1)!.onopen?.();
  sockets.at(-1)!.says(welcome);
  expect(shell.state().notice).toBeNull();
  sockets.at(-1)!.onclose?.();
  for (const run of timers.splice(0)) run();
  expect(shell.state().notice!.text).toMatch(/^Connection lost/);
});

it("says why the server closed the page for good, and loads it anew at a press", () => {
  const { sockets, shell, assigned } = load("/home#here");
  sockets[0]!.says(welcome, ["s", "closed", "It held more data than a page may."]);
  const { text, reload } = shell.state().notice!;
  expect(text).toBe("This page was closed by the server. It held more data than a page may.");
  reload!();
  expect(assigned).toEqual(["http://app.localhost/home#here"]);
});
