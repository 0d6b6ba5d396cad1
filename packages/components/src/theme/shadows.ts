import type { Shadow } from "@heddle/schema";

/** What stands out from the page: a card, a menu or popover above it, a dialog over everything. */
export const SURFACES = ["card", "float", "modal"] as const;
type Surface = (typeof SURFACES)[number];

/** On a dark page a shadow is seen only where it is black and wide. */
function shade(light: number, dark: number): string {
  return `light-dark(rgb(9 12 20 / ${light}), rgb(0 0 0 / ${dark}))`;
}

const soft = (alpha: number) => `rgb(9 12 20 / ${alpha})`;

export const shadows: Record<Shadow, Record<Surface, string>> = {
  none: { card: "0 0 #0000", float: "0 0 #0000", modal: "0 0 #0000" },
  soft: {
    card: `0 1px 2px ${soft(0.06)}, 0 12px 32px -12px ${soft(0.18)}`,
    float: `0 16px 48px -12px ${shade(0.3, 0.8)}`,
    modal: `0 24px 64px -12px ${shade(0.35, 0.85)}`,
  },
  deep: {
    card: `0 1px 2px ${shade(0.1, 0.6)}, 0 4px 10px -2px ${shade(0.1, 0.4)}, 0 20px 44px -14px ${shade(0.28, 0.8)}`,
    float: `0 2px 6px ${shade(0.12, 0.6)}, 0 24px 56px -10px ${shade(0.38, 0.85)}`,
    modal: `0 4px 12px ${shade(0.14, 0.6)}, 0 40px 90px -14px ${shade(0.48, 0.9)}`,
  },
};
