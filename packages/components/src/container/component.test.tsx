import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Container } from "./component.tsx";

it("holds its children in the element asked for, and in no other than the list has", () => {
  const { root, redraw, container } = draw(<Container as="main">inside</Container>);
  expect(root.tagName).toBe("main".toUpperCase());
  expect(root.textContent).toBe("inside");
  redraw(<Container as={"script" as "div"}>inside</Container>);
  expect(container.firstElementChild?.tagName).toBe("DIV");
});

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<Container onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
