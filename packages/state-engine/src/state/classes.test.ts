import type { Json } from "@heddle/schema";
import { describe, expect, it } from "vitest";
import { TestApp } from "../fixture/app.ts";
import type { TestNode } from "../fixture/page.ts";
import type { PageContext } from "../page/page-program.ts";
import { State } from "./base.ts";
import type { StateClass } from "./shape.ts";

/** A page that shows `fields` of a state and calls its methods by name. */
function show(stateClass: StateClass, fields: string[], getters: Record<string, string[] | null> = {}) {
  const nodes: TestNode[] = fields.map((field) => ({
    value: ($: PageContext) => {
      const value = ($.state as Record<string, unknown>)[field];
      return value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value;
    },
    reads: [`state.${field}`],
  }));
  const call = ($: PageContext, payload: Json) => {
    const [name, ...args] = payload as [string, ...Json[]];
    return ($.state as Record<string, (...args: Json[]) => unknown>)[name]!(...args);
  };
  const app = new TestApp(
    { uses: { state: stateClass }, nodes: [...nodes, { event: call, payload: "json" }] },
    [{ stateClass, getters }],
  );
  const session = app.open();
  return {
    app,
    session,
    call: (name: string, ...args: Json[]) => session.send(0, [name, ...args]),
    values: () => fields.map((_, index) => session.value(index)),
  };
}

class Base extends State {
  total = 1;
  log: string[] = [];
  add(by: number) {
    this.total += by;
    this.log.push(`base ${by}`);
  }
  get double() {
    return this.total * 2;
  }
}

class Middle extends Base {
  bonus = 10;
  override add(by: number) {
    super.add(by + this.bonus);
    this.log.push("middle");
  }
  override get double() {
    return super.double + 1;
  }
}

class Leaf extends Middle {
  override bonus = 100;
  name = "leaf";
  rename = (name: string) => {
    this.name = name;
  };
  get label() {
    return `${this.name} ${this.double}`;
  }
  set label(text: string) {
    this.name = text.trim();
  }
  relabel(text: string) {
    this.label = text;
  }
}

describe("C1: classes behave as in TypeScript", () => {
  it("three levels, super, overridden fields and getters", () => {
    const { call, values } = show(Leaf, ["total", "log", "double", "label"], {
      double: ["total"],
      label: ["name", "total"],
    });
    expect(values()).toEqual([1, [], 3, "leaf 3"]);
    call("add", 5);
    expect(values()).toEqual([106, ["base 105", "middle"], 213, "leaf 213"]);
  });

  it("arrow fields hold the tracked state", () => {
    const { call, values } = show(Leaf, ["name"]);
    call("rename", "arrow");
    expect(values()).toEqual(["arrow"]);
  });

  it("setters run, and a bind to one shows what the setter made of it", () => {
    const { call, values } = show(Leaf, ["name", "label"], { label: ["name", "total"] });
    call("relabel", "  wide  ");
    expect(values()).toEqual(["wide", "wide 3"]);
  });

  it("lowered private fields are state, and their changes show through getters", () => {
    class Private extends State {
      __private_Private_count = 1;
      get shown() {
        return this.__private_Private_count;
      }
      more() {
        this.__private_Private_count += 1;
      }
    }
    const { call, values, session } = show(Private, ["shown"], { shown: ["__private_Private_count"] });
    call("more");
    expect(values()).toEqual([2]);
    expect(session.stored.get("state/test.ts#Private.__private_Private_count")?.text).toBe("2");
  });

  it("initialisers may use other fields and methods", () => {
    class Initial extends State {
      first = 2;
      second = this.first * 2;
      third = this.compute();
      private compute() {
        return this.second + 1;
      }
    }
    expect(show(Initial, ["first", "second", "third"]).values()).toEqual([2, 4, 5]);
  });

  it("a state cannot be made by hand", () => {
    expect(() => new Leaf()).toThrow(/this\.use\(Leaf\)/);
  });
});

