import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Center } from "./component.tsx";

it("holds its children in the element asked for, and in no other than the list has", () => {
  const { root, redraw, container } = draw(<Center as="main">inside</Center>);
  expect(root.tagName).toBe("main".toUpperCase());
  expect(root.textContent).toBe("inside");
  redraw(<Center as={"script" as "div"}>inside</Center>);
  expect(container.firstElementChild?.tagName).toBe("DIV");
});

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<Center onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
