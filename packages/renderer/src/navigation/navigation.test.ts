import { setBasePath } from "@heddle/components/base-path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Navigation } from "./navigation.ts";

function setting(href: string) {
  const asked: string[] = [];
  const did: string[] = [];
  const location = {
    href,
    assign: (address: string) => void did.push(`assign ${address}`),
    replace: (address: string) => void did.push(`leave for ${address}`),
    reload: () => void did.push("reload"),
  };
  const go = (kind: string) => (state: unknown, _title: string, address?: string | URL | null) => {
    if (window.history.state !== null) did.push(`${kind} ${String(address)}`);
    location.href = String(address);
    window.history.state = state;
  };
  const window = {
    location,
    history: {
      state: null as unknown,
      scrollRestoration: "auto" as ScrollRestoration,
      pushState: go("push"),
      replaceState: go("replace"),
      back: () => void did.push("back"),
    },
    scrollX: 0,
    scrollY: 0,
  };
  const places: unknown[] = [];
  const waiting: boolean[] = [];
  const clock = { now: 0 };
  const navigation = new Navigation(window, {
    ask: (path, queryOnly) => asked.push(queryOnly ? `${path} (query)` : path),
    onPending: (isPending) => void waiting.push(isPending),
    onPlace: (place) => void places.push(place),
    onCircle: () => void did.push("circle"),
    now: () => clock.now,
  });
  /** The browser's back and forward: the address and the entry's state are there before anybody is told. */
  const returnTo = (address: string, state: unknown) => {
    location.href = address;
    window.history.state = state;
    navigation.returned();
  };
  return { navigation, asked, did, location, window, places, waiting, returnTo, clock };
}
const link = (href: string, rest: Partial<{ target: string; hasDownload: boolean }> = {}) => ({
  href,
  target: "",
  hasDownload: false,
  ...rest,
});
const here = "http://app.localhost:3001/a?x=1";

it("asks for a page of the app in place, and moves the address when it is shown", () => {
  const { navigation, asked, did, places, waiting } = setting(here);
  expect(navigation.follow(link("http://app.localhost:3001/b?y=2#below"))).toBe(true);
  expect(asked).toEqual(["/b?y=2"]);
  expect(did).toEqual([]);
  expect(waiting).toEqual([true]);
  navigation.shown("/b?y=2");
  expect(did).toEqual(["push http://app.localhost:3001/b?y=2#below"]);
  expect(places).toEqual([{ hash: "#below" }]);
  expect(waiting.at(-1)).toBe(false);
});

it.each([
  ["another origin", link("https://example.com/")],
  ["another port", link("http://app.localhost:3002/b")],
  ["a new tab", link("http://app.localhost:3001/b", { target: "_blank" })],
  ["a download", link("http://app.localhost:3001/b", { hasDownload: true })],
  ["an asset", link("http://app.localhost:3001/assets/a.pdf")],
  ["a place on this page", link(`${here}#below`)],
  ["mail", link("mailto:a@example.com")],
])("leaves %s to the browser", (_name, target) => {
  const { navigation, asked } = setting(here);
  expect(navigation.follow(target)).toBe(false);
  expect(asked).toEqual([]);
});

it("asks for the page that back and forward lead to, and adds nothing to the history", () => {
  const { navigation, asked, did, returnTo } = setting(here);
  returnTo("http://app.localhost:3001/before", { heddle: "other" });
  navigation.shown("/before");
  expect(asked).toEqual(["/before"]);
  expect(did.filter((one) => one.startsWith("push"))).toEqual([]);
});

it("comes back to where a page was scrolled to", () => {
  const { navigation, window, places, returnTo } = setting(here);
  const first = window.history.state;
  window.scrollY = 700;
  navigation.follow(link("http://app.localhost:3001/b"));
  navigation.shown("/b");
  expect(window.history.scrollRestoration).toBe("manual");
  window.scrollY = 0;
  returnTo(here, first);
  navigation.shown("/a?x=1");
  expect(places).toEqual([{ hash: "" }, { left: 0, top: 700 }]);
});

it("opens no page anew for back and forward over a query that the page itself had put there", () => {
  const { navigation, window, asked, returnTo } = setting(here);
  const { state } = window.history;
  window.history.pushState(state, "", "http://app.localhost:3001/a?x=2");
  navigation.moved();
  returnTo(here, state);
  returnTo("http://app.localhost:3001/a?x=2", state);
  expect(asked).toEqual(["/a?x=1 (query)", "/a?x=2 (query)"]);
});

it("asks for nothing when the browser goes to a place on the page that is shown", () => {
  const { window, asked, returnTo } = setting(here);
  const { state } = window.history;
  returnTo(`${here}#below`, null);
  expect(window.history.state).toEqual(state);
  returnTo(here, state);
  expect(asked).toEqual([]);
});

