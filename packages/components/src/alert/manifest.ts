import type { ComponentManifest } from "@heddle/schema";
import { colors } from "../traits/choice.ts";
import { renamed } from "../traits/migrations.ts";
import { color, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Alert",
  version: 2,
  migrations: [renamed("tone", "color")],
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
    ...color(colors, "accent", "Picks colour and icon, and how urgently screen readers say it."),
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
