import { expect, it, vi } from "vitest";
import { accessibilityIssues, blur, draw, focus, press } from "../testing/draw.tsx";
import { Button } from "./component.tsx";

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<Button label="Add" onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});

it("cannot be pressed while disabled or loading", () => {
  const onClick = vi.fn();
  const { root, redraw } = draw(<Button label="Add" disabled onClick={onClick} />);
  press(root);
  redraw(<Button label="Add" loading onClick={onClick} />);
  press(root);
  expect(onClick).not.toHaveBeenCalled();
});

it("keeps the focus, its label and its form unsent while loading", () => {
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  const { root, redraw, container } = draw(<Button label="Save" type="submit" />);
  const form = document.createElement("form");
  form.addEventListener("submit", onSubmit);
  document.body.append(form);
  form.append(container);
  focus(root);
  redraw(<Button label="Save" type="submit" loading />);
  expect(document.activeElement).toBe(root);
  expect(root.getAttribute("aria-busy")).toBe("true");
  expect(root.textContent).toBe("Save");
  press(root);
  expect(onSubmit).not.toHaveBeenCalled();
});

it("tells focus and blur", () => {
  const [onFocus, onBlur] = [vi.fn(), vi.fn()];
  const { root } = draw(<Button label="Add" onFocus={onFocus} onBlur={onBlur} />);
  focus(root);
  blur(root);
  expect([onFocus.mock.calls, onBlur.mock.calls]).toEqual([[[]], [[]]]);
});

it("has a name with an icon alone", async () => {
  const { container } = draw(<Button icon="x" ariaLabel="Close" />);
  expect(await accessibilityIssues(container)).toEqual([]);
});
