import { act } from "react";
import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { EditingContext } from "../style/editing.ts";
import { accessibilityIssues, draw, focus, key, press } from "../testing/draw.tsx";
import { popoverInJsdom } from "../testing/popover.ts";
import { Popover } from "./component.tsx";

popoverInJsdom();

const trigger = (container: Element) => container.querySelector("button")!;
const panel = (container: Element) => container.querySelector<HTMLElement>('[role="dialog"]')!;
const isShown = (container: Element) => panel(container).dataset.shown !== undefined;
const pressBeside = (element: Element) =>
  act(() => {
    element.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  });

it("opens with its button, takes the keyboard, and gives it back with Escape", () => {
  const onOpenChange = vi.fn();
  const { container } = draw(
    <Popover label="Details" onOpenChange={onOpenChange}>
      <input aria-label="Note" />
    </Popover>,
  );
  expect([isShown(container), trigger(container).getAttribute("aria-expanded")]).toEqual([false, "false"]);
  press(trigger(container));
  expect([isShown(container), trigger(container).getAttribute("aria-expanded")]).toEqual([true, "true"]);
  expect(document.activeElement).toBe(container.querySelector("input"));
  const pressed = key(document.activeElement!, "Escape");
  expect([isShown(container), document.activeElement, pressed.defaultPrevented]).toEqual([
    false,
    trigger(container),
    true,
  ]);
  expect(onOpenChange.mock.calls).toEqual([[true], [false]]);
});

it("closes with its button, with a press beside it, and when the keyboard goes on, but not with a press in it", () => {
  const { container } = draw(
    <>
      <Popover label="Details">Words</Popover>
      <button type="button" id="other">
        Other
      </button>
    </>,
  );
  press(trigger(container));
  press(trigger(container));
  expect(isShown(container)).toBe(false);
  press(trigger(container));
  pressBeside(panel(container));
  expect(isShown(container)).toBe(true);
  pressBeside(document.body);
  expect(isShown(container)).toBe(false);
  press(trigger(container));
  focus(container.querySelector("#other")!);
  expect(isShown(container)).toBe(false);
});

it("closes one within another alone", () => {
  const { container } = draw(
    <Popover label="Outer" open>
      <Popover label="Inner" open>
        Words
      </Popover>
    </Popover>,
  );
  const shown = () => container.querySelectorAll("[data-shown]").length;
  expect(shown()).toBe(2);
  pressBeside(panel(container).querySelector('[role="dialog"]')!);
  expect(shown()).toBe(2);
  key(document.body, "Escape");
  expect([shown(), isShown(container)]).toEqual([1, true]);
  key(document.body, "Escape");
  expect(shown()).toBe(0);
});

it("follows the variable it is bound to, and leaves the keyboard where it is then", () => {
  const { container, redraw } = draw(<Popover label="Details">Words</Popover>);
  redraw(
    <Popover label="Details" open>
      Words
    </Popover>,
  );
  expect([isShown(container), document.activeElement]).toEqual([true, document.body]);
  redraw(<Popover label="Details">Words</Popover>);
  expect(isShown(container)).toBe(false);
});

it("opens with what stands in its trigger, and says so there", () => {
  const { container } = draw(<Popover trigger={<Button label="Mine" type="submit" />}>Words</Popover>);
  expect(trigger(container).getAttribute("aria-haspopup")).toBe("dialog");
  press(trigger(container));
  expect([isShown(container), trigger(container).getAttribute("aria-expanded")]).toEqual([true, "true"]);
});

it("stands in its place on the canvas, whether open or not", () => {
  const { container } = draw(
    <EditingContext value={true}>
      <Popover label="Details">Words</Popover>
    </EditingContext>,
  );
  expect([panel(container).hasAttribute("popover"), panel(container).textContent]).toEqual([false, "Words"]);
  press(trigger(container));
  expect(isShown(container)).toBe(false);
});

it("is accessible while it is open", async () => {
  const { container } = draw(
    <Popover label="Details" open>
      Words
    </Popover>,
  );
  expect(await accessibilityIssues(container)).toEqual([]);
});
