import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Skeleton } from "./component.tsx";

it.each([
  [4, 4],
  [0, 1],
  [1_000_000, 20],
  ["many", 3],
])("of %j lines shows %i, to nobody's ear", (lines, shown) => {
  const { root } = draw(<Skeleton lines={lines as number} />);
  expect(root.childElementCount).toBe(shown);
  expect(root.getAttribute("aria-hidden")).toBe("true");
});

it("is one shape where it stands for a picture", () => {
  expect(draw(<Skeleton shape="circle" lines={3} />).root.childElementCount).toBe(0);
});
