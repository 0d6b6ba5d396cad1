import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Card } from "./component.tsx";

it("holds its children in the element asked for, and in no other than the list has", () => {
  const { root, redraw, container } = draw(<Card as="article">inside</Card>);
  expect(root.tagName).toBe("article".toUpperCase());
  expect(root.textContent).toBe("inside");
  redraw(<Card as={"script" as "div"}>inside</Card>);
  expect(container.firstElementChild?.tagName).toBe("DIV");
});

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<Card onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
