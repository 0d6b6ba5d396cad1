import { expect, it, vi } from "vitest";
import { blur, draw, focus, type } from "../testing/draw.tsx";
import { Slider } from "./component.tsx";

it("tells each place while it moves and the last one at the end", () => {
  const [onInput, onChange] = [vi.fn(), vi.fn()];
  const { root } = draw(<Slider ariaLabel="Volume" value={10} onInput={onInput} onChange={onChange} />);
  focus(root);
  type(root as HTMLInputElement, "20");
  type(root as HTMLInputElement, "30");
  blur(root);
  expect(onInput.mock.calls).toEqual([[20], [30]]);
  expect(onChange.mock.calls).toEqual([[30]]);
});

it("stays between its ends", () => {
  const { root } = draw(<Slider ariaLabel="Volume" value={500} minimum={0} maximum={50} />);
  expect((root as HTMLInputElement).value).toBe("50");
});

it("shows its number above itself where asked", () => {
  const { container } = draw(<Slider label="Volume" value={1500} maximum={2000} showValue />);
  const slider = container.querySelector("input")!;
  expect(container.textContent).toBe(`Volume${(1500).toLocaleString(navigator.language)}`);
  type(slider, "1600");
  expect(container.textContent).toContain((1600).toLocaleString(navigator.language));
});
