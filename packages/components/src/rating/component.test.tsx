import { act } from "react";
import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, draw, press } from "../testing/draw.tsx";
import { Rating } from "./component.tsx";

const radios = (container: Element) => [...container.querySelectorAll("input")];
const filled = (container: Element) => container.querySelectorAll("[aria-hidden] > span").length;

it("is a group of radio buttons, each named by what it gives", async () => {
  const onChange = vi.fn();
  const { container } = draw(<Rating label="Score" value={2} maximum={3} onChange={onChange} />);
  expect(radios(container).map((radio) => radio.getAttribute("aria-label"))).toEqual([
    "1 of 3",
    "2 of 3",
    "3 of 3",
  ]);
  expect(filled(container)).toBe(2);
  press(radios(container)[2]!);
  expect([onChange.mock.calls, filled(container), radios(container)[2]!.checked]).toEqual([[[3]], 3, true]);
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("gives halves where asked", () => {
  const onChange = vi.fn();
  const { container } = draw(<Rating label="Score" halves maximum={3} onChange={onChange} />);
  expect(radios(container)).toHaveLength(6);
  press(radios(container)[4]!);
  expect(onChange.mock.calls).toEqual([[2.5]]);
});

it("gives the half that the pointer is over: the whole star can be pressed", () => {
  const onChange = vi.fn();
  const { container } = draw(<Rating label="Score" halves maximum={3} onChange={onChange} />);
  const second = radios(container)[2]!.parentElement!;
  second.getBoundingClientRect = () => new DOMRect(100, 0, 32, 32);
  const pressAt = (clientX: number) =>
    act(() => {
      second.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX }));
    });
  pressAt(110);
  expect([onChange.mock.calls, document.activeElement]).toEqual([[[1.5]], radios(container)[2]]);
  pressAt(130);
  second.style.direction = "rtl";
  pressAt(130);
  expect(onChange.mock.calls).toEqual([[1.5], [2], [1.5]]);
});

it("takes a number back when it is pressed again, only where that is allowed", () => {
  const onChange = vi.fn();
  const { container, redraw } = draw(<Rating label="Score" value={2} onChange={onChange} />);
  press(radios(container)[1]!);
  expect(onChange).not.toHaveBeenCalled();
  redraw(<Rating label="Score" value={2} clearable onChange={onChange} />);
  press(radios(container)[1]!);
  expect([onChange.mock.calls, filled(container)]).toEqual([[[0]], 0]);
  press(radios(container)[3]!);
  expect([onChange.mock.calls.at(-1), filled(container)]).toEqual([[4], 4]);
});

it("is one picture with its value in words while it is read only", async () => {
  const { container } = draw(
    <Rating ariaLabel="Average" value={3.4} readOnly valueText="{value} von {maximum} Sternen" />,
  );
  expect(radios(container)).toEqual([]);
  expect(container.querySelector('[role="img"]')!.getAttribute("aria-label")).toBe("3.4 von 5 Sternen");
  expect(filled(container)).toBe(4);
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("is a number in a form, and nothing while none is given", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <Rating label="One" name="one" value={4} />
      <Rating label="Other" name="other" />
      <Rating label="Average" name="average" value={2} readOnly />
      <Button label="Send" type="submit" />
    </Form>,
  );
  press(container.querySelector("button")!);
  expect(onSubmit.mock.calls).toEqual([[{ one: 4, other: null, average: 2 }]]);
});
