import { expect, it, vi } from "vitest";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, draw, focus, key, press, type } from "../testing/draw.tsx";
import { popoverInJsdom } from "../testing/popover.ts";
import { MultiSelect } from "./component.tsx";

popoverInJsdom();

const teams = [
  { value: "d", label: "Design" },
  { value: "s", label: "Sales" },
  { value: "x", label: "Legal", disabled: true },
  { value: "m", label: "Marketing" },
];
const field = (container: Element) => container.querySelector<HTMLInputElement>('[role="combobox"]')!;
const options = (container: Element) => [...container.querySelectorAll<HTMLElement>('[role="option"]')];
const chips = (container: Element) => [...container.querySelectorAll("li")].map((chip) => chip.textContent);
const active = (container: Element) =>
  document.getElementById(field(container).getAttribute("aria-activedescendant") ?? "")?.textContent;
const named = (container: Element, name: string) => container.querySelector(`[aria-label="${name}"]`)!;

it("chooses several and takes them away again, while its list stays open", () => {
  const onChange = vi.fn();
  const { container } = draw(<MultiSelect label="Teams" options={teams} value={["s"]} onChange={onChange} />);
  expect(chips(container)).toEqual(["Sales"]);
  press(field(container));
  press(options(container)[0]!);
  press(options(container)[2]!);
  press(options(container)[1]!);
  expect(options(container).map((option) => option.getAttribute("aria-selected"))).toEqual([
    "true",
    "false",
    "false",
    "false",
  ]);
  expect([chips(container), onChange.mock.calls]).toEqual([["Design"], [[["s", "d"]], [["d"]]]]);
});

it("sifts by what is typed and chooses with Enter, which submits nothing meanwhile", () => {
  const onChange = vi.fn();
  const { container } = draw(<MultiSelect label="Teams" options={teams} onChange={onChange} />);
  focus(field(container));
  type(field(container), "mar");
  expect([options(container).length, active(container)]).toEqual([1, "Marketing"]);
  expect(key(field(container), "Enter").defaultPrevented).toBe(true);
  expect([field(container).value, options(container).length, onChange.mock.calls]).toEqual([
    "",
    4,
    [[["m"]]],
  ]);
  key(field(container), "Escape");
  expect([options(container).length, key(field(container), "Enter").defaultPrevented]).toEqual([0, false]);
});

it("removes chips with their buttons, with Backspace, and with the arrows and Delete", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <MultiSelect label="Teams" options={teams} value={["d", "s", "x", "m"]} onChange={onChange} />,
  );
  press(named(container, "Remove Sales"));
  expect([chips(container), document.activeElement]).toEqual([
    ["Design", "Legal", "Marketing"],
    field(container),
  ]);
  key(field(container), "Backspace");
  expect(chips(container)).toEqual(["Design", "Legal"]);
  key(field(container), "ArrowLeft");
  key(document.activeElement!, "ArrowLeft");
  expect(document.activeElement).toBe(named(container, "Remove Design"));
  key(document.activeElement!, "ArrowRight");
  key(document.activeElement!, "ArrowRight");
  expect(document.activeElement).toBe(field(container));
  key(field(container), "ArrowLeft");
  key(document.activeElement!, "Delete");
  expect([chips(container), document.activeElement]).toEqual([["Design"], field(container)]);
  press(named(container, "Clear"));
  expect([chips(container), onChange.mock.calls.at(-1)]).toEqual([[], [[]]]);
});

it("chooses all that are listed and none", () => {
  const onChange = vi.fn();
  const { container } = draw(<MultiSelect label="Teams" options={teams} selectAll onChange={onChange} />);
  press(field(container));
  const button = (text: string) =>
    [...container.querySelectorAll("button")].find((one) => one.textContent === text)!;
  press(button("Select all"));
  expect([chips(container), button("Select all").disabled]).toEqual([["Design", "Sales", "Marketing"], true]);
  press(button("Clear"));
  expect(onChange.mock.calls).toEqual([[["d", "s", "m"]], [[]]]);
});

it("lets no more be chosen than may be", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <MultiSelect label="Teams" options={teams} value={["d"]} maxLength={2} selectAll onChange={onChange} />,
  );
  press(field(container));
  press(options(container)[1]!);
  expect(options(container)[3]!.getAttribute("aria-disabled")).toBe("true");
  press(options(container)[3]!);
  expect(onChange.mock.calls).toEqual([[["d", "s"]]]);
});

it("is a field of a form: its value is a list, and what is wrong is said until it is mended", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <MultiSelect label="Teams" name="teams" required minLength={2} options={teams} />
      <button type="submit">Send</button>
    </Form>,
  );
  const wrong = () => container.querySelector('[role="alert"]')?.textContent;
  press(container.querySelector('[type="submit"]')!);
  expect(wrong()).toBe("Fill this in.");
  press(field(container));
  press(options(container)[0]!);
  expect(wrong()).toBe("At least 2 choices.");
  press(options(container)[1]!);
  expect(wrong()).toBeUndefined();
  press(container.querySelector('[type="submit"]')!);
  expect(onSubmit.mock.calls).toEqual([[{ teams: ["d", "s"] }]]);
});

it("draws of ten thousand options only what is seen", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `Option ${index}`);
  const { container } = draw(<MultiSelect label="Many" options={many} />);
  press(field(container));
  expect(options(container).length).toBeLessThan(30);
  type(field(container), "9999");
  expect(options(container).map((option) => option.textContent)).toEqual(["Option 9999"]);
});

it("follows its variable, and cannot be used while it is read only", () => {
  const { container, redraw } = draw(<MultiSelect label="Teams" options={teams} value={["d"]} />);
  redraw(<MultiSelect label="Teams" options={teams} value={["s", "s", "gone"]} readOnly />);
  expect([chips(container), container.querySelectorAll("li button").length]).toEqual([["Sales", "gone"], 0]);
  press(field(container));
  key(field(container), "Backspace");
  expect([options(container).length, chips(container).length]).toEqual([0, 2]);
});

it("is accessible while it is open", async () => {
  const { container } = draw(
    <MultiSelect label="Teams" options={teams} value={["d"]} description="Yours" selectAll />,
  );
  press(field(container));
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("says of its chips, too, that they are disabled", async () => {
  const { container } = draw(<MultiSelect label="Teams" options={teams} value={["d"]} disabled />);
  expect(container.querySelector("ul")!.closest('[role="group"]')!.getAttribute("aria-disabled")).toBe(
    "true",
  );
  expect(await accessibilityIssues(container)).toEqual([]);
});
