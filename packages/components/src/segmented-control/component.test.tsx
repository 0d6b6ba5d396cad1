import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { SegmentedControl } from "./component.tsx";

const radios = (container: Element) => [...container.querySelectorAll("input")];
const place = (container: Element) =>
  container.querySelector<HTMLElement>("[style]")!.style.getPropertyValue("--place");

it("is a group of radio buttons with one chosen, over which its thumb stands", async () => {
  const onChange = vi.fn();
  const { container, redraw } = draw(
    <SegmentedControl label="Period" options={["Day", "Week"]} value="Day" onChange={onChange} />,
  );
  expect(container.querySelector('[role="radiogroup"] legend')!.textContent).toBe("Period");
  press(radios(container)[1]!);
  expect([onChange.mock.calls, radios(container).map(({ checked }) => checked), place(container)]).toEqual([
    [["Week"]],
    [false, true],
    "1",
  ]);
  redraw(<SegmentedControl label="Period" options={["Day", "Week"]} value="Nothing" />);
  expect([
    radios(container).some(({ checked }) => checked),
    container.querySelector("[aria-hidden]"),
  ]).toEqual([false, null]);
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("names options that are icons alone", async () => {
  const options = [{ value: "grid", label: "As a grid", icon: "layout-grid" }, "List"];
  const { container } = draw(<SegmentedControl ariaLabel="View" iconsOnly options={options} />);
  expect(radios(container)[0]!.getAttribute("aria-label")).toBe("As a grid");
  expect(container.textContent).toBe("List");
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("keeps its choice while it is read only", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <SegmentedControl ariaLabel="View" readOnly options={["a", "b"]} value="a" onChange={onChange} />,
  );
  press(radios(container)[1]!);
  expect([radios(container)[0]!.checked, onChange.mock.calls]).toEqual([true, []]);
});

it("must be chosen in a form that requires it, and is sent by its name", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <SegmentedControl label="Plan" name="plan" required options={["Free", "Team"]} />
      <Button label="Send" type="submit" />
    </Form>,
  );
  press(container.querySelector("button")!);
  expect(container.querySelector("[role=alert]")?.textContent).toBe("Fill this in.");
  press(radios(container)[1]!);
  press(container.querySelector("button")!);
  expect(onSubmit.mock.calls).toEqual([[{ plan: "Team" }]]);
});