it("puts the page that a redirect leads to in the place of the one that was asked for", () => {
  const { navigation, asked, did, returnTo, window } = setting(here);
  navigation.follow(link("http://app.localhost:3001/old"));
  navigation.redirected("/new");
  navigation.shown("/new");
  expect(asked).toEqual(["/old", "/new"]);
  expect(did).toEqual(["push http://app.localhost:3001/new"]);
  returnTo("http://app.localhost:3001/old", { heddle: "other" });
  navigation.redirected("/new");
  navigation.shown("/new");
  expect(did).toEqual(["push http://app.localhost:3001/new", "replace http://app.localhost:3001/new"]);
  expect(window.location.href).toBe("http://app.localhost:3001/new");
});

it("follows pages that go on to each other ten times and no further, and says so once", () => {
  const { navigation, asked, did, clock } = setting(here);
  const hop = (count: number) => {
    for (let nth = 0; nth < count; nth++) {
      navigation.go(nth % 2 === 0 ? "/b" : "/c");
      navigation.shown(nth % 2 === 0 ? "/b" : "/c");
    }
  };
  hop(14);
  expect(asked.length).toBe(10);
  expect(did.filter((one) => one === "circle")).toEqual(["circle"]);
  // What a person does begins anew, and so does a page that takes its time.
  navigation.acted();
  hop(1);
  expect(asked.length).toBe(11);
  for (let slide = 0; slide < 20; slide++) {
    clock.now += 5_000;
    hop(1);
  }
  expect(asked.length).toBe(31);
});

it("follows a circle of redirects ten times and no further", () => {
  const { navigation, asked, did, waiting } = setting(here);
  navigation.follow(link("http://app.localhost:3001/1"));
  for (let round = 0; round < 30 && did.length === 0; round += 1) navigation.redirected(`/${round % 2}`);
  expect(did).toEqual(["circle"]);
  expect(asked).toHaveLength(11);
  expect(waiting.at(-1)).toBe(false);
});

it("leaves the address to the last page that somebody has asked for", () => {
  const { navigation, did } = setting(here);
  navigation.follow(link("http://app.localhost:3001/b"));
  navigation.follow(link("http://app.localhost:3001/c"));
  navigation.shown("/b");
  expect(did).toEqual([]);
  navigation.shown("/c");
  expect(did).toEqual(["push http://app.localhost:3001/c"]);
});

describe("an app below a path", () => {
  beforeEach(() => setBasePath("/tools/app"));
  afterEach(() => setBasePath(""));

  it("tells the server paths without it, and shows addresses with it", () => {
    const { navigation, asked, did } = setting("http://host.example/tools/app/a");
    expect(navigation.follow(link("http://host.example/tools/app/b?y=2"))).toBe(true);
    navigation.shown("/b?y=2");
    navigation.go("/c");
    expect(asked).toEqual(["/b?y=2", "/c"]);
    expect(did).toEqual(["push http://host.example/tools/app/b?y=2"]);
  });

  it("leaves what lies beside it to the browser", () => {
    const { navigation, asked } = setting("http://host.example/tools/app/a");
    for (const path of ["/", "/tools", "/tools/apple", "/tools/app/assets/a.pdf"])
      expect(navigation.follow(link(`http://host.example${path}`))).toBe(false);
    expect(asked).toEqual([]);
  });
});

it("loads the document of a page that the session cannot show", () => {
  const { navigation, did } = setting(here);
  navigation.follow(link("http://app.localhost:3001/new"));
  expect(navigation.refused(7)).toBe(false);
  expect(navigation.refused(1)).toBe(true);
  expect(did).toEqual(["assign http://app.localhost:3001/new"]);
});

it("goes where a handler says, in the app or out of it, but runs no script", () => {
  const { navigation, asked, did } = setting(here);
  navigation.go("/b");
  navigation.go("https://example.com/x");
  navigation.go("javascript:alert(1)");
  navigation.go("data:text/html,x");
  expect(asked).toEqual(["/b"]);
  expect(did).toEqual(["assign https://example.com/x"]);
});

it("keeps a draft's token in the address and tells it to no page", () => {
  const { navigation, asked, did } = setting("http://draft-1.localhost:3001/a?heddle-draft=secret");
  navigation.follow(link("http://draft-1.localhost:3001/b?y=2"));
  navigation.shown("/b?y=2");
  expect(asked).toEqual(["/b?y=2"]);
  expect(did[0]).toBe("push http://draft-1.localhost:3001/b?y=2&heddle-draft=secret");
});

it("replaces the entry in the history when it is told to, in place and when it leaves the app", () => {
  const { navigation, asked, did } = setting(here);
  navigation.go("/b", "replace");
  expect(asked).toEqual(["/b"]);
  navigation.shown("/b");
  navigation.go("https://example.com/x", "replace");
  navigation.go("javascript:alert(1)", "replace");
  expect(did).toEqual(["replace http://app.localhost:3001/b", "leave for https://example.com/x"]);
});

it("goes back as the browser's button does", () => {
  const { navigation, did } = setting(here);
  navigation.back();
  expect(did).toEqual(["back"]);
});
