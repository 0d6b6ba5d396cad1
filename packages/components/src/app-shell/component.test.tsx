import { act } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { setServedAddress } from "../navigation/visited.ts";
import { EditingContext } from "../style/editing.ts";
import { draw, hydrate, press } from "../testing/draw.tsx";
import { AppShell } from "./component.tsx";

const items = [
  { label: "Overview", icon: "house", href: "/" },
  { label: "Orders", icon: "shopping-bag", href: "/orders", badge: 12 },
  {
    label: "Settings",
    icon: "settings",
    items: [
      { label: "General", href: "/settings" },
      { label: "Team", href: "/settings/team" },
    ],
  },
  { label: "Sign out", value: "leave" },
];

const marked = (root: Element) =>
  [...root.querySelectorAll("[aria-current]")].map(
    (link) => `${link.textContent} ${link.getAttribute("aria-current")}`,
  );
const button = (root: Element, label: string) =>
  [...root.querySelectorAll("button")].find(
    (one) => one.getAttribute("aria-label") === label || one.textContent === label,
  )!;

/** The browser goes to another page of the app. */
function go(address: string): void {
  act(() => {
    history.pushState(null, "", address);
    dispatchEvent(new Event("heddle:moved"));
  });
}

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  history.pushState(null, "", "/");
  setServedAddress("");
  vi.unstubAllGlobals();
});

it("marks the entry of the page that is open, and another when that changes, without drawing anew", () => {
  const { root } = draw(<AppShell items={items} />);
  const nav = root.querySelector("nav");
  expect(marked(root)).toEqual(["Overview page"]);
  go("/orders/7");
  expect(marked(root)).toEqual(["Orders12 true"]);
  expect(root.querySelector("nav")).toBe(nav);
});

it("marks it in the server's HTML too", () => {
  setServedAddress("/orders");
  vi.stubGlobal("location", undefined);
  const holder = document.createElement("div");
  holder.innerHTML = renderToStaticMarkup(<AppShell items={items} />);
  expect(marked(holder)).toEqual(["Orders12 page"]);
});

it("opens the group that the open page is in", () => {
  const { root } = draw(<AppShell items={items} />);
  const group = button(root, "Settings");
  expect(group.getAttribute("aria-expanded")).toBe("false");
  go("/settings/team");
  expect(group.getAttribute("aria-expanded")).toBe("true");
  press(group);
  expect(document.getElementById(group.getAttribute("aria-controls")!)!.hidden).toBe(true);
});

it("tells which entry was pressed where that leads nowhere", () => {
  const onItemClick = vi.fn();
  const { root } = draw(<AppShell items={items} onItemClick={onItemClick} />);
  press(button(root, "Sign out"));
  expect(onItemClick.mock.calls).toEqual([["leave"]]);
});

it("leaves only the icons, tells it, and has room again for a group that is pressed", () => {
  const onCollapsedChange = vi.fn();
  const { root } = draw(<AppShell items={items} onCollapsedChange={onCollapsedChange} />);
  press(button(root, "Collapse sidebar"));
  expect(button(root, "Expand sidebar").getAttribute("aria-expanded")).toBe("false");
  press(button(root, "Settings"));
  expect(button(root, "Settings").getAttribute("aria-expanded")).toBe("true");
  expect(onCollapsedChange.mock.calls).toEqual([[true], [false]]);
});

it("leaves only the icons in less room than is said, from the server on, until a person says otherwise", () => {
  const shell = <AppShell items={items} collapseBelow="lg" />;
  const { before, after } = hydrate(shell);
  expect(after).toBe(before);
  const onCollapsedChange = vi.fn();
  const { root } = draw(<AppShell items={items} collapseBelow="lg" onCollapsedChange={onCollapsedChange} />);
  const aside = root.querySelector("aside")!;
  expect(aside.className).toContain("@3xl/shell:@max-5xl/shell:ui:w-14");
  const toggle = button(root, "Expand sidebar");
  toggle.focus();
  press(toggle);
  expect(aside.className).not.toContain("w-14");
  expect([toggle.getAttribute("aria-label"), toggle.getAttribute("aria-expanded")]).toEqual([
    "Collapse sidebar",
    "true",
  ]);
  press(toggle);
  expect(aside.className).toContain("@3xl/shell:ui:w-14");
  expect(document.activeElement).toBe(toggle);
  expect(onCollapsedChange.mock.calls).toEqual([[false], [true]]);
});

