import { expect, it } from "vitest";
import { draw } from "../../testing/draw.tsx";
import { Chart } from "../component.tsx";

it("names the months that days are of, where they are of many", () => {
  const labels = (step: number) => {
    const data = Array.from({ length: 12 }, (_, index) => ({
      day: new Date(Date.UTC(2025, 11, 31) + index * step * 86_400_000).toISOString().slice(0, 10),
      value: index,
    }));
    const { container } = draw(<Chart data={data} table="hidden" locale="en" />);
    return [...container.querySelectorAll("[aria-hidden] > span")].map(({ textContent }) => textContent);
  };
  expect(labels(30)).toEqual(expect.arrayContaining(["Jan", "Feb", "Mar", "Nov"]));
  expect(labels(60)).toEqual(expect.arrayContaining(["2026", "2027"]));
  expect(labels(7)).toEqual(expect.arrayContaining(["Dec 31", "Jan 7"]));
});

it("says at bars of months which year begins, where they are of more than one", () => {
  const data = Array.from({ length: 16 }, (_, index) => ({
    month: new Date(Date.UTC(2025, 10 + index)).toISOString().slice(0, 10),
    value: index,
  }));
  const { container } = draw(<Chart type="bar" data={data} table="hidden" locale="en" />);
  const labels = [...container.querySelectorAll("[aria-hidden] > span")].map(
    ({ textContent }) => textContent,
  );
  expect(labels).toEqual(expect.arrayContaining(["Nov", "2026", "Mar", "2027"]));
});

it("draws no line that has no label, where bars lie", () => {
  const data = [
    { of: "Ada", value: 2_200 },
    { of: "Grace", value: 1_000 },
  ];
  const { container } = draw(
    <Chart type="bar" orientation="horizontal" data={data} valueFormat="currency" locale="en" />,
  );
  const lines = [...container.querySelectorAll("line[x1]")].slice(0, -1);
  const labels = [...container.querySelectorAll("[aria-hidden] > span")].filter(({ textContent }) =>
    textContent!.startsWith("$"),
  );
  const from = (element: Element) => /@\w+/.exec(element.getAttribute("class")!)?.[0];
  expect(lines.map(from)).toEqual(labels.map(from));
});

it("keeps the values at its first and last point within the drawing, and leaves room above the highest", () => {
  const data = [
    { day: "Mon", n: 20 },
    { day: "Tue", n: 100 },
  ];
  const { container } = draw(<Chart type="line" data={data} labels locale="en" />);
  const written = [...container.querySelectorAll<HTMLElement>("span[aria-hidden]")].filter(
    ({ style }) => style.insetInlineStart !== "",
  );
  const label = (text: string) => written.find((one) => one.textContent === text && one.style.top !== "")!;
  expect(label("20").style.insetInlineStart).toMatch(/^clamp\((\d+(?:\.\d+)?)px, 0%, calc\(100% - \1px\)\)$/);
  expect(label("100").style.insetInlineStart).toMatch(/^clamp\(.*, 100%, /);
  expect(Number.parseFloat(label("100").style.top)).toBeGreaterThan(5);
});
