import { expect, it, vi } from "vitest";
import { FormField } from "../form-field/component.tsx";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
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

it("names an option by its label and what stands at the end of its row, and describes it by its line", async () => {
  const plans = [
    { value: "Free", description: "For one person", trailing: "$0" },
    { value: "Team", trailing: "$24" },
    { value: "Company", description: "With single sign-on" },
    "Other",
  ];
  const { container, root } = draw(<RadioGroup label="Plan" variant="cards" options={plans} />);
  const words = (attribute: string) =>
    [...container.querySelectorAll("input")].map((radio) =>
      (radio.getAttribute(attribute) ?? "")
        .split(" ")
        .map((id) => (id === "" ? "" : root.ownerDocument.getElementById(id)?.textContent))
        .join(" "),
    );
  expect(words("aria-labelledby")).toEqual(["Free $0", "Team $24", "Company", ""]);
  expect(words("aria-describedby")).toEqual(["For one person", "", "With single sign-on", ""]);
  expect(await accessibilityIssues(container)).toEqual([]);
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

it("is read and seen as wrong, by its own error and by that of a field around it", async () => {
  const { container, redraw } = draw(<RadioGroup label="Plan" options={["Free", "Team"]} />);
  const group = () => container.querySelector("[role=radiogroup]")!;
  const state = () => [group().getAttribute("aria-invalid"), group().hasAttribute("data-heddle-invalid")];
  expect(state()).toEqual([null, false]);
  redraw(<RadioGroup label="Plan" options={["Free", "Team"]} error="Choose one." />);
  expect(state()).toEqual(["true", true]);
  const saying = group().getAttribute("aria-describedby")!;
  expect(document.getElementById(saying)!.textContent).toBe("Choose one.");
  expect(await accessibilityIssues(container)).toEqual([]);
  redraw(
    <FormField label="Plan" error="Choose one.">
      <RadioGroup options={["Free", "Team"]} />
    </FormField>,
  );
  expect(state()).toEqual(["true", true]);
});
