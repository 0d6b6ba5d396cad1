import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Alert",
  version: 1,
  label: "Alert",
  help: "Says what happened and what to do, in its place on the page.",
  category: "Feedback",
  rank: 30,
  icon: "circle-alert",
  keywords: ["message", "error", "warning", "success", "notice", "callout"],
  props: {
    title: {
      type: { kind: "text" },
      label: "Title",
      help: "What happened, in a few words.",
      group: "Content",
    },
    tone: {
      type: choice({ accent: "Information", good: "Good", warn: "Warning", bad: "Bad" }),
      label: "Tone",
      help: "Picks colour and icon, and how urgently screen readers say it.",
      group: "Appearance",
      default: "accent",
    },
    ...identity,
  },
  events: {},
  slots: children,
  example: {
    type: "Alert",
    props: { title: "Title" },
    slots: { children: [{ type: "Text", props: { text: "Say what happened and what to do.", size: "sm" } }] },
  },
  chunk: "display",
  isPlain: true,
};
