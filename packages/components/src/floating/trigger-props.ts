import type { PropManifest } from "@heddle/schema";
import { choice, colors } from "../traits/choice.ts";
import { accessibleName, color, disabled, size } from "../traits/props.ts";

/** Props of the button that opens a layer: those of Button, with a look that steps back. */
export const triggerProps: Record<string, PropManifest> = {
  label: {
    type: { kind: "text" },
    label: "Label",
    help: "What the button says that opens it.",
    group: "Content",
  },
  icon: { type: { kind: "icon" }, label: "Icon", help: "Stands before the label.", group: "Content" },
  variant: {
    type: choice({ solid: "Solid", soft: "Soft", outline: "Outline", ghost: "Ghost" }),
    label: "Variant",
    help: "How strongly the button stands out.",
    group: "Appearance",
    default: "outline",
  },
  ...color(colors, "neutral"),
  ...size,
  ...disabled,
  ...accessibleName("What the button opens, for screen readers. Needed when it has an icon and no label."),
};

/** Where a layer stands beside what it belongs to. */
export const placingProps: Record<string, PropManifest> = {
  side: {
    type: choice({ bottom: "Below", top: "Above", start: "Before", end: "After" }),
    label: "Side",
    help: "On which side it opens. Where there is no room it takes the other side.",
    group: "Layout",
    default: "bottom",
  },
  align: {
    type: choice({ start: "Start", center: "Center", end: "End" }),
    label: "Align",
    help: "With which edge it lines up.",
    group: "Layout",
    default: "start",
  },
};
