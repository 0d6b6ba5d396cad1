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
])("what could do something is refused, with the reason (%#)", (bytes) => {
  expect(whyNotSvg(bytes)).toMatch(/\.$/);
});