class Everything extends State {
  map = new Map<string, { n: number }>([["a", { n: 1 }]]);
  set = new Set<number>([1]);
  date = new Date(0);
  bytes = new Uint8Array([1, 2]);
  list = [3, 1, 2];
  nested = { deep: { list: [{ n: 1 }] } };
  optional?: string;
  run(what: string): Json {
    const entry = this.map.get("a");
    switch (what) {
      case "map set":
        this.map.set("b", { n: 2 });
        break;
      case "map member":
        entry!.n = 5;
        break;
      case "map iterate":
        for (const [, value] of this.map) value.n += 1;
        break;
      case "map delete":
        this.map.delete("a");
        break;
      case "set add":
        this.set.add(2).add(2);
        break;
      case "set clear":
        this.set.clear();
        break;
      case "date":
        this.date.setUTCFullYear(2020);
        break;
      case "bytes":
        this.bytes[0] = 9;
        break;
      case "bytes fill":
        this.bytes.fill(7);
        break;
      case "sort":
        this.list.sort();
        break;
      case "length":
        this.list.length = 1;
        break;
      case "index beyond":
        this.list[3] = 9;
        break;
      case "deep":
        this.nested.deep.list[0]!.n = 8;
        break;
      case "deep push":
        this.nested.deep.list.push({ n: 2 });
        break;
      case "assign":
        Object.assign(this.nested, { extra: 1 });
        break;
      case "delete":
        delete (this.nested as { deep?: unknown }).deep;
        break;
      case "optional":
        this.optional = "here";
        break;
    }
    return null;
  }
}

describe("C2: what a state may hold is tracked", () => {
  const fields = ["map", "set", "date", "bytes", "list", "nested", "optional"];
  it.each([
    ["map set", "map", { a: { n: 1 }, b: { n: 2 } }],
    ["map member", "map", { a: { n: 5 } }],
    ["map iterate", "map", { a: { n: 2 } }],
    ["map delete", "map", {}],
    ["set add", "set", [1, 2]],
    ["set clear", "set", []],
    ["date", "date", "2020-01-01T00:00:00.000Z"],
    ["bytes", "bytes", { 0: 9, 1: 2 }],
    ["bytes fill", "bytes", { 0: 7, 1: 7 }],
    ["sort", "list", [1, 2, 3]],
    ["length", "list", [3]],
    ["index beyond", "list", [3, 1, 2, 9]],
    ["deep", "nested", { deep: { list: [{ n: 8 }] } }],
    ["deep push", "nested", { deep: { list: [{ n: 1 }, { n: 2 }] } }],
    ["assign", "nested", { deep: { list: [{ n: 1 }] }, extra: 1 }],
    ["delete", "nested", {}],
    ["optional", "optional", "here"],
  ])("%s", (what, field, expected) => {
    const { call, values, session } = show(Everything, fields);
    const sent = call("run", what);
    expect(values()[fields.indexOf(field)]).toEqual(expected);
    expect(JSON.parse(sent)).toHaveLength(1);
    expect(session.client!.toModel()).toEqual(session.fresh());
  });

  it("the same object read twice is the same, and Array.isArray and instanceof hold", () => {
    class Identity extends State {
      items = [{ n: 1 }];
      map = new Map();
      result: unknown = null;
      look() {
        const [first] = this.items;
        this.result = [
          first === this.items[0],
          Array.isArray(this.items),
          this.map instanceof Map,
          this.items.includes(first!),
          this.items.indexOf(first!),
          JSON.stringify(this.items),
          [...this.items].length,
          structuredClone([1]).length,
        ];
      }
    }
    const { call, values } = show(Identity, ["result"]);
    call("look");
    expect(values()).toEqual([[true, true, true, true, 0, '[{"n":1}]', 1, 1]]);
  });

  it("what cannot be stored is refused at commit with its path, and the rest of the state goes on", () => {
    class Holder extends State {
      box: { inner: unknown } = { inner: null };
      count = 0;
      keep() {
        this.box.inner = new (class Socket {})();
        this.count += 1;
      }
    }
    const { call, session, app, values } = show(Holder, ["count"]);
    call("keep");
    expect(session.refused).toMatchObject([{ ack: 1, code: "handler-error" }]);
    expect(app.log.join()).toContain(
      "state/test.ts#Holder.box could not be stored: inner: an instance of Socket",
    );
    expect(values()).toEqual([1]);
    expect(session.stored.get("state/test.ts#Holder.count")?.text).toBe("1");
  });

  it("a frozen constant of a module is copied into each session's state", () => {
    const rows = Object.freeze([Object.freeze({ n: 1 })]);
    class Copies extends State {
      rows: { n: number }[] = rows as unknown as { n: number }[];
      change() {
        this.rows[0]!.n = 2;
        this.rows.push({ n: 3 });
      }
    }
    const { call, values } = show(Copies, ["rows"]);
    call("change");
    expect([values(), rows]).toEqual([[[{ n: 2 }, { n: 3 }]], [{ n: 1 }]]);
  });
});

