import { manifests } from "@heddle/components/manifests";
import { describe, expect, it } from "vitest";
import { appOf, code } from "../fixture/app.ts";
import { compileProgram } from "./index.ts";

const IMPORTS = `import { cookie, localStorage, query, sessionStorage, SharedState, State } from "heddle";\n`;

async function compile(logic: string) {
  const app = appOf(
    [{ type: "Text", props: { text: code("prefs.theme") } }],
    { "state/prefs.ts": IMPORTS + logic },
    [{ name: "prefs", file: "state/prefs.ts", className: "Prefs" }],
  );
  return compileProgram(app, manifests, { draft: false });
}

describe("fields that live elsewhere", () => {
  it("are known by place and entry, an heir's and its ancestor's under the heir's name", async () => {
    const { program, diagnostics } = await compile(`
class Base extends State { step = sessionStorage(1); }
export class Prefs extends Base {
  theme = cookie("light");
  area = cookie("", { name: "area", path: "/account" });
  todos = localStorage<string[]>([]);
  own = localStorage("", { sync: false });
  filter = query("all", { name: "f" });
  count = 0;
}`);
    expect(diagnostics).toEqual([]);
    expect(program!.info.states[0]!.kept).toEqual({
      step: { place: "sessionStorage", entry: "Prefs.step" },
      theme: { place: "cookie", entry: "Prefs.theme" },
      area: { place: "cookie", entry: "area", scoped: true },
      todos: { place: "localStorage", entry: "Prefs.todos" },
      own: { place: "localStorage", entry: "Prefs.own", unsynced: true },
      filter: { place: "query", entry: "f" },
    });
    expect(program!.templates.page!.kept).toEqual({
      localStorage: ["Prefs.own", "Prefs.todos"],
      synced: ["Prefs.todos"],
      sessionStorage: ["Prefs.step"],
    });
  });

  it("need names that stand in the code", async () => {
    const { diagnostics } = await compile(`
const NAME = "theme";
export class Prefs extends State { theme = cookie("light", { name: NAME }); }`);
    expect(diagnostics).toMatchObject([
      { code: "kept-name", severity: "error", file: "state/prefs.ts", line: 4 },
    ]);
  });

  it("belong to one visitor's browser, so to no SharedState", async () => {
    const { diagnostics } = await compile(`
export class Prefs extends SharedState { theme = localStorage("light"); }`);
    expect(diagnostics).toMatchObject([{ code: "kept-shared", severity: "error", line: 3 }]);
  });

  it("cost an app without them nothing", async () => {
    const { program } = await compile(`export class Prefs extends State { theme = "light"; }`);
    expect(program!.info.states[0]).not.toHaveProperty("kept");
    expect(program!.templates.page).not.toHaveProperty("kept");
  });
});
