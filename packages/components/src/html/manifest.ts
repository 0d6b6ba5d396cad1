import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Html",
  version: 1,
  label: "HTML",
  help: "HTML from elsewhere, such as a mail or an article of a CMS, made safe: text, headings, lists, links, pictures and tables are drawn in the look of the app; scripts, forms, frames and whatever could harm is left out.",
  category: "Text",
  rank: 45,
  icon: "code-xml",
  keywords: ["rich text", "raw html", "sanitize", "sanitized", "innerhtml", "cms", "wysiwyg"],
  props: {
    text: {
      type: { kind: "text", multiline: true, markup: true },
      label: "HTML",
      help: "The HTML to show. It may come from people you do not trust. Its ids get content- before them.",
      group: "Content",
      content: true,
    },
    tableLabel: {
      type: { kind: "text" },
      label: "Name of tables",
      help: "What screen readers call a table that can be scrolled.",
      group: "Advanced",
      default: "Table",
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: {
    type: "Html",
    props: {
      text: '<h3>Dear Ada,</h3><p>your order is <strong>on its way</strong>. See <a href="/">where it is</a>.</p>',
    },
  },
  chunk: "html",
};
