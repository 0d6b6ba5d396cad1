import { describe, expect, it } from "vitest";
import { fixtureManifests } from "../fixture/manifests.ts";
import { equalApps, filesToApp, pageToSource } from "../index.ts";

const LOGIC = new Map([
  ["heddle.json", '{ "name": "Test", "schemaVersion": 1 }'],
  ["state/todo.ts", "export class Todo {}\n"],
]);

/** The app of one page with this body, and what was said about it. */
function read(page: string) {
  return filesToApp(new Map([...LOGIC, ["pages/index.tsx", page]]), fixtureManifests);
}

const IMPORTS = `import { bind, Case, Fragment, Match, on, page, ui, use } from "heddle";
import { Box, Field, Label, Panel, Pixel } from "heddle/components";
import { Todo } from "../state/todo";
`;

function withBody(jsx: string): string {
  return `${IMPORTS}
export default page({ title: "Test" }, () => {
  const todo = use(Todo);
  return (
${jsx}
  );
});
`;
}

/** The canonical text of what `jsx` says, without what surrounds it. */
function canonical(jsx: string): string {
  const { app, diagnostics } = read(withBody(jsx));
  expect(diagnostics).toEqual([]);
  const source = pageToSource(app, Object.keys(app.pages)[0]!, fixtureManifests);
  const body = /return \(\n([\s\S]*)\n {2}\);\n\}\);\n$/.exec(source)![1]!;
  return body.replace(/^ {4}/gm, "");
}

describe("pages as people write them land in one form", () => {
  const cases: [what: string, written: string, stored: string][] = [
    ["quotes and braces around a literal", `<Box gap={'4'} id={"a"} />`, `<Box gap="4" id="a" />`],
    ["spread over lines", `<Box\n\tgap="4"\n\tid='a'\n/>`, `<Box gap="4" id="a" />`],
    ["an empty element", "<Box></Box>", "<Box />"],
    [
      "attributes in another order",
      `<Box onClick={todo.add} className="p-4" id="a" gap="1" />`,
      `<Box gap="1" id="a" className="p-4" onClick={todo.add} />`,
    ],
    ["text over lines", "<Label>\n  Hello\n  there\n</Label>", "<Label>Hello there</Label>"],
    ["text with entities", "<Label>Salt &amp; pepper</Label>", `<Label>{"Salt & pepper"}</Label>`],
    ["text as an attribute", `<Label text="Hello" />`, "<Label>Hello</Label>"],
    [
      "text in a template literal",
      "<Label>{`Count: ${todo.count}`}</Label>",
      "<Label>Count: {todo.count}</Label>",
    ],
    ["text with braces in it", `<Label>{"{"}{todo.a}{"}"}</Label>`, `<Label>{"{"}{todo.a}{"}"}</Label>`],
    [
      "parentheses around a condition",
      "<Box>{(todo.a) && (<Pixel />)}</Box>",
      "<Box>\n  {todo.a && <Pixel />}\n</Box>",
    ],
    [
      "a ternary with null",
      "<Box>{todo.a ? <Pixel /> : null}</Box>",
      "<Box>\n  {todo.a && <Pixel />}\n</Box>",
    ],
    [
      "a block body",
      "<Box>{todo.items.map((item) => { return <Pixel key={item.id} />; })}</Box>",
      "<Box>\n  {todo.items.map((item) => <Pixel key={item.id} />)}\n</Box>",
    ],
    [
      "a row variable without parentheses",
      "<Box>{todo.items.map(item => <Pixel key={item.id} />)}</Box>",
      "<Box>\n  {todo.items.map((item) => <Pixel key={item.id} />)}\n</Box>",
    ],
    [
      "a list that may be missing",
      "<Box>{todo.items?.map((item) => <Pixel key={item.id} />)}</Box>",
      "<Box>\n  {(todo.items ?? []).map((item) => <Pixel key={item.id} />)}\n</Box>",
    ],
    ["a fragment of one", "<><Pixel /></>", "<Pixel />"],
    [
      "a comment in code",
      "<Box>{todo.a && (\n  // why\n  <Pixel />\n)}</Box>",
      "<Box>\n  {todo.a && (\n    <>\n      {/* why */}\n      <Pixel />\n    </>\n  )}\n</Box>",
    ],
    ["one action in a list", "<Box onClick={[todo.add]} />", "<Box onClick={todo.add} />"],
    [
      "keys as text",
      `<Field onKeyDown={on({ keys: "Enter" }, todo.add)} />`,
      `<Field onKeyDown={on({ keys: ["Enter"] }, todo.add)} />`,
    ],
    [
      "options of an event that are off, and their order",
      `<Field onKeyDown={on({ once: true, debounce: 300, preventDefault: false, keys: ["a"] }, todo.add)} />`,
      `<Field onKeyDown={on({ keys: ["a"], debounce: 300, once: true }, todo.add)} />`,
    ],
    ["bind by the prop's name", "<Field value={bind(todo.text)} />", "<Field bind={todo.text} />"],
    [
      "a slot with several",
      "<Panel header={<><Pixel /><Pixel /></>} />",
      "<Panel\n  header={\n    <>\n      <Pixel />\n      <Pixel />\n    </>\n  }\n/>",
    ],
    [
      "a chain of conditions",
      "<Box>{todo.a ? <Pixel /> : (todo.b ? <Box /> : <Label>x</Label>)}</Box>",
      "<Box>\n  {todo.a ? <Pixel /> : todo.b ? <Box /> : <Label>x</Label>}\n</Box>",
    ],
    [
      "text beside elements",
      "<Box>Hello <Pixel /> you</Box>",
      `<Box>\n  {"Hello "}\n  <Pixel />\n  {" you"}\n</Box>`,
    ],
    [
      "a state named by its class among the elements",
      '<Box onClick={use(Todo).add} onKeyDown={on({ keys: "a" }, () => use(Todo).add())}>{use(Todo).a && <Field bind={use(Todo).text} />}<Label>{use(Todo).count} left</Label></Box>',
      '<Box onClick={todo.add} onKeyDown={on({ keys: ["a"] }, () => todo.add())}>\n  {todo.a && <Field bind={todo.text} />}\n  <Label>{todo.count} left</Label>\n</Box>',
    ],
    ["windows line ends", "<Box>\r\n  <Pixel />\r\n</Box>", "<Box>\n  <Pixel />\n</Box>"],
  ];
  for (const [what, written, stored] of cases) {
    it(what, () => {
      expect(canonical(written)).toBe(stored);
      expect(canonical(stored)).toBe(stored);
    });
  }
});

