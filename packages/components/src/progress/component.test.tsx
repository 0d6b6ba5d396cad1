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

it("as a circle says the same, and fills as far", () => {
  const { container, redraw } = draw(<Progress kind="circle" value={5} maximum={20} label="Storage" />);
  expect(bar(container).getAttribute("aria-valuenow")).toBe("5");
  expect(container.textContent).toBe("25 %Storage");
  expect(container.querySelectorAll("circle")[1]!.getAttribute("stroke-dashoffset")).toBe("75");
  redraw(<Progress kind="circle" value={0} />);
  expect([container.querySelectorAll("circle").length, bar(container).getAttribute("aria-label")]).toEqual([
    1,
    "Progress",
  ]);
});
