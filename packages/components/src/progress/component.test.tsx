import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Progress } from "./component.tsx";

const bar = (container: Element) => container.querySelector('[role="progressbar"]')!;

it("says how far it is, within its ends", () => {
  const { container, redraw } = draw(<Progress value={5} maximum={20} label="Upload" />);
  expect(bar(container).getAttribute("aria-valuenow")).toBe("5");
  expect(container.textContent).toContain("25 %");
  redraw(<Progress value={99} maximum={20} label="Upload" />);
  expect(bar(container).getAttribute("aria-valuenow")).toBe("20");
});

it("says nothing of how far when nobody knows", () => {
  expect(bar(draw(<Progress label="Upload" />).container).hasAttribute("aria-valuenow")).toBe(false);
});
