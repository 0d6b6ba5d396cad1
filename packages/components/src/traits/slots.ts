import type { SlotManifest } from "@heddle/schema";

/** The one slot of most containers. */
export const children: Record<string, SlotManifest> = {
  children: { label: "Content", help: "Anything." },
};
