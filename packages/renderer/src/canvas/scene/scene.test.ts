import type { ComponentManifest, ManifestRegistry } from "@heddle/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutlineNode, Rectangle } from "../bus.ts";
import { dropAt, emptyRooms, instanceAt } from "./drop.ts";
import { buildScene, type DrawnElement, indexOutline, instancesOf } from "./scene.ts";
import { typesHeldOnPage } from "./within.ts";

const component = (name: string, slots: ComponentManifest["slots"]): ComponentManifest => ({
  name,
  version: 1,
  label: name,
  help: "",
  category: "Layout",
  icon: "square",
  props: {},
  events: {},
  slots,
  example: { type: name },
});
const manifests: ManifestRegistry = {
  VStack: component("VStack", { children: { label: "Content", help: "" } }),
  Text: component("Text", {}),
  Tabs: component("Tabs", { children: { label: "Tabs", help: "", allow: ["Tab"] } }),
};
const node = (id: string, type: string, parent: string, slot = "children"): OutlineNode => ({
  id,
  type,
  parent,
  slot,
  label: id,
});
const down = () => ({ axis: "y", reversed: false }) as const;
const drawn = (
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  container = -1,
): DrawnElement => ({
  node: id,
  rectangle: { x, y, width, height },
  flow: down,
  ink: () => [],
  container,
  emptyPlace: null,
});
const page = { rectangle: { x: 0, y: 0, width: 400, height: 400 }, flow: down };
const adding = { types: ["Text"], holds: [], nodes: new Set<string>() };

describe("a scene", () => {
  const outline = indexOutline("page", [
    node("stack", "VStack", "page"),
    node("title", "Text", "stack"),
    node("if", "If", "stack"),
    node("shown", "Text", "if", "then"),
    node("each", "Each", "stack"),
    node("cell", "Text", "each"),
    node("note", "Text", "each"),
    node("room", "VStack", "page"),
  ]);
  const scene = buildScene(
    outline,
    manifests,
    [
      drawn("stack", 20, 20, 360, 240),
      drawn("title", 20, 20, 360, 40, 0),
      drawn("shown", 20, 60, 360, 40, 0),
      drawn("cell", 20, 100, 360, 20, 0),
      drawn("note", 20, 120, 360, 20, 0),
      drawn("cell", 20, 140, 360, 20, 0),
      drawn("note", 20, 160, 360, 20, 0),
      drawn("room", 20, 300, 360, 44),
    ],
    page,
  );

  it("gives a control the place of what it shows, and a list one place per row", () => {
    expect(instancesOf(scene, "if").map((each) => each.rectangle)).toEqual([
      { x: 20, y: 60, width: 360, height: 40 },
    ]);
    expect(instancesOf(scene, "each").map((each) => [each.rectangle.y, each.rectangle.height])).toEqual([
      [100, 40],
      [140, 40],
    ]);
  });

  it("drops before and after a leaf in its own container", () => {
    expect(dropAt(scene, { x: 200, y: 30 }, adding)?.target).toEqual({
      parent: "stack",
      slot: "children",
      before: "title",
    });
    expect(dropAt(scene, { x: 200, y: 230 }, adding)?.target).toEqual({
      parent: "stack",
      slot: "children",
      before: null,
    });
  });

  it("drops into the branch of a condition that is pointed at, and beside it near its edge", () => {
    expect(dropAt(scene, { x: 200, y: 90 }, adding)?.target).toEqual({
      parent: "if",
      slot: "then",
      before: null,
    });
    expect(dropAt(scene, { x: 200, y: 61 }, adding)?.target.parent).toBe("stack");
  });

  it("drops into a list's row, whichever row was pointed at", () => {
    expect(dropAt(scene, { x: 200, y: 117 }, adding)?.target).toEqual({
      parent: "each",
      slot: "children",
      before: "note",
    });
    expect(dropAt(scene, { x: 200, y: 157 }, adding)?.target).toEqual({
      parent: "each",
      slot: "children",
      before: "note",
    });
  });

  it("drops into an empty container and names what fits", () => {
    const drop = dropAt(scene, { x: 200, y: 322 }, adding);
    expect(drop?.target).toEqual({ parent: "room", slot: "children", before: null });
    expect(drop?.line).toBe(null);
    expect(emptyRooms(scene).map((room) => [room.node, room.label])).toEqual([
      ["room", "VStack · takes anything"],
    ]);
  });

  it("never drops a node into itself", () => {
    const moving = { types: ["VStack"], holds: [], nodes: new Set(["stack"]) };
    expect(dropAt(scene, { x: 200, y: 90 }, moving)?.target.parent).toBe("page");
  });

  it("selects the deepest node, controls only where nothing of theirs is pointed at", () => {
    expect(instanceAt(scene, { x: 200, y: 90 })?.node).toBe("shown");
    expect(instanceAt(scene, { x: 200, y: 240 })?.node).toBe("stack");
    expect(instanceAt(scene, { x: 5, y: 390 })).toBe(null);
  });

  it("you can always drop somewhere what a page takes, and never inside of what is dragged", () => {
    const ids = [...outline.nodes.keys()];
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 450 }),
        fc.integer({ min: -50, max: 450 }),
        fc.subarray(ids),
        fc.constantFrom("Text", "VStack", "If", "Case"),
        (x, y, nodes, type) => {
          const drop = dropAt(scene, { x, y }, { types: [type], holds: [], nodes: new Set(nodes) });
          // No page takes a case.
          expect(drop === null).toBe(type === "Case");
          if (drop === null) return;
          const { target } = drop;
          expect(target.parent === "page" || outline.nodes.has(target.parent)).toBe(true);
          let at: string | undefined = target.parent;
          while (at !== undefined) {
            expect(nodes).not.toContain(at);
            at = outline.nodes.get(at)?.parent;
          }
          if (target.before !== null) expect(outline.nodes.get(target.before)?.parent).toBe(target.parent);
        },
      ),
    );
  });
});

