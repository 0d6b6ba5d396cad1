import type { ComponentManifest } from "@heddle/schema";
import { disabled, identity } from "../traits/props.ts";
import { children } from "../traits/slots.ts";

export const manifest: ComponentManifest = {
  name: "Tab",
  version: 1,
  label: "Tab",
  help: "One part of Tabs: the tab to press and what it shows.",
  category: "Layout",
  rank: 120,
  icon: "panel-top",
  keywords: ["tabs", "panel"],
  props: {
    label: { type: { kind: "text" }, label: "Label", help: "What stands on the tab.", group: "Content" },
    value: {
      type: { kind: "text" },
      label: "Value",
      help: "Its name among the tabs, different for each. The label when empty.",
      group: "Content",
    },
    icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the label.", group: "Content" },
    ...disabled,
    ...identity,
  },
  events: {},
  slots: children,
  example: { type: "Tab", props: { label: "Tab" } },
  chunk: "layers",
};
