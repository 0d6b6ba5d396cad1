import fc from "fast-check";
import { expect, test } from "vitest";
import { whyNotSvg } from "./svg.ts";

const svg = (inside: string, attributes = "") =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`);

test.each([
  svg('<path d="M0 0L10 10" fill="url(#a)"/>'),
  svg('<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'),
  Buffer.from(
    '<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n<svg viewBox="0 0 1 1"><title>A &amp; B</title></svg>',
  ),
  svg('<use href="#a"/><image href="data:image/png;base64,AAAA"/>'),
  svg('<g aria-label="a > b"><text>1 > 0</text></g>'),
  svg('<sodipodi:namedview id="x"/>', ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'),
])("a picture is taken (%#)", (bytes) => {
  expect(whyNotSvg(bytes)).toBeNull();
});

test.each([
  svg("<script>alert(1)</script>"),
  svg("<SCRIPT>alert(1)</SCRIPT>"),
  svg("<svg:script>alert(1)</svg:script>"),
  svg("<foreignObject><body/></foreignObject>"),
  svg("<style>@import url(x)</style>"),
  svg('<a href="javascript:alert(1)"/>'),
  svg('<animate attributeName="href" to="javascript:alert(1)"/>'),
  svg('<set attributeName="onload" to="x"/>'),
  svg("<path/>", ' onload="x()"'),
  svg("<path onclick='x()'/>"),
  svg("<path onclick=x()/>"),
  svg("<path/onclick='x()'>"),
  svg('<image href="http://evil.example/x.png"/>'),
  svg('<use xlink:href="data:image/svg+xml;base64,AAAA"/>'),
  svg('<use href="jav&#x61;script:alert(1)"/>'),
  svg('<path style="fill:url(http://evil.example)"/>'),
  svg('<path fill="url(//evil.example/a)"/>'),
  svg('<path style="fill:\\75rl(http://evil.example)"/>'),
  svg("<![CDATA[<script>]]>"),
  svg("<?xml-stylesheet href='x.css'?>"),
  Buffer.from('<!DOCTYPE svg [<!ENTITY x "<script>">]><svg>&x;</svg>'),
  Buffer.from("<html><svg></svg></html>"),
  Buffer.from("plain text"),
  Buffer.from([0xff, 0xfe, 0x3c, 0x00]),
  svg("<path d='M0 0' <script>alert(1)</script>"),
  svg("< script>alert(1)</script>"),
  svg("<!--><script>alert(1)</script>-->"),
  svg("<!-- a --!><script>alert(1)</script>-->"),
  svg("</g <script>alert(1)</script>"),
  svg("<!-- that never ends"),
  svg('<path d="that never ends'),
  Buffer.from(`<svg>${" ".repeat(2 * 1024 * 1024)}</svg>`),
])("what could do something is refused, with the reason (%#)", (bytes) => {
  expect(whyNotSvg(bytes)).toMatch(/\.$/);
});

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const space = fc.constantFrom(" ", "\n", "\t ", "  ");
const value = fc.oneof(
  fc.constantFrom(
    "#fff",
    "url(#a)",
    "M0 0L10 10z",
    "translate(1,2)",
    "A &amp; B",
    "&lt;",
    "fill:red;stroke:none",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      "d",
      "fill",
      "stroke-width",
      "transform",
      "style",
      "id",
      "inkscape:label",
      "viewBox",
      "xml:space",
    ),
    space,
    fc.constantFrom("=", " = "),
    value,
    fc.constantFrom('"', "'"),
  )
  .map(([name, before, equals, text, quote]) => `${before}${name}${equals}${quote}${text}${quote}`);
const attributes = fc.array(attribute, { maxLength: 5 }).map((list) => list.join(""));
const leaf = fc.oneof(
  fc
    .tuple(fc.constantFrom("path", "circle", "use", "stop"), attributes)
    .map(([name, list]) => `<${name}${list}/>`),
  fc.tuple(word, word).map(([one, two]) => `<!-- ${one} > ${two} -->`),
  fc.tuple(word, attributes).map(([text, list]) => `<text${list}>${text} &gt; 0</text>`),
);
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc
      .tuple(
        fc.constantFrom("g", "defs", "clipPath"),
        attributes,
        fc.array(tie("node"), { maxLength: 4 }),
        space,
      )
      .map(([name, list, inner, after]) => `<${name}${list}>${inner.join("")}</${name}${after}>`),
  ),
})).node;

test("whatever picture a drawing program writes is taken, and the same one with a script in it is not", () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), attributes, (nodes, list) => {
      const picture = (inside: string) =>
        Buffer.from(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"${list}>${inside}</svg>`);
      expect(whyNotSvg(picture(nodes.join("\n")))).toBeNull();
      for (const bad of ["<script>x</script>", "<path onclick='x'/>", "<image href='//x'/>", "<", "<a<b>"]) {
        expect(whyNotSvg(picture(nodes.join(bad) + bad))).toMatch(/\.$/);
      }
    }),
  );
});

test.each([
  "<a",
  "<!--",
  "<?xml ",
  "<![CDATA[",
  "<!DOCTYPE svg ",
  "</",
  "<path ",
  '<path d="',
  "<path d=",
  "<g>",
  "<g a='b' ",
  "</g",
  "<svg",
  "a",
  "url(",
  "&#x0",
])("two megabytes of %s are judged as fast as any others", (part) => {
  for (const around of [
    (text: string) => text,
    (text: string) => `<svg>${text}</svg>`,
    (text: string) => `<svg d="${text}"/>`,
    (text: string) => `<svg ${text}/>`,
  ]) {
    const bytes = Buffer.from(around(part.repeat(Math.floor(2_000_000 / part.length))));
    // Had it looked at every byte for each byte, this would not end today.
    whyNotSvg(bytes);
  }
});
