import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { draw, focus, key } from "../testing/draw.tsx";
import { columnsOf } from "./columns.ts";
import { DataGrid } from "./component.tsx";
import { layoutOf, readingOrder } from "./layout.ts";

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
  it("has the grid's own columns beside both, and of two that want one place the first", () => {
    const layout = layoutOf(columnsOf(columns, rows[0]), own);
    expect(layout.variables["--grid-narrow"]).toBe(
      '"select a b actions" auto "select c d actions" auto / 44px minmax(0,1fr) auto 48px',
    );
    expect(layout.columns.map(({ id, narrow }) => `${id} ${narrow}`)).toEqual([
      ":select null",
      "id bottom-start",
      "customer top-start",
      "channel null",
      "date null",
      "total top-end",
      ":actions null",
    ]);
  });

  it("is one line where nothing is asked to stand in the second, and none where no column says a place", () => {
    const none = { select: false, expand: false, actions: 0 };
    expect(template([{ key: "id", narrow: "top-start" }], none)).toBe('"a b" auto / minmax(0,1fr) auto');
    expect(template(["id", { key: "total", narrow: "anywhere" }])).toBeUndefined();
  });

  it("is read from its start to its end, the first line before the second", () => {
    const layout = layoutOf(columnsOf(columns, rows[0]), own);
    expect(readingOrder(layout, true)).toEqual([1, 3, 6, 2, 7]);
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
      ["ArrowRight", "#2"],
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
});
