import { expect, it } from "vitest";
import { Navigation } from "./navigation.ts";

function setting(href: string) {
  const asked: string[] = [];
  const did: string[] = [];
  const location = {
    href,
    assign: (address: string) => void did.push(`assign ${address}`),
    replace: (address: string) => void did.push(`leave for ${address}`),
  };
  const go = (kind: string) => (_state: unknown, _title: string, address?: string | URL | null) => {
    did.push(`${kind} ${String(address)}`);
    location.href = String(address);
  };
  const window = {
    location,
    history: { pushState: go("push"), replaceState: go("replace"), back: () => void did.push("back") },
    scrollTo: () => void did.push("top"),
  };
  const navigation = new Navigation(window, (path) => asked.push(path));
  return { navigation, asked, did, location };
}
const link = (href: string, rest: Partial<{ target: string; hasDownload: boolean }> = {}) => ({
  href,
  target: "",
  hasDownload: false,
  ...rest,
});
const here = "http://app.localhost:3001/a?x=1";

it("asks for a page of the app in place, and moves the address when it is shown", () => {
  const { navigation, asked, did } = setting(here);
  expect(navigation.follow(link("http://app.localhost:3001/b?y=2"))).toBe(true);
  expect(asked).toEqual(["/b?y=2"]);
  expect(did).toEqual([]);
  navigation.shown("/b?y=2");
  expect(did).toEqual(["push http://app.localhost:3001/b?y=2", "top"]);
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
  const { navigation, asked, did, location } = setting(here);
  location.href = "http://app.localhost:3001/before";
  navigation.returned();
  navigation.shown("/before");
  expect(asked).toEqual(["/before"]);
  expect(did).toEqual([]);
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
  expect(did).toEqual(["replace http://app.localhost:3001/b", "top", "leave for https://example.com/x"]);
});

it("goes back as the browser's button does", () => {
  const { navigation, did } = setting(here);
  navigation.back();
  expect(did).toEqual(["back"]);
});
