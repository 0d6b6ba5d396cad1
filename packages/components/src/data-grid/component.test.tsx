import { act } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { choose, draw, focus, key, press, type } from "../testing/draw.tsx";
import { popoverInJsdom } from "../testing/popover.ts";
import { DataGrid } from "./component.tsx";

const people = [
  { id: "a", name: "Ada", age: 36, city: "London", born: "1815-12-10", isAdmin: true },
  { id: "g", name: "Grace", age: 85, city: "New York", born: "1906-12-09", isAdmin: false },
  { id: "e", name: "Edsger", age: 72, city: "Austin", born: "1930-05-11", isAdmin: false },
  { id: "b", name: "Barbara", age: null, city: "London", born: null, isAdmin: true },
];
const columns = ["name", { key: "age", summary: "sum" }, "city", { key: "born", type: "date" }];
const grid = { rows: people, rowKey: "id", columns, locale: "en" };

popoverInJsdom();
beforeEach(() => localStorage.clear());

/** The rows' first cells. */
function names(root: Element): (string | null)[] {
  return [...root.querySelectorAll("[data-row]")].map(
    (row) => row.querySelector("[data-column=name]")!.textContent,
  );
}

function heading(root: Element, label: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("[role=columnheader]")];
  return all.find((one) => one.textContent === label)!;
}

function cell(root: Element, row: string, column: string): HTMLElement {
  return root.querySelector(`[data-row="${row}"] > [data-column="${column}"]`)!;
}

function button(root: Element, name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("button")];
  return all.find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name)!;
}

function menu(root: Element, column: string, item: string): void {
  press(button(root, `Options of ${column}`));
  press([...root.querySelectorAll("[role=menuitem]")].find(({ textContent }) => textContent === item)!);
}

describe("a grid of rows that are all here", () => {
  it("writes numbers and dates as people read them, and names columns by their keys", () => {
    const { root } = draw(<DataGrid {...grid} />);
    expect([...root.querySelectorAll("[role=columnheader]")].map(({ textContent }) => textContent)).toEqual([
      "Name",
      "Age",
      "City",
      "Born",
    ]);
    expect(cell(root, "a", "born").textContent).toBe("Dec 10, 1815");
    expect(cell(root, "b", "age").textContent).toBe("");
  });

  it("sorts upwards, downwards and not at all, with what is empty at the end", () => {
    const onSort = vi.fn();
    const { root } = draw(<DataGrid {...grid} onSort={onSort} />);
    press(heading(root, "Age"));
    expect(names(root)).toEqual(["Ada", "Edsger", "Grace", "Barbara"]);
    expect(heading(root, "Age").getAttribute("aria-sort")).toBe("ascending");
    press(heading(root, "Age"));
    expect(names(root)).toEqual(["Grace", "Edsger", "Ada", "Barbara"]);
    expect(onSort).toHaveBeenLastCalledWith([{ column: "age", descending: true }]);
    press(heading(root, "Age"));
    expect(names(root)).toEqual(["Ada", "Grace", "Edsger", "Barbara"]);
  });

  it("searches what cells say, and offers the way back where nothing matches", async () => {
    vi.useFakeTimers();
    const { root } = draw(<DataGrid {...grid} />);
    const search = root.querySelector<HTMLInputElement>("[type=search]")!;
    type(search, "lond");
    act(() => vi.runAllTimers());
    expect(names(root)).toEqual(["Ada", "Barbara"]);
    expect(root.textContent).toContain("2 of 4 rows");
    type(search, "nobody");
    act(() => vi.runAllTimers());
    expect(root.textContent).toContain("Nothing matches “nobody”.");
    press(button(root, "Clear filters"));
    expect(search.value).toBe("");
    expect(names(root)).toHaveLength(4);
    vi.useRealTimers();
  });

  it("has no pages of nothing", () => {
    const { root } = draw(<DataGrid {...grid} pageSize={2} search="nobody" />);
    expect(root.textContent).toMatch(/0 of 4 rows$/);
    expect(root.querySelector("[aria-label='Next page']")).toBeNull();
  });

  it("keeps to conditions, each asked as its column's type is", () => {
    vi.useFakeTimers();
    const onFilter = vi.fn();
    const { root } = draw(<DataGrid {...grid} onFilter={onFilter} />);
    press(button(root, "Filter"));
    choose(root.querySelector("select[aria-label=Column]")!, "age");
    choose(root.querySelector("select[aria-label=Condition]")!, "more");
    type(root.querySelector("input[aria-label=Value]")!, "40");
    act(() => vi.runAllTimers());
    expect(names(root)).toEqual(["Grace", "Edsger"]);
    expect(onFilter).toHaveBeenLastCalledWith([{ column: "age", operator: "more", value: "40" }]);
    expect(button(root, "Filter (1)")).toBeDefined();
    vi.useRealTimers();
  });

  it("shows pages, and tells which", () => {
    const onPage = vi.fn();
    const { root } = draw(<DataGrid {...grid} pageSize={3} onPage={onPage} />);
    expect(names(root)).toHaveLength(3);
    press(button(root, "Next page"));
    expect(names(root)).toEqual(["Barbara"]);
    expect(onPage).toHaveBeenLastCalledWith({ page: 2, pageSize: 3 });
    expect(root.querySelector("[data-row]")!.getAttribute("aria-rowindex")).toBe("5");
    press(heading(root, "Name"));
    expect(names(root)).toEqual(["Ada", "Barbara", "Edsger"]);
  });

  it("draws of many rows those in sight, and takes their whole number", () => {
    const rows = Array.from({ length: 5_000 }, (_, id) => ({ id, name: `Row ${id}` }));
    const { root } = draw(<DataGrid rows={rows} rowKey="id" columns={["name"]} />);
    expect(root.querySelectorAll("[data-row]").length).toBeLessThan(60);
    expect(root.querySelector("[role=grid]")!.getAttribute("aria-rowcount")).toBe("5001");
  });

  it("gathers rows under what they have in common, folds them, and sums them up", () => {
    const { root } = draw(<DataGrid {...grid} groupBy="city" />);
    const groups = () => [...root.querySelectorAll<HTMLElement>("[role=row][aria-expanded]")];
    expect(groups().map(({ textContent }) => textContent)).toEqual([
      "CityLondon2Age 36",
      "CityNew York1Age 85",
      "CityAustin1Age 72",
    ]);
    expect(names(root)).toHaveLength(4);
    press(groups()[0]!);
    expect(groups()[0]!.getAttribute("aria-expanded")).toBe("false");
    expect(names(root)).toEqual(["Grace", "Edsger"]);
    expect(root.querySelector("[role=rowgroup]:last-child")!.textContent).toBe("Total of 4 rows193");
  });

  it("puts what an app says in place of its own words, and its figures in place of sums", () => {
    const { root } = draw(
      <DataGrid {...grid} labels={{ rows: "{count} Zeilen", search: "Suchen" }} summaries={{ age: 1_000 }} />,
    );
    expect(root.textContent).toContain("4 Zeilen");
    expect(root.querySelector("[type=search]")!.getAttribute("placeholder")).toBe("Suchen");
    expect(root.querySelector("[role=rowgroup]:last-child")!.textContent).toBe("Total of 4 rows1,000");
  });

  it("keeps a row's element when rows come and go", () => {
    const { root, redraw } = draw(<DataGrid {...grid} />);
    const kept = cell(root, "g", "name");
    redraw(<DataGrid {...grid} rows={[{ id: "n", name: "New" }, ...people]} />);
    expect(cell(root, "g", "name")).toBe(kept);
  });
});

