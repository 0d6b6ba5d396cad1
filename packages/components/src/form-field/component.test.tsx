import { expect, it } from "vitest";
import { Checkbox } from "../checkbox/component.tsx";
import { Input } from "../input/component.tsx";
import { RadioGroup } from "../radio-group/component.tsx";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { FormField } from "./component.tsx";

const texts = (control: Element, attribute: string) =>
  (control.getAttribute(attribute) ?? "")
    .split(" ")
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent);

it("gives its label, help and error to the control in it, and takes the error back", async () => {
  const { container, redraw } = draw(
    <FormField label="Mail" hint="Optional" description="Help" error="Wrong">
      <Input />
    </FormField>,
  );
  const input = container.querySelector("input")!;
  expect(texts(input, "aria-labelledby")).toEqual(["Mail"]);
  expect(texts(input, "aria-describedby")).toEqual(["Wrong", "Help"]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(await accessibilityIssues(container)).toEqual([]);
  redraw(
    <FormField label="Mail" description="Help">
      <Input />
    </FormField>,
  );
  expect([container.querySelector("input"), input.getAttribute("aria-invalid")]).toEqual([input, null]);
  expect(texts(input, "aria-describedby")).toEqual(["Help"]);
});

it("brings the keyboard to its control when the label is pressed", () => {
  const { container } = draw(
    <FormField label="Mail">
      <Input />
    </FormField>,
  );
  press(container.querySelector("label")!);
  expect(document.activeElement).toBe(container.querySelector("input"));
});

it("leaves controls their own names, and describes each of several", async () => {
  const { container } = draw(
    <FormField label="Phone" description="With the area">
      <Input ariaLabel="Country" />
      <Input label="Number" description="Digits" />
      <Checkbox />
      <RadioGroup label="Kind" options={["Home", "Work"]} />
    </FormField>,
  );
  const [country, number, box] = [...container.querySelectorAll("input")];
  expect([country!, number!, box!].map((input) => texts(input, "aria-labelledby"))).toEqual([
    [],
    [],
    ["Phone"],
  ]);
  expect(texts(number!, "aria-describedby")).toEqual(["Digits", "With the area"]);
  expect(texts(container.querySelector("fieldset")!, "aria-describedby")).toEqual(["With the area"]);
  expect(await accessibilityIssues(container)).toEqual([]);
});
