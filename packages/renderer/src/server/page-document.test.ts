import type { Template } from "@heddle/state-engine/program";
import type { PageModel } from "@heddle/state-engine/protocol";
import { expect, it } from "vitest";
import { type PageDocument, pageDocument } from "./page-document.ts";

const template: Template = {
  hash: "t",
  pageId: "p",
  path: "/",
  style: "abc",
  parts: [{ nodes: [], bindings: [4], controls: [] }],
  components: ["Badge", "Markdown", "Text"],
  title: { binding: 4 },
  description: 'Say "hi" <now>',
};
const model: PageModel = {
  pageId: "p",
  templateHash: "t",
  root: [0, 0, ["</title><script>alert(1)</script>"], []],
};
const data: PageDocument["data"] = {
  programHash: "h",
  token: "t",
  patchSeq: 0,
  epoch: 1,
  ackEventSeq: 0,
  template,
  model,
  draft: false,
  language: "fr",
  site: { origin: "http://app.localhost", basePath: "", name: "App", noindex: false },
};
const theme: PageDocument["theme"] = { appearance: "system", accent: "#3f5bf6", radius: 8, font: "" };
const document = (rest: Partial<PageDocument> = {}): string =>
  pageDocument({
    data,
    path: "/",
    html: '<p>Hello</p><svg><use href="#heddle-icon-star"></use></svg>',
    theme,
    nonce: "n0nce",
    client: {
      entry: "client-1.js",
      imports: ["chunk-1.js"],
      components: { Markdown: ["md-1.js"], Table: ["t-1.js"], Badge: ["b-1.js"] },
      late: { components: ["Markdown"], drawing: ["late-1.js"] },
      local: ["local.js"],
      canvas: ["c.js"],
    },
    findIcon: (name) => (name === "star" ? [["path", { d: "M1" }]] : undefined),
    ...rest,
  });

it("cannot be broken out of by values", () => {
  const text = document();
  expect(text).toContain("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>");
  expect(text).toContain('content="Say &quot;hi&quot; &lt;now&gt;"');
  const shown = /<script type="application\/json" id="heddle-page"[^>]*>(.*?)<\/script>/s.exec(text)![1]!;
  expect(shown).not.toContain("<");
  expect(JSON.parse(shown).model).toEqual(model);
});

it("loads what the page needs and nothing more", () => {
  const text = document();
  const files = [...text.matchAll(/(?:src|href)="([^"#]*)"/g)].map((match) => match[1]);
  expect(files).toEqual([
    "data:,",
    "/_heddle/styles/abc.css",
    "/_heddle/client/inter-latin-5.3.0.woff2",
    "/_heddle/client/client-1.js",
    "/_heddle/client/chunk-1.js",
    "/_heddle/client/b-1.js",
    "/_heddle/client/late-1.js",
    "/_heddle/client/md-1.js",
  ]);
});

it("runs no script but those with the nonce", () => {
  for (const tag of document().match(/<script[^>]*>/g)!) expect(tag).toContain('nonce="n0nce"');
});

it("holds the icons of its first HTML, and names language and appearance", () => {
  const text = document();
  expect(text).toContain('<symbol id="heddle-icon-star" viewBox="0 0 24 24"><path d="M1"/></symbol>');
  expect(text).toContain('<html lang="fr">');
  expect(text).toContain('<meta name="color-scheme" content="light dark">');
});

it("says for which language and zone it was drawn", () => {
  expect(document({ locale: "de-AT" })).toContain('<html lang="fr" data-locale="de-AT">');
  expect(document({ timeZone: "Europe/Berlin" })).toContain(
    '<html lang="fr" data-time-zone="Europe/Berlin">',
  );
  expect(document({ timeZone: "UTC" })).toContain('<html lang="fr">');
});

it("is written from right to left where the language is", () => {
  expect(document({ data: { ...data, language: "ar" } })).toContain('<html lang="ar" dir="rtl">');
});

it("brings the fonts that it shows: that of headings only where there is one", () => {
  const own = { ...theme, font: '"Nunito Variable"', headingFont: '"Lora Variable", serif' };
  const fonts = (html: string) =>
    [...document({ html, theme: own }).matchAll(/client\/([a-z]+)-latin-[^"]*woff2/g)].map(
      (match) => match[1],
    );
  expect(fonts("<p>Text</p>")).toEqual(["nunito"]);
  expect(fonts("<h2>Title</h2>")).toEqual(["nunito", "lora"]);
  expect(document({ theme: { ...theme, font: "Georgia, serif" } })).not.toContain("woff2");
});

it("asks for no focus in another origin's frame, where browsers refuse it with a complaint", () => {
  const html = '<input autofocus="" value=" autofocus=&quot;&quot;">';
  expect(document({ html })).toContain(html);
  expect(document({ html, framed: true })).toContain('<input value=" autofocus=&quot;&quot;">');
});

it("has one main part: the author's, or the whole page", () => {
  expect(document()).toContain('<main id="heddle-root">');
  const own = document({ html: '<main class="x">mine</main>' });
  expect(own).toContain('<div id="heddle-root"><main class="x">mine</main></div>');
});
