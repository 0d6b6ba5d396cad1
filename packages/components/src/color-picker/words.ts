import { textOf } from "../style/element.ts";

const ENGLISH = {
  open: "Choose a color",
  area: "Saturation and brightness",
  hue: "Hue",
  alpha: "Opacity",
  presets: "Presets",
  pick: "Pick from the screen",
};

export type Words = typeof ENGLISH;

/** What is said of the parts, with English where an app says nothing. */
export function wordsOf(given: unknown): Words {
  const own = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  const entries = Object.entries(ENGLISH).map(([part, word]) => [part, textOf(own[part]) || word]);
  return Object.fromEntries(entries) as Words;
}
