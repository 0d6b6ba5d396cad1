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

it("sets amounts as on a receipt: at the end of their lines, and what they come to apart from them", () => {
  const items = [
    { label: "Fern", value: "$118.12" },
    { label: "Total", value: "$310.85", strong: true },
  ];
  const { root } = draw(<DescriptionList items={items} layout="apart" />);
  const [fern, total] = [...root.children].map((line) => ({
    line: line.className,
    label: line.querySelector("dt")!.className,
    value: line.querySelector("dd")!.className,
  }));
  expect([fern!.value, total!.value]).toEqual([
    expect.stringContaining("text-end"),
    expect.stringContaining("text-end"),
  ]);
  expect(fern!.label).not.toContain("font-semibold");
  expect(fern!.line).not.toContain("border-t");
  expect([total!.label, total!.line]).toEqual([
    expect.stringContaining("font-semibold"),
    expect.stringContaining("border-t"),
  ]);
});
