import type { Json } from "@heddle/schema";
import type { ElementTemplate, Template } from "@heddle/state-engine/program";
import type { Operation, PageModel } from "@heddle/state-engine/protocol";
import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { Edits } from "../draft/edits.ts";
import { findComponent, loadComponents } from "../page/components.ts";
import { LivePage } from "../page/live-page.ts";
import { renderPage } from "../server/render-page.tsx";
import { watchRoots } from "../testing/watch-roots.ts";
import { PageView } from "./page-view.tsx";

/** These pages take no files. */
const noUpload = () => ({ cancelFile: () => {}, cancel: () => {} });

const { roots, complaints } = watchRoots();
const drawn: string[] = [];

beforeAll(() => loadComponents(["Input", "Badge", "Table"]));

beforeEach(() => {
  drawn.length = 0;
});

/** A page in the browser, taken over from the server's HTML, with what it sends. Counts which components draw. */
function open(template: Template, model: PageModel) {
  const container = document.createElement("div");
  container.innerHTML = renderPage({ template, model });
  document.body.append(container);
  const first = container.innerHTML;
  const counted = (type: string) => {
    const Component = findComponent(type);
    if (!Component) return undefined;
    const known =
      counters.get(type) ??
      ((props: Record<string, unknown>) => {
        drawn.push(type);
        return <Component {...props} />;
      });
    counters.set(type, known);
    return known;
  };
  const counters = new Map<string, (props: Record<string, unknown>) => React.JSX.Element>();
  const page = new LivePage(template, model, counted);
  const sent: Json[][] = [];
  const onItsWay = new Set<string>();
  page.connect({
    send: (scope, event, payload) => {
      sent.push(["send", scope, event, payload ?? null]);
      onItsWay.add(`${scope}:${event}`);
    },
    edit: (scope, event, value) => {
      sent.push(["edit", scope, event, value]);
      onItsWay.add(`${scope}:${event}`);
    },
    effect: () => undefined,
    failed: () => undefined,
    isOnItsWay: (scope, event) => onItsWay.has(`${scope}:${event}`),
    upload: noUpload,
  });
  act(() => {
    const options = { onRecoverableError: (error: unknown) => void complaints.push(String(error)) };
    roots.push(hydrateRoot(container, <PageView page={page} />, options));
  });
  const apply = (...operations: Operation[]) =>
    act(() => {
      page.apply(operations);
      page.settle();
    });
  const acked = (...operations: Operation[]) => {
    onItsWay.clear();
    apply(...operations);
  };
  return { container, first, page, sent, apply, acked };
}

const element = (type: string, rest: Partial<ElementTemplate> = {}): ElementTemplate => ({ type, ...rest });
const template = (parts: Template["parts"], rest: Partial<Template> = {}): Template => ({
  hash: "t1",
  pageId: "p",
  path: "/",
  parts,
  components: ["Text", "Button", "Input", "VStack", "Checkbox"],
  title: "Test",
  ...rest,
});
const modelOf = (root: PageModel["root"]): PageModel => ({ pageId: "p", templateHash: "t1", root });

