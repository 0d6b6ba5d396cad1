import { describe, expect, it } from "vitest";
import { memberReads } from "./member-reads.ts";
import { expressionReads, plainStatePath } from "./reads.ts";
import { allMembers, parseLogic } from "./state-classes.ts";

const source = `
import { State, SharedState } from "heddle";
export class Base extends State { total = 0; get big() { return this.total > 10; } }
export class Todo extends Base {
  items: { id: number; text: string }[] = [];
  #secret = 1;
  filter = "all";
  get visible() { return this.items.filter((item) => this.filter === "all" || item.text); }
  get both() { return this.visible.length + (this.big ? 1 : 0); }
  get hidden() { return this.#secret; }
  get address() { return this.page.path; }
  get escaped() { return format(this); }
  get parts() { const { items, filter } = this; return items.length + filter; }
  count(n: number) { return this.items.length * n; }
  private inner() {}
  pressed = () => { this.total++; };
}
export class Room extends SharedState { messages = []; }
export class Plain {}
`;
const logic = parseLogic({ "state/todo.ts": source });
const todo = logic.states.find((state) => state.name === "Todo")!;
const room = logic.states.find((state) => state.name === "Room")!;
const states = new Map([
  ["todo", { index: 0, state: todo }],
  ["room", { index: 1, state: room }],
]);
const rows = [{ each: 4, item: "item", index: "index" }];
const reads = (code: string) => expressionReads(code, states, rows).reads.map((pattern) => pattern.join("."));

describe("state classes found in logic", () => {
  it("are the exported heirs of State and SharedState, through any number of ancestors", () => {
    expect(logic.states.map(({ id, kind }) => [id, kind])).toEqual([
      ["state/todo.ts#Base", "session"],
      ["state/todo.ts#Todo", "session"],
      ["state/todo.ts#Room", "shared"],
    ]);
  });

  it("give a syntax error its position", () => {
    expect(parseLogic({ "state/bad.ts": "export class {\n  a = ;" }).diagnostics[0]).toMatchObject({
      file: "state/bad.ts",
      line: 1,
      code: "logic-syntax",
    });
  });
});

describe("what a getter may read", () => {
  it.each([
    ["big", ["total"]],
    ["visible", ["filter", "items"]],
    ["both", ["filter", "items", "total"]],
    ["hidden", ["__private_Todo_secret"]],
    ["parts", ["filter", "items"]],
    ["count", ["items"]],
    ["address", null],
    ["escaped", null],
  ])("%s reads %j", (name, fields) => expect(memberReads(todo, name)).toEqual(fields));
});

describe("what an expression may read", () => {
  it.each([
    ["todo.filter", ["0.filter.**"]],
    ["todo.items[2].text", ["0.items.2.text.**"]],
    ["todo.items[index].text", ["0.items.*.text.**"]],
    ["todo.items.length", ["0.items.**"]],
    ["todo.items.map((one) => one.text).join()", ["0.items.**"]],
    ["todo.items!.at(-1)?.text", ["0.items.**"]],
    ["todo.both", ["0.filter.**", "0.items.**", "0.total.**"]],
    ["todo.count(2)", ["0.items.**"]],
    ["todo.address", ["0.**", "1.**"]],
    ["show(todo)", ["0.**"]],
    ["todo[key]", ["0.**"]],
    ["room.messages.length + todo.total", ["1.messages.**", "0.total.**"]],
    ["[1].map((todo) => todo.filter)", []],
  ])("%s reads %j", (code, expected) => expect(reads(code)).toEqual(expected));

  it("tells reads of the row's item and index", () => {
    const found = expressionReads("item.text + item.tags.join(',') + index", states, rows);
    expect(found.itemReads).toEqual([
      { each: 4, path: ["text"] },
      { each: 4, path: ["tags"] },
    ]);
    expect(found.readsIndex).toBe(true);
  });

  it("names members that the class lacks", () => {
    expect(expressionReads("todo.itms", states, []).unknown).toEqual([{ state: "Todo", member: "itms" }]);
  });

  it("knows a list that is a plain field from one that is computed", () => {
    expect(plainStatePath("todo.items", states)).toEqual([0, "items"]);
    expect(plainStatePath("todo.visible", states)).toBeUndefined();
    expect(plainStatePath("todo.items.filter(Boolean)", states)).toBeUndefined();
  });
});

describe("mixins", () => {
  const mixed = parseLogic({
    "state/selectable.ts": `
      import type { StateClass } from "heddle";
      export function Selectable<Base extends StateClass>(base: Base) {
        abstract class Selectable extends base {
          selected = "";
          #times = 0;
          get isSelected() { return this.selected !== ""; }
          get label() { return "mixin " + this.selected + this.#times; }
          select(id: string) { this.selected = id; this.#times++; }
        }
        return Selectable;
      }
      export const Counted = <Base extends StateClass>(base: Base) => class extends Selectable(base) {
        count = 0;
        get label() { return super.label + this.count; }
      };
      export function Endless(base) { return class extends Endless(base) {}; }
    `,
    "state/todo.ts": `
      import { SharedState, State } from "heddle";
      import { Counted as Numbered, Endless, Selectable } from "./selectable";
      class Base extends State { title = "base"; get label() { return this.title; } }
      export class Todo extends Numbered(Base) { items = []; get whole() { return super.label + this.isSelected + this.items.length; } }
      export class Room extends Selectable(SharedState) {}
      export class Lost extends unknown(State) {}
      export class Ring extends Endless(State) {}
    `,
  });
  const mixedTodo = mixed.states.find(({ name }) => name === "Todo")!;

  it("stand between a class and its base, in the order they are applied", () => {
    expect(mixed.states.map(({ id, kind }) => [id, kind])).toEqual([
      ["state/todo.ts#Todo", "session"],
      ["state/todo.ts#Room", "shared"],
    ]);
    expect([...allMembers(mixedTodo).keys()].sort()).toEqual([
      "__private_times",
      "count",
      "isSelected",
      "items",
      "label",
      "select",
      "selected",
      "title",
      "whole",
    ]);
  });

  it.each([
    ["isSelected", ["selected"]],
    ["label", ["__private_Selectable_times", "count", "selected"]],
    ["whole", ["__private_Selectable_times", "count", "items", "selected"]],
  ])("%s reads what its text and that above it read", (getter, fields) => {
    expect(memberReads(mixedTodo, getter)).toEqual(fields);
  });
});
