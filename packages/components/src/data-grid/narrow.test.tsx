import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { draw, focus, key } from "../testing/draw.tsx";
import { columnsOf } from "./columns.ts";
import { DataGrid } from "./component.tsx";
import { type LaidColumn, layoutOf, readingOrder } from "./layout.ts";

const rows = [
  { id: "#2", customer: "Ada", channel: "Shop", date: "2026-11-30", total: 12 },
  { id: "#1", customer: "Grace", channel: "Shop", date: "2026-11-29", total: 30 },
];
const columns = [
  { key: "id", narrow: "bottom-start" },
  { key: "customer", narrow: "top-start" },
  "channel",
  { key: "date", narrow: "bottom-start" },
  { key: "total", narrow: "top-end", summary: "sum" },
];
const own = { select: true, expand: false, actions: 1 };

const template = (given: unknown, asked = own) =>
  layoutOf(columnsOf(given, rows[0]), asked).variables["--grid-narrow"];

describe("a row of two lines", () => {
  it("has the grid's own columns beside both, and of those that want one place the first two behind each other", () => {
    const layout = layoutOf(columnsOf([...columns, { key: "note", narrow: "bottom-start" }], rows[0]), own);
    expect(layout.variables["--grid-narrow"]).toBe(
      '"select a a b actions" auto "select c c2 d actions" auto / 44px auto minmax(0,1fr) auto 48px',
    );
    const place = ({ id, narrow, narrowAfter }: LaidColumn) =>
      `${id} ${narrow}${narrowAfter === null ? "" : `, after ${narrowAfter.key}`}`;
    expect(layout.columns.map(place)).toEqual([
      ":select null",
      "id bottom-start",
      "customer top-start",
      "channel null",
      "date bottom-start, after id",
      "total top-end",
      "note null",
      ":actions null",
    ]);
  });

  it("can have two at the end of a line as well", () => {
    const given = [
      { key: "customer", narrow: "top-start" },
      { key: "total", narrow: "top-end" },
      { key: "channel", narrow: "bottom-end" },
      { key: "date", narrow: "bottom-end" },
    ];
    expect(template(given, { select: false, expand: false, actions: 0 })).toBe(
      '"a b b" auto "c d d2" auto / minmax(0,1fr) auto auto',
    );
  });

  it("is one line where nothing is asked to stand in the second, and none where no column says a place", () => {
    const none = { select: false, expand: false, actions: 0 };
    expect(template([{ key: "id", narrow: "top-start" }], none)).toBe('"a b" auto / minmax(0,1fr) auto');
    expect(template(["id", { key: "total", narrow: "anywhere" }])).toBeUndefined();
  });

  it("is read from its start to its end, the first line before the second", () => {
    const layout = layoutOf(columnsOf(columns, rows[0]), own);
    expect(readingOrder(layout, true)).toEqual([1, 3, 6, 2, 5, 7]);
    expect(readingOrder(layout, false)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("in less room than columns need", () => {
  beforeEach(() => {
    vi.stubGlobal(
      "ResizeObserver",
      class {
        observe() {}
        disconnect() {}
      },
    );
    vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(286);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it("keys lead along what is seen, and the place in the tab order is one of those", () => {
    const given = [{ key: "channel" }, ...columns.filter((column) => column !== "channel")];
    const { root } = draw(<DataGrid rows={rows} rowKey="id" columns={given} locale="en" />);
    const [stop, ...others] = root.querySelectorAll<HTMLElement>("[role=grid] [tabindex='0']");
    expect([stop!.textContent, others]).toEqual(["Customer", []]);
    focus(stop!);
    for (const [pressed, text] of [
      ["ArrowDown", "Ada"],
      ["ArrowRight", "12"],
      ["ArrowRight", "#2"],
      ["ArrowRight", "Nov 30, 2026"],
      ["ArrowRight", "Nov 30, 2026"],
      ["Home", "Ada"],
    ] as const) {
      key(document.activeElement!, pressed);
      expect(document.activeElement!.textContent).toBe(text);
    }
  });

  it("there is no sum of nothing", () => {
    const { root } = draw(<DataGrid rows={rows} rowKey="id" columns={columns} search="Edsger" locale="en" />);
    expect(root.querySelector("[role=grid]")!.textContent).not.toContain("Total of");
  });

  it("the sum's row says of how many rows it is, where the first cell is seen", () => {
    const { root } = draw(<DataGrid rows={rows} rowKey="id" columns={columns} locale="en" />);
    const cells = [...root.querySelectorAll("[role=rowgroup]:last-child [role=gridcell]")];
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      "Total of 2 rows",
      "Total of 2 rows",
      "",
      "",
      "42",
    ]);
  });

  it("what stands behind a blank cell has no dot before it, in a row nor in the sum's row", () => {
    const given = [
      { key: "customer", narrow: "top-start" },
      { key: "id", narrow: "bottom-start" },
      { key: "total", narrow: "bottom-start", summary: "sum" },
    ];
    const { root } = draw(
      <DataGrid
        rows={[...rows, { customer: "Edsger", total: 7 }]}
        rowKey="customer"
        columns={given}
        locale="en"
      />,
    );
    const dots = [...root.querySelectorAll("[role=rowgroup] [role=gridcell]:last-child")].map(
      ({ className, textContent }) => [textContent, className.includes("content-['·']")],
    );
    expect(dots).toEqual([
      ["12", true],
      ["30", true],
      ["7", false],
      ["49", false],
    ]);
  });

  it("a cell that draws something without a value is not blank", () => {
    const given = [
      { key: "customer", narrow: "top-start" },
      { key: "isSeen", type: "boolean", narrow: "bottom-start" },
      { key: "total", narrow: "bottom-start" },
    ];
    const { root } = draw(<DataGrid rows={rows.slice(1)} rowKey="id" columns={given} locale="en" />);
    expect(root.querySelector("[data-column=total]")!.className).toContain("content-['·']");
  });

  it("one row is one row, in the sum's row and below the grid", () => {
    const { root } = draw(<DataGrid rows={rows.slice(1)} rowKey="id" columns={columns} locale="en" />);
    expect(root.textContent).toContain("Total of 1 row30");
    expect(root.textContent).toMatch(/1 row$/);
  });

  it("a sum says what it is where no other cell of the two lines has room for that", () => {
    const given = ["id", { key: "customer" }, { key: "total", narrow: "top-end", summary: "sum" }];
    const { root } = draw(<DataGrid rows={rows} rowKey="id" columns={given} locale="en" />);
    const cells = [...root.querySelectorAll("[role=rowgroup]:last-child [role=gridcell]")];
    expect(cells.map(({ textContent }) => textContent)).toEqual(["Total of 2 rows", "", "Sum42"]);
    expect(cells[0]!.firstElementChild!.className).toContain("@max-lg:ui:hidden");
    expect(cells[2]!.firstElementChild!.className).toContain("@max-lg:ui:inline");
  });

  it("what the sum is of stands in the second line where the first has no room", () => {
    const given = [
      "channel",
      { key: "customer", narrow: "bottom-start" },
      { key: "total", narrow: "top-end", summary: "sum" },
    ];
    const { root } = draw(<DataGrid rows={rows} rowKey="id" columns={given} locale="en" />);
    const cells = [...root.querySelectorAll("[role=rowgroup]:last-child [role=gridcell]")];
    expect(cells.map(({ textContent }) => textContent)).toEqual(["Total of 2 rows", "Total of 2 rows", "42"]);
  });
});