describe("the same page formatted in two ways is the same app", () => {
  it("whatever the white space, quotes and parentheses", () => {
    const one = read(
      withBody(`    <Box className="p-4">
      <Label size="lg">Hello {todo.name}, welcome</Label>
      {todo.items.map((item) => (
        <Pixel key={item.id} data={[1, 2]} />
      ))}
    </Box>`),
    );
    const two = read(
      withBody(`<Box className={'p-4'}><Label size={"lg"}>
        Hello {todo.name}, welcome
        </Label>{todo.items.map(item => <Pixel data={[1,2,]} key={ item.id } />)}</Box>`),
    );
    expect(one.diagnostics).toEqual([]);
    expect(two.diagnostics).toEqual([]);
    expect(equalApps(one.app, two.app)).toBe(true);
  });
});

describe("what a page cannot say is reported, with its place and what to write", () => {
  const cases: [what: string, page: string, code: string, line: number, column: number, hint: RegExp][] = [
    ["an HTML tag", withBody("<div />"), "html-tag", 8, 2, /Box or Text instead of <div>/],
    ["spread props", withBody("<Box {...todo.props} />"), "outside-subset", 8, 6, /name each prop/],
    ["an unknown component", withBody("<Carousel />"), "unknown-component", 8, 2, /no component Carousel/],
    [
      "a component that is not imported",
      withBody("<Box />").replace("Box, Field", "Field"),
      "not-imported",
      8,
      2,
      /add `import \{ Box \} from "heddle\/components";`/,
    ],
    [
      "elements in other code",
      withBody("<Box>{todo.render(<Pixel />)}</Box>"),
      "outside-subset",
      8,
      7,
      /list\.map/,
    ],
    [
      "an or with an element",
      withBody("<Box>{todo.a || <Pixel />}</Box>"),
      "outside-subset",
      8,
      7,
      /condition && <X \/>/,
    ],
    [
      "a variable",
      withBody("<Box />").replace("const todo = use(Todo);", "const todo = use(Todo);\n  const n = 5;"),
      "outside-subset",
      7,
      9,
      /getter of a state class/,
    ],
    [
      "a statement",
      withBody("<Box />").replace("export default", "console.log(1);\n\nexport default"),
      "outside-subset",
      5,
      1,
      /class in state\//,
    ],
    [
      "a foreign import",
      `import x from "left-pad";\n${withBody("<Box />")}`,
      "outside-subset",
      1,
      1,
      /inside a state class/,
    ],
    [
      "a type import",
      `import type { Item } from "../state/todo";\n${withBody("<Box />")}`,
      "outside-subset",
      1,
      1,
      /types of a page follow/,
    ],
    [
      "an event without handler",
      withBody('<Box onClick="todo.add" />'),
      "outside-subset",
      8,
      6,
      /onClick=\{todo\.add\}/,
    ],
    [
      "bind where nothing binds",
      withBody("<Pixel bind={todo.a} />"),
      "outside-subset",
      8,
      8,
      /nothing that can be bound/,
    ],
    ["something inside a leaf", withBody("<Pixel>text</Pixel>"), "outside-subset", 8, 1, /holds nothing/],
    [
      "an element inside text",
      withBody("<Label>Hello <Pixel /></Label>"),
      "outside-subset",
      8,
      1,
      /holds text only/,
    ],
    [
      "destructured rows",
      withBody("<Box>{todo.items.map(({ id }) => <Pixel key={id} />)}</Box>"),
      "outside-subset",
      8,
      23,
      /\(item, index\)/,
    ],
    ["a stray key", withBody('<Box><Pixel key="a" /></Box>'), "bad-key", 8, 6, /what a list repeats/],
    ["a lost comment", withBody("<Box /* lost */ />"), "comment-dropped", 8, 6, /before an element/],
    [
      "an unknown option",
      withBody("<Box />").replace('title: "Test"', 'title: "Test", cache: 5'),
      "outside-subset",
      5,
      38,
      /title, description, meta, redirect, onLoad, onUnload, onConnect, onDisconnect and onError/,
    ],
    [
      "a doubled prop",
      withBody('<Field bind={todo.a} value="x" />'),
      "outside-subset",
      8,
      22,
      /give it once/,
    ],
    ["no page", "export const x = 5;\n", "no-page", 1, 1, /export default page/],
    ["a syntax error", withBody("<Box></Label>"), "syntax", 8, 6, /closing tag/],
  ];
  for (const [what, page, code, line, column, hint] of cases) {
    it(what, () => {
      const { diagnostics } = read(page);
      const found = diagnostics.find((one) => one.code === code);
      expect(found, JSON.stringify(diagnostics)).toMatchObject({ file: "pages/index.tsx", line, column });
      expect(found!.message).toMatch(hint);
    });
  }
});

