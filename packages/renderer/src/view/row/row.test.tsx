/** What rows of lists draw: each once when it comes, and only those of which something changed. */

import { plain } from "@heddle/components/plain";
import type { ElementTemplate, Template, TemplateNode } from "@heddle/state-engine/program";
import type { Operation, ScopeModel } from "@heddle/state-engine/protocol";
import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { beforeAll, expect, it } from "vitest";
import { findComponent, loadComponents } from "../../page/components.ts";
import { LivePage } from "../../page/live-page.ts";
import { renderPage } from "../../server/render-page.tsx";
import { watchRoots } from "../../testing/watch-roots.ts";
import { PageView } from "../page-view.tsx";

const { roots, complaints } = watchRoots();

beforeAll(() => loadComponents(["Input"]));

const element = (type: string, rest: Partial<ElementTemplate> = {}): ElementTemplate => ({ type, ...rest });
const text = (binding: number) => element("Text", { bindings: { text: binding } });

/** A page with one list, whose rows have bindings 1, 2, ... */
function listOf(nodes: TemplateNode[], bindings: number[]): Template {
  return {
    hash: "t1",
    pageId: "p",
    path: "/",
    components: ["Box", "HStack", "Text", "Button", "Input"],
    title: "Test",
    parts: [
      {
        bindings: [],
        controls: [0],
        nodes: [element("Box", { slots: { children: [{ each: 0, part: 1 }] } })],
      },
      { bindings, controls: [], nodes },
    ],
  };
}

/** The page in the browser, taken over from the server's HTML. `drawn` gets the type of each component that draws. */
function open(template: Template, rows: ScopeModel[]) {
  const model = { pageId: "p", templateHash: "t1", root: [0, 0, [], [rows]] as ScopeModel };
  const container = document.createElement("div");
  container.innerHTML = renderPage({ template, model });
  document.body.append(container);
  const first = container.innerHTML;
  const drawn: string[] = [];
  const counters = new Map<string, (props: Record<string, unknown>) => React.ReactNode>();
  const counted = (type: string) => {
    const component = findComponent(type);
    if (!component) return undefined;
    const counter = counters.get(type) ?? countedAs(type, component);
    counters.set(type, counter);
    return counter;
  };
  const countedAs = (type: string, Component: NonNullable<ReturnType<typeof findComponent>>) =>
    function Counted(props: Record<string, unknown>) {
      drawn.push(type);
      return plain.has(type) ? (
        (Component as (props: object) => React.ReactNode)(props)
      ) : (
        <Component {...props} />
      );
    };
  const page = new LivePage(template, model, counted);
  act(() => {
    const options = { onRecoverableError: (error: unknown) => void complaints.push(String(error)) };
    roots.push(hydrateRoot(container, <PageView page={page} />, options));
  });
  const apply = (...operations: Operation[]) =>
    act(() => {
      page.apply(operations);
      page.settle();
    });
  return { container, first, drawn, apply };
}

const table = listOf([element("HStack", { slots: { children: [text(1), text(2)] } })], [1, 2]);
const row = (id: number): ScopeModel => [id, 1, [id, `row ${id}`], []];
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));
const counts = (drawn: readonly string[]) => {
  const found: Record<string, number> = {};
  for (const type of drawn) found[type] = (found[type] ?? 0) + 1;
  return found;
};

it("a thousand rows that come draw each of their elements once, and nothing else", () => {
  const { container, drawn, apply } = open(table, []);
  drawn.length = 0;
  apply(["=", 0, 0, rows(1_000)]);
  expect(counts(drawn)).toEqual({ HStack: 1_000, Text: 2_000 });
  expect(container.querySelectorAll("p")).toHaveLength(2_000);
});

it("rows that come after others draw only themselves; of rows that go, none is drawn", () => {
  const { drawn, apply } = open(table, rows(100));
  drawn.length = 0;
  apply(["+", 0, 0, 100, [row(101), row(102)]]);
  expect(counts(drawn)).toEqual({ HStack: 2, Text: 4 });
  drawn.length = 0;
  apply(["-", 0, 0, 0, 50], [">", 0, 0, 0, 49]);
  expect(drawn).toEqual([]);
});

it("a changed cell draws its own row again and no other, in the same elements", () => {
  const { container, drawn, apply } = open(table, rows(1_000));
  const cell = container.querySelectorAll("p")[1001]!;
  drawn.length = 0;
  apply([501, 2, "changed"]);
  expect(cell.textContent).toBe("changed");
  expect(container.querySelectorAll("p")[1001]).toBe(cell);
  expect(counts(drawn)).toEqual({ HStack: 1, Text: 2 });
});

it("what a row's field holds, and the focus, stay while its other cells change; what needs React is not drawn again", () => {
  const template = listOf(
    [
      element("HStack", {
        slots: {
          children: [text(1), element("Input", { props: { ariaLabel: "Note" } }), { textBinding: 2 }],
        },
      }),
    ],
    [1, 2],
  );
  const { container, first, drawn, apply } = open(template, rows(3));
  expect(container.innerHTML).toBe(first);
  const field = container.querySelectorAll("input")[1]!;
  field.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, "typed");
  drawn.length = 0;
  apply([2, 1, "one"], [2, 2, "two"]);
  expect(container.querySelectorAll("input")[1]).toBe(field);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe("typed");
  expect(field.parentElement!.textContent).toBe("onetwo");
  expect(counts(drawn)).toEqual({ HStack: 1, Text: 1 });
});

it("texts, elements and choices without an element around them are taken over from the server's HTML", () => {
  const template = listOf(
    [{ text: "No. " }, { textBinding: 1 }, text(2), { text: "" }, { textBinding: 1 }],
    [1, 2],
  );
  const { container, first, apply } = open(template, rows(3));
  expect(container.innerHTML).toBe(first);
  expect(container.textContent).toBe("No. 1row 11No. 2row 22No. 3row 33");
  apply([2, 1, ""], [3, 2, ""]);
  expect(container.textContent).toBe("No. 1row 11No. row 2No. 33");
});

it("a row of very many elements draws few of them again when one changes", () => {
  const bindings = Array.from({ length: 200 }, (_, index) => index + 1);
  const { drawn, apply } = open(listOf(bindings.map(text), bindings), [[1, 1, bindings, []]]);
  drawn.length = 0;
  apply([1, 200, "changed"]);
  expect(drawn).toEqual(["Text"]);
  apply([1, 1, "changed"]);
  expect(drawn.length).toBeLessThan(40);
});
