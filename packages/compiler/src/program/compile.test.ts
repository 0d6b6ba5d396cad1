import { runInNewContext } from "node:vm";
import { manifests } from "@heddle/components/manifests";
import { SERVER_MODULE_FILE } from "@heddle/state-engine/program";
import { describe, expect, it } from "vitest";
import { appOf, code, value } from "../fixture/app.ts";
import { compileProgram, mapStack } from "./index.ts";

const counter = `import { State } from "heddle";
import { step } from "./step";

export class Counter extends State {
  count: number = 0;
  #secret = 2;
  get double() { return this.count * this.#secret; }
  increment() { this.count += step; }
  fail() {
    throw new Error("broken");
  }
  has(other: object) { return #secret in other; }
}
`;
const files = { "state/counter.ts": counter, "state/step.ts": "export const step: number = 3;\n" };
const uses = [{ name: "counter", file: "state/counter.ts", className: "Counter" }];

interface Defined {
  states: (new () => {
    count: number;
    double: number;
    increment(): void;
    fail(): void;
    has(other: object): boolean;
  })[];
  pages: {
    bindings: (($: object) => unknown)[];
    keys: Record<number, ($: object) => unknown>;
    rows: object;
    events: (($: object, payload?: unknown) => unknown)[];
  }[];
}

/** Runs a server module as the isolate does, with bare base classes, and gives what it defines. */
function define(serverModule: string): Defined {
  let defined: Defined | null = null;
  const State = class {};
  const heddle = {
    constant: Object.freeze,
    State,
    SharedState: State,
    define: (given: Defined) => {
      defined = given;
    },
  };
  runInNewContext(serverModule, { heddle }, { filename: SERVER_MODULE_FILE });
  return defined!;
}

const app = appOf(
  [
    { type: "Text", props: { text: code("counter.double as number") } },
    {
      type: "Button",
      props: { label: value("Add") },
      events: {
        onClick: [
          { code: "counter.increment" },
          { code: "() => counter.count++" },
          { code: 'ui.toast("Saved")' },
        ],
      },
    },
    { type: "Input", props: { value: { bind: "counter.count" } } },
    {
      type: "Each",
      props: { list: code("[{ id: 7 }]"), item: value("item"), index: value("index"), key: code("item.id") },
      children: [{ type: "Text", props: { text: code("`${index}: ${item.id}`") } }],
    },
  ],
  files,
  uses,
  [{ code: "() => use(Counter).increment()" }],
);

describe("a compiled program", () => {
  it("runs the logic, private members included, over the app's own imports", async () => {
    const { program, diagnostics } = await compileProgram(app, manifests, { draft: false });
    expect(diagnostics).toEqual([]);
    const made = new (define(program!.serverModule).states[0]!)();
    made.increment();
    expect([made.count, made.double, made.has(made), made.has({})]).toEqual([3, 6, true, false]);
  });

  it("turns bindings, keys and events into functions of the page's context", async () => {
    const { program } = await compileProgram(app, manifests, { draft: false });
    const { states, pages } = define(program!.serverModule);
    const state = new states[0]!();
    const toasts: string[] = [];
    const $ = { counter: state, ui: { toast: (text: string) => toasts.push(text) } };
    const [page] = pages;
    const run = (prop: string, payload?: unknown) => {
      for (const [index, event] of program!.info.pages[0]!.events.entries())
        if (event.prop === prop) page!.events[index]!($, payload);
    };
    run("onClick");
    expect([state.count, toasts]).toEqual([4, ["Saved"]]);
    run("value", 20);
    run("onLoad");
    expect(state.count).toBe(23);
    expect(page!.bindings[0]!($)).toBe(46);
    const each = program!.info.pages[0]!.bindings.findIndex((binding) => binding.kind === "each");
    expect(page!.rows).toEqual({ [each]: { item: "item", index: "index" } });
    expect(page!.keys[each]!({ item: { id: 7 }, index: 0 })).toBe(7);
  });

  it("has the same hash for the same app and another for another", async () => {
    const one = await compileProgram(app, manifests, { draft: false });
    const same = await compileProgram(structuredClone(app), manifests, { draft: false });
    const other = await compileProgram(
      { ...app, files: { ...files, "state/step.ts": "export const step = 4;" } },
      manifests,
      { draft: false },
    );
    expect(same.program!.hash).toBe(one.program!.hash);
    expect(other.program!.hash).not.toBe(one.program!.hash);
  });

  it("carries the styles of what the page uses and no others", async () => {
    const { program } = await compileProgram(
      appOf([{ type: "Text", props: { text: value("Hi") }, className: value("mt-[13px]") }]),
      manifests,
      { draft: false },
    );
    expect(program!.styles.page!.css).toContain("margin-top: 13px");
    expect(program!.styles.page!.css).not.toContain("margin-top: 14px");
  });

  it("maps an error's stack to the app's TypeScript", async () => {
    const { program } = await compileProgram(app, manifests, { draft: false });
    const made = new (define(program!.serverModule).states[0]!)();
    let stack = "";
    try {
      made.fail();
    } catch (thrown) {
      stack = String((thrown as Error).stack);
    }
    expect(mapStack(program!, stack)[0]).toMatchObject({ file: "state/counter.ts", line: 10 });
  });
});

