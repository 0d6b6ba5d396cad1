import { act } from "react";
import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { EditingContext } from "../style/editing.ts";
import { draw, press } from "../testing/draw.tsx";
import { modalInJsdom } from "../testing/modal.ts";
import { Dialog } from "./component.tsx";

modalInJsdom();

const dialog = (container: Element) => container.querySelector("dialog")!;

it("opens in front of the page and closes", () => {
  const { container, redraw } = draw(<Dialog title="Delete" open={false} />);
  expect(dialog(container).open).toBe(false);
  redraw(<Dialog title="Delete" open />);
  expect([dialog(container).open, dialog(container).dataset.modal]).toEqual([true, ""]);
  redraw(<Dialog title="Delete" open={false} />);
  expect(dialog(container).open).toBe(false);
});

it("tells that it was closed with Escape or the cross", () => {
  const onOpenChange = vi.fn();
  const { container } = draw(<Dialog title="Delete" open onOpenChange={onOpenChange} />);
  act(() => {
    dialog(container).dispatchEvent(new Event("cancel", { cancelable: true }));
  });
  expect(dialog(container).open).toBe(false);
  expect(onOpenChange.mock.calls).toEqual([[false]]);
});

it("has its title as name, and its actions in it", () => {
  const { container } = draw(<Dialog title="Delete" open actions={<Button label="Yes" />} />);
  expect(document.getElementById(dialog(container).getAttribute("aria-labelledby")!)?.textContent).toBe(
    "Delete",
  );
  press(container.querySelector('[aria-label="Close"]')!);
  expect(dialog(container).open).toBe(false);
});

it("stands in its place on the canvas, whether open or not", () => {
  const { container } = draw(
    <EditingContext value={true}>
      <Dialog title="Delete" open={false} />
    </EditingContext>,
  );
  expect([dialog(container).open, dialog(container).dataset.modal]).toEqual([true, undefined]);
  // The keyboard stays where it was: taking it would scroll the page to a dialog that nobody opened.
  expect(dialog(container).contains(document.activeElement)).toBe(false);
});

it("as an alert has to be answered, and begins at the safe answer", () => {
  const [onOpenChange, onConfirm] = [vi.fn(), vi.fn()];
  const alert = (open: boolean) => (
    <Dialog
      kind="alert"
      title="Delete the order?"
      confirmLabel="Delete"
      open={open}
      onOpenChange={onOpenChange}
      onConfirm={onConfirm}
    />
  );
  const { container, redraw } = draw(alert(true));
  const [cancel, confirm] = [...container.querySelectorAll("button")];
  expect([dialog(container).getAttribute("role"), cancel?.textContent, confirm?.textContent]).toEqual([
    "alertdialog",
    "Cancel",
    "Delete",
  ]);
  expect(document.activeElement).toBe(cancel);
  act(() => {
    dialog(container).dispatchEvent(new Event("pointerdown", { bubbles: true }));
  });
  expect(dialog(container).open).toBe(true);
  press(confirm!);
  expect([dialog(container).open, onConfirm.mock.calls, onOpenChange.mock.calls]).toEqual([
    false,
    [[]],
    [[false]],
  ]);
  redraw(alert(false));
  redraw(alert(true));
  press(cancel!);
  expect([dialog(container).open, onConfirm.mock.calls.length]).toEqual([false, 1]);
});
