import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Kbd",
  version: 1,
  label: "Keys",
  help: "A key or a shortcut, as it stands on a keyboard.",
  category: "Text",
  rank: 34,
  icon: "keyboard",
  keywords: ["keyboard", "shortcut", "hotkey", "kbd"],
  props: {
    keys: {
      type: { kind: "text" },
      label: "Keys",
      help: "One key, or several with a plus between them, such as Ctrl+K.",
      group: "Content",
      content: true,
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Kbd", props: { keys: "Ctrl+K" } },
  chunk: "display",
  isPlain: true,
};
