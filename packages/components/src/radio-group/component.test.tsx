import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { RadioGroup } from "./component.tsx";

it("tells the chosen value, and is left by another choice", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <RadioGroup label="Plan" options={["Free", "Team"]} value="Free" onChange={onChange} />,
  );
  const [free, team] = container.querySelectorAll("input");
  expect(free!.checked).toBe(true);
  press(team!);
  expect(onChange.mock.calls).toEqual([["Team"]]);
  expect([free!.checked, team!.checked]).toEqual([false, true]);
});

it("tells focus and blur of the group, not of each button", () => {
  const [onFocus, onBlur] = [vi.fn(), vi.fn()];
  const { container } = draw(
    <RadioGroup label="Plan" options={["Free", "Team"]} onFocus={onFocus} onBlur={onBlur} />,
  );
  const [free, team] = container.querySelectorAll("input");
  free!.focus();
  team!.focus();
  team!.blur();
  expect([onFocus.mock.calls.length, onBlur.mock.calls.length]).toEqual([1, 1]);
});
