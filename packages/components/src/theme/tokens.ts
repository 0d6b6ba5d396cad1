/** The colours of an app: name of the CSS variable and of the Tailwind colour, in light and in dark. */
export const colours = {
  ground: ["#f4f5f7", "#0e0f12"],
  panel: ["#ffffff", "#15171b"],
  field: ["#f1f3f6", "#1d2026"],
  raised: ["#e8ebf0", "#272b33"],
  line: ["#e3e6eb", "#25282f"],
  /** The border of controls: stronger than a dividing line; in the dark, where a field is as dark as its panel, all that shows it. */
  edge: ["#b4bcc8", "#666f7e"],
  ink: ["#171a21", "#e8eaee"],
  muted: ["#5a6473", "#9aa2b0"],
  faint: ["#828b9a", "#7c8595"],
  good: ["#0e7a59", "#3fcf9a"],
  "good-soft": ["#ddf3ea", "#14322a"],
  /** What a solid surface of each status is filled with, and the ink that reads on it. */
  "good-fill": ["#0e7a59", "#107d5c"],
  "good-ink": ["#ffffff", "#ffffff"],
  warn: ["#93560a", "#e8a33d"],
  "warn-soft": ["#fbeed9", "#35280f"],
  "warn-fill": ["#f2b445", "#e8a33d"],
  "warn-ink": ["#211503", "#211503"],
  bad: ["#c42b36", "#ff6b73"],
  "bad-soft": ["#fde8e9", "#3b1a1d"],
  "bad-fill": ["#c42b36", "#c9323c"],
  "bad-ink": ["#ffffff", "#ffffff"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/**
 * Tokens made from a brand colour: the colour for text and icons, a tint, a fill with the ink that reads on it, and what is seen
 * without any text on it.
 */
export const brandTokens = ["accent", "secondary"].flatMap((brand) => [
  brand,
  `${brand}-soft`,
  `${brand}-fill`,
  `${brand}-ink`,
  `${brand}-mark`,
]);

export const DEFAULT_ACCENT = "#3f5bf6";
export const DEFAULT_RADIUS = 8;
