import { describe, expect, it } from "vitest";
import { parseCode } from "../expression/index.ts";
import { type Names, namesOf, splitArrangement, splitEvent, splitExpression } from "./index.ts";

const names: Names = namesOf(
  {
    id: "p",
    path: "/",
    order: "a0",
    title: { value: "" },
    onLoad: [],
    uses: [
      { name: "view", file: "state/view.ts", className: "View" },
      { name: "todo", file: "state/todo.ts", className: "Todo" },
    ],
  },
  [{ item: "item", index: "place", local: "index" }],
  ({ className }) => className === "View",
);

function syntaxOf(code: string) {
  const parsed = parseCode(code);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.expression;
}

describe("an expression", () => {
  const split = (code: string) => splitExpression(code, syntaxOf(code), names);

  it.each([
    ["view.text", "view.text", []],
    ["view.text + todo.count", "view.text + $served(0)", ["todo.count"]],
    ["view.n * (todo.count + todo.other)", "view.n * ($served(0))", ["todo.count + todo.other"]],
    ["todo.items[view.at].text", "$served(0)[view.at].text", ["todo.items"]],
    [
      "view.on ? todo.name : todo.name.length",
      "view.on ? $served(0) : $served(1)",
      ["todo.name", "todo.name.length"],
    ],
    [
      "`${view.text} of ${todo.items.filter((one) => one.done).length}`",
      "`${view.text} of ${$served(0)}`",
      ["todo.items.filter((one) => one.done).length"],
    ],
    [
      "view.ids.filter((id) => todo.map[id] > todo.least)",
      "view.ids.filter((id) => $served(0)[id] > $served(1))",
      ["todo.map", "todo.least"],
    ],
    [
      "todo.items.map((one) => one.text + view.text)",
      "$served(0).map((one) => one.text + view.text)",
      ["todo.items"],
    ],
    ["view.rows[todo.at].todo", "view.rows[$served(0)].todo", ["todo.at"]],
    ["item.text + place", "$served(0) + place", ["item.text"]],
    ["({ item, on: view.on })", "{ item: $served(0), on: view.on }", ["item"]],
    ["view.find(route.param('id'))", "view.find($served(0))", ["route.param('id')"]],
    ["todo.name === view.name && todo.name", "$served(0) === view.name && $served(0)", ["todo.name"]],
  ])("%s", (code, browser, served) => {
    expect(split(code)).toEqual({ code: browser, served, problems: [] });
  });

  it.each([
    ["todo.has(view.text)", "runs on the server"],
    ["view.matches(todo)", "as a whole stays on the server"],
  ])("%s cannot be split", (code, why) => {
    expect(split(code).problems).toEqual([expect.stringContaining(why)]);
  });
});

describe("an event", () => {
  const split = (code: string) => splitEvent(code, syntaxOf(code), names);

  it.each([
    ["() => todo.add(view.text)", "() => $send(0, [view.text])", [["todo.add($payload[0])", 1]], []],
    [
      "() => todo.move(item.id, view.at)",
      "() => $send(0, [view.at])",
      [["todo.move(item.id, $payload[0])", 1]],
      [],
    ],
    [
      "() => todo.save({ id: item.id, text: view.text, at: [view.at] })",
      "() => $send(0, [view.text, view.at])",
      [["todo.save({ id: item.id, text: $payload[0], at: [$payload[1]] })", 2]],
      [],
    ],
    [
      "(value) => { view.text = value; todo.name = value; }",
      "(value) => { view.text = value; $send(0, [value]); }",
      [["todo.name = $payload[0]", 1]],
      [],
    ],
    [
      "() => { if (view.on && todo.count > 1) todo.clear(); else view.on = true; }",
      "() => { if (view.on && $served(0)) $send(0, []); else view.on = true; }",
      [["todo.clear()", 0]],
      ["todo.count > 1"],
    ],
    ["() => view.set(todo.name)", "() => view.set($served(0))", [], ["todo.name"]],
    [
      "() => todo.map[view.key] = view.text",
      "() => $send(0, [view.key, view.text])",
      [["todo.map[$payload[0]] = $payload[1]", 2]],
      [],
    ],
    [
      "() => { for (const id of view.ids) todo.remove(id); }",
      "() => { for (const id of view.ids) $send(0, [id]); }",
      [["todo.remove($payload[0])", 1]],
      [],
    ],
    [
      "() => use(Todo).add(view.text + todo.suffix)",
      "() => $send(0, [view.text + $served(0)])",
      [["use(Todo).add($payload[0])", 1]],
      ["todo.suffix"],
    ],
    [
      "ui.confirm(`Delete ${view.name}?`, () => todo.remove(item.id))",
      "ui.confirm(`Delete ${view.name}?`, () => $send(0, []))",
      [["todo.remove(item.id)", 0]],
      [],
    ],
  ])("%s", (code, browser, effects, served) => {
    const found = split(code);
    expect(found.problems).toEqual([]);
    expect([found.code, found.effects.map((one) => [one.code, one.inputs]), found.served]).toEqual([
      browser,
      effects,
      served,
    ]);
  });

  it.each([
    ["() => { view.ok = todo.save(); }", "is on the server when this runs"],
    ["async () => { await todo.save(view.text); view.open = false; }", "does not wait"],
    ["() => todo.each(() => view.text)", "cannot be sent"],
    ["() => view.ids.forEach((id) => todo.remove(id))", "runs on the server"],
  ])("%s cannot be split", (code, why) => {
    expect(split(code).problems).toEqual([expect.stringContaining(why)]);
  });
});

describe("a list", () => {
  const split = (code: string) => splitArrangement(code, syntaxOf(code), names);

  it.each([
    [
      "todo.items.filter((one) => !view.hide || one.done)",
      "$list.filter((one) => !view.hide || one.done)",
      ["done"],
    ],
    ["todo.items.slice(0, view.most)", "$list.slice(0, view.most)", []],
    [
      "todo.items.toSorted((a, b) => view.up ? a.at - b.at : b.text.length - a.text.length)",
      "$list.toSorted((a, b) => view.up ? a.at - b.at : b.text.length - a.text.length)",
      ["at", "text"],
    ],
    [
      "view.all ? todo.items : todo.items.filter(({ done }) => done)",
      "view.all ? $list : $list.filter(({ done }) => done)",
      ["done"],
    ],
    ["todo.items.filter((one) => view.matches(one))", "$list.filter((one) => view.matches(one))", null],
    ["todo.items.filter(view.matches)", "$list.filter(view.matches)", null],
  ])("%s is picked from rows", (code, browser, keys) => {
    expect(split(code)).toMatchObject({ code: browser, keys, list: "todo.items", problems: [] });
  });

  it.each([
    "view.tags",
    "todo.items.map((one) => view.of(one))",
    "view.on ? todo.items : todo.others",
    "view.pick(todo.items)",
  ])("%s makes rows of its own", (code) => expect(split(code)).toBeNull());
});
