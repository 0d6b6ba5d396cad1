import type { ComponentManifest } from "@heddle/schema";
import { focus } from "../traits/events.ts";
import { accessibleName, disabled, field, identity, named } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Switch",
  version: 1,
  label: "Switch",
  help: "Turns something on or off at once.",
  category: "Controls",
  rank: 80,
  icon: "toggle-right",
  keywords: ["toggle", "boolean", "on", "off", "setting"],
  props: {
    checked: {
      type: { kind: "boolean" },
      label: "On",
      help: "Whether it is on. Bind it to a variable to keep both the same.",
      group: "Content",
      bindable: { event: "onChange" },
    },
    ...field,
    ...disabled,
    ...named,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onChange: { label: "Change", help: "It was turned on or off.", payload: "boolean", argument: "boolean" },
    ...focus,
  },
  slots: {},
  example: { type: "Switch", props: { label: "Switch" } },
  field: "boolean",
  chunk: "controls",
};
