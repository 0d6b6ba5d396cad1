import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Code } from "./component.tsx";

it("is code, with every character as it is", () => {
  const { root } = draw(<Code text={"<b>a  &amp; b</b>"} />);
  expect([root.tagName, root.textContent]).toEqual(["CODE", "<b>a  &amp; b</b>"]);
});
