import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Spinner",
  version: 1,
  label: "Spinner",
  help: "Turns while something is on its way.",
  category: "Feedback",
  rank: 10,
  icon: "loader-circle",
  keywords: ["loading", "wait", "busy", "progress"],
  props: {
    size: {
      type: {
        kind: "choice",
        options: [
          { value: "sm", label: "Small" },
          { value: "md", label: "Medium" },
          { value: "lg", label: "Large" },
        ],
      },
      label: "Size",
      help: "16, 24 or 40 pixels.",
      group: "Appearance",
      default: "md",
    },
    label: {
      type: { kind: "text" },
      label: "Label",
      help: "What is on its way, for screen readers.",
      group: "Content",
      default: "Loading",
    },
    ...identity,
  },
  events: {},
  slots: {},
  example: { type: "Spinner" },
  isPlain: true,
};
