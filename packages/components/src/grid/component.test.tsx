import { expect, it, vi } from "vitest";
import { draw, press } from "../testing/draw.tsx";
import { Grid } from "./component.tsx";

it("holds its children in the element asked for, and in no other than the list has", () => {
  const { root, redraw, container } = draw(<Grid as="section">inside</Grid>);
  expect(root.tagName).toBe("section".toUpperCase());
  expect(root.textContent).toBe("inside");
  redraw(<Grid as={"script" as "div"}>inside</Grid>);
  expect(container.firstElementChild?.tagName).toBe("DIV");
});

it("tells a click without a payload", () => {
  const onClick = vi.fn();
  press(draw(<Grid onClick={onClick} />).root);
  expect(onClick).toHaveBeenCalledExactlyOnceWith();
});