function type(field: HTMLInputElement, text: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
function press(container: Element, name: string): void {
  const button = [...container.querySelectorAll("button")].find((one) => one.textContent === name);
  act(() => button!.click());
}
const texts = (container: Element) => [...container.querySelectorAll("p")].map((text) => text.textContent);

const list = template([
  {
    bindings: [],
    controls: [0],
    nodes: [element("VStack", { slots: { children: [{ each: 0, part: 1 }] } })],
  },
  {
    bindings: [1],
    controls: [],
    nodes: [
      element("Text", { bindings: { text: 1 } }),
      element("Button", { props: { label: "Remove" }, events: { onClick: [{ event: 4 }] } }),
    ],
  },
]);
const row = (id: number, text: string): PageModel["root"] => [id, 1, [text], []];

it("takes over what the server drew, without a warning", () => {
  const { container, first } = open(list, modelOf([0, 0, [], [[row(1, "a"), row(2, "b")]]]));
  expect(container.innerHTML).toBe(first);
  expect(texts(container)).toEqual(["a", "b"]);
});

it("draws one element when one cell of a hundred rows changes", () => {
  const rows = Array.from({ length: 100 }, (_, index) => row(index + 1, `row ${index}`));
  const { container, apply } = open(list, modelOf([0, 0, [], [rows]]));
  drawn.length = 0;
  apply([51, 1, "changed"]);
  expect(drawn).toEqual(["Text"]);
  expect(texts(container)[50]).toBe("changed");
});

it("moves, inserts, removes, permutes and replaces rows, and draws only new ones", () => {
  const { container, apply } = open(list, modelOf([0, 0, [], [[row(1, "a"), row(2, "b"), row(3, "c")]]]));
  const [a] = container.querySelectorAll("p");
  drawn.length = 0;
  apply([">", 0, 0, 0, 2]);
  expect(texts(container)).toEqual(["b", "c", "a"]);
  apply(["%", 0, 0, [2, 1, 0]]);
  expect(texts(container)).toEqual(["a", "c", "b"]);
  expect(container.querySelector("p")).toBe(a);
  expect(drawn).toEqual([]);
  apply(["+", 0, 0, 1, [row(9, "new")]], ["-", 0, 0, 3, 1]);
  expect(texts(container)).toEqual(["a", "new", "c"]);
  expect(drawn).toEqual(["Text", "Button"]);
  apply(["=", 0, 0, [row(1, "A"), row(4, "d")]]);
  expect(texts(container)).toEqual(["A", "d"]);
});

it("sends a row's event from the row's scope", () => {
  const { container, sent } = open(list, modelOf([0, 0, [], [[row(1, "a"), row(7, "b")]]]));
  act(() => container.querySelectorAll("button")[1]!.click());
  expect(sent).toEqual([["send", 7, 4, null]]);
});

it("shows one branch of a choice at a time", () => {
  const choice = template([
    { bindings: [], controls: [0], nodes: [{ choice: 0, parts: [1, 2] }] },
    { bindings: [], controls: [], nodes: [{ text: "yes" }] },
    { bindings: [1], controls: [], nodes: [{ textBinding: 1 }] },
  ]);
  const { container, apply } = open(choice, modelOf([0, 0, [], [[1, 1, [], []]]]));
  expect(container.textContent).toBe("yes");
  apply(["m", 0, 0, [2, 2, ["no"], []]]);
  expect(container.textContent).toBe("no");
  apply(["t", 2, 1, "!"]);
  expect(container.textContent).toBe("no!");
  apply(["m", 0, 0, null]);
  expect(container.textContent).toBe("");
});

const bound = template([
  {
    bindings: [0],
    controls: [],
    nodes: [
      element("Input", { bindings: { value: 0 }, binds: { value: 3 } }),
      element("Text", { bindings: { text: 0 } }),
    ],
  },
]);

it("shows what is typed at once, and never a patch that is older", () => {
  const { container, sent, apply, acked } = open(bound, modelOf([0, 0, [""], []]));
  const input = container.querySelector("input")!;
  type(input, "a");
  type(input, "ab");
  expect(sent).toEqual([
    ["edit", 0, 3, "a"],
    ["edit", 0, 3, "ab"],
  ]);
  expect(texts(container)).toEqual(["ab"]);
  apply([0, 0, "a"]);
  expect(input.value).toBe("ab");
  acked([0, 0, "AB"]);
  expect(input.value).toBe("AB");
});

it("protects what is typed into a field that a handler writes, too", () => {
  const handled = template([
    {
      bindings: [0],
      controls: [],
      nodes: [element("Input", { bindings: { value: 0 }, events: { onInput: [{ event: 1 }] } })],
    },
  ]);
  const { container, sent, apply, acked } = open(handled, modelOf([0, 0, [""], []]));
  const input = container.querySelector("input")!;
  type(input, "a");
  type(input, "ab");
  apply([0, 0, "A"]);
  expect(input.value).toBe("ab");
  acked([0, 0, "AB"]);
  expect(input.value).toBe("AB");
  expect(sent.map(([, , , value]) => value)).toEqual(["a", "ab"]);
});

it("sends keys that the handler asks for only", () => {
  const keys = template([
    {
      bindings: [],
      controls: [],
      nodes: [element("Input", { events: { onKeyDown: [{ event: 1, keys: ["Enter", "Escape"] }] } })],
    },
  ]);
  const { container, sent } = open(keys, modelOf([0, 0, [], []]));
  const input = container.querySelector("input")!;
  for (const key of ["a", "Escape"])
    act(() => void input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
  expect(sent).toEqual([
    ["send", 0, 1, { key: "Escape", shift: false, alt: false, control: false, meta: false }],
  ]);
});

it("sends every handler of an event, in order", () => {
  const two = template([
    {
      bindings: [],
      controls: [],
      nodes: [
        element("Button", { props: { label: "Go" }, events: { onClick: [{ event: 5 }, { event: 2 }] } }),
      ],
    },
  ]);
  const { container, sent } = open(two, modelOf([0, 0, [], []]));
  press(container, "Go");
  expect(sent.map(([, , event]) => event)).toEqual([5, 2]);
});

it("keeps the document's title like the page's", () => {
  const titled = template([{ bindings: [0], controls: [], nodes: [] }], { title: { binding: 0 } });
  const { apply } = open(titled, modelOf([0, 0, ["Inbox"], []]));
  expect(document.title).toBe("Inbox");
  apply([0, 0, "Inbox (2)"]);
  expect(document.title).toBe("Inbox (2)");
});

it("draws another page with its own values", () => {
  const { container, page } = open(bound, modelOf([0, 0, ["x"], []]));
  const other = template([{ bindings: [], controls: [], nodes: [{ text: "other page" }] }], {
    hash: "t2",
    pageId: "q",
  });
  act(() => page.replace(other, { pageId: "q", templateHash: "t2", root: [5, 0, [], []] }));
  expect(container.textContent).toBe("other page");
});

it("does not break the page over a component that nobody has", () => {
  const unknown = template([
    { bindings: [], controls: [], nodes: [element("Nowhere"), { text: "still here" }] },
  ]);
  expect(open(unknown, modelOf([0, 0, [], []])).container.textContent).toBe("still here");
});

const draft = (
  nodes: Template["parts"][number]["nodes"],
  bindings: number[],
  keys: string[],
  hash: string,
): Template => template([{ nodes, bindings, controls: [] }], { hash, bindingKeys: keys });
const labelled = (node: string, binding: number) => element("Text", { node, bindings: { text: binding } });

it("draws an edit of a draft at once with the last values, and sends nothing from it until the server has it", () => {
  const before = draft([labelled("n1", 0)], [0], ["n1:text"], "t1");
  const { container, page, apply, sent } = open(before, modelOf([0, 0, ["one"], []]));
  const button = element("Button", {
    node: "n3",
    props: { label: "Go" },
    events: { onClick: [{ event: 0 }] },
  });
  const after = draft([labelled("n2", 0), labelled("n1", 1), button], [0, 1], ["n2:text", "n1:text"], "t2");
  const kept = container.querySelector("p");
  act(() => page.redraw(after, new Edits()));
  expect(texts(container)).toEqual(["", "one"]);
  expect(container.querySelectorAll("p")[1]).toBe(kept);
  expect(container.querySelector("[data-heddle-waits]")?.getAttribute("data-node")).toBe("n2");
  apply([0, 0, "two"]);
  expect(texts(container)).toEqual(["", "two"]);
  press(container, "Go");
  expect(sent).toEqual([]);
  act(() =>
    page.replace(
      { ...after, hash: "t2+styles" },
      { pageId: "p", templateHash: "t2+styles", root: [0, 0, ["new", "two"], []] },
    ),
  );
  expect(texts(container)).toEqual(["new", "two"]);
  expect(container.querySelectorAll("p")[1]).toBe(kept);
  press(container, "Go");
  expect(sent).toEqual([["send", 0, 0, null]]);
});

it("keeps a newer edit on the canvas when the server comes with an older one", () => {
  const before = draft([labelled("n1", 0)], [0], ["n1:text"], "t1");
  const { container, page } = open(before, modelOf([0, 0, ["one"], []]));
  const newest = draft([{ text: "newest ", node: "n9" }, labelled("n1", 0)], [0], ["n1:text"], "t3");
  act(() => page.redraw(newest, new Edits()));
  const middle = draft([{ text: "middle ", node: "n9" }, labelled("n1", 0)], [0], ["n1:text"], "t2");
  act(() => page.replace(middle, { pageId: "p", templateHash: "t2", root: [0, 0, ["two"], []] }));
  expect(container.textContent).toBe("newest two");
});

it("sends nothing while the canvas edits", () => {
  const { container, page, sent } = open(list, modelOf([0, 0, [], [[row(1, "a")]]]));
  act(() => page.setInteractive(false));
  act(() => container.querySelector("button")!.click());
  expect(sent).toEqual([]);
});

const clicks = (first: object, second: object) =>
  template([
    {
      bindings: [],
      controls: [],
      nodes: [
        element("Card", {
          events: { onClick: [{ event: 1, ...first }] },
          slots: {
            children: [
              element("Button", {
                props: { label: "Go" },
                events: { onClick: [{ event: 2, ...second }, { event: 3 }] },
              }),
            ],
          },
        }),
      ],
    },
  ]);

it("stopPropagation keeps an event from the elements around, not from the element's own handlers", () => {
  const inner = open(clicks({}, { stopPropagation: true }), modelOf([0, 0, [], []]));
  press(inner.container, "Go");
  expect(inner.sent.map(([, , event]) => event)).toEqual([2, 3]);
  const outer = open(clicks({ stopPropagation: true }, {}), modelOf([0, 0, [], []]));
  press(outer.container, "Go");
  expect(outer.sent.map(([, , event]) => event)).toEqual([2, 3, 1]);
});

it("preventDefault reaches the browser's event", () => {
  const { container } = open(clicks({}, { preventDefault: true }), modelOf([0, 0, [], []]));
  const event = new MouseEvent("click", { bubbles: true, cancelable: true });
  act(() => void container.querySelector("button")!.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
});

it("once sends the first only", () => {
  const { container, sent } = open(clicks({ once: true }, { once: true }), modelOf([0, 0, [], []]));
  press(container, "Go");
  press(container, "Go");
  expect(sent.map(([, , event]) => event)).toEqual([2, 3, 1, 3]);
});

const table = template(
  [
    {
      bindings: [],
      controls: [0],
      nodes: [
        element("Table", {
          events: { onRowClick: [{ event: 2 }] },
          list: { prop: "rows", each: 0, part: 1, row: 1, window: { event: 3, size: 2 } },
        }),
      ],
    },
    { bindings: [1], controls: [], nodes: [] },
  ],
  { components: ["Table"] },
);
const record = (id: number, name: string): PageModel["root"] => [id, 1, [{ name }], []];
const cells = (container: Element) =>
  [...container.querySelectorAll("tbody td")].map((cell) => cell.textContent);

it("gives a table the rows of a long list, and follows each by its own value", () => {
  const { container, first, apply, sent } = open(
    table,
    modelOf([0, 0, [], [["#", 40, 100, [record(1, "a"), record(2, "b")]]]]),
  );
  expect(container.innerHTML).toContain('aria-rowcount="101"');
  expect(first).toContain('aria-rowcount="101"');
  expect(cells(container).filter(Boolean)).toEqual(["a", "b"]);
  apply([2, 1, { name: "B" }]);
  expect(cells(container).filter(Boolean)).toEqual(["a", "B"]);
  apply(["-", 0, 0, 0, 1], ["+", 0, 0, 1, [record(3, "c")]], ["#", 0, 0, 41, 100]);
  expect(cells(container).filter(Boolean)).toEqual(["B", "c"]);
  const [, second] = container.querySelectorAll<HTMLElement>("tbody:not([aria-hidden]) tr");
  expect(second!.getAttribute("aria-rowindex")).toBe("44");
  act(() => second!.click());
  expect(sent).toEqual([["send", 0, 2, 42]]);
});
