import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "ScrollArea",
  version: 1,
  label: "Scroll area",
  help: "Scrolls what is too large for its place. It can stay at the end while more comes, as chats and logs do.",
  category: "Layout",
  rank: 90,
  icon: "scroll-text",
  keywords: ["overflow", "scrollbar", "viewport", "chat", "log", "infinite scroll", "scrollable"],
  props: {
    maxHeight: {
      type: { kind: "number", minimum: 0, step: 1 },
      label: "Largest height",
      help: "In pixels; 0 = as high as what it stands in.",
      group: "Layout",
      default: 0,
    },
    direction: {
      type: choice({ vertical: "Down", horizontal: "Across", both: "Both" }),
      label: "Direction",
      help: "Which way it scrolls.",
      group: "Layout",
      default: "vertical",
    },
    scrollbar: {
      type: choice({ thin: "Thin", auto: "As the system's", none: "None" }),
      label: "Scrollbar",
      help: "How wide it is. Without one, something else must show that there is more.",
      group: "Appearance",
      default: "thin",
    },
    stickToEnd: {
      type: { kind: "boolean" },
      label: "Stick to end",
      help: "Begins at the end and stays there while more comes; whoever has scrolled up stays where they read, with a button back down.",
      group: "Layout",
      default: false,
    },
    align: {
      type: choice({ start: "At the start", end: "At the end" }),
      label: "Short content",
      help: "Where content stands that is smaller than the area: a chat has its first message at the end, above the field. Only where the area scrolls up and down.",
      group: "Layout",
      default: "start",
    },
    ariaLabel: {
      type: { kind: "text" },
      label: "Accessible name",
      help: "What scrolls, for screen readers: the keyboard stops here.",
      group: "Words",
      default: "Scrollable content",
    },
    endLabel: {
      type: { kind: "text" },
      label: "Back to the end",
      help: "Says the button that leads back to the end.",
      group: "Words",
      default: "Newest",
    },
    ...identity,
  },
  events: {
    onReachStart: {
      label: "Reach start",
      help: "Somebody scrolled to the start, such as of a chat whose older messages can be loaded now.",
      payload: "none",
    },
    onReachEnd: {
      label: "Reach end",
      help: "Somebody scrolled to the end: more can be loaded now.",
      payload: "none",
    },
  },
  slots: children,
  example: {
    type: "ScrollArea",
    props: { maxHeight: 160, ariaLabel: "Terms" },
    slots: {
      children: [
        {
          type: "VStack",
          slots: {
            children: [
              { type: "Heading", props: { text: "Terms", level: 3 } },
              ...[
                "You may use this for any project, alone or with others.",
                "What you make with it is yours.",
                "We keep what you enter for as long as you have an account, and delete it within a month after that.",
                "Write to us whenever something is unclear.",
              ].map((text) => ({ type: "Text", props: { text } })),
            ],
          },
        },
      ],
    },
  },
  chunk: "frame",
};
