import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { HStack } from "./component.tsx";

it("holds its children in the element asked for, and in no other than the list has", () => {
  const { root, redraw, container } = draw(<HStack as="header">inside</HStack>);
  expect(root.tagName).toBe("header".toUpperCase());
  expect(root.textContent).toBe("inside");
  redraw(<HStack as={"script" as "div"}>inside</HStack>);
  expect(container.firstElementChild?.tagName).toBe("DIV");
});

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<HStack onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
