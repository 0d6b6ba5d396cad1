import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, key, press, type } from "../testing/draw.tsx";
import { NumberInput } from "./component.tsx";
import { readNumber } from "./number-text.ts";

const field = (container: Element) => container.querySelector("input")!;

it("tells numbers, and nothing while there is none", () => {
  const onInput = vi.fn();
  const { container } = draw(<NumberInput onInput={onInput} />);
  type(field(container), "4");
  type(field(container), "");
  type(field(container), "4.5");
  expect(onInput.mock.calls).toEqual([[4], [4.5]]);
});

it("leaves what is typed alone while it means the same number", () => {
  const { container, redraw } = draw(<NumberInput value={1} />);
  type(field(container), "1.0");
  redraw(<NumberInput value={1} label="x" />);
  redraw(<NumberInput value={1} />);
  type(field(container), "2.50");
  redraw(<NumberInput value={2.5} />);
  expect(field(container).value).toBe("2.50");
  redraw(<NumberInput value={3} />);
  expect(field(container).value).toBe("3");
});

it("tells the change when it is left", () => {
  const onChange = vi.fn();
  const { container } = draw(<NumberInput value={1} onChange={onChange} />);
  focus(field(container));
  type(field(container), "2");
  blur(field(container));
  expect(onChange.mock.calls).toEqual([[2]]);
});

const euro = { format: "currency", currency: "EUR", locale: "de" } as const;

it("shows an amount as it is written in the locale, and to edit it without signs", () => {
  const [onInput, onChange] = [vi.fn(), vi.fn()];
  const { container } = draw(
    <NumberInput label="Price" value={1234.5} {...euro} onInput={onInput} onChange={onChange} />,
  );
  expect(field(container).value).toBe("1.234,50\u00a0€");
  focus(field(container));
  expect(field(container).value).toBe("1234,5");
  type(field(container), "2.000,255 €");
  blur(field(container));
  expect([field(container).value, onInput.mock.calls, onChange.mock.calls]).toEqual([
    "2.000,26\u00a0€",
    [[2000.26]],
    [[2000.26]],
  ]);
});

it("keeps the sign of an amount in sight while it is edited, on the side where the locale has it", () => {
  const signOf = (container: Element) => container.querySelector("span[aria-hidden]");
  const german = draw(<NumberInput ariaLabel="Price" value={1234.5} {...euro} className="mine" id="price" />);
  expect([german.root.tagName, german.root.id, german.root.className.includes("mine")]).toEqual([
    "DIV",
    "price",
    true,
  ]);
  const input = field(german.container);
  expect([input.id, signOf(german.container)]).toEqual(["", null]);
  focus(input);
  expect([signOf(german.container)!.textContent, input.className.includes("ui:pr-[calc")]).toEqual([
    "€",
    true,
  ]);
  blur(input);
  expect([signOf(german.container), input.value]).toEqual([null, "1.234,50\u00a0€"]);
  const english = draw(<NumberInput label="Price" format="currency" locale="en" value={5} />).container;
  focus(field(english));
  expect([signOf(english)!.textContent, field(english).className.includes("ui:pl-[calc")]).toEqual([
    "$",
    true,
  ]);
  const hebrew = draw(
    <NumberInput label="Price" format="currency" currency="ILS" locale="he" value={5} />,
  ).container;
  focus(field(hebrew));
  expect([signOf(hebrew)!.textContent, field(hebrew).className.includes("ui:pl-[calc")]).toEqual(["₪", true]);
  const share = draw(<NumberInput label="Share" format="percent" locale="en" value={0.5} />).container;
  focus(field(share));
  expect([field(share).value, signOf(share)!.textContent]).toEqual(["50", "%"]);
  const decimal = draw(<NumberInput format="decimal" locale="en" value={5} />);
  focus(field(decimal.container));
  expect([decimal.root.tagName, signOf(decimal.container)]).toEqual(["INPUT", null]);
});

it("follows its variable and its format without another field", () => {
  const { container, redraw } = draw(
    <NumberInput label="Share" value={0.125} format="percent" locale="en" />,
  );
  const input = field(container);
  expect(input.value).toBe("12.5%");
  redraw(<NumberInput label="Share" value={0.5} format="percent" fractionDigits={1} locale="en" />);
  expect(input.value).toBe("50.0%");
  redraw(<NumberInput label="Share" value={1234567.5} format="decimal" locale="fr" />);
  expect(input.value).toBe("1\u202f234\u202f567,5");
  redraw(<NumberInput label="Share" value={1234567.5} />);
  expect([field(container), input.type, input.value]).toEqual([input, "number", "1234567.5"]);
});

it("steps with the arrow keys between its ends, as a spin button", async () => {
  const onInput = vi.fn();
  const { container } = draw(
    <NumberInput label="Price" {...euro} value={0.2} step={0.1} minimum={0} maximum={1} onInput={onInput} />,
  );
  const input = field(container);
  focus(input);
  for (const name of ["ArrowUp", "PageUp", "ArrowDown", "PageDown"]) key(input, name);
  expect(onInput.mock.calls).toEqual([[0.3], [1], [0.9], [0]]);
  expect([
    input.getAttribute("role"),
    input.getAttribute("aria-valuenow"),
    input.getAttribute("aria-valuetext"),
  ]).toEqual(["spinbutton", "0", "0,00\u00a0€"]);
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("is a number in a form, however it is written", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <NumberInput label="Price" name="price" {...euro} value={12} maximum={100} />
      <NumberInput label="None" name="none" {...euro} />
      <Button label="Send" type="submit" />
    </Form>,
  );
  const send = container.querySelector("button")!;
  focus(field(container));
  type(field(container), "250");
  blur(field(container));
  expect(container.querySelector("[role=alert]")?.textContent).toBe("At most 100.");
  focus(field(container));
  type(field(container), "99,5");
  press(send);
  expect(onSubmit.mock.calls).toEqual([[{ price: 99.5, none: null }]]);
});

it.each([
  ["1.234,5", "de", 1234.5],
  ["-1,5 €", "de", -1.5],
  ["1 234,5", "fr", 1234.5],
  ["1'234.5", "de-CH", 1234.5],
  ["$1,234.5", "en", 1234.5],
  [".5", "en", 0.5],
  ["1.2.3", "en", null],
  ["-", "en", null],
  ["much", "en", null],
])("reads %j in %s as %j", (text, locale, number) => {
  expect(readNumber(text, { format: "decimal", locale, currency: "", fractionDigits: null })).toBe(number);
});