describe("columns", () => {
  it("are hidden, pinned and moved by their menu, remembered, and told", () => {
    const onColumnState = vi.fn();
    const { root, redraw } = draw(<DataGrid {...grid} id="people" onColumnState={onColumnState} />);
    const onSort = vi.fn();
    redraw(<DataGrid {...grid} id="people" onColumnState={onColumnState} onSort={onSort} />);
    menu(root, "City", "Hide");
    expect(onSort).not.toHaveBeenCalled();
    expect(heading(root, "City")).toBeUndefined();
    menu(root, "Born", "Pin to the start");
    menu(root, "Age", "Move back");
    const order = () =>
      [...root.querySelectorAll("[role=columnheader]")].map(({ textContent }) => textContent);
    expect(order()).toEqual(["Born", "Age", "Name"]);
    expect(onColumnState).toHaveBeenLastCalledWith({
      order: ["age", "name", "city", "born"],
      widths: {},
      hidden: { city: true },
      pinned: { born: "start" },
    });
    const again = draw(<DataGrid {...grid} id="people" />);
    expect(again.root.querySelectorAll("[role=columnheader]")[0]!.textContent).toBe("Born");
    press(button(again.root, "Columns (1)"));
    press(button(again.root, "Reset columns"));
    expect(
      [...again.root.querySelectorAll("[role=columnheader]")].map(({ textContent }) => textContent),
    ).toEqual(["Name", "Age", "City", "Born"]);
  });

  it("take a state from the app, whatever it is", () => {
    const { root, redraw } = draw(
      <DataGrid {...grid} columnState={{ order: ["city"], hidden: { age: true }, widths: 3 }} />,
    );
    expect(root.querySelectorAll("[role=columnheader]")[0]!.textContent).toBe("City");
    redraw(<DataGrid {...grid} columnState="nonsense" />);
    expect(root.querySelectorAll("[role=columnheader]")).toHaveLength(4);
  });
});

