import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Stepper } from "./component.tsx";

const steps = [
  "Account",
  { label: "Company", error: true },
  { label: "Plan", description: "Monthly" },
  "Confirm",
];
const texts = (root: Element) => [...root.querySelectorAll("li")].map((step) => step.textContent);

it("says which step is open, which are done and which need attention", () => {
  const { root, redraw } = draw(<Stepper steps={steps} value={3} />);
  expect(texts(root)).toEqual([
    "Account (Completed)",
    "Company (Needs attention)",
    "3PlanMonthly",
    "4Confirm",
  ]);
  const current = () => root.querySelector('[aria-current="step"]')?.textContent;
  expect(current()).toBe("3PlanMonthly");
  redraw(<Stepper steps={steps} value={5} />);
  expect([current(), texts(root)[3]]).toEqual([undefined, "Confirm (Completed)"]);
});

it("leads back to what was passed, not ahead of the open one, unless the order is free", () => {
  const onStep = vi.fn();
  const { root, redraw } = draw(<Stepper steps={steps} value={2} onStep={onStep} />);
  const buttons = [...root.querySelectorAll("button")];
  expect(buttons.map(({ disabled }) => disabled)).toEqual([false, false, true, true]);
  press(buttons[0]!);
  expect([onStep.mock.calls, root.querySelector('[aria-current="step"]')?.textContent]).toEqual([
    [[1]],
    "1Account",
  ]);
  redraw(<Stepper steps={steps} value={2} linear={false} onStep={onStep} />);
  expect(buttons.every(({ disabled }) => !disabled)).toBe(true);
});

it("has nothing to press where nobody listens", () => {
  expect(draw(<Stepper steps={steps} value={2} />).root.querySelector("button")).toBeNull();
});
