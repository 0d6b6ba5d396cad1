import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Spacer } from "./component.tsx";

it("is nothing to a screen reader", () => {
  expect(draw(<Spacer />).root.getAttribute("aria-hidden")).toBe("true");
});