describe("selection", () => {
  it("takes rows in, ranges of them with Shift, all of them, and lets them go", () => {
    const onSelect = vi.fn();
    const { root } = draw(<DataGrid {...grid} selection="multiple" onSelect={onSelect} />);
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>("[role=row] input[type=checkbox]")];
    press(boxes()[1]!);
    expect(onSelect).toHaveBeenLastCalledWith(["a"]);
    act(() => void boxes()[3]!.dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey: true })));
    expect(onSelect).toHaveBeenLastCalledWith(["a", "g", "e"]);
    press(boxes()[0]!);
    expect(onSelect).toHaveBeenLastCalledWith(["a", "g", "e", "b"]);
    expect(root.textContent).toContain("4 selected");
    press(button(root, "Clear"));
    expect(onSelect).toHaveBeenLastCalledWith([]);
  });

  it("stays with its row when the order changes, and follows the app", () => {
    const { root, redraw } = draw(<DataGrid {...grid} selection="multiple" selected={["g"]} />);
    press(heading(root, "Name"));
    const chosen = () =>
      [...root.querySelectorAll("[aria-selected=true]")].map((row) => row.getAttribute("data-row"));
    expect(chosen()).toEqual(["g"]);
    redraw(<DataGrid {...grid} selection="multiple" selected={["e", "b"]} />);
    expect(chosen()).toEqual(["b", "e"]);
  });
});

describe("the keyboard", () => {
  it("has one place in the tab order, and arrows, Home, End and Control lead from it", () => {
    const { root } = draw(<DataGrid {...grid} />);
    const stops = () => [...root.querySelectorAll<HTMLElement>("[role=grid] [tabindex='0']")];
    expect(stops()).toHaveLength(1);
    focus(stops()[0]!);
    const walk: [string, string, object?][] = [
      ["ArrowDown", "Ada"],
      ["ArrowRight", "36"],
      ["End", "Dec 10, 1815"],
      ["ArrowRight", "Dec 10, 1815"],
      ["ArrowDown", "Dec 9, 1906"],
      ["Home", "Grace"],
      ["End", "", { ctrlKey: true }],
      ["Home", "Name", { ctrlKey: true }],
    ];
    for (const [pressed, text, modifiers] of walk) {
      key(document.activeElement!, pressed, modifiers);
      expect(document.activeElement!.textContent).toBe(text);
      expect(stops()).toEqual([document.activeElement]);
    }
  });

  it("sorts, selects and opens the menu of a heading", () => {
    const { root } = draw(<DataGrid {...grid} selection="multiple" />);
    focus(heading(root, "Name"));
    key(document.activeElement!, "Enter");
    expect(names(root)[1]).toBe("Barbara");
    key(document.activeElement!, "ArrowDown", { altKey: true });
    expect(root.querySelector("[role=menu]")).not.toBeNull();
    expect(document.activeElement!.getAttribute("role")).toBe("menuitem");
    key(document.activeElement!, "Escape");
    focus(cell(root, "g", "name"));
    key(document.activeElement!, " ");
    expect(root.querySelector("[data-row=g]")!.getAttribute("aria-selected")).toBe("true");
    key(document.activeElement!, "a", { ctrlKey: true });
    expect(root.querySelectorAll("[aria-selected=true]")).toHaveLength(4);
  });
});

