import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Text } from "./component.tsx";

it.each([
  ["text", "Hello", "Hello"],
  ["a number", 0, "0"],
  ["nothing for null", null, ""],
  ["nothing for a condition that is false", false, ""],
  ["a list without gaps", ["a", 1], "a1"],
  ["a record as JSON", { a: 1 }, '{"a":1}'],
])("shows %s", (_name, value, shown) => {
  expect(draw(<Text text={value} />).root.textContent).toBe(shown);
});

it("is the element asked for", () => {
  expect(draw(<Text text="x" as="code" />).root.tagName).toBe("CODE");
});

it("tells a double click", () => {
  const onDoubleClick = vi.fn();
  const { root } = draw(<Text text="x" onDoubleClick={onDoubleClick} />);
  press(root);
  root.dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
  expect(onDoubleClick).toHaveBeenCalledExactlyOnceWith();
});
