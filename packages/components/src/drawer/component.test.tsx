import { act } from "react";
import { expect, it, vi } from "vitest";
import { accessibilityIssues, draw, focus, press } from "../testing/draw.tsx";
import { modalInJsdom } from "../testing/modal.ts";
import { Drawer } from "./component.tsx";

modalInJsdom();

const drawer = (container: Element) => container.querySelector("dialog")!;

it("opens in front of the page from its side, and closes", () => {
  const { container, redraw } = draw(<Drawer title="Menu" open={false} side="left" />);
  expect(drawer(container).open).toBe(false);
  redraw(<Drawer title="Menu" open side="left" />);
  expect([drawer(container).open, drawer(container).dataset.modal]).toEqual([true, ""]);
  expect(drawer(container).className).toContain("ui:left-0");
});

it("tells that it was closed with Escape, the cross, or a press beside it", () => {
  const onOpenChange = vi.fn();
  const { container, redraw } = draw(<Drawer title="Menu" open onOpenChange={onOpenChange} />);
  const again = (open: boolean) => redraw(<Drawer title="Menu" open={open} onOpenChange={onOpenChange} />);
  act(() => {
    drawer(container).dispatchEvent(new Event("cancel", { cancelable: true }));
  });
  expect(drawer(container).open).toBe(false);
  again(false);
  again(true);
  press(container.querySelector('[aria-label="Close"]')!);
  again(false);
  again(true);
  act(() => {
    drawer(container).dispatchEvent(new Event("pointerdown", { bubbles: true }));
  });
  expect(drawer(container).open).toBe(false);
  expect(onOpenChange.mock.calls).toEqual([[false], [false], [false]]);
});

it("stays when something within it is cancelled", () => {
  const { container } = draw(
    <Drawer title="Menu" open>
      <input type="file" aria-label="File" />
    </Drawer>,
  );
  act(() => {
    container.querySelector("input")!.dispatchEvent(new Event("cancel", { bubbles: true }));
  });
  expect(drawer(container).open).toBe(true);
});

it("is accessible", async () => {
  const { container } = draw(<Drawer title="Menu" description="Where to go" open />);
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("keeps what has the keyboard from under its head and foot, which stay where they are, and moves nothing under a pointer", () => {
  const scrolled: (string | null)[] = [];
  Element.prototype.scrollIntoView = function () {
    scrolled.push(this.getAttribute("aria-label"));
  };
  const { container } = draw(
    <Drawer title="Menu" open actions={<button type="button" aria-label="Save" />}>
      <input aria-label="Name" />
      <input type="checkbox" aria-label="News" />
    </Drawer>,
  );
  for (const name of ["Close", "Name", "Save", "News"]) {
    const element = container.querySelector(`[aria-label="${name}"]`)!;
    // Whether it was reached by keys is what jsdom does not know.
    vi.spyOn(element, "matches").mockImplementation(
      (selector) => selector === ":focus-visible" && name !== "News",
    );
    focus(element);
    expect(document.activeElement).toBe(element);
  }
  expect(scrolled).toEqual(["Name"]);
});
