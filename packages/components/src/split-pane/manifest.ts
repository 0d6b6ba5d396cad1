import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { disabled, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "SplitPane",
  version: 1,
  label: "Split pane",
  help: "Two panes with a line between them that people drag, or move with the arrow keys. On a phone they stand below each other.",
  category: "Layout",
  rank: 95,
  icon: "columns-2",
  keywords: ["splitter", "resizable", "panels", "divider", "master detail", "two columns", "gutter"],
  props: {
    direction: {
      type: choice({ horizontal: "Beside each other", vertical: "Below each other" }),
      label: "Direction",
      help: "How the two panes stand.",
      group: "Layout",
      default: "horizontal",
    },
    size: {
      type: { kind: "number", minimum: 0, maximum: 100, step: 1 },
      label: "Size",
      help: "How much of the room the first pane has, in percent. A double click on the line comes back to it.",
      group: "Layout",
      default: 50,
      bindable: { event: "onSizeChange" },
    },
    minimum: {
      type: { kind: "number", minimum: 0, maximum: 100, step: 1 },
      label: "Smallest",
      help: "The least that the first pane can have, in percent.",
      group: "Layout",
      default: 15,
    },
    maximum: {
      type: { kind: "number", minimum: 0, maximum: 100, step: 1 },
      label: "Largest",
      help: "The most that the first pane can have, in percent.",
      group: "Layout",
      default: 85,
    },
    stacks: {
      type: { kind: "boolean" },
      label: "Stacks",
      help: "Panes beside each other stand below each other where there are less than 576 pixels for both.",
      group: "Layout",
      default: true,
    },
    ...disabled,
    ariaLabel: {
      type: { kind: "text" },
      label: "Accessible name",
      help: "What moving the line does, for screen readers.",
      group: "Words",
      default: "Resize",
    },
    ...identity,
  },
  events: {
    onSizeChange: {
      label: "Size change",
      help: "The line was moved and let go; carries the first pane's share in percent.",
      payload: "number",
      argument: "number",
    },
  },
  slots: {
    first: { label: "First", help: "At the start, or above." },
    second: { label: "Second", help: "At the end, or below." },
  },
  example: {
    type: "SplitPane",
    className: "h-64 rounded-card border border-line bg-panel",
    props: { size: 35 },
    slots: {
      first: [{ type: "Text", className: "p-4", props: { text: "A list of things." } }],
      second: [{ type: "Text", className: "p-4", props: { text: "What the chosen one is about." } }],
    },
  },
  chunk: "frame",
};
