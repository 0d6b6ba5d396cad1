import { expect, it } from "vitest";
import { draw } from "../testing/draw.tsx";
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
  const task = draw(<Markdown text="- [x] a" />).root.querySelector("input");
  expect([task?.checked, task?.disabled, task?.getAttribute("aria-label")]).toEqual([true, true, "Done"]);
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
