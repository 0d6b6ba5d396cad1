import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Box } from "./component.tsx";

it("holds its children in the element asked for, and in no other than the list has", () => {
  const { root, redraw, container } = draw(<Box as="section">inside</Box>);
  expect(root.tagName).toBe("section".toUpperCase());
  expect(root.textContent).toBe("inside");
  redraw(<Box as={"script" as "div"}>inside</Box>);
  expect(container.firstElementChild?.tagName).toBe("DIV");
});

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<Box onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
