import { act } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { accessibilityIssues, draw, focus, hydrate, key, press } from "../testing/draw.tsx";
import { Chart, type ChartProps } from "./component.tsx";

const sales = [
  { month: "Jan", web: 10, shop: 4 },
  { month: "Feb", web: 20, shop: -6 },
  { month: "Mar", web: 15, shop: 8 },
];
const surface = (container: Element) => container.querySelector('[role="application"]')!;
const said = (container: Element) => container.querySelector("[aria-live]")!.textContent;
const bars = (container: Element) => [...container.querySelectorAll("rect[data-mark]")];
const cells = (container: Element) =>
  [...container.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent));

it("finds what to draw by itself: the first key without numbers along, all others as series", () => {
  const { container } = draw(<Chart type="bar" data={sales} locale="en" />);
  expect(cells(container)).toEqual([
    ["Month", "Web", "Shop"],
    ["Jan", "10", "4"],
    ["Feb", "20", "-6"],
    ["Mar", "15", "8"],
  ]);
  expect(bars(container).length).toBe(6);
});

it.each<[string, Partial<ChartProps>, string[][]]>([
  [
    "plain numbers",
    { data: [3, 5] },
    [
      ["#", "Value"],
      ["1", "3"],
      ["2", "5"],
    ],
  ],
  [
    "a single number",
    { data: 7 },
    [
      ["#", "Value"],
      ["1", "7"],
    ],
  ],
  [
    "a long list",
    {
      x: "day",
      y: "n",
      groupBy: "team",
      data: [
        { day: "Mo", team: "A", n: 1 },
        { day: "Mo", team: "B", n: 2 },
        { day: "Tu", team: "B", n: 3 },
      ],
    },
    [
      ["Day", "A", "B"],
      ["Mo", "1", "2"],
      ["Tu", "–", "3"],
    ],
  ],
  [
    "named series and texts that are numbers",
    { x: "month", y: [{ key: "web", label: "Web shop" }], data: [{ month: "Jan", web: "12.5" }] },
    [
      ["Month", "Web shop"],
      ["Jan", "12.5"],
    ],
  ],
])("reads %s", (_, props, table) => {
  expect(cells(draw(<Chart {...props} locale="en" />).container)).toEqual(table);
});

it("tells which bar was pressed, with pointer and keyboard", () => {
  const onPointClick = vi.fn();
  const { container } = draw(
    <Chart type="bar" data={sales} x="month" y={["web", "shop"]} onPointClick={onPointClick} />,
  );
  act(() => bars(container)[4]!.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  expect(onPointClick.mock.calls).toEqual([[{ series: "shop", category: "Feb", value: -6, index: 1 }]]);
  focus(surface(container));
  for (const name of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "Enter"])
    key(surface(container), name);
  expect(onPointClick.mock.lastCall).toEqual([{ series: "shop", category: "Feb", value: -6, index: 1 }]);
});

it("says what the arrow keys reach, in the order of the script", () => {
  const { container } = draw(
    <Chart data={sales} locale="en" title="Sales" valueFormat="currency" currency="EUR" />,
  );
  expect(surface(container).getAttribute("aria-label")).toBe("Sales");
  focus(surface(container));
  const heard = ["ArrowRight", "End", "ArrowUp", "ArrowDown", "Home"].map((name) => {
    key(surface(container), name);
    return said(container);
  });
  expect(heard).toEqual([
    "Jan, Web: €10",
    "Mar, Web: €15",
    "Mar, Web: €15",
    "Mar, Shop: €8",
    "Jan, Shop: €4",
  ]);
  key(surface(container), "Escape");
  expect(said(container)).toBe("");
});

it("leaves all other marks alone when one value changes or one comes", () => {
  const { container, redraw } = draw(<Chart type="bar" data={sales} y="web" max={40} />);
  const before = bars(container);
  const places = before.map((bar) => bar.getAttribute("y"));
  redraw(
    <Chart
      type="bar"
      data={sales.map((row, index) => (index === 1 ? { ...row, web: 40 } : row))}
      y="web"
      max={40}
    />,
  );
  expect(bars(container)).toEqual(before);
  expect(bars(container).map((bar, index) => bar.getAttribute("y") === places[index])).toEqual([
    true,
    false,
    true,
  ]);
  redraw(<Chart type="bar" data={[...sales, { month: "Apr", web: 5, shop: 1 }]} y="web" max={40} />);
  expect(bars(container).slice(0, 3)).toEqual(before);
  expect(bars(container).length).toBe(4);
});

it("draws ten thousand points as a path that a screen can show, and keeps the highest", () => {
  const data = Array.from({ length: 10_000 }, (_, index) => ({
    at: index,
    value: index === 5_003 ? 900 : index % 7,
  }));
  const { container } = draw(<Chart data={data} x="at" y="value" curve="straight" max={900} height={132} />);
  const path = container.querySelector("path[d]")!.getAttribute("d")!;
  expect(path.split("L").length).toBeLessThan(2_100);
  expect(path).toMatch(/L500\.\d,0(L|$)/);
});

