import type { Diagnostic } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { bindingWarnings } from "./binding-warnings.ts";
import type { PageStates } from "./reads.ts";
import { parseLogic } from "./state-classes.ts";

const FILE = "state/todo.ts";
const { states: classes } = parseLogic({
  [FILE]: `import { State } from "heddle";
const count = (todo: Todo) => todo.items.length;
export class Todo extends State {
  items: string[] = [];
  tone = "good";
  get known() { return this.items.length; }
  get whole() {
    return count(this);
  }
  get through() { return this.whole + 1; }
  get byName() { return ["items", "tone"].map((key) => this[key]); }
  get apart() { const { items } = this; return items.length; }
  get path() { return this.page.path; }
  get pending() { return computed.status(this, "prices").pending; }
  @uncached get meant() { return count(this); }
  get glued() { return \`text-\${this.tone}\`; }
  get written() { return this.tone === "good" ? "text-good" : "text-bad"; }
}
`,
});
const states: PageStates = new Map([["todo", { index: 0, state: classes[0]! }]]);
const warn = (code: string, prop = "children"): Diagnostic[] =>
  bindingWarnings({ kind: "value", part: 0, code, rows: [], node: "n1", prop, owner: 0 }, states);

describe("a binding that is evaluated after every change", () => {
  it.each([
    ["todo.whole", 8],
    ["`${todo.through} of them`", 8],
    ["todo.byName.join()", 11],
  ])("%s is told with the line that lets `this` out of sight", (code, line) => {
    expect(warn(code)).toEqual([
      expect.objectContaining({ code: "reads-unknown", severity: "warning", node: "n1", file: FILE, line }),
    ]);
    expect(warn(code)[0]!.message).toContain(`${FILE}:${line}`);
  });

  it.each([
    "todo.known",
    "todo.apart",
    "todo.path",
    "todo.meant",
    "todo.pending",
    "todo.items",
    "other.whole",
    "todo",
    "(",
  ])("%s is no such", (code) => expect(warn(code)).toEqual([]));
});

describe("a class that a getter glues together", () => {
  it("is told with the getter's line, where it is a class", () => {
    expect(warn("todo.glued", "className")).toEqual([
      expect.objectContaining({ code: "dynamic-class", prop: "className", file: FILE, line: 16 }),
    ]);
    expect(warn("todo.glued")).toEqual([]);
    expect(warn("todo.written", "className")).toEqual([]);
  });
});
