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

/** The labels below bars at these months: all, and those that even the narrowest chart has room for. */
function monthLabels(months: readonly string[]) {
  const data = months.map((month, index) => ({ month, value: index + 1 }));
  const { container } = draw(<Chart type="bar" data={data} table="hidden" locale="en" />);
  const labels = [...container.querySelectorAll<HTMLElement>("[aria-hidden] > span")].filter(
    ({ style }) => style.insetInlineStart !== "",
  );
  const texts = (those: HTMLElement[]) => those.map(({ textContent }) => textContent);
  const narrow = labels.filter(({ className }) => !className.includes("hidden"));
  return { all: texts(labels), narrow: texts(narrow) };
}

const monthsFrom = (year: number, month: number, count: number, step = 1) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index * step)).toISOString().slice(0, 10),
  );

it("tells the same month of several years apart", () => {
  expect(monthLabels(monthsFrom(2023, 4, 3, 12)).all).toEqual(["Apr 23", "Apr 24", "Apr 25"]);
  expect(monthLabels(["2024-06", "2025-06"]).all).toEqual(["Jun 24", "Jun 25"]);
});

it("says the year at its first quarter where no January is among them", () => {
  const { all, narrow } = monthLabels(monthsFrom(2023, 8, 8, 3));
  expect(all).toEqual(["Aug 23", "Nov", "Feb 24", "May", "Aug", "Nov", "Feb 25", "May"]);
  expect(narrow).toEqual(["Aug 23", "Feb 24", "Aug", "Feb 25"]);
});

it("keeps the years where there is room for few months only", () => {
  const { all, narrow } = monthLabels(monthsFrom(2024, 2, 24));
  expect(all.slice(0, 2)).toEqual(["Feb", "Mar"]);
  expect(all.filter((label) => /\d/.test(label!))).toEqual(["2025", "2026"]);
  expect(narrow).toEqual(["Jul", "2025", "Jul", "2026"]);
  expect(monthLabels(monthsFrom(2018, 11, 60)).narrow).toEqual(["2019", "2020", "2021", "2022", "2023"]);
});

it("says the years of months that lie one below the other", () => {
  const data = monthsFrom(2023, 4, 3, 12).map((month) => ({ month, value: 1 }));
  const { container } = draw(
    <Chart type="bar" orientation="horizontal" data={data} table="hidden" locale="en" />,
  );
  expect(container.textContent).toContain("Apr 23Apr 24Apr 25");
});

it("keeps the label of the last bar within the plot, however thin the bar is", () => {
  const data = monthsFrom(2024, 2, 24).map((month) => ({ month, value: 1 }));
  const { container } = draw(<Chart type="bar" data={data} table="hidden" locale="en" />);
  const last = [...container.querySelectorAll<HTMLElement>("[aria-hidden] > span")].at(-1)!;
  expect(last.textContent).toBe("2026");
  expect(last.style.insetInlineStart).toMatch(/^min\(97\.\d+%, calc\(100% - 1\d(\.\d+)?px\)\)$/);
});
