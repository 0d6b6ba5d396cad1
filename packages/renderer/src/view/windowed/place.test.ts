import { describe, expect, it } from "vitest";
import { wantedRows } from "./place.ts";

const rows = (offset: number, count = 50, total = 1_000) => ({ offset, count, total });
const seen = (first: number, last: number) => ({ top: first * 40, bottom: last * 40, rowHeight: 40 });

describe("the rows of a long list that are asked for", () => {
  it("are none while enough of them lie beyond what is seen", () => {
    expect(wantedRows(rows(0), seen(0, 20), 50)).toBeNull();
    expect(wantedRows(rows(100), seen(115, 135), 50)).toBeNull();
    expect(wantedRows(rows(950), seen(980, 1_000), 50)).toBeNull();
  });

  it("lie around what is seen when an edge comes near", () => {
    expect(wantedRows(rows(0), seen(30, 40), 50)).toEqual({ offset: 10, count: 50 });
    expect(wantedRows(rows(100), seen(105, 115), 50)).toEqual({ offset: 85, count: 50 });
  });

  it("are those of a far jump, and never beyond the ends", () => {
    expect(wantedRows(rows(0), seen(500, 520), 50)).toEqual({ offset: 485, count: 50 });
    expect(wantedRows(rows(0), seen(990, 1_010), 50)).toEqual({ offset: 950, count: 50 });
    expect(wantedRows(rows(500), seen(-30, 5), 50)).toEqual({ offset: 0, count: 50 });
  });

  it("are more than usual when more is seen", () => {
    expect(wantedRows(rows(0), seen(0, 80), 50)).toEqual({ offset: 0, count: 160 });
  });

  it("are none where nothing is seen or nothing is there", () => {
    expect(wantedRows(rows(0, 0, 0), seen(0, 20), 50)).toBeNull();
    expect(wantedRows(rows(0), { top: 10, bottom: 10, rowHeight: 40 }, 50)).toBeNull();
  });
});
