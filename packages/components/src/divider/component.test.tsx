import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Divider } from "./component.tsx";

it("is a separator, upright in a row, with a word where asked", () => {
  expect(draw(<Divider />).root.tagName).toBe("HR");
  expect(draw(<Divider direction="vertical" />).root.getAttribute("aria-orientation")).toBe("vertical");
  expect(draw(<Divider label="or" />).root.textContent).toBe("or");
});
