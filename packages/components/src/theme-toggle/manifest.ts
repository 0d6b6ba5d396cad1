import type { ComponentManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { accessibleName, disabled, identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "ThemeToggle",
  version: 1,
  label: "Theme toggle",
  help: "Lets visitors choose light or dark. Their browser remembers it; until they choose, the theme's own appearance counts.",
  category: "Controls",
  rank: 130,
  icon: "sun-moon",
  keywords: ["appearance", "dark", "light", "mode", "colour scheme"],
  props: {
    variant: {
      type: choice({ button: "Button", choices: "Light, dark and system" }),
      label: "Variant",
      help: "One button between light and dark, or a choice of light, dark and as the system is.",
      group: "Appearance",
      default: "button",
    },
    ...disabled,
    ...accessibleName(),
    ...identity,
  },
  events: {
    onChange: {
      label: "Change",
      help: "Another appearance was chosen: light, dark or system.",
      payload: "string",
      argument: "string",
    },
  },
  slots: {},
  example: { type: "ThemeToggle" },
  chunk: "layers",
};