describe("what surrounds a page is kept", () => {
  it("comments above the imports, before the page and before elements stay where they are", () => {
    const page = `// Licence: mine

import { page } from "heddle";
import { Box, Pixel } from "heddle/components";

/**
 * The first page.
 */
export default page({ title: "Test" }, () => {
  return (
    <Box>
      {/* A picture
          of one pixel */}
      <Pixel />

      {/* And another */}
      <Pixel />
    </Box>
  );
});
`;
    const { app, diagnostics } = read(page);
    expect(diagnostics).toEqual([]);
    expect(pageToSource(app, Object.keys(app.pages)[0]!, fixtureManifests)).toBe(page);
  });

  it("options reach state through use(), the page's own code through its variables", () => {
    const page = `import { page, use } from "heddle";
import { Box } from "heddle/components";
import { Todo } from "../state/todo";

export default page({
  title: () => \`\${use(Todo).count} left\`,
  onLoad: [() => use(Todo).restore(), use(Todo).count],
}, () => {
  const todo = use(Todo);
  return (
    <Box onClick={todo.add} />
  );
});
`;
    const { app, diagnostics } = read(page);
    expect(diagnostics).toEqual([]);
    const [only] = Object.values(app.pages);
    expect(only!.title).toEqual({ expression: "`${todo.count} left`" });
    expect(only!.onLoad).toEqual([{ code: "() => todo.restore()" }, { code: "todo.count" }]);
    expect(pageToSource(app, only!.id, fixtureManifests)).toBe(page);
  });

  it("code of several lines is moved with its element, but not what is inside template literals", () => {
    const page = `import { page } from "heddle";
import { Box } from "heddle/components";

export default page({ title: "Test" }, () => {
  return (
    <Box
      onClick={() => {
        send(\`one
two\`);
      }}
    />
  );
});
`;
    const { app } = read(page);
    const [node] = Object.values(app.nodes);
    expect(node!.events.onClick).toEqual([{ code: "() => {\n  send(`one\ntwo`);\n}" }]);
    expect(pageToSource(app, Object.keys(app.pages)[0]!, fixtureManifests)).toBe(page);
  });

  it("a class that only elements name gets a variable, called otherwise than rows of the page", () => {
    const { app, diagnostics } = read(`import { page, use } from "heddle";
import { Box, Label } from "heddle/components";
import { Todo } from "../state/todo";
export default page({ title: "x" }, () => (
  <Box>{use(Todo).items.map((todo) => <Label key={todo.id} text={use(Todo).titles[todo.id]} />)}</Box>
));
`);
    expect(diagnostics).toEqual([]);
    const [page] = Object.values(app.pages);
    expect(page!.uses).toEqual([{ name: "todo2", file: "state/todo.ts", className: "Todo" }]);
    const { Each, Label } = Object.fromEntries(Object.values(app.nodes).map((node) => [node.type, node]));
    expect(Each!.props.list).toEqual({ expression: "todo2.items" });
    expect(Label!.props.text).toEqual({ expression: "todo2.titles[todo.id]" });
  });

  it("a class whose variable a row hides is left as it is, for the compiler to report", () => {
    const { app } = read(
      withBody("<Box>{todo.items.map((todo) => <Label key={todo.id} text={use(Todo).count} />)}</Box>"),
    );
    const label = Object.values(app.nodes).find(({ type }) => type === "Label");
    expect(label!.props.text).toEqual({ expression: "use(Todo).count" });
  });

  it("a class that only onLoad uses gets a variable", () => {
    const { app } = read(`import { page, use } from "heddle";
import { Todo } from "../state/todo";
export default page({ title: "x", onLoad: () => use(Todo).restore() }, () => <></>);
`);
    expect(Object.values(app.pages)[0]!.uses).toEqual([
      { name: "todo", file: "state/todo.ts", className: "Todo" },
    ]);
  });
});
