import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { Section } from "./component.tsx";

it("is a region of the page where it has a name", () => {
  const { root } = draw(<Section ariaLabel="Pricing">From 5 € a month</Section>);
  expect([root.tagName, root.getAttribute("aria-label"), root.textContent]).toEqual([
    "SECTION",
    "Pricing",
    "From 5 € a month",
  ]);
  expect(draw(<Section ariaLabel="">x</Section>).root.hasAttribute("aria-label")).toBe(false);
});
