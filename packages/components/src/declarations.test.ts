import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { manifests } from "../generated/manifests.ts";
import { componentDeclarations } from "./declarations.ts";

const workspace = fileURLToPath(new URL("../../../", import.meta.url));
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
let folder: string;

/** A folder in which `heddle` resolves to the types that app authors get. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-declarations-"));
  const heddle = join(folder, "node_modules/heddle");
  mkdirSync(heddle, { recursive: true });
  cpSync(join(workspace, "packages/cli/types"), join(heddle, "types"), { recursive: true });
  writeFileSync(join(heddle, "types/components.d.ts"), componentDeclarations(manifests));
  const exported = (name: string) => ({ types: `./types/${name}.d.ts` });
  const exports = {
    ".": exported("index"),
    "./components": exported("components"),
    "./jsx-runtime": exported("jsx-runtime"),
  };
  writeFileSync(
    join(heddle, "package.json"),
    JSON.stringify({ name: "heddle", version: "0.0.0", type: "module", exports }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Type-checks the body of a page; the messages of the compiler, without places. */
function check(elements: string): string[] {
  const page = `import { page, State, use, ui, on } from "heddle";
import { ${Object.keys(manifests).sort().join(", ")} } from "heddle/components";
class Shop extends State {
  name = ""; amount = 1; open = false; rows = [{ id: 1, name: "a" }];
  save() {} rename(name: string) { this.name = name; } async *work() { yield; } submit(values: { name?: unknown }) {}
}
export default page({ title: "x" }, () => { const shop = use(Shop); return (<VStack>${elements}</VStack>); });
`;
  writeFileSync(join(folder, "page.tsx"), page);
  const options =
    "--noEmit --strict --jsx react-jsx --jsxImportSource heddle --module esnext --moduleResolution bundler --target es2024 --lib es2024 --skipLibCheck false --types ";
  try {
    execFileSync(process.execPath, [compiler, ...options.trim().split(" ").slice(0, -1), "page.tsx"], {
      cwd: folder,
      stdio: "pipe",
    });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: Buffer };
    return stdout
      .toString()
      .split("\n")
      .filter((line) => line.includes("error TS"));
  }
}

it("accepts pages as people write them", () => {
  const elements = `
    <Heading level={1}>Hello {shop.name}, {shop.amount} of {shop.rows.length}</Heading>
    <Input bind={shop.name} label="Name" placeholder="x" onSubmit={shop.rename} onKeyDown={on({ keys: ["Enter"] }, shop.save)} />
    <NumberInput bind={shop.amount} minimum={0} />
    <Button variant={shop.open ? "solid" : "soft"} loading={shop.open} onClick={shop.work} className="w-full" key="k" data-name="Go">Go</Button>
    <Button onClick={[ui.toast("Saved"), ui.navigate("/done")]}>{shop.open && "Maybe"}</Button>
    <Button onClick={() => shop.rename("x")} icon="star" />
    <Image src={shop.open ? "/a.png" : null} />
    <Select options={["a", { value: "b", label: "B" }]} bind={shop.name} onChange={(value) => shop.rename(value.trim())} />
    <Table rows={shop.rows} columns={["id", { key: "name", align: "end" }]} onRowClick={(index) => shop.rename(String(index + 1))} />
    <Form onSubmit={shop.submit}><Text as="span">{1}</Text>{shop.rows.map((row) => <Badge key={row.id}>{row.name}</Badge>)}</Form>
    <Tabs bind={shop.name}><Tab label="A"><Text>in</Text></Tab></Tabs>
    <Dialog bind={shop.open} title="T" actions={<Button>Yes</Button>}><Text>sure</Text></Dialog>`;
  expect(check(elements)).toEqual([]);
}, 30_000);

const wrong = [
  ["a prop that is not there", '<Button colour="red">x</Button>'],
  ["a value that is not among the choices", '<Button variant="huge">x</Button>'],
  ["text for a number", '<Heading level="2">x</Heading>'],
  ["an element where text belongs", "<Button><Icon /></Button>"],
  ["children where there are none", "<Divider>x</Divider>"],
  ["a handler for another payload", "<NumberInput onChange={shop.rename} />"],
  ["a bind to a variable of another type", "<Checkbox bind={shop.name} />"],
  ["an event that is not there", "<Text onSubmit={shop.save}>x</Text>"],
] as const;

it("refuses what would not work, each where it stands", () => {
  const errors = check(wrong.map(([, element]) => `\n${element}`).join(""));
  const first = 8;
  for (const [index, [name]] of wrong.entries()) {
    expect(
      errors.some((error) => error.startsWith(`page.tsx(${first + index},`)),
      name,
    ).toBe(true);
  }
}, 30_000);

it("explains every prop where it is typed", () => {
  const text = componentDeclarations(manifests);
  expect(text).toContain("/** A verb that says what happens. */\n  children?: TextContent;");
  expect(text).toContain(
    '/** 32, 40 or 48 pixels high. Default: "md". */\n  size?: "sm" | "md" | "lg" | null;',
  );
  expect(text).not.toContain("undefined;");
});