it("says from the server's HTML on whether the sidebar is expanded, where the room decides it too", () => {
  const holder = document.createElement("div");
  holder.innerHTML = renderToStaticMarkup(<AppShell items={items} collapseBelow="lg" />);
  const [expand, collapse] = [button(holder, "Expand sidebar"), button(holder, "Collapse sidebar")];
  expect([expand, collapse].map((one) => one.getAttribute("aria-expanded"))).toEqual(["false", "true"]);
  // Each is there only where what it says is true.
  expect(expand.className).toContain("@5xl/shell:ui:hidden");
  expect(collapse.className).toContain("@3xl/shell:@max-5xl/shell:ui:hidden");
});

it("is a drawer that closes when another page is shown, with nothing behind it in reach meanwhile", () => {
  const { root } = draw(<AppShell items={items} header="Header" footer="Footer" />);
  const drawer = root.querySelector("aside")!;
  const menu = button(root, "Open menu");
  expect([drawer.getAttribute("popover"), menu.getAttribute("popovertarget")]).toEqual(["auto", drawer.id]);
  const tell = (name: string, newState: string) =>
    drawer.dispatchEvent(Object.assign(new Event(name), { newState }));
  tell("toggle", "open");
  expect(document.activeElement).toBe(button(root, "Close menu"));
  const behind = [...root.querySelectorAll("header, main, footer")] as HTMLElement[];
  expect(behind.map((one) => one.hasAttribute("inert"))).toEqual([true, true, true]);
  const hide = vi.fn(() => void tell("beforetoggle", "closed"));
  drawer.hidePopover = hide;
  // jsdom knows no popovers.
  vi.spyOn(drawer, "matches").mockReturnValue(true);
  go("/orders");
  expect(hide).toHaveBeenCalledOnce();
  expect(behind.map((one) => one.hasAttribute("inert"))).toEqual([false, false, false]);
});

it("has one landmark each, and a link past them that the keyboard reaches first", () => {
  const { root } = draw(
    <AppShell title="Acme" items={items} header="Header" sidebarBottom="Ada" footer="Footer">
      <h1>Overview</h1>
    </AppShell>,
  );
  const skip = root.querySelector("a")!;
  expect(document.getElementById(skip.getAttribute("href")!.slice(1))).toBe(root.querySelector("main"));
  expect(
    ["header", "aside", "nav", "main", "footer"].map((tag) => root.querySelectorAll(tag).length),
  ).toEqual([1, 1, 1, 1, 1]);
});

it("keeps what is typed in the header when its place changes", () => {
  const header = <input aria-label="Search" />;
  const { root, redraw } = draw(<AppShell title="Acme" items={items} header={header} />);
  const field = root.querySelector("input");
  redraw(<AppShell title="Acme" items={items} header={header} headerPosition="above" collapsed />);
  expect(root.querySelector("input")).toBe(field);
});

it("without a sidebar is a header, the content and a footer", () => {
  const { root } = draw(<AppShell title="Acme">Content</AppShell>);
  expect(root.querySelector("aside")).toBeNull();
  expect(root.querySelector("header")?.textContent).toBe("Acme");
});

it("stands in its place on the canvas, so that the sidebar can be filled there", () => {
  const { root } = draw(
    <EditingContext value={true}>
      <AppShell items={items} />
    </EditingContext>,
  );
  expect(root.querySelector("aside")!.hasAttribute("popover")).toBe(false);
});
