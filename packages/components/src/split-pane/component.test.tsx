import { act } from "react";
import { expect, it, vi } from "vitest";
import { draw, key } from "../testing/draw.tsx";
import { SplitPane } from "./component.tsx";

const separator = (root: Element) => root.querySelector<HTMLElement>('[role="separator"]')!;
const size = (root: Element) => Number(separator(root).getAttribute("aria-valuenow"));

/** jsdom has no layout: a frame of 400 × 200 pixels. */
function drag(root: Element, from: [number, number], to: [number, number]): void {
  const line = separator(root);
  line.setPointerCapture = () => undefined;
  line.parentElement!.getBoundingClientRect = () =>
    ({ left: 0, right: 400, top: 0, width: 400, height: 200 }) as DOMRect;
  const point = (name: string, [clientX, clientY]: [number, number]) =>
    act(() => {
      line.dispatchEvent(new MouseEvent(name, { clientX, clientY, bubbles: true, button: 0 }));
    });
  point("pointerdown", from);
  point("pointermove", to);
  expect(document.activeElement).toBe(line);
  point("pointerup", to);
}

it("is moved with the keys of a window splitter, within its ends", () => {
  const onSizeChange = vi.fn();
  const { root } = draw(<SplitPane size={50} minimum={20} maximum={80} onSizeChange={onSizeChange} />);
  for (const [name, modifiers] of [
    ["ArrowRight", {}],
    ["ArrowLeft", { shiftKey: true }],
    ["Home", {}],
    ["ArrowLeft", {}],
    ["Enter", {}],
    ["Enter", {}],
    ["End", {}],
    ["ArrowDown", {}],
  ] as const)
    key(separator(root), name, modifiers);
  expect(onSizeChange.mock.calls.flat()).toEqual([52, 42, 20, 20, 42, 20, 80]);
  expect(size(root)).toBe(80);
});

it("is moved from the other side where people read from right to left, and up and down between panes below each other", () => {
  const { root, redraw } = draw(<SplitPane size={50} />);
  separator(root).style.direction = "rtl";
  key(separator(root), "ArrowLeft");
  expect(size(root)).toBe(52);
  redraw(<SplitPane size={40} direction="vertical" />);
  key(separator(root), "ArrowUp");
  expect([size(root), separator(root).getAttribute("aria-orientation")]).toEqual([38, "horizontal"]);
});

it("follows the pointer, and tells the size once it is let go", () => {
  const onSizeChange = vi.fn();
  const { root } = draw(<SplitPane size={50} onSizeChange={onSizeChange} />);
  drag(root, [200, 100], [100, 100]);
  expect([size(root), onSizeChange.mock.calls]).toEqual([25, [[25]]]);
  expect((separator(root).parentElement as HTMLElement).style.getPropertyValue("--split")).toBe("25%");
});

it("stays where it is while disabled, and takes another size from outside", () => {
  const { root, redraw } = draw(<SplitPane size={50} disabled />);
  key(separator(root), "Home");
  expect([size(root), separator(root).tabIndex]).toEqual([50, -1]);
  redraw(<SplitPane size={30} disabled />);
  expect(size(root)).toBe(30);
});

it("keeps both panes as they are when they come to stand another way", () => {
  const [first, second] = [<input key="a" aria-label="First" />, "Second"];
  const { root, redraw } = draw(<SplitPane first={first} second={second} />);
  const field = root.querySelector("input");
  redraw(<SplitPane first={first} second={second} direction="vertical" />);
  expect(root.querySelector("input")).toBe(field);
});
