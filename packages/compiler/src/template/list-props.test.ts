import { manifests } from "@heddle/components/manifests";
import { describe, expect, it } from "vitest";
import { appOf, code, type Tree, value } from "../fixture/app.ts";
import { compilePage } from "./index.ts";

const todo = [{ name: "todo", file: "state/todo.ts", className: "Todo" }];
const filter = [{ name: "filter", file: "state/filter.ts", className: "Filter" }];
const files = {
  "state/filter.ts":
    'import { LocalState } from "heddle";\nexport class Filter extends LocalState { text = ""; }\n',
};

function compile(props: NonNullable<Tree["props"]>) {
  return compilePage(appOf([{ type: "Table", props }], files, [...todo, ...filter]), "page", manifests, {
    draft: false,
  });
}

describe("a table's rows of a long list", () => {
  it("are a list of the server's, of which only so many rows are mounted", () => {
    const page = compile({ rows: code("todo.items"), window: value(30), dense: value(true) });
    expect(page.diagnostics).toEqual([]);
    expect(page.template.parts[0]!.nodes).toEqual([
      {
        type: "Table",
        props: { dense: true },
        list: { prop: "rows", each: 0, part: 1, row: 1, window: { event: 0, size: 30 } },
      },
    ]);
    expect(page.bindings[0]).toMatchObject({ kind: "each", code: "todo.items", window: 30, prop: "rows" });
    expect(page.bindings[1]).toMatchObject({ kind: "value", part: 1, code: "$row" });
    expect(page.events[0]).toMatchObject({ kind: "window", binding: 0 });
  });

  it("send no more of a row than its columns show, and are told apart by the key that is named", () => {
    const columns = value(["id", { key: "due date", label: "Due" }]);
    const page = compile({ rows: code("todo.items"), window: value(30), rowKey: value("id"), columns });
    expect(page.bindings[0]!.row!.key).toBe('$row?.["id"]');
    expect(page.bindings[1]!.code).toBe('({ "id": $row?.["id"], "due date": $row?.["due date"] })');
    expect(page.template.parts[0]!.nodes[0]).toMatchObject({
      props: { columns: ["id", { key: "due date", label: "Due" }] },
    });
  });

  it("send the members that a grid needs besides: its key, what columns draw along, and what its details list", () => {
    const props = {
      rows: code("todo.items"),
      window: value(30),
      rowKey: value("id"),
      columns: value([{ key: "name", secondKey: "mail" }, "city"]),
      details: value(["phone"]),
    };
    const page = compilePage(appOf([{ type: "DataGrid", props }], files, todo), "page", manifests, {
      draft: false,
    });
    expect(page.bindings[1]!.code).toMatch(
      /^\(\{ "id": .* "name": .* "mail": .* "city": .* "phone": .* \}\)$/,
    );
    expect(page.template.parts[0]!.nodes[0]).toMatchObject({
      props: { rowKey: "id" },
      list: { prop: "rows" },
    });
  });

  it.each([0, 1_001, 2.5, "30"])("are not cut into %j: it is no number of rows", (size) => {
    const page = compile({ rows: code("todo.items"), window: value(size) });
    expect(page.diagnostics).toMatchObject([{ severity: "error", code: "window-size", prop: "window" }]);
  });

  it("cannot depend on what only the browser knows", () => {
    const page = compile({
      rows: code("todo.items.filter((one) => one.text === filter.text)"),
      window: value(30),
    });
    expect(page.diagnostics).toMatchObject([{ severity: "error", code: "local-split", prop: "rows" }]);
  });

  it("are one value where nothing is said of a window", () => {
    const page = compile({ rows: code("todo.items") });
    expect(page.template.parts[0]!.nodes).toEqual([{ type: "Table", bindings: { rows: 0 } }]);
  });
});
