import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Code",
  version: 1,
  label: "Code",
  help: "A name or a few words of code, within a text.",
  category: "Text",
  rank: 30,
  icon: "code",
  keywords: ["monospace", "inline", "command", "literal"],
  props: {
    text: {
      type: { kind: "text", markup: true },
      label: "Text",
      help: "The code, as it is.",
      group: "Content",
      content: true,
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Code", props: { text: "npm start" } },
  chunk: "display",
  isPlain: true,
};
