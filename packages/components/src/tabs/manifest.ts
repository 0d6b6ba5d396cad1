import type { ComponentManifest } from "@heddle/schema";
import { accessibleName, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Tabs",
  version: 1,
  label: "Tabs",
  help: "Shows one of several parts at a time, picked from a row of tabs.",
  category: "Layout",
  rank: 110,
  icon: "panels-top-left",
  keywords: ["tab", "panels", "switch", "sections"],
  props: {
    value: {
      type: { kind: "text" },
      label: "Open tab",
      help: "The value of the open tab; the first one when empty. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    ...accessibleName("What is chosen between, for screen readers."),
    ...identity,
  },
  events: {
    onChange: { label: "Change", help: "Another tab was opened.", payload: "string", argument: "string" },
  },
  slots: { children: { label: "Tabs", help: "One Tab each.", allow: ["Tab"] } },
  example: {
    type: "Tabs",
    slots: {
      children: [
        {
          type: "Tab",
          props: { label: "First", value: "first" },
          slots: { children: [{ type: "Text", props: { text: "What is in the first tab." } }] },
        },
        {
          type: "Tab",
          props: { label: "Second", value: "second" },
          slots: { children: [{ type: "Text", props: { text: "What is in the second tab." } }] },
        },
      ],
    },
  },
  chunk: "layers",
};
