import { mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, createApp, orderBetween } from "@heddle/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fixtureManifests } from "../fixture/manifests.ts";
import { equalApps, filesToApp } from "../index.ts";
import { describeAssets, FolderError, readFolder, resolveInside, writeFolder } from "./index.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "heddle-folder-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function sampleApp(): App {
  const app = createApp("Sample");
  const page = Object.keys(app.pages)[0]!;
  app.files["state/todo.ts"] = "export class Todo {}\n";
  app.componentVersions.Label = 1;
  app.nodes.label = {
    id: "label",
    type: "Label",
    parent: page,
    slot: "children",
    order: orderBetween(null, null),
    props: { text: { value: "Hello" } },
    events: {},
  };
  app.pages.about = {
    id: "about",
    path: "/deep/about",
    title: { value: "About" },
    uses: [],
    onLoad: [],
    order: "a1",
  };
  return app;
}

const PICTURE = new Uint8Array([137, 80, 78, 71, 0, 255]);

describe("an app folder", () => {
  it("holds the whole app, assets included", async () => {
    const app = sampleApp();
    const assets = new Map([["assets/dot.png", PICTURE]]);
    app.assets = describeAssets(assets);
    await writeFolder(root, app, fixtureManifests, { assets });
    const content = await readFolder(root);
    const read = filesToApp(content.files, fixtureManifests, null, {
      assets: describeAssets(content.assets),
    });
    expect(read.diagnostics).toEqual([]);
    expect(equalApps(read.app, app)).toBe(true);
    expect(content.assets.get("assets/dot.png")).toEqual(Uint8Array.from(PICTURE));
    expect(app.assets["assets/dot.png"]).toMatchObject({ size: 6, type: "image/png" });
  });

  it("is not touched by saving without a change", async () => {
    const app = sampleApp();
    await writeFolder(root, app, fixtureManifests);
    const past = new Date(2020, 1, 1);
    await utimes(join(root, "pages/index.tsx"), past, past);
    expect(await writeFolder(root, app, fixtureManifests)).toEqual({ written: [], removed: [] });
    expect((await stat(join(root, "pages/index.tsx"))).mtime).toEqual(past);
  });

  it("gets one file written for one change", async () => {
    const app = sampleApp();
    await writeFolder(root, app, fixtureManifests);
    app.nodes.label!.props.text = { value: "Bye" };
    expect(await writeFolder(root, app, fixtureManifests)).toEqual({
      written: ["pages/index.tsx"],
      removed: [],
    });
  });

  it("loses the pages, logic and assets that the app no longer has, and nothing else", async () => {
    const app = sampleApp();
    const assets = new Map([["assets/dot.png", PICTURE]]);
    app.assets = describeAssets(assets);
    await writeFolder(root, app, fixtureManifests, { assets });
    await writeFile(join(root, "README.md"), "mine");
    await writeFile(join(root, "assets/extra.png"), PICTURE);
    delete app.pages.about;
    app.files = {};
    app.assets = {};
    const { removed } = await writeFolder(root, app, fixtureManifests);
    expect(removed.sort()).toEqual(["assets/dot.png", "pages/deep/about.tsx", "state/todo.ts"]);
    await expect(stat(join(root, "pages/deep"))).rejects.toMatchObject({ code: "ENOENT" });
    expect(await readFile(join(root, "README.md"), "utf8")).toBe("mine");
    await stat(join(root, "assets/extra.png"));
  });

  it("keeps files that appeared after the app was read", async () => {
    const app = sampleApp();
    await writeFolder(root, app, fixtureManifests);
    const before = (await readFolder(root)).files;
    await writeFile(join(root, "state/new.ts"), "export class New {}\n");
    expect(await writeFolder(root, app, fixtureManifests, { before })).toEqual({ written: [], removed: [] });
  });

  it("keeps a page's formatting by hand while the page says the same, and a person's own package.json", async () => {
    const app = sampleApp();
    await writeFolder(root, app, fixtureManifests);
    const byHand = `import { page } from 'heddle'
import { Label } from 'heddle/components'
export default page({ title: 'Sample' }, () => <Label>
    Hello
</Label>)
`;
    await writeFile(join(root, "pages/index.tsx"), byHand);
    await writeFile(
      join(root, "package.json"),
      '{ "name": "mine", "dependencies": { "left": "1.0.0", "heddle": "file:vendor/heddle-0.0.1.tgz" } }',
    );
    expect(await writeFolder(root, app, fixtureManifests)).toEqual({
      written: ["package.json"],
      removed: [],
    });
    expect(await readFile(join(root, "pages/index.tsx"), "utf8")).toBe(byHand);
    expect(JSON.parse(await readFile(join(root, "package.json"), "utf8"))).toEqual({
      name: "mine",
      dependencies: { left: "1.0.0", heddle: "file:vendor/heddle-0.1.0.tgz" },
    });
    app.nodes.label!.props.text = { value: "Bye" };
    expect((await writeFolder(root, app, fixtureManifests)).written).toEqual(["pages/index.tsx"]);
  });
});

describe("paths and links", () => {
  it("never lead out of the folder", () => {
    for (const path of ["../x", "a/../../x", "/etc/passwd", "a\\..\\x", "", ".", "a/./b", "C:x"]) {
      expect(() => resolveInside(root, path), path).toThrow(FolderError);
    }
    expect(resolveInside(root, "a/b.ts")).toBe(join(root, "a/b.ts"));
  });

  it("are not followed when reading", async () => {
    const outside = await mkdtemp(join(tmpdir(), "heddle-outside-"));
    await writeFile(join(outside, "secret.ts"), "secret");
    await symlink(outside, join(root, "state"));
    await symlink(join(outside, "secret.ts"), join(root, "heddle.json"));
    const content = await readFolder(root);
    expect([...content.files.keys()]).toEqual([]);
    expect(content.skipped.sort()).toEqual(["heddle.json", "state"]);
    await rm(outside, { recursive: true });
  });

  it("are refused when writing", async () => {
    const outside = await mkdtemp(join(tmpdir(), "heddle-outside-"));
    await symlink(outside, join(root, "state"));
    await expect(writeFolder(root, sampleApp(), fixtureManifests)).rejects.toMatchObject({ code: "link" });
    await expect(stat(join(outside, "todo.ts"))).rejects.toMatchObject({ code: "ENOENT" });
    await rm(outside, { recursive: true });
  });

  it("limits hold for folders too", async () => {
    await mkdir(join(root, "state"));
    for (let index = 0; index < 5; index++) await writeFile(join(root, `state/f${index}.ts`), "x");
    await expect(readFolder(root, { count: 3 })).rejects.toMatchObject({ code: "too-many-files" });
  });
});
