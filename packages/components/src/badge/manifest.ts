import type { ComponentManifest } from "@heddle/schema";
import { colors } from "../traits/choice.ts";
import { click } from "../traits/events.ts";
import { renamed } from "../traits/migrations.ts";
import { color, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Badge",
  version: 2,
  migrations: [renamed("tone", "color")],
  label: "Badge",
  help: "A word or a number that says the state of something.",
  category: "Data",
  rank: 10,
  icon: "tag",
  keywords: ["label", "status", "chip", "count", "pill"],
  props: {
    text: { type: { kind: "text" }, label: "Text", help: "A word or two.", group: "Content", content: true },
    icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the text.", group: "Content" },
    ...color(colors, "neutral"),
    ...identity,
  },
  events: { ...click },
  slots: {},
  example: { type: "Badge", props: { text: "Badge" } },
  chunk: "display",
  isPlain: true,
};
