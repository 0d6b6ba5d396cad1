/** The colours of an app: name of the CSS variable and of the Tailwind colour, in light and in dark. */
export const colours = {
  ground: ["#f4f5f7", "#0e0f12"],
  panel: ["#ffffff", "#15171b"],
  field: ["#f1f3f6", "#1d2026"],
  raised: ["#e8ebf0", "#272b33"],
  line: ["#e3e6eb", "#25282f"],
  /** The border of controls: stronger than a dividing line. */
  edge: ["#d0d5de", "#363b46"],
  ink: ["#171a21", "#e8eaee"],
  muted: ["#5a6473", "#9aa2b0"],
  faint: ["#97a0ae", "#626b7a"],
  good: ["#0e7a59", "#3fcf9a"],
  "good-soft": ["#ddf3ea", "#14322a"],
  warn: ["#93560a", "#e8a33d"],
  "warn-soft": ["#fbeed9", "#35280f"],
  bad: ["#c42b36", "#ff6b73"],
  "bad-soft": ["#fde8e9", "#3b1a1d"],
  /** What solid danger is filled with: reads under white in both appearances. */
  "bad-fill": ["#c42b36", "#c9323c"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export const DEFAULT_ACCENT = "#3f5bf6";
export const DEFAULT_RADIUS = 8;
