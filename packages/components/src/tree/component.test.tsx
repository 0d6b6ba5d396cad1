import { expect, it, vi } from "vitest";
import { accessibilityIssues, draw, focus, key, press } from "../testing/draw.tsx";
import { Tree } from "./component.tsx";

const items = [
  {
    id: "src",
    label: "src",
    children: [
      { id: "index", label: "index.ts" },
      { id: "lib", label: "lib", children: [{ id: "a", label: "a.ts" }] },
    ],
  },
  { id: "docs", label: "docs", children: [{ id: "guide", label: "guide.md" }] },
  { id: "readme", label: "README.md" },
];

const rows = (root: Element) => [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')];
const labels = (root: Element) => rows(root).map(({ textContent }) => textContent);
const row = (root: Element, label: string) => rows(root).find(({ textContent }) => textContent === label)!;
const opener = (root: Element, label: string) => row(root, label).firstElementChild!;

it("shows what is open, and says of each item where it is", () => {
  const { root } = draw(<Tree items={items} expanded={["src"]} />);
  expect(labels(root)).toEqual(["src", "index.ts", "lib", "docs", "README.md"]);
  const lib = row(root, "lib");
  expect(
    ["level", "posinset", "setsize", "expanded"].map((name) => lib.getAttribute(`aria-${name}`)),
  ).toEqual(["2", "2", "2", "false"]);
  expect(row(root, "README.md").hasAttribute("aria-expanded")).toBe(false);
});

it("opens and closes at a press, and tells it", () => {
  const [onExpand, onCollapse] = [vi.fn(), vi.fn()];
  const { root, redraw } = draw(<Tree items={items} onExpand={onExpand} onCollapse={onCollapse} />);
  press(opener(root, "docs"));
  expect(labels(root)).toEqual(["src", "docs", "guide.md", "README.md"]);
  press(row(root, "docs"));
  expect(labels(root)).toEqual(["src", "docs", "README.md"]);
  expect([onExpand.mock.calls, onCollapse.mock.calls]).toEqual([[["docs"]], [["docs"]]]);
  redraw(<Tree items={items} expandAll />);
  expect(rows(root)).toHaveLength(7);
});

it("has one row that the Tab key reaches, and moves it with the keys", () => {
  const { root } = draw(<Tree items={items} expanded={["src"]} />);
  expect(rows(root).map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1]);
  focus(rows(root)[0]!);
  const moves: [string, string][] = [
    ["ArrowDown", "index.ts"],
    ["ArrowDown", "lib"],
    ["ArrowLeft", "src"],
    ["End", "README.md"],
    ["ArrowUp", "docs"],
    ["Home", "src"],
    ["r", "README.md"],
    ["d", "README.md"],
  ];
  for (const [name, label] of moves) {
    expect(key(document.activeElement!, name).defaultPrevented, name).toBe(true);
    expect(document.activeElement!.textContent, name).toBe(label);
  }
  expect(rows(root).map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1, 0]);
  key(document.activeElement!, "Home");
  key(document.activeElement!, "ArrowLeft");
  expect(labels(root)).toEqual(["src", "docs", "README.md"]);
  key(document.activeElement!, "*");
  expect(labels(root)).toEqual(["src", "index.ts", "lib", "docs", "guide.md", "README.md"]);
});

it("chooses one, by pointer and keyboard, and takes a new value from outside", () => {
  const onChange = vi.fn();
  const { root, redraw } = draw(<Tree items={items} selection="single" value="docs" onChange={onChange} />);
  const selected = () =>
    rows(root)
      .filter((one) => one.ariaSelected === "true" || one.getAttribute("aria-selected") === "true")
      .map(({ textContent }) => textContent);
  expect(selected()).toEqual(["docs"]);
  expect(row(root, "docs").tabIndex).toBe(0);
  press(row(root, "README.md"));
  focus(row(root, "src"));
  key(document.activeElement!, "Enter");
  expect(onChange.mock.calls).toEqual([["readme"], ["src"]]);
  redraw(<Tree items={items} selection="single" value="readme" onChange={onChange} />);
  expect(selected()).toEqual(["README.md"]);
});

