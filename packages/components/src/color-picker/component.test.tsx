import { act } from "react";
import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, key, press, type } from "../testing/draw.tsx";
import { colorOf, hexFrom, hexOf } from "./color.ts";
import { ColorPicker } from "./component.tsx";

const field = (container: Element) => container.querySelector<HTMLInputElement>('input[type="text"]')!;
const swatch = (container: Element) => container.querySelector<HTMLElement>("[aria-haspopup]")!;
const area = (container: Element) => container.querySelector<HTMLElement>('[role="slider"]')!;

it.each(["#000000", "#ffffff", "#3f5bf6", "#12936a", "#ff0000", "#808080", "#0102fe", "#3f5bf680"])(
  "gives %s back as it was",
  (hex) => {
    expect(hexOf(colorOf(hex)!)).toBe(hex);
  },
);

it.each([
  ["#ABC", "#aabbcc"],
  ["3f5bf6", "#3f5bf6"],
  [" #3F5BF6 ", "#3f5bf6"],
  ["#3f5bf680", "#3f5bf6"],
  ["red", null],
  ["#12345", null],
])("reads %j as %j", (text, hex) => {
  expect(hexFrom(text, false)).toBe(hex);
});

it("takes what is typed when the field is left, and says how to write what is no color", () => {
  const [onInput, onChange] = [vi.fn(), vi.fn()];
  const { container } = draw(<ColorPicker label="Color" value="#3f5bf6" {...{ onInput, onChange }} />);
  focus(field(container));
  type(field(container), "sky");
  blur(field(container));
  expect([field(container).value, container.querySelector("[role=alert]")?.textContent]).toEqual([
    "sky",
    "Write the color as #3f5bf6.",
  ]);
  type(field(container), "ABC");
  key(field(container), "Enter");
  expect([field(container).value, container.querySelector("[role=alert]")]).toEqual(["#aabbcc", null]);
  expect([onInput.mock.calls, onChange.mock.calls]).toEqual([[["#aabbcc"]], [["#aabbcc"]]]);
});

it("opens an area that the arrow keys move in, and goes with Escape", async () => {
  const [onInput, onChange] = [vi.fn(), vi.fn()];
  const { container } = draw(<ColorPicker label="Color" value="#ff0000" {...{ onInput, onChange }} />);
  press(swatch(container));
  expect(document.activeElement).toBe(area(container));
  expect(await accessibilityIssues(container)).toEqual([]);
  key(area(container), "ArrowDown", { shiftKey: true });
  expect([area(container).getAttribute("aria-valuetext"), onInput.mock.calls, onChange.mock.calls]).toEqual([
    "100%, 90%",
    [["#e60000"]],
    [],
  ]);
  act(() => area(container).dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowDown", bubbles: true })));
  expect(onChange.mock.calls).toEqual([["#e60000"]]);
  key(area(container), "Escape");
  expect([container.querySelector('[role="dialog"]'), document.activeElement]).toEqual([
    null,
    swatch(container),
  ]);
});

it("keeps the hue while the color is grey", () => {
  const { container } = draw(<ColorPicker label="Color" value="#0000ff" />);
  press(swatch(container));
  key(area(container), "Home");
  expect(field(container).value).toBe("#ffffff");
  key(area(container), "End");
  expect(field(container).value).toBe("#0000ff");
});

it("moves the hue and the opacity with sliders, and takes presets", () => {
  const onChange = vi.fn();
  const { container } = draw(
    <ColorPicker label="Color" value="#ff0000" alpha presets={["#12936a", "nothing"]} onChange={onChange} />,
  );
  press(swatch(container));
  const [hue, alpha] = container.querySelectorAll<HTMLInputElement>('input[type="range"]');
  type(hue!, "120");
  expect(field(container).value).toBe("#00ff00");
  type(alpha!, "50");
  expect(field(container).value).toBe("#00ff0080");
  const presets = container.querySelectorAll<HTMLElement>('[role="group"] button');
  expect([...presets].map((preset) => preset.getAttribute("aria-label"))).toEqual(["#12936a"]);
  press(presets[0]!);
  expect([
    field(container).value,
    presets[0]!.getAttribute("aria-pressed"),
    onChange.mock.calls.at(-1),
  ]).toEqual(["#12936a", "true", ["#12936a"]]);
});

it("is sent as hex, as a field and as a swatch, and cannot be opened while it is disabled", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <ColorPicker label="One" name="one" value="#ABC" />
      <ColorPicker ariaLabel="Two" name="two" display="swatch" value="#12936a" />
      <ColorPicker label="Three" name="three" disabled value="#12936a" />
      <Button label="Send" type="submit" />
    </Form>,
  );
  press(container.querySelectorAll("[aria-haspopup]")[2]!);
  expect(container.querySelector('[role="dialog"]')).toBeNull();
  press(container.querySelector("[type=submit]")!);
  expect(onSubmit.mock.calls).toEqual([[{ one: "#aabbcc", two: "#12936a" }]]);
});
