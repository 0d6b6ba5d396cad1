import { expect, it, vi } from "vitest";
import { draw, key, press } from "../testing/draw.tsx";
import { Tag } from "./component.tsx";

it("is taken away with its cross, which says what of, and with Delete and Backspace on it", () => {
  const onRemove = vi.fn();
  const { root } = draw(<Tag text="Design" removable onRemove={onRemove} />);
  const cross = root.querySelector("button")!;
  expect(cross.getAttribute("aria-label")).toBe("Remove Design");
  press(cross);
  key(cross, "Delete");
  key(cross, "Backspace");
  key(cross, "a");
  expect(onRemove).toHaveBeenCalledTimes(3);
});

it("can be pressed apart from its cross, by keyboard too", () => {
  const [onClick, onRemove] = [vi.fn(), vi.fn()];
  const { root } = draw(<Tag text="Design" removable onClick={onClick} onRemove={onRemove} />);
  press(root.querySelectorAll("button")[0]!);
  expect([onClick.mock.calls, onRemove.mock.calls]).toEqual([[[]], []]);
});

it("is no button where nothing can be done with it, and does nothing while disabled", () => {
  const { root, redraw } = draw(<Tag text="Design" />);
  expect(root.querySelector("button")).toBeNull();
  const onRemove = vi.fn();
  redraw(<Tag text="Design" removable disabled onRemove={onRemove} />);
  press(root.querySelector("button")!);
  expect(onRemove).not.toHaveBeenCalled();
  expect(root.getAttribute("aria-disabled")).toBe("true");
});
