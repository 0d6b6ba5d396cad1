import { expect, it, vi } from "vitest";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { CheckboxGroup } from "./component.tsx";

const boxes = (container: Element) => [...container.querySelectorAll("input")];

it("tells what is ticked, in the order of the options", () => {
  const onChange = vi.fn();
  const { container } = draw(<CheckboxGroup options={["a", "b", "c"]} value={["c"]} onChange={onChange} />);
  press(boxes(container)[0]!);
  press(boxes(container)[2]!);
  expect(onChange.mock.calls).toEqual([[["a", "c"]], [["a"]]]);
});

it("follows the value it is given, and keeps what is ticked while that stays", () => {
  const { container, redraw } = draw(<CheckboxGroup options={["a", "b"]} value={["a"]} />);
  press(boxes(container)[1]!);
  redraw(<CheckboxGroup options={["a", "b"]} value={["a"]} label="Same" />);
  expect(boxes(container).map((box) => box.checked)).toEqual([true, true]);
  redraw(<CheckboxGroup options={["a", "b"]} value={["b"]} />);
  expect(boxes(container).map((box) => box.checked)).toEqual([false, true]);
});

it("copes with a value that is no list", () => {
  const { container } = draw(<CheckboxGroup options={["a"]} value="a" />);
  expect(boxes(container).map((box) => box.checked)).toEqual([false]);
});

it("is accessible with help and error", async () => {
  const { container } = draw(
    <CheckboxGroup label="Days" description="When" error="Pick one" options={["Mo", "Tu"]} />,
  );
  expect(await accessibilityIssues(container)).toEqual([]);
});
