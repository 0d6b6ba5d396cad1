import type { ComponentManifest } from "@heddle/schema";
import { textColors } from "../traits/choice.ts";
import { click } from "../traits/events.ts";
import { renamed } from "../traits/migrations.ts";
import { color, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Link",
  version: 2,
  migrations: [renamed("tone", "color")],
  label: "Link",
  help: "Leads to another page of the app, or elsewhere.",
  category: "Text",
  rank: 30,
  icon: "link",
  keywords: ["anchor", "url", "navigate", "href"],
  props: {
    text: {
      type: { kind: "text" },
      label: "Text",
      help: "What the link says.",
      group: "Content",
      content: true,
    },
    href: {
      type: { kind: "url" },
      label: "Address",
      help: "A page of the app such as /about, or an address such as https://example.com.",
      group: "Content",
      default: "",
    },
    icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the text.", group: "Content" },
    newTab: {
      type: { kind: "boolean" },
      label: "New tab",
      help: "Opens in a new tab.",
      group: "Content",
      default: false,
    },
    ...color(textColors, "accent"),
    ...identity,
  },
  events: { ...click },
  slots: {},
  example: { type: "Link", props: { text: "Link", href: "/" } },
  isPlain: true,
};
