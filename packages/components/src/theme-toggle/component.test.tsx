import { act } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { type Appearance, appearanceScript } from "./appearance.ts";
import { ThemeToggle } from "./component.tsx";

const root = document.documentElement;
let isSystemDark = false;
let systemChanges: () => void = () => {};
const listeners: [string, EventListenerOrEventListenerObject][] = [];

beforeEach(() => {
  isSystemDark = false;
  vi.stubGlobal("matchMedia", () => ({
    get matches() {
      return isSystemDark;
    },
    addEventListener: (_: string, listener: () => void) => {
      systemChanges = listener;
    },
  }));
  for (const [name, listener] of listeners.splice(0)) removeEventListener(name, listener);
  localStorage.clear();
  root.className = "";
  delete root.dataset.appearance;
});

/** What the head of a page does when it is loaded. */
function loadPage(own: Appearance): void {
  const add = vi.spyOn(window, "addEventListener");
  new Function(appearanceScript(own))();
  for (const [name, listener] of add.mock.calls) listeners.push([name, listener as EventListener]);
  add.mockRestore();
}

it("30. appearance: switches between light and dark, and the next page begins so", () => {
  loadPage("light");
  const onChange = vi.fn();
  const { container } = draw(<ThemeToggle onChange={onChange} />);
  expect([root.className, root.dataset.appearance]).toEqual(["", "light"]);
  press(container.querySelector("button")!);
  expect([root.className, root.dataset.appearance]).toEqual(["dark", "dark"]);
  act(() => loadPage("light"));
  expect(root.className).toBe("dark");
  press(container.querySelector("button")!);
  expect(root.className).toBe("");
  expect(onChange.mock.calls).toEqual([["dark"], ["light"]]);
});

it("30. appearance: follows the system where that is chosen, whatever the app's own is", () => {
  loadPage("dark");
  const { container } = draw(<ThemeToggle variant="choices" />);
  const radios = [...container.querySelectorAll("input")];
  expect(radios.map(({ checked }) => checked)).toEqual([false, true, false]);
  press(radios[2]!);
  expect([root.className, radios[2]!.checked]).toEqual(["light", true]);
  isSystemDark = true;
  act(() => systemChanges());
  expect(root.className).toBe("dark");
  press(radios[0]!);
  expect(root.className).toBe("light");
});

it("30. appearance: another tab's choice shows here, and what is kept may be anything", () => {
  loadPage("system");
  const { container } = draw(<ThemeToggle variant="choices" />);
  localStorage.setItem("heddle:appearance", "dark");
  act(() => {
    dispatchEvent(new StorageEvent("storage", { key: "heddle:appearance", newValue: "dark" }));
  });
  expect([root.className, container.querySelectorAll("input")[1]!.checked]).toEqual(["dark", true]);
  localStorage.setItem("heddle:appearance", "<script>");
  act(() => loadPage("system"));
  expect([root.className, root.dataset.appearance]).toEqual(["", "system"]);
});

it("30. appearance: works where the browser keeps nothing", () => {
  const refuse = () => {
    throw new DOMException("no", "SecurityError");
  };
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  loadPage("light");
  const { container } = draw(<ThemeToggle />);
  press(container.querySelector("button")!);
  expect(root.className).toBe("dark");
});

it("is accessible in both variants", async () => {
  loadPage("light");
  expect(await accessibilityIssues(draw(<ThemeToggle variant="choices" />).container)).toEqual([]);
  expect(await accessibilityIssues(draw(<ThemeToggle />).container)).toEqual([]);
});
