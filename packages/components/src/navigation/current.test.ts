import { expect, it } from "vitest";
import { currentItem, holds } from "./current.ts";
import { navigationItems } from "./items.ts";

const items = navigationItems([
  { label: "Home", href: "/" },
  { label: "Orders", href: "/orders" },
  { label: "Open orders", href: "/orders?status=open" },
  { label: "Settings", items: [{ label: "Team", href: "/settings/team/" }] },
  { label: "Elsewhere", href: "https://example.com/orders/7" },
]);

it.each([
  ["/", "Home", "page"],
  ["/orders", "Orders", "page"],
  ["/orders/?page=2", "Orders", "page"],
  ["/orders?page=2&status=open", "Open orders", "page"],
  ["/orders/7", "Orders", "true"],
  ["/settings/team", "Team", "page"],
  ["/settings/team/ada", "Team", "true"],
])("at %s marks %s as %s", (visited, label, current) => {
  const marked = currentItem(items, visited);
  expect([marked?.item.label, marked?.current]).toEqual([label, current]);
});

it("marks nothing where no entry leads", () => {
  expect(currentItem(items, "/ordersheet")).toBeNull();
  expect(currentItem(items, "/settings")).toBeNull();
  expect(currentItem(items, "")).toBeNull();
});

it("does not mark a part of the page that is open", () => {
  const parts = navigationItems([
    { label: "Pricing", href: "/#pricing" },
    { label: "Home", href: "/" },
  ]);
  expect(currentItem(parts, "/")?.item.label).toBe("Home");
  expect(currentItem(parts.slice(0, 1), "/")).toBeNull();
});

it("reads a path however it is written", () => {
  const [bread] = navigationItems([{ label: "Bread", href: "/bröd" }]);
  expect(currentItem([bread!], "/br%C3%B6d")?.item).toBe(bread);
  expect(currentItem([bread!], "/%")).toBeNull();
});

it("knows which group the marked entry is in", () => {
  const marked = currentItem(items, "/settings/team")?.item;
  expect(items.map((item) => holds(item, marked))).toEqual([false, false, false, true, false]);
});

it("takes any value for a navigation, and ends where records are in a ring", () => {
  const ring: Record<string, unknown> = { label: "Ring" };
  ring.items = [ring];
  expect(navigationItems(null)).toEqual([]);
  expect(navigationItems([null, 7, { icon: "x" }, { label: 7, href: {} }])[0]?.label).toBe("7");
  expect(navigationItems([ring])[0]?.items[0]?.items[0]?.items).toEqual([]);
  expect(navigationItems([{ label: "A", href: "javascript:alert(1)" }])[0]?.address).toBe("#");
});