describe("C3: one visitor's data never reaches another's state", () => {
  it("a module's constant as initial value is copied, tracked values in it too", () => {
    const STARTERS = [{ n: 1 }];
    class Starts extends State {
      first = { n: 0 };
      items = STARTERS;
      both = [this.first, this.first];
      change() {
        this.items[0]!.n = 2;
        this.items.push({ n: 3 });
        this.both[1]!.n = 9;
      }
    }
    const { call, values, app } = show(Starts, ["items", "first"]);
    call("change");
    expect(values()).toEqual([[{ n: 2 }, { n: 3 }], { n: 9 }]);
    expect(STARTERS).toEqual([{ n: 1 }]);
    expect(app.open("b").value(0)).toEqual([{ n: 1 }]);
  });

  it("an object that hangs twice in an initial value is one object", () => {
    const one = { n: 1 };
    class Twice extends State {
      pair = [one, one];
      inner = { deep: { list: [one, { also: one }] } };
      change() {
        this.pair[0]!.n = 2;
        (this.inner.deep.list[1] as { also: { n: number } }).also.n = 3;
      }
    }
    const { call, values } = show(Twice, ["pair", "inner"]);
    call("change");
    expect(values()).toEqual([[{ n: 2 }, { n: 2 }], { deep: { list: [{ n: 3 }, { also: { n: 3 } }] } }]);
    expect(one).toEqual({ n: 1 });
  });

  it("a field named __proto__ from outside changes no prototype", () => {
    class Careless extends State {
      name = "";
      box: Record<string, unknown> = {};
      write(field: string) {
        this.box[field] = { polluted: true };
        (this as unknown as Record<string, unknown>)[field] = { polluted: true };
      }
    }
    const { call, app, values } = show(Careless, ["box", "name"]);
    call("write", "__proto__");
    expect(app.log.join()).toContain("TypeError");
    expect(Object.keys(values()[0] as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

class Ring extends State {
  start = 1;
  needsItself = false;
  get first(): number {
    return this.needsItself ? this.second + 1 : this.start;
  }
  get second(): number {
    return this.first + 1;
  }
  close() {
    this.needsItself = true;
  }
  open() {
    this.needsItself = false;
    this.start = 5;
  }
  ask() {
    this.start = this.second;
  }
}

describe("C4: computed values that need each other are an error that names them", () => {
  it.each([
    ["kept", { first: ["needsItself", "start"], second: ["needsItself", "start"] }],
    ["unknown reads", { first: null, second: null }],
  ])(
    "%s: the page keeps what it showed, the log names them, and it goes on when the ring is open",
    (_, getters) => {
      const { app, call, values } = show(Ring, ["first", "second"], getters);
      call("close");
      expect(values()).toEqual([1, 2]);
      expect(app.log.join()).toMatch(
        /Computed values need each other: Ring\.(first|second) → Ring\.(first|second) → Ring/,
      );
      call("open");
      expect(values()).toEqual([5, 6]);
    },
  );

  it("in a handler", () => {
    const { app, call, session } = show(Ring, [], { first: ["needsItself", "start"], second: null });
    call("close");
    call("ask");
    expect(session.refused).toMatchObject([{ ack: 2, code: "handler-error" }]);
    expect(app.log.join()).toContain(
      "Computed values need each other: Ring.second → Ring.first → Ring.second",
    );
  });
});
