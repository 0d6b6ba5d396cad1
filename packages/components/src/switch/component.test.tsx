import { expect, it, vi } from "vitest";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { Switch } from "./component.tsx";

const box = (container: Element) => container.querySelector("input")!;

it("tells whether it is on", () => {
  const onChange = vi.fn();
  const { container } = draw(<Switch label="News" onChange={onChange} />);
  press(box(container));
  press(box(container));
  expect(onChange.mock.calls).toEqual([[true], [false]]);
});

it("turns with its label", () => {
  const { container } = draw(<Switch label="News" />);
  press(container.querySelector("label")!);
  expect(box(container).checked).toBe(true);
});

it("follows the value it is given", () => {
  const { container, redraw } = draw(<Switch label="News" checked={false} />);
  redraw(<Switch label="News" checked />);
  expect(box(container).checked).toBe(true);
});

it("does nothing while disabled", () => {
  const onChange = vi.fn();
  const { container } = draw(<Switch label="News" disabled onChange={onChange} />);
  press(box(container));
  expect(onChange).not.toHaveBeenCalled();
});

it("is accessible with help and error", async () => {
  const { container } = draw(<Switch label="News" description="Weekly" error="Needed" />);
  expect(await accessibilityIssues(container)).toEqual([]);
});
