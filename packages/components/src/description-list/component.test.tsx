import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
import { DescriptionList } from "./component.tsx";

it("shows each label with its value, and a dash for none", () => {
  const items = [
    { label: "Name", value: "Ada" },
    { label: "Age", value: 0 },
    { label: "Email", value: null },
  ];
  const { root } = draw(<DescriptionList items={items} />);
  const texts = (tag: string) => [...root.querySelectorAll(tag)].map(({ textContent }) => textContent);
  expect([texts("dt"), texts("dd")]).toEqual([
    ["Name", "Age", "Email"],
    ["Ada", "0", "–"],
  ]);
});

it("leaves out what is no record", () => {
  const { root } = draw(<DescriptionList items={[null, "x", { label: "A", value: 1 }]} />);
  expect(root.childElementCount).toBe(1);
});