it("chooses several: with Control, Space, Shift and arrows, and all", () => {
  const onChange = vi.fn();
  const { root } = draw(<Tree items={items} selection="multiple" onChange={onChange} />);
  expect(root.getAttribute("aria-multiselectable")).toBe("true");
  focus(row(root, "src"));
  key(document.activeElement!, " ");
  key(document.activeElement!, "ArrowDown", { shiftKey: true });
  key(document.activeElement!, " ");
  key(document.activeElement!, "a", { ctrlKey: true });
  expect(onChange.mock.calls).toEqual([[["src"]], [["src", "docs"]], [["src"]], [["src", "docs", "readme"]]]);
});

it("ticks downwards, and half where only some is", () => {
  const onChange = vi.fn();
  const { root } = draw(<Tree items={items} checkboxes expandAll value={["index"]} onChange={onChange} />);
  const checks = () => rows(root).map((one) => one.getAttribute("aria-checked"));
  expect(checks()).toEqual(["mixed", "true", "false", "false", "false", "false", "false"]);
  press(row(root, "src"));
  expect(checks()).toEqual(["true", "true", "true", "true", "false", "false", "false"]);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(["src", "index", "lib", "a"]);
});

it("asks for children when their branch is opened, and says that they are on their way", () => {
  const onExpand = vi.fn();
  const lazy = (children?: unknown) => [
    { id: "a", label: "A", hasChildren: true, ...(children ? { children } : {}) },
  ];
  const { root, redraw } = draw(<Tree items={lazy()} onExpand={onExpand} />);
  focus(row(root, "A"));
  key(document.activeElement!, "ArrowRight");
  expect([onExpand.mock.calls, row(root, "A").getAttribute("aria-busy")]).toEqual([[["a"]], "true"]);
  redraw(<Tree items={lazy([{ id: "b", label: "B" }])} onExpand={onExpand} />);
  expect([labels(root), row(root, "A").hasAttribute("aria-busy")]).toEqual([["A", "B"], false]);
  expect(document.activeElement).toBe(row(root, "A"));
});

it("lays out only the rows in sight of a tree that is long", () => {
  const many = (length: number) =>
    Array.from({ length }, (_, index) => ({ id: `${index}`, label: `${index}` }));
  const { root, redraw } = draw(<Tree items={many(20)} />);
  expect(rows(root)[0]!.className).not.toContain("content-visibility");
  redraw(<Tree items={many(200)} />);
  expect(rows(root)[0]!.className).toContain("content-visibility:auto");
});

it("does nothing with what is disabled but show it", () => {
  const [onChange, onItemClick] = [vi.fn(), vi.fn()];
  const { root, redraw } = draw(
    <Tree
      items={[{ id: "a", label: "A", disabled: true }]}
      selection="single"
      onChange={onChange}
      onItemClick={onItemClick}
    />,
  );
  press(row(root, "A"));
  redraw(<Tree items={items} disabled selection="multiple" onChange={onChange} onItemClick={onItemClick} />);
  focus(row(root, "src"));
  for (const name of ["Enter", " "]) key(document.activeElement!, name);
  key(document.activeElement!, "a", { ctrlKey: true });
  expect([onChange.mock.calls, onItemClick.mock.calls]).toEqual([[], []]);
});

it("is accessible with boxes, selection and children on their way", async () => {
  const { container } = draw(
    <>
      <Tree items={items} checkboxes expandAll ariaLabel="Boxes" />
      <Tree
        items={[{ id: "x", label: "X", hasChildren: true }]}
        expanded={["x"]}
        selection="multiple"
        ariaLabel="Lazy"
      />
    </>,
  );
  expect(await accessibilityIssues(container)).toEqual([]);
});