it("takes a series off with its entry in the legend, and leaves its colour to it", () => {
  const { container } = draw(<Chart type="bar" data={sales} />);
  const [web] = [...container.querySelectorAll("[aria-pressed]")];
  press(web!);
  expect(web!.getAttribute("aria-pressed")).toBe("false");
  expect(new Set(bars(container).map((bar) => bar.getAttribute("data-mark")![0]))).toEqual(new Set(["1"]));
  expect(bars(container)[0]!.parentElement!.getAttribute("class")).toContain("text-chart-2");
});

it("says in the legend of a ring how much of what is seen each part is", () => {
  const data = [
    { of: "Shop", value: 60 },
    { of: "Market", value: 30 },
    { of: "Trade", value: 10 },
  ];
  const { container } = draw(<Chart type="donut" data={data} locale="en" />);
  const entries = () => [...container.querySelectorAll("[aria-pressed]")];
  const said = () => entries().map(({ textContent }) => textContent);
  expect(said()).toEqual(["Shop60%", "Market30%", "Trade10%"]);
  press(entries()[0]!);
  expect(said()).toEqual(["Shop", "Market75%", "Trade25%"]);
});

it("says the same share of a part in the legend, on its slice and in its tooltip, all a hundred", () => {
  const data = ["Shop", "Market", "Trade"].map((of) => ({ of, value: 1 }));
  const { container } = draw(<Chart type="donut" data={data} labels locale="en" />);
  const legend = [...container.querySelectorAll("[aria-pressed]")].map(({ textContent }) => textContent);
  expect(legend).toEqual(["Shop34%", "Market33%", "Trade33%"]);
  const slices = [...container.querySelectorAll("svg text")].map(({ textContent }) => textContent);
  expect(slices).toEqual(["34%", "33%", "33%"]);
  key(surface(container), "ArrowRight");
  expect(said(container)).toBe("Shop: 1 · 34%");
});

it("does not call nothing what is drawn as a part", () => {
  const data = [
    { of: "Shop", value: 999 },
    { of: "Trade", value: 1 },
    { of: "Fair", value: 0 },
  ];
  const { container } = draw(<Chart type="pie" data={data} locale="en" />);
  const legend = [...container.querySelectorAll("[aria-pressed]")].map(({ textContent }) => textContent);
  expect(legend).toEqual(["Shop100%", "Trade<1%", "Fair0%"]);
});

it("stacks, and as shares each stack is all", () => {
  const data = [{ x: "a", one: 30, two: 10 }];
  const heights = (props: ChartProps) =>
    bars(draw(<Chart type="bar" data={data} height={132} {...props} />).container).map((bar) =>
      Number(bar.getAttribute("height")),
    );
  expect(heights({ stacked: true })).toEqual([75, 25]);
  expect(heights({ normalize: true })).toEqual([75, 25]);
  expect(heights({ max: 60 })).toEqual([50, 16.7]);
});

it("says that there is nothing, and keeps the room of what is on its way", () => {
  const { container, redraw } = draw(<Chart data={[]} empty="Nothing sold." height={200} />);
  expect(container.textContent).toBe("Nothing sold.");
  redraw(<Chart data={[]} loading height={200} />);
  expect(container.querySelector('[aria-busy="true"] [style*="200px"]')).not.toBeNull();
  expect(container.textContent).toBe("");
});

it("leaves the values of before as they are while new ones are on their way", () => {
  const { container, redraw } = draw(<Chart data={[{ at: "A", n: 1 }]} />);
  const drawn = container.querySelector('[role="application"]')!.outerHTML;
  redraw(<Chart data={[{ at: "A", n: 1 }]} loading />);
  expect(container.querySelector("figure")!.getAttribute("aria-busy")).toBe("true");
  expect(container.querySelector('[role="application"]')!.outerHTML).toBe(drawn);
});

it("has no sign of waiting for what is there in a moment", () => {
  const { container } = draw(<Chart data={[{ at: "A", n: 1 }]} loading />);
  const sign = container.querySelector(".ui\\:animate-spin")!.parentElement!;
  expect(sign.className).toMatch(/delay-150 .*starting:ui:opacity-0/);
});

it("reads points in time on the clock of the zone, in the words of the language", () => {
  const data = [
    { at: "2026-05-31T22:30:00Z", n: 1 },
    { at: "2026-06-01T01:00:00Z", n: 2 },
  ];
  const { container } = draw(<Chart data={data} locale="de" timeZone="Europe/Berlin" />);
  expect(
    cells(container)
      .slice(1)
      .map(([time]) => time),
  ).toEqual(["1. Juni, 00:30", "1. Juni, 03:00"]);
});

