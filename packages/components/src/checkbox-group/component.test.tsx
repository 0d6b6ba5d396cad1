import { expect, it, vi } from "vitest";
import { Form } from "../form/component.tsx";
import { FormField } from "../form-field/component.tsx";
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

it("ticks all with one box and none, and says when it is some; what is disabled stays", () => {
  const onChange = vi.fn();
  const options = ["a", "b", { value: "c", disabled: true }];
  const { container } = draw(
    <CheckboxGroup
      options={options}
      value={["a", "c"]}
      selectAll
      selectAllLabel="Alle"
      onChange={onChange}
    />,
  );
  const all = boxes(container)[0]!;
  expect([all.parentElement!.textContent, all.checked, all.indeterminate]).toEqual(["Alle", false, true]);
  press(all);
  expect([all.checked, all.indeterminate]).toEqual([true, false]);
  press(all);
  expect([all.checked, all.indeterminate]).toEqual([false, false]);
  expect(onChange.mock.calls).toEqual([[["a", "b", "c"]], [["c"]]]);
});

it("marks a group in which something must be ticked, to be seen and read", () => {
  const { container } = draw(<CheckboxGroup label="Days" options={["Mo"]} required />);
  const legend = container.querySelector("legend")!;
  expect([legend.textContent, legend.querySelector("[aria-hidden]")]).toEqual(["Days *", null]);
});

it("sends nothing of the box that ticks all", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <CheckboxGroup label="Days" name="days" options={["Mo", "Tu"]} selectAll />
      <button type="submit">Send</button>
    </Form>,
  );
  press(boxes(container)[0]!);
  press(container.querySelector("button")!);
  expect(onSubmit.mock.calls).toEqual([[{ days: ["Mo", "Tu"] }]]);
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

it("is read and seen as wrong at each of its boxes, by its own error and by that of a field around it", () => {
  const { container, root, redraw } = draw(
    <CheckboxGroup label="Days" options={["Mo", "Tu"]} error="Pick one" />,
  );
  const invalid = () => boxes(container).map((box) => box.getAttribute("aria-invalid"));
  expect([invalid(), root.hasAttribute("data-heddle-invalid")]).toEqual([["true", "true"], true]);
  // A group of boxes is no widget, so it cannot be wrong itself.
  expect(root.hasAttribute("aria-invalid")).toBe(false);
  redraw(<CheckboxGroup label="Days" options={["Mo", "Tu"]} />);
  expect([invalid(), root.hasAttribute("data-heddle-invalid")]).toEqual([[null, null], false]);
  redraw(
    <FormField label="Days" error="Pick one">
      <CheckboxGroup options={["Mo", "Tu"]} />
    </FormField>,
  );
  expect(invalid()).toEqual(["true", "true"]);
});

it("makes a card of each option: the whole of it ticks, its label and end are its name, its line describes it", async () => {
  const onChange = vi.fn();
  const options = [
    { value: "News", description: "Once a month", trailing: "Free" },
    { value: "Bills", description: "For each payment", disabled: true },
    "Tips",
  ];
  const { container, redraw } = draw(
    <CheckboxGroup label="Emails" variant="cards" value={["News"]} options={options} onChange={onChange} />,
  );
  const [news, bills, tips] = boxes(container);
  const card = (box: Element) => box.closest("label")!;
  expect(card(news!).className).toContain("has-checked:ui:border-accent");
  const words = (box: Element, attribute: string) =>
    (box.getAttribute(attribute) ?? "")
      .split(" ")
      .map((id) => id && document.getElementById(id)!.textContent);
  expect([words(news!, "aria-labelledby"), words(news!, "aria-describedby")]).toEqual([
    ["News", "Free"],
    ["Once a month"],
  ]);
  press(card(tips!));
  press(card(bills!));
  expect([onChange.mock.calls, bills!.checked]).toEqual([[[["News", "Tips"]]], false]);
  expect(await accessibilityIssues(container)).toEqual([]);
  const list = card(news!).parentElement!;
  expect(list.className).toContain("ui:flex-col");
  redraw(<CheckboxGroup label="Emails" variant="cards" direction="row" options={options} />);
  expect(list.className).toContain("ui:flex-row");
  expect(card(boxes(container)[0]!).className).toContain("ui:basis-48");
});