describe("slots that take only some types", () => {
  const outline = indexOutline("page", [node("tabs", "Tabs", "page")]);
  const tabs: Rectangle = { x: 0, y: 0, width: 400, height: 100 };
  const scene = buildScene(
    outline,
    manifests,
    [drawn("tabs", tabs.x, tabs.y, tabs.width, tabs.height)],
    page,
  );
  it("are passed over by others, and say what they take", () => {
    expect(dropAt(scene, { x: 200, y: 30 }, adding)?.target).toEqual({
      parent: "page",
      slot: "children",
      before: "tabs",
    });
    expect(
      dropAt(scene, { x: 200, y: 30 }, { types: ["Tab"], holds: [], nodes: new Set() })?.target.parent,
    ).toBe("tabs");
    expect(emptyRooms(scene)[0]!.label).toBe("Tabs · takes Tab");
  });
});

it("says nothing over a component that is whole without its slots", () => {
  const panes = { first: { label: "First", help: "" }, second: { label: "Second", help: "" } };
  const known: ManifestRegistry = {
    ...manifests,
    DataGrid: component("DataGrid", { tools: { label: "Tools", help: "" } }),
    SplitPane: {
      ...component("SplitPane", panes),
      example: { type: "SplitPane", slots: { first: [{ type: "Text" }] } },
    },
  };
  const scene = buildScene(
    indexOutline("page", [node("grid", "DataGrid", "page"), node("pane", "SplitPane", "page")]),
    known,
    [drawn("grid", 0, 0, 400, 200), drawn("pane", 0, 200, 400, 100)],
    page,
  );
  expect(emptyRooms(scene).map((room) => room.label)).toEqual(["SplitPane · takes anything"]);
});

