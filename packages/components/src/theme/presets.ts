import type { Theme } from "@heddle/schema";
import { DEFAULT_ACCENT, DEFAULT_RADIUS } from "./tokens.ts";

/** A theme to begin with: every token but the appearance, which stays what the app chose. */
export interface Preset {
  name: string;
  help: string;
  theme: Omit<Theme, "appearance">;
}

export const PRESETS: readonly Preset[] = [
  {
    name: "Clear",
    help: "Indigo on cool greys, in Inter. At home everywhere.",
    theme: { accent: DEFAULT_ACCENT, radius: DEFAULT_RADIUS, font: "" },
  },
  {
    name: "Editorial",
    help: "Terracotta and forest on paper, with headings in a serif and room around them.",
    theme: {
      accent: "#a4401f",
      secondary: "#2b6350",
      neutral: "stone",
      radius: 3,
      density: "roomy",
      shadow: "none",
      font: '"Source Sans 3 Variable"',
      headingFont: '"Lora Variable", Georgia, serif',
    },
  },
  {
    name: "Technical",
    help: "Green on plain greys, close together and square, for much on one screen.",
    theme: {
      accent: "#0b7a53",
      secondary: "#1d5fa8",
      neutral: "zinc",
      radius: 2,
      density: "compact",
      shadow: "none",
      font: '"IBM Plex Sans Variable"',
    },
  },
  {
    name: "Playful",
    help: "Violet and pink, round and raised, in a friendly face.",
    theme: {
      accent: "#6b3df0",
      secondary: "#e23d86",
      neutral: "mauve",
      radius: 16,
      shadow: "deep",
      font: '"Nunito Variable"',
    },
  },
];
