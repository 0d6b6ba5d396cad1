import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { draw, key, press } from "../testing/draw.tsx";
import { Navbar } from "./component.tsx";

const items = [
  {
    label: "Product",
    items: [
      { label: "Features", href: "/features" },
      { label: "Changelog", href: "/changelog" },
    ],
  },
  { label: "Pricing", href: "/pricing" },
  { label: "Contact", value: "contact" },
];

const button = (root: Element, label: string) =>
  [...root.querySelectorAll("button")].find(
    (one) => one.getAttribute("aria-label") === label || one.textContent === label,
  )!;

afterEach(() => history.pushState(null, "", "/"));

it("marks the link of the page that is open", () => {
  history.pushState(null, "", "/pricing");
  const { root } = draw(<Navbar items={items} />);
  expect(root.querySelector("[aria-current=page]")?.textContent).toBe("Pricing");
});

it("opens the list of an entry, and closes it with Escape and when the keyboard or the pointer goes elsewhere", () => {
  const { root } = draw(<Navbar items={items} />);
  const product = button(root, "Product");
  const list = document.getElementById(product.getAttribute("aria-controls")!)!;
  const leave = (name: string) =>
    act(() => {
      button(root, "Contact").dispatchEvent(new Event(name, { bubbles: true }));
    });
  press(product);
  expect(list.hidden).toBe(false);
  key(list.querySelector("a")!, "Escape");
  expect([list.hidden, document.activeElement === product]).toEqual([true, true]);
  for (const name of ["pointerdown", "focusin"]) {
    press(product);
    expect(list.hidden).toBe(false);
    leave(name);
    expect(list.hidden).toBe(true);
  }
});

it("tells which entry was pressed where that leads nowhere", () => {
  const onItemClick = vi.fn();
  press(button(draw(<Navbar items={items} onItemClick={onItemClick} />).root, "Contact"));
  expect(onItemClick.mock.calls).toEqual([["contact"]]);
});

it("has a button for its menu, where there is anything in it", () => {
  const { root, redraw } = draw(<Navbar title="Acme" items={items} actions="Sign in" />);
  expect(button(root, "Open menu").getAttribute("popovertarget")).toBe(root.querySelector("[popover]")!.id);
  redraw(<Navbar title="Acme" />);
  expect([root.querySelector("[popover]"), root.textContent]).toEqual([null, "Acme"]);
});
