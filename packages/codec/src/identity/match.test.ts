import type { App, Node } from "@heddle/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryApp } from "../fixture/arbitrary-app.ts";
import { fixtureManifests } from "../fixture/manifests.ts";
import { appToFiles, filesToApp } from "../index.ts";

function page(body: string): string {
  return `import { page } from "heddle";
import { Box, Field, Label, Panel, Pixel } from "heddle/components";

export default page({ title: "Test" }, () => {
  return (
    <Box>
${body}
    </Box>
  );
});
`;
}

function read(body: string, previous: App | null = null, path = "pages/index.tsx"): App {
  const files = new Map([
    ["heddle.json", '{ "name": "Test", "schemaVersion": 1 }'],
    [path, page(body)],
  ]);
  const { app, diagnostics } = filesToApp(files, fixtureManifests, previous);
  expect(diagnostics).toEqual([]);
  return app;
}

/** The id of the node that says this. */
function idOf(app: App, text: string): string {
  const found = Object.values(app.nodes).filter((node: Node) =>
    JSON.stringify([node.props, node.name ?? ""]).includes(text),
  );
  expect(found.map((node) => node.type)).toHaveLength(1);
  return found[0]!.id;
}

const THREE = `<Label>One</Label>
<Label size="lg">Two</Label>
<Label>Three</Label>`;

describe("an edited page keeps its nodes' ids", () => {
  const before = read(THREE);

  it("when a text changes", () => {
    const after = read(THREE.replace("Two", "Second"), before);
    expect(idOf(after, "One")).toBe(idOf(before, "One"));
    expect(idOf(after, "Second")).toBe(idOf(before, "Two"));
    expect(idOf(after, "Three")).toBe(idOf(before, "Three"));
  });

  it("when a node is put before others: only it is new, and no other order key changes", () => {
    const after = read(`<Label>Zero</Label>\n${THREE}`, before);
    for (const text of ["One", "Two", "Three"]) {
      expect(after.nodes[idOf(before, text)]).toEqual(before.nodes[idOf(before, text)]);
    }
    expect(before.nodes[idOf(after, "Zero")]).toBeUndefined();
  });

  it("when one is removed", () => {
    const after = read("<Label>One</Label>\n<Label>Three</Label>", before);
    expect(after.nodes[idOf(before, "One")]).toEqual(before.nodes[idOf(before, "One")]);
    expect(after.nodes[idOf(before, "Three")]).toEqual(before.nodes[idOf(before, "Three")]);
    expect(Object.keys(after.nodes)).toHaveLength(3);
  });

  it("when the order changes: one node gets a new order key", () => {
    const after = read(`<Label>Three</Label>\n<Label>One</Label>\n<Label size="lg">Two</Label>`, before);
    const changed = ["One", "Two", "Three"].filter(
      (text) => after.nodes[idOf(before, text)]!.order !== before.nodes[idOf(before, text)]!.order,
    );
    expect(changed).toEqual(["Three"]);
  });

  it("when they are wrapped in another element", () => {
    const after = read(`<Panel>\n${THREE}\n</Panel>`, before);
    for (const text of ["One", "Two", "Three"]) expect(idOf(after, text)).toBe(idOf(before, text));
  });

  it("when a whole part moves and changes a little inside", () => {
    const part = (label: string) =>
      `<Panel value="1" data="chart"><Box gap="2"><Label>${label}</Label><Field placeholder="Search" /></Box></Panel>`;
    const first = read(`${part("Sales")}\n<Box id="target" />`);
    const second = read(`<Box id="target">${part("Turnover")}</Box>`, first);
    expect(idOf(second, "chart")).toBe(idOf(first, "chart"));
    expect(idOf(second, "Turnover")).toBe(idOf(first, "Sales"));
    expect(idOf(second, "Search")).toBe(idOf(first, "Search"));
    expect(idOf(second, "target")).toBe(idOf(first, "target"));
  });

  it("by the `id` prop, even when all else changed and moved past a twin", () => {
    const first = read(`<Box id="left" gap="1" />\n<Box id="right" gap="2" />`);
    const second = read(`<Box id="right" className="p-4" />\n<Box id="left" onClick={f} />`, first);
    expect(idOf(second, "left")).toBe(idOf(first, "left"));
    expect(idOf(second, "right")).toBe(idOf(first, "right"));
  });

  it("when the page's file is renamed", () => {
    const after = read(THREE, before, "pages/start.tsx");
    expect(Object.keys(after.pages)).toEqual(Object.keys(before.pages));
    expect(Object.keys(after.nodes).sort()).toEqual(Object.keys(before.nodes).sort());
    expect(Object.values(after.pages)[0]!.path).toBe("/start");
  });

  it("when a page cannot be read for a while, it stays as it was", () => {
    const files = new Map([
      ["heddle.json", '{ "name": "Test", "schemaVersion": 1 }'],
      ["pages/index.tsx", page("<Label>")],
    ]);
    const { app, diagnostics } = filesToApp(files, fixtureManifests, before);
    expect(diagnostics.map((one) => one.code)).toEqual(["syntax"]);
    expect(app.nodes).toEqual(before.nodes);
    expect(app.pages).toEqual(before.pages);
  });
});

describe("after any edit of the text", { timeout: 120_000 }, () => {
  it("ids stay unique and the tree is what the text says (R4)", () => {
    fc.assert(
      fc.property(arbitraryApp, arbitraryApp, (first, second) => {
        const files = appToFiles(second, fixtureManifests);
        const read = filesToApp(files, fixtureManifests, first);
        expect(read.diagnostics).toEqual([]);
        expect([...appToFiles(read.app, fixtureManifests)]).toEqual([...files]);
        expect(Object.keys(read.app.nodes)).toHaveLength(Object.keys(second.nodes).length);
      }),
      { numRuns: 80 },
    );
  });

  it("removing one node of a page leaves all others their ids (R5)", () => {
    fc.assert(
      fc.property(arbitraryApp, fc.nat(), (app, pick) => {
        const leaves = Object.values(app.nodes).filter(
          (node) => node.type === "Pixel" || node.type === "Field",
        );
        if (leaves.length === 0) return;
        const victim = leaves[pick % leaves.length]!;
        const { [victim.id]: _removed, ...nodes } = app.nodes;
        const read = filesToApp(appToFiles({ ...app, nodes }, fixtureManifests), fixtureManifests, app);
        const lost = Object.keys(nodes).filter((id) => !Object.hasOwn(read.app.nodes, id));
        // Twins are told apart by their place only, so a twin of the removed node may take over its id.
        const twins = lost.filter((id) => app.nodes[id]!.type !== victim.type);
        expect(twins).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
