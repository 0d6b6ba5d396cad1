import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Stepper } from "./component.tsx";
import { roomFor, stepsOf } from "./steps.ts";

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

it("says above the numbers which step is open, where there is no room for the labels", () => {
  const { root, redraw } = draw(<Stepper steps={steps} value={2} />);
  const summary = () => root.querySelector("p[aria-hidden]")?.textContent;
  expect(summary()).toBe("Step 2 of 4: Company");
  redraw(<Stepper steps={steps} value={2} narrowLabel="{label}, {step} von {steps}" />);
  expect(summary()).toBe("Company, 2 von 4");
  redraw(<Stepper steps={steps} value={5} />);
  expect(summary()).toBeUndefined();
  redraw(<Stepper steps={steps} value={2} orientation="vertical" />);
  expect(summary()).toBeUndefined();
});

it("keeps its labels for as long as their words have room", () => {
  const room = (labels: string[]) => roomFor(stepsOf(labels, 1, true), "md");
  expect(room(["A", "B"])).toBe("xs");
  expect(room(["You", "Company", "Plan", "Check"])).toBe("md");
  expect(room(["Contact details", "Delivery address", "Payment", "Confirmation"])).toBe("3xl");
  // A letter that fills a square is as wide as two.
  expect(room(["账户信息设置", "公司信息设置", "选择付费套餐"])).toBe(
    room(["Account data", "Company data", "Payment plan"]),
  );
});

it("has nothing to press where nobody listens", () => {
  expect(draw(<Stepper steps={steps} value={2} />).root.querySelector("button")).toBeNull();
});

it("needs more room for larger signs, and less for smaller ones", () => {
  const four = stepsOf(["You", "Company", "Billing", "Check"], 1, true);
  expect([roomFor(four, "sm"), roomFor(four, "md"), roomFor(four, "lg")]).toEqual(["md", "md", "xl"]);
  const { root } = draw(<Stepper steps={["You", "Company", "Billing", "Check"]} value={1} size="lg" />);
  expect(root.querySelector("p[aria-hidden]")!.className).toContain("@xl/stepper:ui:hidden");
});

it("says a label as it is, whatever signs are in it", () => {
  const { root } = draw(<Stepper steps={["Save $& {steps}", "Go"]} value={1} />);
  expect(root.querySelector("p[aria-hidden]")!.textContent).toBe("Step 1 of 2: Save $& {steps}");
});
