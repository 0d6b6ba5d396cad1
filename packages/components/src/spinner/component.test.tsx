import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Spinner } from "./component.tsx";

it("says what is on its way", () => {
  const { root, redraw } = draw(<Spinner />);
  expect([root.getAttribute("role"), root.getAttribute("aria-label")]).toEqual(["status", "Loading"]);
  redraw(<Spinner label="Drawing" />);
  expect(root.getAttribute("aria-label")).toBe("Drawing");
});
