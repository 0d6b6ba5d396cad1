import { act } from "react";
import { expect, it, vi } from "vitest";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, key, press, type } from "../testing/draw.tsx";
import { popoverInJsdom } from "../testing/popover.ts";
import { Combobox } from "./component.tsx";

popoverInJsdom();

const cities = [
  { value: "be", label: "Berlin" },
  { value: "zh", label: "Zürich" },
  { value: "ro", label: "Rome", disabled: true },
  { value: "br", label: "Bern" },
];
const field = (container: Element) => container.querySelector<HTMLInputElement>('[role="combobox"]')!;
const options = (container: Element) => [...container.querySelectorAll<HTMLElement>('[role="option"]')];
const labels = (container: Element) => options(container).map((option) => option.textContent);
const active = (container: Element) =>
  document.getElementById(field(container).getAttribute("aria-activedescendant") ?? "")?.textContent;

it("shows the label of its value, and lists what fits what is typed", () => {
  const onChange = vi.fn();
  const { container } = draw(<Combobox label="City" options={cities} value="be" onChange={onChange} />);
  expect([field(container).value, options(container).length]).toEqual(["Berlin", 0]);
  focus(field(container));
  press(field(container));
  expect([labels(container), active(container)]).toEqual([["Berlin", "Zürich", "Rome", "Bern"], "Berlin"]);
  type(field(container), "zur");
  expect([labels(container), active(container)]).toEqual([["Zürich"], "Zürich"]);
  const enter = key(field(container), "Enter");
  expect([field(container).value, enter.defaultPrevented, options(container).length]).toEqual([
    "Zürich",
    true,
    0,
  ]);
  expect(onChange.mock.calls).toEqual([["zh"]]);
});

it("moves among options with the keys, over those that cannot be chosen, and closes with Escape", () => {
  const { container } = draw(<Combobox label="City" options={cities} />);
  focus(field(container));
  key(field(container), "ArrowDown");
  const moves = { ArrowDown: "Zürich", PageDown: "Bern", ArrowUp: "Zürich", PageUp: "Berlin" };
  expect(active(container)).toBe("Berlin");
  for (const [name, label] of Object.entries(moves)) {
    key(field(container), name);
    expect(active(container)).toBe(label);
  }
  key(field(container), "ArrowDown");
  key(field(container), "ArrowDown");
  expect(active(container)).toBe("Bern");
  key(field(container), "ArrowDown");
  expect(active(container)).toBe("Berlin");
  const escaped = key(field(container), "Escape");
  expect([field(container).getAttribute("aria-expanded"), escaped.defaultPrevented]).toEqual(["false", true]);
  expect(key(field(container), "Enter").defaultPrevented).toBe(false);
});

it("takes what was written out in full, and puts back what stands for nothing", () => {
  const onChange = vi.fn();
  const { container } = draw(<Combobox label="City" options={cities} value="be" onChange={onChange} />);
  for (const [text, shown] of [
    ["nowhere", "Berlin"],
    ["bern", "Bern"],
    ["", ""],
  ] as const) {
    focus(field(container));
    type(field(container), text);
    blur(field(container));
    expect(field(container).value).toBe(shown);
  }
  expect(onChange.mock.calls).toEqual([["br"], [""]]);
});

it("takes any text where that is allowed", () => {
  const onChange = vi.fn();
  const { container } = draw(<Combobox label="City" options={cities} allowText onChange={onChange} />);
  focus(field(container));
  type(field(container), " Oslo ");
  expect(container.querySelector('[role="status"]')!.textContent).toBe("Nothing found");
  blur(field(container));
  expect([field(container).value, onChange.mock.calls]).toEqual(["Oslo", [["Oslo"]]]);
});

it("can be cleared, opened with its button, and chosen from with the pointer", () => {
  const onChange = vi.fn();
  const { container } = draw(<Combobox label="City" options={cities} value="be" onChange={onChange} />);
  press(container.querySelector('[aria-label="Clear"]')!);
  expect([field(container).value, document.activeElement, onChange.mock.calls]).toEqual([
    "",
    field(container),
    [[""]],
  ]);
  press(container.querySelector('[aria-label="Show options"]')!);
  press(options(container)[2]!);
  expect(onChange.mock.calls.length).toBe(1);
  press(options(container)[3]!);
  expect([field(container).value, onChange.mock.calls.at(-1)]).toEqual(["Bern", ["br"]]);
});

it("lets the app search once who types has paused, says so meanwhile, and keeps the label of what was chosen", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let answer = (_: boolean) => {};
  const onSearch = vi.fn(() => ({ outcome: () => new Promise<boolean>((resolve) => (answer = resolve)) }));
  const props = { label: "City", onSearch };
  const { container, redraw } = draw(<Combobox {...props} options={[]} />);
  focus(field(container));
  type(field(container), "b");
  type(field(container), "be");
  expect([onSearch.mock.calls, container.querySelector('[role="status"]')!.textContent]).toEqual([
    [],
    "Searching…",
  ]);
  await act(() => vi.advanceTimersByTimeAsync(250));
  expect(onSearch.mock.calls).toEqual([["be"]]);
  redraw(<Combobox {...props} options={cities.slice(0, 1)} />);
  await act(async () => answer(true));
  expect([labels(container), container.querySelector('[role="status"]')!.textContent]).toEqual([
    ["Berlin"],
    "",
  ]);
  press(options(container)[0]!);
  redraw(<Combobox {...props} options={[]} />);
  expect(field(container).value).toBe("Berlin");
  vi.useRealTimers();
});

it("draws of ten thousand options only what is seen", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `Option ${index}`);
  const { container } = draw(<Combobox label="Many" options={many} value="Option 9000" />);
  press(field(container));
  expect(options(container).length).toBeLessThan(30);
  expect(active(container)).toBe("Option 9000");
  expect(options(container)[0]!.getAttribute("aria-setsize")).toBe("10000");
  key(field(container), "ArrowUp");
  expect(active(container)).toBe("Option 8999");
});

it("is a field of a form: it gives its value, keeps its rules, and says what is wrong until that is mended", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <Combobox label="City" name="city" required options={cities} />
      <button type="submit">Send</button>
    </Form>,
  );
  press(container.querySelector('[type="submit"]')!);
  expect([container.querySelector('[role="alert"]')?.textContent, onSubmit.mock.calls]).toEqual([
    "Fill this in.",
    [],
  ]);
  type(field(container), "Bern");
  key(field(container), "Enter");
  expect(container.querySelector('[role="alert"]')).toBeNull();
  press(container.querySelector('[type="submit"]')!);
  expect(onSubmit.mock.calls).toEqual([[{ city: "br" }]]);
});

it("follows its variable, and cannot be used while it is read only", () => {
  const { container, redraw } = draw(<Combobox label="City" options={cities} value="be" />);
  redraw(<Combobox label="City" options={cities} value="br" readOnly />);
  expect(field(container).value).toBe("Bern");
  press(field(container));
  key(field(container), "ArrowDown");
  expect(options(container).length).toBe(0);
});

it("is accessible while it is open", async () => {
  const { container } = draw(<Combobox label="City" options={cities} value="be" />);
  press(field(container));
  expect(await accessibilityIssues(container)).toEqual([]);
});
