import type { ComponentManifest } from "@heddle/schema";
import { focus } from "../traits/events.ts";
import { accessibleName, disabled, field, identity, named } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Checkbox",
  version: 1,
  label: "Checkbox",
  help: "Yes or no, or one of several that can be chosen together.",
  category: "Controls",
  rank: 60,
  icon: "square-check",
  keywords: ["tick", "boolean", "toggle", "form"],
  props: {
    checked: {
      type: { kind: "boolean" },
      label: "Checked",
      help: "Whether it is ticked. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    ...field,
    ...disabled,
    ...named,
    ...accessibleName("What is chosen, for screen readers. Needed when there is no label."),
    ...identity,
  },
  events: {
    onChange: { label: "Change", help: "It was ticked or cleared.", payload: "boolean", argument: "boolean" },
    ...focus,
  },
  slots: {},
  example: { type: "Checkbox", props: { label: "Checkbox" } },
  field: "boolean",
  chunk: "controls",
};