it("lays no sign over what a container draws by itself", () => {
  const known: ManifestRegistry = {
    ...manifests,
    // Its example has something in its slot, and it is whole without.
    Banner: {
      ...component("Banner", { actions: { label: "Actions", help: "" } }),
      example: { type: "Banner", slots: { actions: [{ type: "Text" }] } },
    },
    AppShell: component("AppShell", { children: { label: "Content", help: "" } }),
  };
  const rooms = (type: string, height: number, ink: Rectangle[]) => {
    const nodes = [node("own", type, "page"), node("other", "Text", "page")];
    const own = { ...drawn("own", 0, 0, 400, height), ink: () => ink };
    const scene = buildScene(indexOutline("page", nodes), known, [own], page);
    return emptyRooms(scene).map((room) => room.label);
  };
  const words = { x: 16, y: 10, width: 120, height: 20 };
  expect(rooms("Banner", 40, [])).toEqual(["Banner · takes anything"]);
  expect(rooms("Banner", 40, [words])).toEqual([]);
  expect(rooms("AppShell", 100, [{ ...words, width: 300 }])).toEqual([]);
  // Beside its sidebar there is bare ground.
  expect(rooms("AppShell", 400, [{ x: 16, y: 10, width: 60, height: 300 }])).toEqual([
    "AppShell · takes anything",
  ]);
});

it("offers no place within what a component must not stand in, however deep", () => {
  const known: ManifestRegistry = {
    ...manifests,
    Form: { ...component("Form", { children: { label: "Content", help: "" } }), notWithin: ["Form"] },
  };
  const scene = buildScene(
    indexOutline("page", [node("form", "Form", "page"), node("column", "VStack", "form")]),
    known,
    [drawn("form", 0, 0, 400, 200), drawn("column", 20, 20, 360, 160, 0)],
    page,
  );
  const parentOf = (type: string, holds: string[]) =>
    dropAt(scene, { x: 200, y: 100 }, { types: [type], holds, nodes: new Set() })?.target.parent;
  expect(parentOf("Text", [])).toBe("column");
  expect(parentOf("Form", ["Form"])).toBe("page");
  expect(parentOf("VStack", ["Form"])).toBe("page");
  expect(typesHeldOnPage(scene.outline, known, ["column"])).toEqual([]);
  expect(typesHeldOnPage(scene.outline, known, ["form"])).toEqual(["Form"]);
});

it("knows of what blocks hide: what is in them, and around what fills their slots", () => {
  const known: ManifestRegistry = {
    ...manifests,
    Form: { ...component("Form", { children: { label: "Content", help: "" } }), notWithin: ["Form"] },
    Panel: component("Panel", { children: { label: "Content", help: "" } }),
  };
  const scene = buildScene(
    indexOutline("page", [
      { ...node("panel", "Panel", "page"), holds: ["Form"] },
      { ...node("column", "VStack", "panel"), within: ["Form"] },
    ]),
    known,
    [drawn("panel", 0, 0, 400, 200), drawn("column", 20, 20, 360, 160, 0)],
    page,
  );
  const parentOf = (holds: string[]) =>
    dropAt(scene, { x: 200, y: 100 }, { types: ["VStack"], holds, nodes: new Set() })?.target.parent;
  expect(parentOf([])).toBe("column");
  expect(parentOf(["Form"])).toBe("panel");
  expect(typesHeldOnPage(scene.outline, known, ["panel"])).toEqual(["Form"]);
});

it("offers no place at all where what is around the page forbids it", () => {
  const known: ManifestRegistry = { ...manifests, Form: { ...component("Form", {}), notWithin: ["Form"] } };
  const outline = indexOutline("block", [node("column", "VStack", "block")], ["VStack", "Form"]);
  const scene = buildScene(outline, known, [drawn("column", 0, 0, 400, 200)], page);
  const parentAt = (y: number, type: string, holds: string[]) =>
    dropAt(scene, { x: 200, y }, { types: [type], holds, nodes: new Set() })?.target.parent;
  for (const y of [100, 300]) {
    expect(parentAt(y, "Form", ["Form"])).toBeUndefined();
    expect(parentAt(y, "Text", [])).toBeDefined();
  }
});

