import type { ComponentManifest } from "@heddle/schema";
import { choice, sizes } from "../traits/choice.ts";
import { accessibleName, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "AvatarGroup",
  version: 1,
  label: "Avatar group",
  help: "Several people in a row, overlapping; those beyond the limit are counted.",
  category: "Media",
  rank: 35,
  icon: "users",
  keywords: ["avatars", "people", "team", "members", "stack", "facepile"],
  props: {
    people: {
      type: {
        kind: "json",
        declaration: "readonly { readonly name: string; readonly src?: string | null }[]",
      },
      label: "People",
      help: "A name each, and a picture where there is one.",
      group: "Content",
      default: [],
    },
    maximum: {
      type: { kind: "number", minimum: 1, step: 1 },
      label: "Most",
      help: "How many are shown; the others are counted.",
      group: "Appearance",
      default: 4,
    },
    size: {
      type: choice(sizes),
      label: "Size",
      help: "24, 40 or 64 pixels.",
      group: "Appearance",
      default: "md",
    },
    ...accessibleName("Who these people are, for screen readers.", "People"),
    moreLabel: {
      type: { kind: "text" },
      label: "More",
      help: "Follows the number of those who are not shown, for screen readers.",
      group: "Words",
      default: "more",
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: {
    type: "AvatarGroup",
    props: {
      people: [
        "Ada Lovelace",
        "Grace Hopper",
        "Alan Turing",
        "Katherine Johnson",
        "Edsger Dijkstra",
        "Barbara Liskov",
      ].map((name) => ({ name })),
    },
  },
  chunk: "display",
  isPlain: true,
};
