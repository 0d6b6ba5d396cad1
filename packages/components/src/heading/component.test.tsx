import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Heading } from "./component.tsx";

it.each([1, 2, 3, 4, 5, 6])("is a heading of level %i", (level) => {
  expect(draw(<Heading text="Title" level={level} />).root.tagName).toBe(`H${level}`);
});

it("is a section's heading when the level makes no sense", () => {
  expect(draw(<Heading text="Title" level={9} />).root.tagName).toBe("H2");
});