describe("places that something else fills", () => {
  it("say what fills them, and take nothing", () => {
    const scene = buildScene(
      indexOutline("page", [
        node("text", "Text", "page"),
        node("slot", "Slot", "page"),
        node("outlet", "Outlet", "page"),
      ]),
      manifests,
      [drawn("text", 0, 0, 400, 20), drawn("slot", 0, 50, 400, 44), drawn("outlet", 0, 100, 400, 44)],
      page,
    );
    expect(emptyRooms(scene).map((room) => room.label)).toEqual([
      "Slot · filled where the block is used",
      "Outlet · the page that is open",
    ]);
    expect(dropAt(scene, { x: 200, y: 70 }, adding)?.target.parent).toBe("page");
  });
});

describe("controls that show nothing", () => {
  const outline = indexOutline("page", [
    node("if", "If", "page"),
    node("each", "Each", "page"),
    node("cell", "Text", "each"),
    node("match", "Match", "page"),
    node("first", "Case", "match"),
    node("second", "Case", "match"),
  ]);
  const scene = buildScene(
    outline,
    manifests,
    [
      { ...drawn("if", 0, 0, 400, 44), emptyPlace: 1 },
      { ...drawn("each", 0, 100, 400, 44), emptyPlace: 0 },
      { ...drawn("match", 0, 200, 400, 44), emptyPlace: 1 },
    ],
    page,
  );

  it("are selected where their place is", () => {
    expect(instanceAt(scene, { x: 200, y: 20 })?.node).toBe("if");
    expect(instanceAt(scene, { x: 200, y: 120 })?.node).toBe("each");
    expect(instanceAt(scene, { x: 200, y: 220 })?.node).toBe("second");
  });

  it("take what is dropped into the branch, the row or the case that would show", () => {
    const targetAt = (y: number) => dropAt(scene, { x: 200, y }, adding)?.target;
    expect(targetAt(20)).toEqual({ parent: "if", slot: "else", before: null });
    expect(targetAt(120)).toEqual({ parent: "each", slot: "children", before: null });
    expect(targetAt(220)).toEqual({ parent: "second", slot: "children", before: null });
  });

  it("say that they are empty, or that nothing is shown now", () => {
    expect(emptyRooms(scene).map((room) => [room.node, room.label])).toEqual([
      ["if", "If · takes anything"],
      ["each", "Each · shows nothing now"],
      ["second", "Case · takes anything"],
    ]);
  });
});

describe("a page that one container holds", () => {
  const draw = (nodes: OutlineNode[], elements: DrawnElement[]) =>
    buildScene(indexOutline("page", nodes), manifests, elements, page);
  const column = drawn("column", 100, 0, 200, 400);

  it("says what to do while that is empty", () => {
    const scene = draw([node("column", "VStack", "page")], [column]);
    expect(emptyRooms(scene).map((room) => [room.node, room.label])).toEqual([
      ["column", "Drag a component here"],
    ]);
  });

  it("takes what is let go beside it into the container, nearest to the pointer", () => {
    const scene = draw(
      [node("column", "VStack", "page"), node("first", "Text", "column"), node("second", "Text", "column")],
      [column, drawn("first", 120, 20, 160, 40, 0), drawn("second", 120, 80, 160, 40, 0)],
    );
    expect(dropAt(scene, { x: 10, y: 70 }, adding)?.target).toEqual({
      parent: "column",
      slot: "children",
      before: "second",
    });
    // At its own edge the place beside it can still be had.
    expect(dropAt(scene, { x: 101, y: 390 }, adding)?.target.parent).toBe("page");
    expect(
      dropAt(scene, { x: 10, y: 70 }, { types: ["VStack"], holds: [], nodes: new Set(["column"]) })?.target
        .parent,
    ).toBe("page");
  });

  it("keeps its bare ground where several things stand on it", () => {
    const scene = draw(
      [node("column", "VStack", "page"), node("note", "Text", "page")],
      [column, drawn("note", 100, 400, 200, 20)],
    );
    expect(dropAt(scene, { x: 10, y: 70 }, adding)?.target.parent).toBe("page");
  });
});
