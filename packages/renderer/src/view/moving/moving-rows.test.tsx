import fc from "fast-check";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MovingRows } from "./moving-rows.tsx";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

/** What stands in one element: two lists, with elements around and between that come and go. */
interface Shown {
  first: readonly number[];
  second: readonly number[];
  extras: readonly boolean[];
}

let container: HTMLElement;
let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  container = document.body.appendChild(document.createElement("div"));
  root = createRoot(container);
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

function List({ name, ids }: { name: string; ids: readonly number[] }) {
  const rows = ids.map((id) => ({ id }));
  return (
    <MovingRows rows={rows}>
      {ids.map((id) => (
        <input key={id} name={`${name}${id}`} />
      ))}
    </MovingRows>
  );
}

function show({ first, second, extras }: Shown): void {
  act(() =>
    root.render(
      <>
        {extras[0] && <hr title="0" />}
        <List name="a" ids={first} />
        {extras[1] && <hr title="1" />}
        <List name="b" ids={second} />
        {extras[2] && "the end"}
      </>,
    ),
  );
}

/** The names of what stands there. */
const names = () =>
  [...container.childNodes].map((node) =>
    node instanceof HTMLInputElement
      ? node.name
      : node instanceof HTMLElement
        ? node.title
        : node.textContent,
  );
const expected = ({ first, second, extras }: Shown) => [
  ...(extras[0] ? ["0"] : []),
  ...first.map((id) => `a${id}`),
  ...(extras[1] ? ["1"] : []),
  ...second.map((id) => `b${id}`),
  ...(extras[2] ? ["the end"] : []),
];
const elements = () => new Map([...container.querySelectorAll("input")].map((field) => [field.name, field]));

const twenty = Array.from({ length: 20 }, (_, index) => index);
const lists = fc.shuffledSubarray(twenty, { minLength: 0 });
const pages: fc.Arbitrary<Shown> = fc.record({
  first: fc.oneof(lists, fc.shuffledSubarray(twenty, { minLength: 20 })),
  second: lists,
  extras: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
});

it("shows each order as it is, and no row is drawn anew", () => {
  fc.assert(
    fc.property(fc.array(pages, { minLength: 2, maxLength: 6 }), (steps) => {
      for (const step of steps) {
        const before = elements();
        show(step);
        expect(names()).toEqual(expected(step));
        for (const [name, field] of elements()) expect(field).toBe(before.get(name) ?? field);
      }
    }),
    { numRuns: 150 },
  );
});

it("moves two of a thousand rows that change places, and leaves what else may be called of their parent as it was", async () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => index);
  show({ first: ids, second: [], extras: [true, true, true] });
  const moved = new Set<Node>();
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) moved.add(node);
  });
  observer.observe(container, { childList: true });
  const swapped = ids.with(1, 998).with(998, 1);
  const field = container.querySelector<HTMLInputElement>('input[name="a500"]')!;
  field.focus();
  show({ first: swapped, second: [], extras: [true, true, true] });
  await Promise.resolve();
  expect([...moved].map((node) => (node as HTMLInputElement).name)).toEqual(
    expect.arrayContaining(["a1", "a998"]),
  );
  expect(moved.size).toBe(2);
  expect(document.activeElement).toBe(field);
  expect(names()).toEqual(expected({ first: swapped, second: [], extras: [true, true, true] }));
  expect(Object.keys(container)).not.toContain("insertBefore");
  expect(Object.keys(container)).not.toContain("appendChild");
});
