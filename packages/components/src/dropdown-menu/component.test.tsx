import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { accessibilityIssues, draw, focus, key, press } from "../testing/draw.tsx";
import { popoverInJsdom } from "../testing/popover.ts";
import { DropdownMenu } from "./component.tsx";

popoverInJsdom();
afterEach(() => {
  document.documentElement.removeAttribute("dir");
});

const items = [
  { label: "Edit", value: "edit", icon: "pencil", shortcut: "E" },
  { label: "Export", items: [{ label: "As CSV", value: "csv" }, { label: "As PDF" }] },
  { heading: "View" },
  { label: "Grid", checked: true },
  { label: "Archive", disabled: true },
  { separator: true },
  { label: "Delete", color: "bad" },
  { label: "Help", href: "/help" },
  { label: "" },
  null,
];
const trigger = (container: Element) => container.querySelector<HTMLElement>("button[aria-haspopup]")!;
const menus = (container: Element) => [...container.querySelectorAll<HTMLElement>('[role="menu"]')];
const active = () => document.activeElement!.getAttribute("data-menu-item");
const item = (container: Element, label: string) =>
  container.querySelector<HTMLElement>(`[data-menu-item="${label}"]`)!;
const strike = (name: string) => key(document.activeElement!, name);

it("opens with keys and moves among its items", () => {
  const { container } = draw(<DropdownMenu label="Actions" items={items} />);
  focus(trigger(container));
  strike("ArrowDown");
  expect([active(), trigger(container).getAttribute("aria-expanded")]).toEqual(["Edit", "true"]);
  const moves = { ArrowUp: "Help", ArrowDown: "Edit", End: "Help", Home: "Edit" };
  for (const [name, label] of Object.entries(moves)) {
    expect(strike(name).defaultPrevented).toBe(true);
    expect(active()).toBe(label);
  }
  strike("Escape");
  expect([menus(container).length, document.activeElement]).toEqual([0, trigger(container)]);
  strike("ArrowUp");
  expect(active()).toBe("Help");
  strike("Tab");
  expect([menus(container).length, document.activeElement]).toEqual([0, trigger(container)]);
});

it("finds items by their first letters", () => {
  const { container } = draw(<DropdownMenu label="Actions" items={items} />);
  focus(trigger(container));
  strike("ArrowDown");
  strike("e");
  expect(active()).toBe("Export");
  strike("e");
  expect(active()).toBe("Edit");
  strike("Escape");
  strike("ArrowDown");
  strike("d");
  strike("e");
  strike("l");
  expect(active()).toBe("Delete");
});

it("tells the value of the chosen item, or its label, and gives the keyboard back", () => {
  const onSelect = vi.fn();
  const { container } = draw(<DropdownMenu label="Actions" items={items} onSelect={onSelect} />);
  for (const label of ["Edit", "Delete", "Archive"]) {
    press(trigger(container));
    press(item(container, label));
  }
  expect(onSelect.mock.calls).toEqual([["edit"], ["Delete"]]);
  expect(menus(container).length).toBe(1);
  press(item(container, "Grid"));
  expect([menus(container).length, document.activeElement]).toEqual([0, trigger(container)]);
});

it("opens menus beside its items, with keys that mirror where text runs from right to left", () => {
  const onSelect = vi.fn();
  const { container } = draw(<DropdownMenu label="Actions" items={items} onSelect={onSelect} />);
  for (const [direction, onwards, back] of [
    ["ltr", "ArrowRight", "ArrowLeft"],
    ["rtl", "ArrowLeft", "ArrowRight"],
  ] as const) {
    document.documentElement.dir = direction;
    focus(trigger(container));
    strike("ArrowDown");
    strike("ArrowDown");
    strike(onwards);
    expect([active(), menus(container).length]).toEqual(["As CSV", 2]);
    strike("ArrowDown");
    expect(active()).toBe("As PDF");
    strike(back);
    expect([active(), menus(container).length]).toEqual(["Export", 1]);
    strike(onwards);
    strike("Escape");
    expect([active(), menus(container).length]).toEqual(["Export", 1]);
    strike(onwards);
    press(document.activeElement!);
    expect(menus(container).length).toBe(0);
  }
  expect(onSelect.mock.calls).toEqual([["csv"], ["csv"]]);
});

it("opens a menu beside an item that the pointer rests on, and closes all with a press beside them", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { container } = draw(<DropdownMenu label="Actions" items={items} />);
  press(trigger(container));
  act(() => {
    item(container, "Export").dispatchEvent(new Event("pointermove", { bubbles: true }));
    vi.advanceTimersByTime(200);
  });
  expect([active(), menus(container).length]).toEqual(["Export", 2]);
  act(() => {
    document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  });
  expect(menus(container).length).toBe(0);
  vi.useRealTimers();
});

it("has groups, ticks and links, and is accessible", async () => {
  const { container } = draw(<DropdownMenu label="Actions" items={items} />);
  press(trigger(container));
  expect(container.querySelectorAll('[role="group"]').length).toBe(3);
  expect(item(container, "Grid").getAttribute("aria-checked")).toBe("true");
  expect(item(container, "Help").getAttribute("href")).toBe("/help");
  expect(await accessibilityIssues(container)).toEqual([]);
});
