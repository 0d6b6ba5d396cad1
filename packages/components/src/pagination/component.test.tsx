import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Pagination } from "./component.tsx";

const button = (root: HTMLElement, label: string) =>
  root.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)!;

it("opens the page that is pressed at once, and tells it", () => {
  const onChange = vi.fn();
  const { root } = draw(<Pagination page={3} pages={12} onChange={onChange} />);
  press(button(root, "Page 4"));
  expect(root.querySelector('[aria-current="page"]')?.textContent).toBe("4");
  press(button(root, "Next page"));
  press(button(root, "Page 12"));
  press(button(root, "Previous page"));
  expect(onChange.mock.calls).toEqual([[4], [5], [12], [11]]);
});

it("ends at both ends", () => {
  const { root, redraw } = draw(<Pagination page={1} pages={2} />);
  expect([button(root, "Previous page").disabled, button(root, "Next page").disabled]).toEqual([true, false]);
  redraw(<Pagination page={99} pages={2} />);
  expect([button(root, "Previous page").disabled, button(root, "Next page").disabled]).toEqual([false, true]);
});
