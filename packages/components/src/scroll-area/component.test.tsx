import { act } from "react";
import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { ScrollArea } from "./component.tsx";

const viewport = (root: Element) => root.querySelector("section")!;

/** jsdom has no layout: 1,000 pixels in a room of 200. */
function scrollTo(element: HTMLElement, top: number): void {
  for (const [name, value] of Object.entries({ scrollHeight: 1_000, clientHeight: 200, scrollTop: top }))
    Object.defineProperty(element, name, { value, configurable: true });
  act(() => {
    element.dispatchEvent(new Event("scroll"));
  });
}

it("can be scrolled with the keyboard, and says what it is", () => {
  const { root } = draw(<ScrollArea maxHeight={200} ariaLabel="Messages" />);
  expect([viewport(root).tabIndex, viewport(root).getAttribute("aria-label"), root.style.maxHeight]).toEqual([
    0,
    "Messages",
    "200px",
  ]);
});

it("tells once that somebody came to an end, and again when they come back", () => {
  const [onReachStart, onReachEnd] = [vi.fn(), vi.fn()];
  const { root } = draw(<ScrollArea onReachStart={onReachStart} onReachEnd={onReachEnd} />);
  for (const top of [400, 795, 800, 400, 800, 3, 0]) scrollTo(viewport(root), top);
  expect([onReachStart.mock.calls.length, onReachEnd.mock.calls.length]).toEqual([1, 2]);
});

it("offers the way back to the end once somebody has scrolled up from it", () => {
  const { root } = draw(<ScrollArea stickToEnd />);
  const button = () => root.querySelector("button");
  expect(button()).toBeNull();
  scrollTo(viewport(root), -300);
  const scroll = vi.fn(() => scrollTo(viewport(root), 0));
  viewport(root).scrollTo = scroll as unknown as Element["scrollTo"];
  press(button()!);
  expect([scroll.mock.calls, button()]).toEqual([[[{ top: 0 }]], null]);
});

it("has short content at its start, or at its end where asked to, whether it sticks there or not", () => {
  const { root, redraw } = draw(<ScrollArea stickToEnd>Hello</ScrollArea>);
  const classesOf = () => [viewport(root).className, viewport(root).firstElementChild!.className];
  expect(classesOf()).toEqual([
    expect.stringContaining("ui:flex-col-reverse"),
    expect.stringContaining("ui:mb-auto"),
  ]);
  redraw(
    <ScrollArea stickToEnd align="end">
      Hello
    </ScrollArea>,
  );
  expect(classesOf()).toEqual([
    expect.stringContaining("ui:flex-col-reverse"),
    expect.stringContaining("ui:mt-auto"),
  ]);
  redraw(<ScrollArea align="end">Hello</ScrollArea>);
  expect(classesOf()).toEqual([
    expect.stringMatching(/ui:flex-col(?!-)/),
    expect.stringContaining("ui:mt-auto"),
  ]);
  // What scrolls across has no such room.
  redraw(
    <ScrollArea align="end" direction="both">
      Hello
    </ScrollArea>,
  );
  expect(classesOf()[1]).not.toContain("ui:mt-auto");
});
