import { describe, expect, it } from "vitest";
import type { Template } from "../program/program.ts";
import type { PageModel } from "../protocol/messages.ts";
import { ClientModel, ModelError, remapModel } from "./index.ts";

/** A heading, a list with a cell per row, and a choice: bindings 0 title, 1 each, 2 cell, 3 choice, 4 inner. */
const template: Template = {
  hash: "t1",
  pageId: "page",
  path: "/",
  parts: [
    {
      nodes: [{ textBinding: 0 }, { each: 1, part: 1 }, { choice: 3, parts: [2] }],
      bindings: [0],
      controls: [1, 3],
    },
    { nodes: [{ textBinding: 2 }], bindings: [2], controls: [] },
    { nodes: [{ textBinding: 4 }], bindings: [4], controls: [] },
  ],
  bindingKeys: ["h:text", "e:list", "c:text", "i:condition", "s:text"],
  components: [],
  title: "Page",
};
const model: PageModel = {
  pageId: "page",
  templateHash: "t1",
  root: [
    0,
    0,
    ["Hi"],
    [
      [
        [11, 1, ["a"], []],
        [12, 1, ["b"], []],
      ],
      null,
    ],
  ],
};
const rowsOf = (client: ClientModel) => client.rows(0, 1).map((row) => client.value(row.id, 2));

describe("the model in the browser", () => {
  it("applies every operation", () => {
    const client = new ClientModel(template, model);
    client.apply([
      [0, 0, "Hello"],
      ["t", 0, 0, " you"],
      ["+", 0, 1, 0, [[13, 1, ["c"], []]]],
      ["m", 0, 3, [20, 2, ["in"], []]],
    ]);
    expect([client.value(0, 0), rowsOf(client), client.mounted(0, 3)?.id]).toEqual([
      "Hello you",
      ["c", "a", "b"],
      20,
    ]);
    expect(client.value(20, 0)).toBe("Hello you");
    client.apply([[">", 0, 1, 0, 2]]);
    expect(rowsOf(client)).toEqual(["a", "b", "c"]);
    client.apply([["%", 0, 1, [2, 0, 1]]]);
    expect(rowsOf(client)).toEqual(["c", "a", "b"]);
    client.apply([
      ["-", 0, 1, 0, 2],
      ["m", 0, 3, null],
    ]);
    expect(rowsOf(client)).toEqual(["b"]);
    expect(client.scope(20)).toBeUndefined();
    client.apply([["=", 0, 1, [[30, 1, ["z"], []]]]]);
    expect(client.toModel().root).toEqual([0, 0, ["Hello you"], [[[30, 1, ["z"], []]], null]]);
  });

  it("tells each listener once per patch, and only those of what changed", () => {
    const client = new ClientModel(template, model);
    const told: string[] = [];
    client.subscribe(0, [0], () => told.push(`title ${client.value(0, 0)}`));
    client.subscribe(12, [2], () => told.push("cell"));
    const stop = client.subscribe(0, [1], () => told.push("rows"));
    client.apply([
      [0, 0, "1"],
      [0, 0, "2"],
    ]);
    expect(told).toEqual(["title 2"]);
    const rows = client.rows(0, 1);
    client.apply([[12, 2, "x"]]);
    expect(client.rows(0, 1)).toBe(rows);
    client.apply([["-", 0, 1, 0, 1]]);
    expect(client.rows(0, 1)).not.toBe(rows);
    stop();
    client.apply([["-", 0, 1, 0, 1]]);
    expect(told).toEqual(["title 2", "cell", "rows"]);
  });

  it("hands effects and a new page to its caller", () => {
    const client = new ClientModel(template, model);
    const other = { ...model, pageId: "other" };
    const { effects, page } = client.apply([
      ["!", 1, "toast", "info", "Saved"],
      ["/", "/other", other],
      ["!", 2, "focus", "name"],
    ]);
    expect(effects.map((effect) => effect[2])).toEqual(["toast", "focus"]);
    expect(page?.[2]).toBe(other);
  });

  it("refuses an operation that does not fit", () => {
    const client = new ClientModel(template, model);
    expect(() => client.apply([[99, 0, 1]])).toThrow(ModelError);
    expect(() => client.apply([[0, 2, 1]])).toThrow(ModelError);
    expect(() => client.apply([["-", 0, 1, 1, 5]])).toThrow(ModelError);
  });
});

describe("a draft's values over an edit of its template", () => {
  it("stay with their nodes when everything is renumbered", () => {
    const next: Template = {
      ...template,
      hash: "t2",
      parts: [
        { nodes: [{ each: 0, part: 1 }, { textBinding: 2 }], bindings: [2], controls: [0] },
        { nodes: [{ textBinding: 1 }, { textBinding: 3 }], bindings: [1, 3], controls: [] },
      ],
      bindingKeys: ["e:list", "c:text", "h:text", "new:text"],
    };
    const { model: remapped, missing } = remapModel(template, model, next);
    expect(remapped).toEqual({
      pageId: "page",
      templateHash: "t2",
      root: [
        0,
        0,
        ["Hi"],
        [
          [
            [11, 1, ["a", null], []],
            [12, 1, ["b", null], []],
          ],
        ],
      ],
    });
    expect([...missing]).toEqual(["11:3", "12:3"]);
  });

  it("a node moved into a row keeps its value, one moved out takes the first row's", () => {
    const next: Template = {
      ...template,
      parts: [
        { nodes: [{ each: 1, part: 1 }, { textBinding: 2 }], bindings: [2], controls: [1] },
        { nodes: [{ textBinding: 0 }], bindings: [0], controls: [] },
      ],
      bindingKeys: ["h:text", "e:list", "c:text"],
    };
    const { model: remapped } = remapModel(template, model, next);
    expect(remapped.root).toEqual([
      0,
      0,
      ["a"],
      [
        [
          [11, 1, ["Hi"], []],
          [12, 1, ["Hi"], []],
        ],
      ],
    ]);
  });

  it("a new list shows one row and a new choice its first part, as skeletons with negative numbers", () => {
    const bare: Template = {
      ...template,
      parts: [{ nodes: [], bindings: [], controls: [] }],
      bindingKeys: [],
    };
    const { model: remapped, missing } = remapModel(bare, { ...model, root: [0, 0, [], []] }, template);
    expect(remapped.root).toEqual([0, 0, [null], [[[-1, 1, [null], []]], [-2, 2, [null], []]]]);
    expect(missing).toEqual(new Set(["0:0", "0:1", "-1:2", "0:3", "-2:4"]));
  });
});
