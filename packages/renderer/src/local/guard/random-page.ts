/** Random pages that mix a state of the browser's with one of the server's: material for the guard. */

import type { EventHandler, PropValue } from "@heddle/schema";
import fc from "fast-check";

/** A node as a tree. */
export interface Tree {
  type: string;
  props: Record<string, PropValue>;
  events?: Record<string, EventHandler[]>;
  slots?: Record<string, Tree[]>;
}

/** The state that lives in the browser, or, with State as its base, beside the other on the server. */
export const viewText = (base: "LocalState" | "State") => `import { ${base} } from "heddle";
import { among, type Item } from "./among";

export class View extends ${base} {
  n = 1;
  text = "ab";
  on = true;
  ids: number[] = [1];
  lastId = 20;
  tags: Item[] = [
    { id: 11, text: "x", done: false, at: 2 },
    { id: 12, text: "y", done: true, at: 1 },
  ];
  get twice() { return this.n * 2; }
  get label() { return \`\${this.text}/\${this.tags.filter((tag) => tag.done).length}\`; }
  get chosen() { return this.on ? this.tags : this.tags.filter((tag) => tag.done); }
  matches(one: Item) { return this.on || one.done; }
  step() { this.n = among(this.n + 1); }
  flip() { this.on = !this.on; }
  say(text: string) { this.text = text.slice(0, 6); }
  mark(id: number) { this.ids = this.ids.includes(id) ? this.ids.filter((one) => one !== id) : [...this.ids, id]; }
  addTag(text: string) {
    this.tags.unshift({ id: ++this.lastId, text: text.slice(0, 6), done: false, at: among(this.lastId) });
    if (this.tags.length > 4) this.tags.pop();
  }
  turn() { this.tags.reverse(); }
}
`;

export const OTHER_FILES = {
  "state/among.ts": `export interface Item { id: number; text: string; done: boolean; at: number }
export const among = (n: number) => n % 4;
`,
  "state/todo.ts": `import { State } from "heddle";
import { among, type Item } from "./among";

export class Todo extends State {
  count = 2;
  name = "Ada";
  flag = false;
  lastId = 3;
  items: Item[] = [
    { id: 1, text: "a", done: false, at: 3 },
    { id: 2, text: "bb", done: true, at: 1 },
    { id: 3, text: "abc", done: false, at: 2 },
  ];
  get left() { return this.items.filter((item) => !item.done).length; }
  get open() { return this.items.filter((item) => !item.done); }
  set(n: number) { this.count = among(n); }
  rename(text: string) { this.name = text.slice(0, 6); }
  flip() { this.flag = !this.flag; }
  toggle(id: number) {
    const item = this.items.find((one) => one.id === id);
    if (item) item.done = !item.done;
  }
  add(text: string) {
    this.items.push({ id: ++this.lastId, text: text.slice(0, 6), done: false, at: among(this.lastId) });
    if (this.items.length > 5) this.items.shift();
  }
  remove(id: number) { this.items = this.items.filter((one) => one.id !== id); }
  turn() { this.items.reverse(); }
}
`,
};

/** Whose items a list has: of one of the states, or made anew from them. */
type Owner = "todo" | "view" | "copy";

/** A row around an expression. */
interface Row {
  item: string;
  place: string;
  owner: Owner;
  /** Its item can be written: it is no copy, as the server's items are in rows that the browser makes. */
  isWritable: boolean;
}

type Code = fc.Arbitrary<string>;

function oneOf(...codes: (string | Code)[]): Code {
  return fc.oneof(...codes.map((code) => (typeof code === "string" ? fc.constant(code) : code)));
}

function join(texts: TemplateStringsArray, ...codes: Code[]): Code {
  return fc.tuple(...codes).map((values) => String.raw({ raw: texts }, ...values));
}

/** Expressions by the type of their value, in the rows around them. */
class Expressions {
  private readonly rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  private member(name: "id" | "text" | "done" | "at"): string[] {
    return this.rows.map(({ item }) => `${item}.${name}`);
  }

  number(depth = 2): Code {
    const leaf = oneOf(
      "view.n",
      "view.twice",
      "view.ids.length",
      "todo.count",
      "todo.left",
      "todo.items.length",
      ...this.member("at"),
      ...this.rows.map(({ place }) => place),
    );
    if (depth === 0) return leaf;
    const [one, other] = [this.number(depth - 1), this.number(depth - 1)];
    return oneOf(
      leaf,
      join`(${one} + ${other})`,
      join`Math.max(${one}, ${other})`,
      join`(${this.truth(depth - 1)} ? ${one} : ${other})`,
      join`todo.items.filter((one) => one.at > ${one}).length`,
      join`view.tags.filter((one) => one.at < ${one}).length`,
    );
  }

  truth(depth = 2): Code {
    const leaf = oneOf(
      "view.on",
      "todo.flag",
      ...this.member("done"),
      ...this.rows.map(({ item }) => `view.ids.includes(${item}.id)`),
    );
    if (depth === 0) return leaf;
    return oneOf(
      leaf,
      join`!${this.truth(depth - 1)}`,
      join`(${this.number(depth - 1)} > ${this.number(depth - 1)})`,
      join`(${this.truth(depth - 1)} && ${this.truth(depth - 1)})`,
      join`todo.items.some((one) => one.text === view.text || ${this.truth(depth - 1)})`,
    );
  }

