import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { accessibilityIssues, blur, draw, focus, key } from "../testing/draw.tsx";
import { popoverInJsdom } from "../testing/popover.ts";
import { Tooltip } from "./component.tsx";

popoverInJsdom();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const tip = (container: Element) => container.querySelector<HTMLElement>('[role="tooltip"]')!;
const isShown = (container: Element) => tip(container).dataset.shown !== undefined;
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
const point = (element: Element, kind: string, pointerType = "mouse") =>
  act(() => {
    const event = new MouseEvent(kind, { bubbles: true });
    Object.defineProperty(event, "pointerType", { value: pointerType });
    element.dispatchEvent(event);
  });
const example = (
  <Tooltip text="Saves it" delay={300}>
    <Button label="Save" />
  </Tooltip>
);

it("shows after the pointer has rested on it, and goes after it", () => {
  const { container, root } = draw(example);
  point(root, "pointerover");
  wait(299);
  expect(isShown(container)).toBe(false);
  wait(1);
  expect(isShown(container)).toBe(true);
  expect(container.querySelector("button")!.getAttribute("aria-describedby")).toBe(tip(container).id);
  point(root, "pointerout");
  wait(200);
  expect(isShown(container)).toBe(false);
  expect(container.querySelector("button")!.hasAttribute("aria-describedby")).toBe(false);
  point(root, "pointerover");
  wait(0);
  expect(isShown(container)).toBe(true);
});

it("shows at once with the keyboard, and goes with Escape, with the keyboard, and when it is pressed", () => {
  const { container } = draw(example);
  const button = container.querySelector("button")!;
  focus(button);
  expect(isShown(container)).toBe(true);
  const pressed = key(button, "Escape");
  expect([isShown(container), pressed.defaultPrevented]).toEqual([false, true]);
  blur(button);
  focus(button);
  expect(isShown(container)).toBe(true);
  blur(button);
  expect(isShown(container)).toBe(false);
  point(button, "pointerover");
  wait(300);
  point(button, "pointerdown");
  expect(isShown(container)).toBe(false);
});

it("does not show under a finger", () => {
  const { container, root } = draw(example);
  point(root, "pointerover", "touch");
  wait(1000);
  expect(isShown(container)).toBe(false);
});

it("takes the keyboard itself where nothing in it does", () => {
  const { container, root } = draw(<Tooltip text="By mail">Sent</Tooltip>);
  expect(root.tabIndex).toBe(0);
  focus(root);
  expect([isShown(container), root.getAttribute("aria-describedby")]).toEqual([true, tip(container).id]);
});

it("is accessible while it shows", async () => {
  vi.useRealTimers();
  const { container } = draw(example);
  focus(container.querySelector("button")!);
  expect(await accessibilityIssues(container)).toEqual([]);
});
