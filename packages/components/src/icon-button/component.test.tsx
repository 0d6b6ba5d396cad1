import { expect, it, vi } from "vitest";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { IconButton } from "./component.tsx";

it("is named by its label, which is its hint too where nothing else shows it", async () => {
  const onClick = vi.fn();
  const { root, container, redraw } = draw(<IconButton icon="x" label="Close" onClick={onClick} />);
  press(root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
  expect([root.getAttribute("aria-label"), root.title, root.hasAttribute("aria-pressed")]).toEqual([
    "Close",
    "Close",
    false,
  ]);
  expect(await accessibilityIssues(container)).toEqual([]);
  redraw(<IconButton icon="x" label="Close" showHint={false} />);
  expect([root.getAttribute("aria-label"), root.title]).toEqual(["Close", ""]);
});

it("toggles by itself, and follows the variable it is bound to", () => {
  const onToggle = vi.fn();
  const { root, redraw } = draw(<IconButton icon="star" label="Star" toggles onToggle={onToggle} />);
  const off = root.className;
  press(root);
  expect([root.getAttribute("aria-pressed"), onToggle.mock.calls]).toEqual(["true", [[true]]]);
  expect(root.className).not.toBe(off);
  press(root);
  expect([root.getAttribute("aria-pressed"), root.className, onToggle.mock.calls.at(-1)]).toEqual([
    "false",
    off,
    [false],
  ]);
  redraw(<IconButton icon="star" label="Star" toggles pressed onToggle={onToggle} />);
  expect(root.getAttribute("aria-pressed")).toBe("true");
});

it("cannot be toggled while it is disabled or at work", () => {
  const onToggle = vi.fn();
  const { root, redraw } = draw(<IconButton icon="star" label="Star" toggles disabled onToggle={onToggle} />);
  press(root);
  redraw(<IconButton icon="star" label="Star" toggles loading onToggle={onToggle} />);
  press(root);
  expect(onToggle).not.toHaveBeenCalled();
});