  text(depth = 2): Code {
    const leaf = oneOf("view.text", "view.label", "todo.name", ...this.member("text"));
    if (depth === 0) return leaf;
    const number = this.number(depth - 1);
    return oneOf(
      leaf,
      join`\`${fc.constant("${")}${this.text(depth - 1)}} of ${fc.constant("${")}${number}}\``,
      join`(${this.text(depth - 1)} + ${this.text(depth - 1)})`,
      join`(${this.truth(depth - 1)} ? ${this.text(depth - 1)} : "none")`,
      join`(todo.items[${number}]?.text ?? "nothing")`,
      join`${this.text(depth - 1)}.slice(0, ${number})`,
      join`todo.items.map((one) => one.text + ${this.text(depth - 1)}).join()`,
    );
  }
}

interface List {
  code: string;
  owner: Owner;
}

/** Lists of the server's, of the browser's, and of both. */
function list(rows: readonly Row[]): fc.Arbitrary<List> {
  const { number, truth, text } = {
    number: new Expressions(rows).number(1),
    truth: new Expressions(rows).truth(1),
    text: new Expressions(rows).text(1),
  };
  const state = oneOf(
    "todo.items",
    "todo.open",
    "view.tags",
    "view.chosen",
    join`todo.items.filter((one) => one.done || ${truth})`,
    join`todo.items.filter((one) => one.text.includes(view.text) || one.at < ${number})`,
    "todo.items.filter((one) => view.matches(one))",
    "todo.items.filter(({ id }) => view.ids.includes(id))",
    join`todo.items.slice(0, ${number})`,
    join`todo.items.toSorted((a, b) => (view.on ? a.at - b.at : b.at - a.at)).slice(0, 1 + ${number})`,
    join`(${truth} ? todo.items : todo.items.toReversed())`,
    "todo.items.toReversed().filter((one) => view.on || !one.done)",
  ).map((code): List => ({ code, owner: code.startsWith("view.") ? "view" : "todo" }));
  const copies = oneOf(
    join`todo.items.map((one) => ({ ...one, text: one.text + ${text} }))`,
    join`view.ids.map((id) => ({ id, text: ${text}, done: ${truth}, at: ${number} }))`,
  ).map((code): List => ({ code, owner: "copy" }));
  return fc.oneof({ weight: 3, arbitrary: state }, { weight: 1, arbitrary: copies });
}

/** What a click does. The server learns of it afterwards, so what it does comes last and is not looked at. */
function handler(rows: readonly Row[]): Code {
  const of = new Expressions(rows);
  const local = oneOf(
    "view.step()",
    "view.flip()",
    "view.turn()",
    join`view.say(${of.text()})`,
    join`view.addTag(${of.text(1)})`,
    join`(view.n = ${of.number(1)})`,
    ...rows.map(({ item }) => `view.mark(${item}.id)`),
  );
  const served = oneOf(
    "todo.flip()",
    "todo.turn()",
    join`todo.set(${of.number()})`,
    join`todo.rename(${of.text()})`,
    join`todo.add(${of.text(1)})`,
    ...rows.flatMap(({ item }) => [`todo.toggle(${item}.id)`, `todo.remove(${item}.id)`]),
  );
  const within = rows.flatMap(({ item, isWritable }) =>
    isWritable ? [`() => (${item}.done = !${item}.done)`] : [],
  );
  return oneOf(
    join`() => ${local}`,
    join`() => ${served}`,
    join`() => { ${local}; ${served}; }`,
    join`() => { if (${of.truth(1)}) ${served}; else ${local}; }`,
    ...within,
  );
}

function isWritable(owner: Owner, rows: readonly Row[]): boolean {
  return owner === "view" || (owner === "todo" && rows.every((row) => row.owner === "todo"));
}

/** Nodes to a page's taste, `depth` levels of conditions and lists deep. */
export function nodes(depth: number, rows: readonly Row[] = []): fc.Arbitrary<Tree[]> {
  const of = new Expressions(rows);
  const expression = (code: string): PropValue => ({ expression: code });
  const text = of.text().map((code): Tree => ({ type: "Text", props: { text: expression(code) } }));
  const button = fc.tuple(handler(rows), fc.option(of.truth(1), { freq: 4 })).map(
    ([code, disabled]): Tree => ({
      type: "Button",
      props: { label: { value: "Press" }, ...(disabled ? { disabled: expression(disabled) } : {}) },
      events: { onClick: [{ code }] },
    }),
  );
  const field = oneOf(
    "view.text",
    "todo.name",
    ...rows.flatMap(({ item, isWritable }) => (isWritable ? [`${item}.text`] : [])),
  ).map((bind): Tree => ({ type: "Input", props: { value: { bind } } }));
  const leaf = fc.oneof(
    { weight: 3, arbitrary: text },
    { weight: 3, arbitrary: button },
    { weight: 1, arbitrary: field },
  );
  if (depth === 0) return fc.array(leaf, { minLength: 1, maxLength: 3 });
  const condition = fc.tuple(of.truth(), nodes(depth - 1, rows), fc.option(nodes(depth - 1, rows))).map(
    ([code, then, other]): Tree => ({
      type: "If",
      props: { condition: expression(code) },
      slots: { then, ...(other ? { else: other } : {}) },
    }),
  );
  const names = { item: `item${rows.length}`, place: `place${rows.length}` };
  const each = list(rows).chain(({ code, owner }) =>
    nodes(depth - 1, [...rows, { ...names, owner, isWritable: isWritable(owner, rows) }]).map(
      (children): Tree => ({
        type: "Each",
        props: {
          list: expression(code),
          item: { value: names.item },
          index: { value: names.place },
          key: expression(`${names.item}.id`),
        },
        slots: { children },
      }),
    ),
  );
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: condition },
      { weight: 2, arbitrary: each },
    ),
    { minLength: 1, maxLength: 4 },
  );
}
