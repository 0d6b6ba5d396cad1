import type { ComponentManifest } from "@heddle/schema";
import { click } from "../traits/events.ts";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Link",
  version: 1,
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
    tone: {
      type: {
        kind: "choice",
        options: [
          { value: "accent", label: "Accent" },
          { value: "default", label: "Like text" },
          { value: "muted", label: "Muted" },
        ],
      },
      label: "Tone",
      help: "Colour by meaning; follows the theme.",
      group: "Appearance",
      default: "accent",
    },
    ...identity,
  },
  events: { ...click },
  slots: {},
  example: { type: "Link", props: { text: "Link", href: "/" } },
  isPlain: true,
};
