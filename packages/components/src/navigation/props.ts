import type { EventManifest, PropManifest } from "@heddle/schema";
import { choice } from "../traits/choice.ts";
import { navigationDeclaration } from "./items.ts";

/** Entries of a navigation and which of them is marked, for manifests. @param where the entries stand, as in "of the sidebar" */
export function navigationProps(where: string, groups: string): Record<string, PropManifest> {
  return {
    items: {
      type: { kind: "json", declaration: navigationDeclaration },
      label: "Navigation",
      help: `Entries ${where}. One with an href is a link; one with items opens to them${groups}. One with neither tells its value when pressed. The entry of the page that is open is marked by itself.`,
      group: "Content",
      default: [],
    },
    current: {
      type: { kind: "url" },
      label: "Current page",
      help: "The address whose entry is marked. Empty = the one that is open.",
      group: "State",
      default: "",
    },
  };
}

export const itemClick: Record<string, EventManifest> = {
  onItemClick: {
    label: "Entry click",
    help: "An entry that leads nowhere was pressed; carries its value, or its label where it has none.",
    payload: "string",
    argument: "string",
  },
};

export const contentWidth: Record<string, PropManifest> = {
  contentWidth: {
    type: choice({ sm: "Small", md: "Medium", lg: "Large", xl: "Extra large", full: "All of it" }),
    label: "Content width",
    help: "At most 720, 960, 1200 or 1280 pixels, in the middle; or all there is.",
    group: "Layout",
    default: "full",
  },
};