it.each(["line", "area", "bar", "scatter", "pie", "donut", "radar", "heatmap", "gauge", "funnel", "treemap"])(
  "draws %s on the server as in the browser, accessibly",
  async (type) => {
    const chart = (
      <Chart
        type={type}
        title="Sales"
        data={sales}
        stacked
        labels
        references={[{ value: 12, label: "Target" }]}
      />
    );
    const { before, after } = hydrate(chart);
    expect(after).toBe(before);
    expect(renderToString(chart)).toContain("<svg");
    expect(await accessibilityIssues(draw(chart).container)).toEqual([]);
  },
);

const visits = [
  { step: "Visit", n: 200 },
  { step: "Cart", n: 50 },
  { step: "Paid", n: 20 },
];

it.each([
  ["pie", "Cart: 50 · 19%"],
  ["donut", "Cart: 50 · 19%"],
  ["funnel", "Cart: 50 · 25%"],
  ["treemap", "Cart: 50 · 18.5%"],
  ["heatmap", "Cart, N: 50"],
  ["radar", "Cart, N: 50"],
])("says of a mark of a %s: %s", (type, heard) => {
  const onPointClick = vi.fn();
  const { container } = draw(<Chart type={type} data={visits} locale="en" onPointClick={onPointClick} />);
  key(surface(container), "ArrowRight");
  key(surface(container), "ArrowRight");
  expect(said(container)).toBe(heard);
  key(surface(container), "Enter");
  act(() => {
    container.querySelector('[data-mark="0:2"]')!.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
  expect(onPointClick.mock.calls).toEqual([
    [{ series: "n", category: "Cart", value: 50, index: 1 }],
    [{ series: "n", category: "Paid", value: 20, index: 2 }],
  ]);
});

it("leaves out of a pie what is switched off, and the shares are those of the rest", () => {
  const { container } = draw(<Chart type="donut" data={visits} locale="en" totalLabel="Visits" />);
  expect(container.textContent).toContain("270Visits");
  press(container.querySelector("[aria-pressed]")!);
  expect(container.textContent).toContain("70Visits");
  key(surface(container), "ArrowRight");
  expect(said(container)).toBe("Cart: 50 · 71%");
});

it("gives a gauge the color of the last value that it has reached", () => {
  const references = [
    { value: 0, color: "good" },
    { value: 80, color: "bad" },
  ];
  const ink = (value: number) =>
    draw(<Chart type="gauge" data={value} references={references} />)
      .container.querySelector("[data-mark]")!
      .getAttribute("class");
  expect(ink(79)).toContain("tint-good");
  expect(ink(80)).toContain("tint-bad");
});

it("puts the records of a treemap in their groups, each in its colour", () => {
  const data = [
    { name: "a", team: "A", n: 3 },
    { name: "b", team: "B", n: 1 },
  ];
  const { container } = draw(<Chart type="treemap" data={data} x="name" y="n" groupBy="team" />);
  const cells = [...container.querySelectorAll("rect[data-mark]")].map((cell) => [
    cell.getAttribute("data-mark"),
    /text-chart-\d/.exec(cell.parentElement!.getAttribute("class")!)![0],
  ]);
  expect(cells).toEqual([
    ["0:0", "text-chart-1"],
    ["1:1", "text-chart-2"],
  ]);
});

it("is a figure of the name that its title says", () => {
  const { container } = draw(<Chart title="Revenue by channel" data={sales} />);
  expect(container.querySelector("figure")!.getAttribute("aria-label")).toBe("Revenue by channel");
});

it("draws stacked areas that never cross, however thin one of them is", () => {
  const data = [
    { month: "Jan", web: 0, shop: 30 },
    { month: "Feb", web: 10, shop: 0 },
    { month: "Mar", web: 20, shop: 0 },
    { month: "Apr", web: 20, shop: 0 },
  ];
  const { container } = draw(<Chart type="area" stacked data={data} x="month" y={["web", "shop"]} />);
  const [web, shop] = [...container.querySelectorAll('path[vector-effect="non-scaling-stroke"]')].map(
    (path) => heights(path.getAttribute("d")!),
  );
  expect(web!.length).toBeGreaterThan(20);
  // Down the picture numbers grow: what lies on top is nowhere below.
  for (const [place, height] of shop!.entries()) expect(height).toBeLessThanOrEqual(web![place]! + 0.2);
});

/** How high a path of cubic curves is in even steps. */
function heights(path: string): number[] {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  const found: number[] = [];
  for (let at = 0; at + 7 < numbers.length; at += 6) {
    const [, from, , first, , second, , to] = numbers.slice(at, at + 8) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let t = 0; t < 1; t += 0.1)
      found.push(
        (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t ** 2 * second + t ** 3 * to,
      );
  }
  return found;
}
