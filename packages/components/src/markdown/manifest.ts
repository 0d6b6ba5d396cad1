import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";
import { defaultLabels } from "./labels.ts";

export const manifest: ComponentManifest = {
  name: "Markdown",
  version: 1,
  label: "Markdown",
  help: "Formatted text: headings, lists, links, tables, task lists, code in colours. HTML in it is shown as text, so it is safe for what users write.",
  category: "Text",
  rank: 40,
  icon: "file-text",
  keywords: ["rich text", "formatted", "article", "prose"],
  props: {
    text: {
      type: { kind: "text", multiline: true, markup: true },
      label: "Text",
      help: "Markdown, as on GitHub.",
      group: "Content",
      content: true,
    },
    headingLevel: {
      type: { kind: "number", minimum: 1, maximum: 6, step: 1 },
      label: "Heading level",
      help: "The level of the biggest heading in the page's outline, for screen readers. 2 where the page has a title of its own. It looks the same.",
      group: "Advanced",
      default: 1,
    },
    labels: {
      type: {
        kind: "json",
        declaration:
          "{ readonly code?: string; readonly copy?: string; readonly copied?: string; readonly table?: string; readonly done?: string; readonly notDone?: string }",
      },
      label: "Words",
      help: "What buttons and screen readers say, to translate it.",
      group: "Advanced",
      default: defaultLabels,
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Markdown", props: { text: "## Markdown\n\nWith **bold**, *italic* and [links](/)." } },
  chunk: "writing",
  skeleton: { base: 0, by: { text: { each: 20 } } },
};
