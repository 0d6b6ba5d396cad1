import type { ComponentManifest } from "@heddle/schema";
import { languageLabels } from "../highlight/names.ts";
import { openChoice } from "../traits/choice.ts";
import { accessibleName, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "CodeBlock",
  version: 1,
  label: "Code block",
  help: "Lines of code in colours, with a button that copies them. Lines can be numbered and made to stand out.",
  category: "Text",
  rank: 35,
  icon: "square-code",
  keywords: ["syntax highlighting", "snippet", "source", "pre", "prism", "shiki", "code highlight"],
  props: {
    text: {
      type: { kind: "text", multiline: true, markup: true },
      label: "Code",
      help: "The code, as it is. A record or a list is shown as JSON.",
      group: "Content",
      content: true,
    },
    language: {
      type: openChoice(languageLabels),
      label: "Language",
      help: "What it is written in, which decides its colours. A binding may also give other usual names, such as ts or sh; any other stays plain.",
      group: "Content",
      default: "text",
    },
    fileName: {
      type: { kind: "text" },
      label: "File name",
      help: "Stands above the code, for instance src/index.ts.",
      group: "Content",
    },
    lineNumbers: {
      type: { kind: "boolean" },
      label: "Line numbers",
      help: "Before each line its number, which is not copied with it.",
      group: "Appearance",
      default: false,
    },
    firstLine: {
      type: { kind: "number", minimum: 0, step: 1 },
      label: "First line",
      help: "The number of the first line, for a piece out of a longer file.",
      group: "Appearance",
      default: 1,
    },
    highlightedLines: {
      type: { kind: "text" },
      label: "Highlighted lines",
      help: "Numbers of the lines that stand out, for instance 2, 5-7.",
      group: "Appearance",
    },
    wrap: {
      type: { kind: "boolean" },
      label: "Wrap",
      help: "Breaks long lines instead of scrolling sideways.",
      group: "Appearance",
      default: false,
    },
    copyLabel: {
      type: { kind: "text" },
      label: "Copy button",
      help: "What the button is called, for screen readers and as its hint.",
      group: "Advanced",
      default: "Copy",
    },
    copiedLabel: {
      type: { kind: "text" },
      label: "When copied",
      help: "What screen readers hear after the code was copied.",
      group: "Advanced",
      default: "Copied",
    },
    ...accessibleName("What the code is, for screen readers. By itself the file's name."),
    ...identity,
  },
  events: {
    onCopy: { label: "Copy", help: "The code was copied with the button.", payload: "none" },
  },
  slots: {},
  example: {
    type: "CodeBlock",
    props: {
      text: 'export function greet(name: string): string {\n  // Said to everybody alike.\n  return `Hello, ${name || "you"}`;\n}',
      language: "typescript",
      fileName: "src/greet.ts",
    },
  },
  chunk: "code",
  skeleton: { base: 26, by: { text: { each: 20 }, fileName: { each: 41 } } },
};