describe("entries", () => {
  const editable = {
    ...grid,
    columns: [
      "name",
      { key: "city", editable: true },
      { key: "age", editable: true },
      { key: "isAdmin", editable: true },
    ],
  };
  const editor = (root: Element) =>
    root.querySelector<HTMLInputElement>("[role=gridcell] input:not([type=checkbox])")!;

  it("begin with a key, are kept by Enter and dropped by Escape, and stand until the app answers", () => {
    const onEdit = vi.fn();
    const { root, redraw } = draw(<DataGrid {...editable} onEdit={onEdit} />);
    focus(cell(root, "a", "city"));
    key(document.activeElement!, "B");
    expect(editor(root).value).toBe("B");
    type(editor(root), "Bern");
    type(editor(root), "Berne");
    key(editor(root), "Enter");
    expect(onEdit).toHaveBeenCalledExactlyOnceWith([
      { key: "a", place: 0, column: "city", value: "Berne", previous: "London" },
    ]);
    expect(cell(root, "a", "city").textContent).toBe("Berne");
    expect(document.activeElement).toBe(cell(root, "g", "city"));
    key(document.activeElement!, "F2");
    type(editor(root), "nowhere");
    key(editor(root), "Escape");
    expect(cell(root, "g", "city").textContent).toBe("New York");
    expect(onEdit).toHaveBeenCalledOnce();
    redraw(<DataGrid {...editable} rows={people.map((one) => ({ ...one, city: "Paris" }))} />);
    expect(cell(root, "a", "city").textContent).toBe("Paris");
  });

  it("are read as the column's type, and refused where they are none", () => {
    const onEdit = vi.fn();
    const { root } = draw(<DataGrid {...editable} onEdit={onEdit} />);
    focus(cell(root, "g", "age"));
    key(document.activeElement!, "Enter");
    type(editor(root), "old");
    key(editor(root), "Enter");
    expect(editor(root).getAttribute("aria-invalid")).toBe("true");
    type(editor(root), "1,086.5");
    key(editor(root), "Tab");
    expect(onEdit).toHaveBeenLastCalledWith([
      { key: "g", place: 1, column: "age", value: 1086.5, previous: 85 },
    ]);
    press(cell(root, "e", "isAdmin").querySelector("input")!);
    expect(onEdit).toHaveBeenLastCalledWith([
      { key: "e", place: 2, column: "isAdmin", value: true, previous: false },
    ]);
  });

  it("wait to be saved together, or are discarded", () => {
    const onEdit = vi.fn();
    const { root } = draw(<DataGrid {...editable} editing="together" onEdit={onEdit} />);
    const enter = (row: string, text: string) => {
      focus(cell(root, row, "city"));
      key(document.activeElement!, "Enter");
      type(editor(root), text);
      key(editor(root), "Enter");
    };
    enter("a", "Bern");
    enter("g", "Rome");
    expect(root.textContent).toContain("2 unsaved");
    press(button(root, "Discard"));
    expect(cell(root, "a", "city").textContent).toBe("London");
    expect(onEdit).not.toHaveBeenCalled();
    enter("e", "Oslo");
    press(button(root, "Save"));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith([
      { key: "e", place: 2, column: "city", value: "Oslo", previous: "Austin" },
    ]);
    expect(cell(root, "e", "city").textContent).toBe("Oslo");
    expect(root.textContent).not.toContain("unsaved");
  });
});

describe("a row", () => {
  it("has actions, buttons in cells and details, each told with its key", () => {
    const [onRowAction, onButton, onExpand, onRowClick] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
    const { root } = draw(
      <DataGrid
        {...grid}
        columns={["name", { key: "call", type: "button", action: "Call" }]}
        rowActions={[{ key: "delete", label: "Delete", color: "bad" }]}
        details={["city"]}
        {...{ onRowAction, onButton, onExpand, onRowClick }}
      />,
    );
    press(root.querySelector("[data-row=g] [aria-label=Delete]")!);
    expect(onRowAction).toHaveBeenCalledExactlyOnceWith({ key: "g", place: 1, action: "delete" });
    press(cell(root, "e", "call").querySelector("button")!);
    expect(onButton).toHaveBeenCalledExactlyOnceWith({ key: "e", place: 2, column: "call" });
    press(root.querySelector("[data-row=a] [aria-label='Show details']")!);
    expect(onExpand).toHaveBeenCalledExactlyOnceWith({ key: "a", place: 0, open: true });
    expect(root.querySelector("dd")!.textContent).toBe("London");
    expect(onRowClick).not.toHaveBeenCalled();
    press(cell(root, "b", "name"));
    expect(onRowClick).toHaveBeenCalledExactlyOnceWith({ key: "b", place: 3 });
  });
});

describe("a window of a long list", () => {
  const longList = {
    keys: [7, 8, 9, 10],
    offset: 100,
    total: 100_000,
    isWaiting: false,
    before: () => undefined,
    after: () => undefined,
    guessedRoom: 0,
  };

  it("counts the whole list, and leaves order and search to the app", () => {
    vi.useFakeTimers();
    const [onSort, onSearch] = [vi.fn(), vi.fn()];
    const { root } = draw(
      <DataGrid {...grid} longList={longList} selection="multiple" {...{ onSort, onSearch }} />,
    );
    expect(root.querySelector("[role=grid]")!.getAttribute("aria-rowcount")).toBe("100001");
    expect(root.querySelector("[data-row=a]")!.getAttribute("aria-rowindex")).toBe("102");
    expect(root.textContent).toContain("100,000 rows");
    press(heading(root, "Name"));
    expect(onSort).toHaveBeenCalledExactlyOnceWith([{ column: "name", descending: false }]);
    expect(names(root)).toEqual(["Ada", "Grace", "Edsger", "Barbara"]);
    type(root.querySelector<HTMLInputElement>("[type=search]")!, "ada");
    act(() => vi.advanceTimersByTime(300));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith("ada");
    expect(names(root)).toHaveLength(4);
    expect(button(root, "Export")).toBeUndefined();
    vi.useRealTimers();
  });
});
