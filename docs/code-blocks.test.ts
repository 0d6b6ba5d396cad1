import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { componentDeclarations } from "@heddle/components/declarations";
import { manifests } from "@heddle/components/manifests";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Code blocks of the docs are compiled as the apps they describe: a reader who copies them must not meet an error. */

const docs = fileURLToPath(new URL(".", import.meta.url));
const root = join(docs, "..");
let work = "";

interface Block {
  page: string;
  /** First line `// state/counter.ts` names the file; other blocks stand alone. */
  path: string;
  text: string;
}

function textOf(page: string): string {
  return readFileSync(page === "README.md" ? join(root, page) : join(docs, page), "utf8");
}

function blocksOf(page: string): Block[] {
  return [...textOf(page).matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)].map((match, index) => ({
    page,
    path: /^\/\/ ([\w[\]./-]+\.tsx?)\n/.exec(match[2]!)?.[1] ?? `block-${index}.${match[1]}`,
    text: match[2]!,
  }));
}

const pages = [
  "README.md",
  ...readdirSync(docs, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md")),
];
const blocks = pages.flatMap(blocksOf);
const jsonBlocks = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^```json\n([\s\S]*?)^```/gm)].map((match, index) => ({
    page,
    index,
    text: match[1]!,
  })),
);

beforeAll(() => {
  work = mkdtempSync(join(root, "node_modules", ".docs-"));
  const declarations = join(work, "components.d.ts");
  writeFileSync(declarations, componentDeclarations(manifests));
  for (const block of blocks) {
    const file = join(work, block.page.replace(".md", ""), block.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${block.text}\nexport {};\n`);
  }
  const types = join(root, "packages/cli/types");
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "bundler",
    lib: ["ES2022"],
    jsx: "react-jsx",
    jsxImportSource: "heddle",
    types: [],
    skipLibCheck: true,
    paths: {
      heddle: [join(types, "index.d.ts")],
      "heddle/jsx-runtime": [join(types, "jsx-runtime.d.ts")],
      "heddle/components": [declarations],
    },
  };
  writeFileSync(join(work, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*"] }));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("the code in the docs", () => {
  it("is there", () => expect(blocks.length).toBeGreaterThan(0));

  it.each(jsonBlocks)("is JSON where it says so: $page, block $index", ({ text }) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it("compiles", { timeout: 60_000 }, () => {
    const run = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", work], {
      encoding: "utf8",
      cwd: work,
    });
    expect(run.stdout).toBe("");
    expect(run.status).toBe(0);
  });
});
