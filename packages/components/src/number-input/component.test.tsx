import { expect, it, vi } from "vitest";
import { blur, draw, focus, type } from "../testing/draw.tsx";
import { NumberInput } from "./component.tsx";

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