describe("an app that does not compile", () => {
  const diagnosticsOf = async (logic: Record<string, string>) =>
    (await compileProgram(appOf([], logic), manifests, { draft: true })).diagnostics;

  it("says file, line and column of a syntax error and gives no program", async () => {
    const { program, diagnostics } = await compileProgram(
      appOf([], { "state/a.ts": "const a = 1;\nclass {" }),
      manifests,
      { draft: true },
    );
    expect(program).toBeNull();
    expect(diagnostics[0]).toMatchObject({ file: "state/a.ts", line: 2, column: 7, severity: "error" });
  });

  it("refuses packages and files outside the app", async () => {
    expect(
      await diagnosticsOf({
        "state/a.ts":
          'import fs from "node:fs";\nimport { State } from "heddle";\nexport class A extends State { a = fs; }',
      }),
    ).toMatchObject([{ code: "logic-build", file: "state/a.ts", line: 1 }]);
    expect(
      (
        await diagnosticsOf({
          "state/a.ts":
            'export * from "./none";\nimport { State } from "heddle";\nexport class A extends State {}',
        })
      )[0]?.message,
    ).toContain("state/none.ts");
  });

  it("names a use of a class that is not there", async () => {
    const { diagnostics } = await compileProgram(appOf([], {}, uses), manifests, { draft: true });
    expect(diagnostics).toMatchObject([{ code: "unknown-state" }]);
  });
});

describe("a page's template in a program", () => {
  it("is named by the same hash wherever it is named", async () => {
    const { program } = await compileProgram(app, manifests, { draft: false });
    expect(program!.info.pages[0]!.templateHash).toBe(program!.templates.page!.hash);
  });
});

describe("what a module holds", () => {
  const logic = `import { State } from "heddle";
export const START: string[] = ["a"];
const LABELS = { a: "A" } as const;
let visits = 0;
export class Lists extends State {
  start = START;
  labels = LABELS;
  count() { visits++; return visits; }
}
`;

  it("is reported where a Map, or a static field of a class that is no state, could carry data to the next visitor", async () => {
    const cached = logic.replace(
      "let visits = 0;",
      "const seen = new Map<string, string>();\nclass Cache { static last = 0; static readonly SIZE = 3; own = 1; }\nlet visits = Cache.SIZE + seen.size;",
    );
    const { diagnostics } = await compileProgram(appOf([], { "state/lists.ts": cached }), manifests, {
      draft: false,
    });
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["module-state", 4, 1],
      ["module-state", 6, 1],
      ["module-state", 5, 15],
    ]);
    expect(diagnostics[2]!.message).toContain("field of a state class");
  });

  it("is frozen when it is a literal, and reported when it can change", async () => {
    const { program, diagnostics } = await compileProgram(appOf([], { "state/lists.ts": logic }), manifests, {
      draft: false,
    });
    expect(diagnostics).toMatchObject([
      { code: "module-state", severity: "warning", file: "state/lists.ts", line: 4 },
    ]);
    const made = new (define(program!.serverModule).states[0]!)() as unknown as {
      start: string[];
      labels: object;
    };
    expect([Object.isFrozen(made.start), Object.isFrozen(made.labels)]).toEqual([true, true]);
  });
});

describe("an app's code for browsers", () => {
  const clientFiles = {
    ...files,
    "client/chart.ts":
      'import { colour } from "./maps/colours";\nexport function draw(count: number): string { return `${colour} ${count}`; }\n',
    "client/maps/colours.ts": 'export const colour: string = "red";\n',
  };
  const withClient = (more: Record<string, string>) => ({ ...app, files: { ...clientFiles, ...more } });

  it("is one module that exports what each file exports, and that templates name", async () => {
    const { program, diagnostics } = await compileProgram(withClient({}), manifests, { draft: false });
    expect(diagnostics).toEqual([]);
    const { hash, code } = program!.clientModule!;
    const loaded = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      modules: Record<string, { draw(count: number): string; colour: string }>;
    };
    expect(Object.keys(loaded.modules)).toEqual(["chart", "maps/colours"]);
    expect(loaded.modules.chart!.draw(3)).toBe("red 3");
    expect(program!.templates.page!.clientModule).toBe(hash);
    expect(program!.serverModule).not.toContain("red");
  });

  it("changes the program's hash", async () => {
    const one = await compileProgram(withClient({}), manifests, { draft: false });
    const other = await compileProgram(
      withClient({ "client/maps/colours.ts": 'export const colour = "blue";' }),
      manifests,
      { draft: false },
    );
    expect(other.program!.hash).not.toBe(one.program!.hash);
  });

  it.each([
    [
      "a package",
      { "client/chart.ts": 'import "./maps/colours";\nimport * as d3 from "d3";\nexport const x = d3;' },
      { file: "client/chart.ts", line: 2 },
      "cannot be imported",
    ],
    [
      "logic",
      { "client/chart.ts": 'import { step } from "../state/step";\nexport const x = step;' },
      { file: "client/chart.ts", line: 1 },
      "runs on the server",
    ],
    [
      "client code in logic",
      { "state/step.ts": 'export { colour as step } from "../client/maps/colours";' },
      { file: "state/step.ts", line: 1 },
      "runs in browsers",
    ],
    ["a syntax error", { "client/chart.ts": "export const = 1;" }, { file: "client/chart.ts", line: 1 }, ""],
  ])("with %s is refused with its place", async (_what, more, place, words) => {
    const { program, diagnostics } = await compileProgram(withClient(more), manifests, { draft: true });
    expect(program).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: "error", code: "logic-build", ...place }]);
    expect(diagnostics[0]!.message).toContain(words);
  });
});
