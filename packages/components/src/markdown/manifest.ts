import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Markdown",
  version: 1,
  label: "Markdown",
  help: "Formatted text: headings, lists, links, tables, code. HTML in it is shown as text, so it is safe for what users write.",
  category: "Text",
  rank: 40,
  icon: "file-text",
  keywords: ["rich text", "formatted", "article", "prose"],
  props: {
    text: {
      type: { kind: "text", multiline: true },
      label: "Text",
      help: "Markdown, as on GitHub.",
      group: "Content",
      content: true,
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Markdown", props: { text: "## Markdown\n\nWith **bold**, *italic* and [links](/)." } },
  chunk: "writing",
};
