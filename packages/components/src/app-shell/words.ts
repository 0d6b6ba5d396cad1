import type { PropManifest } from "@heddle/schema";

/** The words that the shell itself says, with what they are where an author says nothing. */
const words = {
  ariaLabel: ["Navigation", "What the entries are, for screen readers.", "Main"],
  sidebarLabel: ["Sidebar", "What the sidebar is, for screen readers.", "Sidebar"],
  skipLabel: [
    "Skip link",
    "The first thing that the keyboard reaches: it leads past header and sidebar.",
    "Skip to content",
  ],
  menuLabel: ["Open menu", "What the menu button on a phone does, for screen readers.", "Open menu"],
  closeLabel: ["Close menu", "What the cross in the drawer does, for screen readers.", "Close menu"],
  collapseLabel: [
    "Collapse",
    "What the button in the sidebar does, for screen readers and as its hint.",
    "Collapse sidebar",
  ],
  expandLabel: ["Expand", "What that button does while only icons are shown.", "Expand sidebar"],
} as const;

export type ShellWords = Readonly<Partial<Record<keyof typeof words, unknown>>>;

export const wordProps: Record<string, PropManifest> = Object.fromEntries(
  Object.entries(words).map(([name, [label, help, byItself]]) => [
    name,
    { type: { kind: "text" }, label, help, group: "Words", default: byItself },
  ]),
);
