import { act } from "react";
import { expect, it, vi } from "vitest";
import { accessibilityIssues, draw, focus, key, press, type } from "../testing/draw.tsx";
import { JsonViewer } from "./component.tsx";

const order = {
  id: 7,
  paid: true,
  note: null,
  customer: { name: "Ada", "e-mail": "ada@example.com" },
  items: [{ price: 1.5 }, { price: 2 }],
  none: [],
};
const rows = (root: Element) => [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')];
const texts = (root: Element) => rows(root).map(({ textContent }) => textContent);
const row = (root: Element, begin: string) =>
  rows(root).find(({ textContent }) => textContent!.startsWith(begin))!;
const button = (root: Element, name: string) => root.querySelector(`button[aria-label="${name}"]`)!;
const searchFor = (root: Element, text: string) => type(root.querySelector("input")!, text);

function clipboard() {
  const writeText = vi.fn(async (_text: string) => undefined);
  vi.stubGlobal("navigator", { ...navigator, language: "en", clipboard: { writeText } });
  return writeText;
}

it("shows what is open, what kind each value is, and how much lies in what is closed", () => {
  const { root } = draw(<JsonViewer value={order} rootName="order" />);
  expect(texts(root)).toEqual([
    "order: {6 keys",
    "id: 7",
    "paid: true",
    "note: null",
    "customer: {…}2 keys",
    "items: […]2 items",
    "none: []",
  ]);
  const items = row(root, "items");
  expect(
    ["level", "posinset", "setsize", "expanded"].map((name) => items.getAttribute(`aria-${name}`)),
  ).toEqual(["2", "5", "6", "false"]);
  expect(row(root, "none").hasAttribute("aria-expanded")).toBe(false);
});

it("opens to its depth, in the order that is asked for, and keeps what people opened when the value changes", () => {
  const { root, redraw } = draw(<JsonViewer value={order} depth={2} sortKeys />);
  expect(texts(root).slice(0, 4)).toEqual([
    "{6 keys",
    "customer: {2 keys",
    'e-mail: "ada@example.com"',
    'name: "Ada"',
  ]);
  press(row(root, "customer"));
  expect(texts(root)).not.toContain('name: "Ada"');
  redraw(<JsonViewer value={{ ...order, id: 8 }} depth={2} sortKeys />);
  expect(texts(root)).toContain("id: 8");
  expect(texts(root)).not.toContain('name: "Ada"');
  redraw(<JsonViewer value={order} depth={3} sortKeys />);
  expect(texts(root)).toContain('name: "Ada"');
});

it("has the keys of a tree, and one row that Tab reaches", () => {
  const { root } = draw(<JsonViewer value={order} />);
  expect(rows(root).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  focus(rows(root)[0]!);
  for (const [name, begin] of [
    ["End", "none"],
    ["ArrowUp", "items"],
    ["ArrowRight", "items: ["],
    ["ArrowRight", "0: {…}"],
    ["ArrowLeft", "items"],
    ["ArrowLeft", "items: […]"],
    ["c", "customer"],
    ["Enter", "customer: {2"],
    ["Home", "{6"],
  ] as const) {
    expect(key(document.activeElement!, name).defaultPrevented, name).toBe(true);
    expect(document.activeElement!.textContent!.slice(0, begin.length), name).toBe(begin);
  }
});

it("tells what is selected, by pointer and keyboard; of what is large only where it is", () => {
  const onSelect = vi.fn();
  const { root } = draw(<JsonViewer value={{ ...order, large: "x".repeat(200_000) }} onSelect={onSelect} />);
  press(row(root, "customer"));
  press(row(root, "name"));
  expect(row(root, "name").getAttribute("aria-selected")).toBe("true");
  focus(row(root, "id"));
  key(document.activeElement!, " ");
  press(row(root, "large"));
  expect(onSelect.mock.calls.map(([selected]) => selected)).toEqual([
    { path: ["customer"], value: order.customer },
    { path: ["customer", "name"], value: "Ada" },
    { path: ["id"], value: 7 },
    { path: ["large"], value: null },
  ]);
});

it("says where one is, and copies the path or the value", async () => {
  const writeText = clipboard();
  const { root } = draw(<JsonViewer value={order} rootName="order" depth={3} />);
  focus(row(root, "e-mail"));
  expect(root.querySelector("bdi")!.textContent).toBe('order.customer["e-mail"]');
  await act(async () => press(button(root, "Copy path")));
  expect(root.textContent).toContain("Copied");
  await act(async () => press(button(root, "Copy value")));
  focus(row(root, "1: {"));
  await act(async () => void key(document.activeElement!, "c", { ctrlKey: true }));
  expect(writeText.mock.calls).toEqual([
    ['order.customer["e-mail"]'],
    ["ada@example.com"],
    ['{\n  "price": 2\n}'],
  ]);
  vi.unstubAllGlobals();
});

it("searches keys and values, opens what has them, and goes back to what was open", () => {
  const { root } = draw(<JsonViewer value={order} />);
  press(row(root, "items"));
  const before = texts(root);
  searchFor(root, "ADA");
  expect(texts(root)).toEqual(["{6 keys", "customer: {2 keys", 'name: "Ada"', 'e-mail: "ada@example.com"']);
  expect([...root.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["Ada", "ada"]);
  expect(root.querySelector("[role=status]")!.textContent).toBe("2 matches");
  searchFor(root, "nobody");
  expect(root.textContent).toContain("Nothing matches.");
  searchFor(root, "");
  expect(texts(root)).toEqual(before);
});

it("shows long lists in parts, and takes the keyboard to where the next begins", () => {
  const { root } = draw(<JsonViewer value={Array.from({ length: 100_000 }, (_, index) => index)} />);
  expect(rows(root)).toHaveLength(102);
  expect(texts(root)[0]).toBe("[100,000 items");
  focus(rows(root).at(-1)!);
  expect(document.activeElement!.textContent).toBe("Show 100 more of 99,900");
  key(document.activeElement!, "Enter");
  expect(rows(root)).toHaveLength(202);
  expect(document.activeElement!.textContent).toBe("100: 100");
});

it("cuts long texts, and shows all of them in parts", () => {
  const text = `first\n${"x".repeat(15_000)}end`;
  const { root } = draw(<JsonViewer value={{ text }} />);
  expect(row(root, "text").textContent!.length).toBeLessThan(200);
  expect(row(root, "text").textContent).toMatch(/…15,009 characters$/);
  press(row(root, "text"));
  expect(row(root, "text").textContent).toContain("first\nxxx");
  press(row(root, "Show 5,009 more characters"));
  expect(row(root, "text").textContent).toContain('xend"');
  searchFor(root, "end");
  expect(row(root, "text").textContent).toMatch(/^text: "?…x+end"/);
});

it("says so while there is no value, and shows null", () => {
  const { root, redraw } = draw(<JsonViewer empty="No answer yet." />);
  expect(root.textContent).toBe("No answer yet.");
  redraw(<JsonViewer value={null} searchable={false} copyable={false} />);
  expect(root.textContent).toBe("null");
});

it("speaks the words of the app", () => {
  const { root } = draw(
    <JsonViewer value={[1, 2]} labels={{ items: "{count} Einträge", search: "Suchen" }} locale="de" />,
  );
  expect(texts(root)[0]).toBe("[2 Einträge");
  expect(root.querySelector("input")!.getAttribute("aria-label")).toBe("Suchen");
});

it("is accessible, open, searched and in parts", async () => {
  const { container, root } = draw(
    <JsonViewer
      value={{ list: Array.from({ length: 101 }, () => "x"), ...order }}
      depth={2}
      onSelect={() => undefined}
    />,
  );
  expect(await accessibilityIssues(container)).toEqual([]);
  searchFor(root, "a");
  expect(await accessibilityIssues(container)).toEqual([]);
});
