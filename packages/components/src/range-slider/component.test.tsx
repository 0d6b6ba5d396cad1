import { expect, it, vi } from "vitest";
import { Button } from "../button/component.tsx";
import { Form } from "../form/component.tsx";
import { accessibilityIssues, blur, draw, focus, press, type } from "../testing/draw.tsx";
import { RangeSlider } from "./component.tsx";

const handles = (container: Element) =>
  [...container.querySelectorAll<HTMLInputElement>('input[type="range"]')] as [
    HTMLInputElement,
    HTMLInputElement,
  ];
const values = (container: Element) => handles(container).map(({ valueAsNumber }) => valueAsNumber);

it("tells both numbers while a handle moves, and at its end", async () => {
  const [onInput, onChange] = [vi.fn(), vi.fn()];
  const { container } = draw(<RangeSlider label="Price" value={[20, 70]} {...{ onInput, onChange }} />);
  focus(handles(container)[0]);
  type(handles(container)[0], "30");
  type(handles(container)[0], "40");
  expect([onInput.mock.calls, onChange.mock.calls]).toEqual([[[[30, 70]], [[40, 70]]], []]);
  blur(handles(container)[0]);
  expect(onChange.mock.calls).toEqual([[[40, 70]]]);
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("keeps its handles from passing each other, and as far apart as asked", () => {
  const { container, redraw } = draw(<RangeSlider label="Price" value={[20, 70]} />);
  type(handles(container)[0], "90");
  expect(values(container)).toEqual([70, 70]);
  redraw(<RangeSlider label="Price" value={[10, 60]} distance={20} />);
  type(handles(container)[1], "5");
  expect(values(container)).toEqual([10, 30]);
});

it("copes with what is no range", () => {
  const { container, redraw } = draw(<RangeSlider label="Price" value="much" minimum={10} maximum={50} />);
  expect(values(container)).toEqual([10, 50]);
  redraw(<RangeSlider label="Price" value={[900, 20, 3]} minimum={10} maximum={50} />);
  expect(values(container)).toEqual([20, 50]);
});

it("stays where it is while it is read only", () => {
  const onInput = vi.fn();
  const { container } = draw(<RangeSlider label="Price" value={[20, 70]} readOnly onInput={onInput} />);
  type(handles(container)[0], "30");
  expect([values(container), onInput.mock.calls]).toEqual([[20, 70], []]);
});

it("is two numbers in a form", () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <Form onSubmit={onSubmit}>
      <RangeSlider label="Price" name="price" value={[20, 70]} showValue />
      <Button label="Send" type="submit" />
    </Form>,
  );
  type(handles(container)[1], "80");
  press(container.querySelector("button")!);
  expect(onSubmit.mock.calls).toEqual([[{ price: [20, 80] }]]);
});
