import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { accessibilityIssues, draw, hydrate } from "../testing/draw.tsx";
import { Html } from "./component.tsx";
import { attacks } from "./corpus/attacks.ts";
import { ALLOWED, REPLACED } from "./elements.ts";
import { parseHtml as parseInBrowser } from "./parse.browser.ts";
import { parseHtml } from "./parse.ts";
import { safeStyle } from "./styles.ts";

const html = (text: string) => draw(<Html text={text} />).root.innerHTML.replaceAll(/ class="[^"]*"/g, "");

const ATTRIBUTES = new Set(
  "class href target rel id title lang dir style src alt loading width height start reversed type value colspan rowspan span scope datetime role aria-label tabindex".split(
    " ",
  ),
);

/** All that could do harm in a drawing; empty = harmless. */
function harm(root: Element): string[] {
  return [...root.querySelectorAll("*")].flatMap((element) => {
    const name = element.localName;
    return [
      ...(ALLOWED.has(name) ? [] : [`<${name}>`]),
      ...[...element.attributes].flatMap((attribute) => {
        const { name: key, value } = attribute;
        if (!ATTRIBUTES.has(key)) return [`${key} of <${name}>`];
        if (key === "id" && !value.startsWith("content-")) return [`id ${value}`];
        if (key === "style" && /url|expression|var\(|position|image|\\/i.test(value)) return [value];
        if (key === "href" && !/^(#content-|\/|https?:|mailto:|tel:|sms:|[^:]*$)/.test(value)) return [value];
        if (key === "src" && !/^(\/|https?:|data:image\/|blob:|[^:]*$)/.test(value)) return [value];
        return [];
      }),
      ...(name === "a" && element.getAttribute("rel") !== "noopener noreferrer nofollow" ? ["no rel"] : []),
    ];
  });
}

it("draws what people write", () => {
  expect(html('<h2>A</h2><p>b <strong>c</strong> <a href="/d" onclick="x">e</a></p><ul><li>f</ul>')).toBe(
    '<h2>A</h2><p>b <strong>c</strong> <a href="/d" rel="noopener noreferrer nofollow">e</a></p><ul><li>f</li></ul>',
  );
  expect(html("<font color=red>a</font><center>b</center><o:p>c</o:p>")).toBe("a<div>b</div>c");
  expect(html('<p style="color: red; position: fixed; text-align: center">a</p>')).toBe(
    '<p style="color: red; text-align: center;">a</p>',
  );
  expect(html('<h2 id="a">b</h2><a href="#a">c</a>')).toContain(
    '<h2 id="content-a">b</h2><a href="#content-a"',
  );
  expect(html("<pre><code>a\n  b</code></pre>")).toBe('<pre tabindex="0"><code>a\n  b</code></pre>');
});

it.each(attacks)("makes nothing harmful of %s", (text) => {
  expect(harm(draw(<Html text={`before ${text} after`} />).root)).toEqual([]);
});

/** The elements of a document by name, one within another. */
function nested(element: Element): string {
  return [...element.children].map((child) => `${child.localName}(${nested(child)})`).join("");
}

/** The same of HTML that React wrote: there, `<` begins a tag wherever it stands. */
function nestedIn(markup: string): string {
  const tags = [...markup.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)];
  return tags.map(([, closes, name, isEmpty]) => (closes ? ")" : `${name}(${isEmpty ? ")" : ""}`)).join("");
}

const piece = fc.oneof(
  fc.constantFrom(
    ...attacks,
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<li>",
    "<ul>",
    "</ul>",
    "<form>",
    "<section>",
    "<div>",
    "</div>",
    "<h1>",
    "<h2>",
    "<dd>",
    "<rt>",
    "<ruby>",
    "<pre>\n",
    "<!--",
    "-->",
    "<svg>",
    "<math>",
    "<mtext>",
    "<title>",
    "</svg>",
    "text",
    " ",
    "&lt;img onerror=x&gt;",
  ),
  fc.constantFrom(...ALLOWED.keys(), ...REPLACED.keys(), "x-y").map((name) => `<${name}>`),
  fc.string(),
);
const anyHtml = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));

it("makes nothing harmful of anything put together from attacks, and the same with either parser", () => {
  fc.assert(
    fc.property(anyHtml, (text) => {
      const holder = document.createElement("div");
      const drawn = renderToStaticMarkup(<Html text={text} />);
      holder.innerHTML = drawn;
      expect(harm(holder.firstElementChild!)).toEqual([]);
      // jsdom puts text that stands wrongly in a table behind it; browsers, as parse5, put it before.
      if (!/<t/i.test(text)) expect(parseInBrowser(text)).toEqual(parseHtml(text));
      // What a browser makes of the server's HTML is what was drawn, element for element.
      expect(nested(holder)).toBe(nestedIn(drawn));
    }),
    { numRuns: 300 },
  );
});

// Trees that a parser makes of what stands wrongly, and that no HTML says: a page would not be the same once more.
it.each([
  "<a href=x><table><a href=/y>x</a>",
  "<h1><table><h2>x",
  "<ul><li><table><li>x",
  "<dl><dd><table><dt>x",
  "<ruby>a<rt><table><rt>x",
  "<table><form>x",
  "<p><legend>x",
  "<h1><x-y><h2>x",
])("draws of %s what HTML can say", (text) => {
  const holder = document.createElement("div");
  const drawn = renderToStaticMarkup(<Html text={text} />);
  holder.innerHTML = drawn;
  expect(nested(holder)).toBe(nestedIn(drawn));
  expect(holder.textContent).toContain("x");
});

it("leaves no way in by a style", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `color:${text};width:${text}`),
      ),
      (text) => {
        for (const value of Object.values(safeStyle(text) ?? {}))
          expect(value).not.toMatch(/url|["'\\@{}<>;]|(?<!rgb|rgba|hsl|hsla|hwb|oklch|oklab)\(/i);
      },
    ),
  );
  expect(safeStyle("color: rgb(1 2 3 / 50%); WIDTH: 50%")).toEqual({
    color: "rgb(1 2 3 / 50%)",
    width: "50%",
  });
});

it("looks the same from the server and in the browser", () => {
  const { before, after } = hydrate(
    <Html
      text={'a<p>b<table><tr><td>c</table><ul><li>d<li>e</ul><pre>\n\nf</pre>&amp; <p style="color:red">g'}
    />,
  );
  expect(after).toBe(before);
});

it("shows the source of what makes more elements than anybody writes, and is not held up by depth", () => {
  const bomb = `<p>${Array.from({ length: 500 }, (_, index) => `<b x=${index}>`).join("")}${"<p>x".repeat(500)}`;
  expect([parseHtml(bomb), parseInBrowser(bomb.slice(0, 10))]).toEqual([null, expect.any(Array)]);
  expect(draw(<Html text={bomb} />).root.textContent).toMatch(/^<p><b x=0>/);
  expect(draw(<Html text={`${"<div>".repeat(10_000)}x`} />).root.textContent).toBe("");
});

it("scrolls tables within themselves, and is accessible", async () => {
  const { root, container } = draw(
    <Html
      text="<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table><img src=/x.png>"
      tableLabel="Tabelle"
    />,
  );
  expect(root.firstElementChild!.getAttribute("aria-label")).toBe("Tabelle");
  expect(await accessibilityIssues(container)).toEqual([]);
});
