import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Flex } from "./component.tsx";

it("holds its children in the element asked for, and in no other than the list has", () => {
  const { root, redraw, container } = draw(<Flex as="nav">inside</Flex>);
  expect(root.tagName).toBe("nav".toUpperCase());
  expect(root.textContent).toBe("inside");
  redraw(<Flex as={"script" as "div"}>inside</Flex>);
  expect(container.firstElementChild?.tagName).toBe("DIV");
});

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<Flex onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
