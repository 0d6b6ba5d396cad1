import { expect, it } from "vitest";
import { accessibilityIssues, draw } from "../testing/draw.tsx";
import { Markdown } from "./component.tsx";

const html = (text: string) =>
  draw(<Markdown text={text} />).root.innerHTML.replaceAll(/ class="[^"]*"/g, "");

it("draws what GitHub's Markdown has", () => {
  expect(html("# A\n\nb **c** *d* `e` ~~f~~")).toBe(
    "<h1>A</h1><p>b <strong>c</strong> <em>d</em> <code>e</code> <del>f</del></p>",
  );
  expect(html("- a\n- b")).toBe("<ul><li>a</li><li>b</li></ul>");
  expect(html("3. a")).toBe('<ol start="3"><li>a</li></ol>');
  expect(html("a & b < c")).toBe("<p>a &amp; b &lt; c</p>");
  expect(html("&copy; &#8364; &nope; \\*a\\*")).toBe("<p>© € &amp;nope; *a*</p>");
  const task = draw(<Markdown text="- [x] a" />).root.querySelector("input");
  expect([task?.checked, task?.disabled, task?.getAttribute("aria-label")]).toEqual([true, true, "Done"]);
});

it("aligns the columns of a table and scrolls it within itself", async () => {
  const { root, container } = draw(
    <Markdown text={"| a | b |\n|---|--:|\n| 1 | 2 |"} labels={{ table: "Tabelle" }} />,
  );
  const frame = root.firstElementChild as HTMLElement;
  expect([
    frame.tabIndex,
    frame.getAttribute("aria-label"),
    frame.className.includes("overflow-x-auto"),
  ]).toEqual([0, "Tabelle", true]);
  expect([...root.querySelectorAll("td")].map((cell) => cell.className.includes("text-end"))).toEqual([
    false,
    true,
  ]);
  expect(await accessibilityIssues(container)).toEqual([]);
});

it("keeps the text of a task beside its box, with what belongs to it", () => {
  const { root } = draw(<Markdown text={"- [ ] a\n  - b\n- [x] c"} labels={{ notDone: "Offen" }} />);
  expect([...root.querySelectorAll("input")].map((box) => box.getAttribute("aria-label"))).toEqual([
    "Offen",
    "Done",
  ]);
  expect(root.querySelector("li > div")!.innerHTML).toMatch(/^a<ul[^>]*><li[^>]*>b<\/li><\/ul>$/);
});

it("draws no brackets beside the box of a task, in a list with air between its items and others in it too", () => {
  const { root } = draw(<Markdown text={"- a\n\n- [x] b\n\n- [ ] c"} />);
  expect([...root.querySelectorAll("li")].map(({ textContent }) => textContent!.trim())).toEqual([
    "a",
    "b",
    "c",
  ]);
  expect(root.querySelectorAll("input")).toHaveLength(2);
});

it("puts its headings where they belong in the page's outline", () => {
  const { root } = draw(<Markdown text={"# a\n## b\n###### c"} headingLevel={2} />);
  expect([...root.children].map(({ tagName }) => tagName)).toEqual(["H2", "H3", "H6"]);
});

it("colours code behind a fence, and gives a button to copy it", () => {
  const { root } = draw(
    <Markdown text={'a\n\n```ts title="x"\nconst a = "<b>";\n```'} labels={{ copy: "Kopieren" }} />,
  );
  expect(root.querySelector("pre code")!.textContent).toBe('const a = "<b>";');
  expect(root.querySelector("pre code span span span")!.textContent).toBe("const");
  expect(root.querySelector("button")!.getAttribute("aria-label")).toBe("Kopieren");
});

it.each([
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "[x](javascript:alert(1))",
  "[x](data:text/html;base64,AAAA)",
  "![x](javascript:alert(1))",
  "<a href='javascript:alert(1)'>x</a>",
  "<iframe src='//evil'></iframe>",
])("makes no element of %s", (text) => {
  const { root } = draw(<Markdown text={`before ${text} after`} />);
  expect(root.querySelector("script, img, iframe, a")).toBeNull();
  expect(root.textContent).toContain("before");
});
