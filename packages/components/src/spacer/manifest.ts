import type { ComponentManifest } from "@heddle/schema";
import { identity } from "../traits/props.ts";

export const manifest: ComponentManifest = {
  name: "Spacer",
  version: 1,
  label: "Spacer",
  help: "Takes the room that is left over in a row or column, and so pushes things apart.",
  category: "Layout",
  rank: 100,
  icon: "move-horizontal",
  keywords: ["space", "push", "fill", "gap"],
  props: { ...identity },
  events: {},
  slots: {},
  example: { type: "Spacer" },
  chunk: "display",
  isPlain: true,
};
