import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { componentDeclarations } from "@heddle/components/declarations";
import { manifests } from "@heddle/components/manifests";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tsconfigText } from "./app-files/generated.ts";
import { unzipFiles, zipFiles } from "./archive/index.ts";
import { readFolder } from "./folder/index.ts";
import { appToFiles, equalApps, filesToApp } from "./index.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const EXAMPLES = [
  "counter",
  "image-generator",
  "todo",
  "chat",
  "landing",
  "customers",
  "inbox",
  "dashboard",
  "sign-up",
  "gallery",
];
/** Apps of the end-to-end tests: folders as a person writes them, with nothing that Heddle adds. */
const BEHAVIOURS = join(ROOT, "e2e/behaviours/apps");
const BEHAVIOUR_APPS = readdirSync(BEHAVIOURS);

describe.each(EXAMPLES)("the example %s", (name) => {
  it("is written as Heddle writes it: reading and saving it changes no byte", async () => {
    const content = await readFolder(join(ROOT, "examples", name));
    const { app, diagnostics } = filesToApp(content.files, manifests);
    expect(diagnostics).toEqual([]);
    const written = appToFiles(app, manifests);
    // Its description is for people, and no part of the app.
    content.files.delete("README.md");
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(content.files));
  });

  it("is the same app after export and import as a zip", async () => {
    const content = await readFolder(join(ROOT, "examples", name));
    const { app } = filesToApp(content.files, manifests);
    const imported = filesToApp(unzipFiles(zipFiles(appToFiles(app, manifests))).files, manifests);
    expect(imported.diagnostics).toEqual([]);
    expect(equalApps(imported.app, app)).toBe(true);
  });
});

describe.each(BEHAVIOUR_APPS)("the tests' app %s", (name) => {
  it("is read without a complaint", async () => {
    const content = await readFolder(join(BEHAVIOURS, name));
    expect(filesToApp(content.files, manifests).diagnostics).toEqual([]);
  });
});

describe("plain tsc", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "heddle-examples-"));
    const heddle = join(folder, "node_modules/heddle");
    await mkdir(heddle, { recursive: true });
    await cp(join(ROOT, "packages/cli/types"), join(heddle, "types"), { recursive: true });
    await writeFile(join(heddle, "types/components.d.ts"), componentDeclarations(manifests));
    const types = (file: string) => ({ types: `./types/${file}.d.ts` });
    const exports = {
      ".": types("index"),
      "./components": types("components"),
      "./jsx-runtime": types("jsx-runtime"),
    };
    await writeFile(
      join(heddle, "package.json"),
      JSON.stringify({ name: "heddle", version: "0.1.0", exports }),
    );
    for (const name of EXAMPLES)
      await cp(join(ROOT, "examples", name), join(folder, name), { recursive: true });
    for (const name of BEHAVIOUR_APPS) {
      await cp(join(BEHAVIOURS, name), join(folder, name), { recursive: true });
      await writeFile(join(folder, name, "tsconfig.json"), tsconfigText());
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([...EXAMPLES, ...BEHAVIOUR_APPS])(
    "finds no error in %s",
    async (name) => {
      const run = promisify(execFile)(join(ROOT, "node_modules/.bin/tsc"), ["-p", join(folder, name)]);
      await expect(run).resolves.toMatchObject({ stdout: "" });
    },
    60_000,
  );
});
