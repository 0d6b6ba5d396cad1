import type { Neutral, Theme } from "@heddle/schema";
import { parseHex, type Rgb, readableOn } from "./colour.ts";
import { fromOklch, toOklch } from "./oklch.ts";
import { colours, DEFAULT_ACCENT } from "./tokens.ts";

/** The greys of a theme: what pages, panels, fields and lines are made of, and the inks on them. */
export type Neutrals = Record<NeutralToken, readonly [light: Rgb, dark: Rgb]>;

const grounds = ["ground", "panel", "field", "raised"] as const;
/** What fields, and boxes that can be ticked, stand on. */
const underFields = ["ground", "panel", "field"] as const;
const tokens = [...grounds, "line", "edge", "ink", "muted", "faint"] as const;
type NeutralToken = (typeof tokens)[number];

interface Tint {
  hue: number;
  /** How strong the tint is, beside that of `gray`. */
  strength: number;
}

const tints: Record<Exclude<Neutral, "gray" | "accent">, Tint> = {
  slate: { hue: 255, strength: 2.4 },
  zinc: { hue: 286, strength: 0.3 },
  stone: { hue: 70, strength: 1.6 },
  olive: { hue: 125, strength: 1.5 },
  mauve: { hue: 320, strength: 1.7 },
};

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

/** Every grey keeps its lightness, so that what stands out from what is the same in all of them. */
export function neutralsOf(theme: Pick<Theme, "accent" | "neutral">): Neutrals {
  const tint = tintOf(theme);
  const grey = (token: NeutralToken, appearance: 0 | 1): Rgb => {
    const own = parseHex(colours[token][appearance])!;
    if (tint === null) return own;
    const { lightness, chroma } = toOklch(own);
    return fromOklch({ lightness, chroma: chroma * tint.strength, hue: tint.hue });
  };
  /** Moved just far enough to be read, or seen, on each of these. */
  const seen = (token: NeutralToken, appearance: 0 | 1, on: readonly NeutralToken[], least: number): Rgb =>
    on.reduce(
      (colour, ground) =>
        readableOn(colour, grey(ground, appearance), appearance === 0 ? black : white, least),
      grey(token, appearance),
    );
  const make = (token: NeutralToken, appearance: 0 | 1): Rgb => {
    if (token === "ink" || token === "muted") return seen(token, appearance, grounds, 4.5);
    if (token === "faint" || (token === "edge" && appearance === 1))
      return seen(token, appearance, underFields, 3);
    return grey(token, appearance);
  };
  return Object.fromEntries(
    tokens.map((token) => [token, [make(token, 0), make(token, 1)]]),
  ) as unknown as Neutrals;
}

function tintOf({ accent, neutral = "gray" }: Pick<Theme, "accent" | "neutral">): Tint | null {
  if (neutral === "gray") return null;
  if (neutral !== "accent") return Object.hasOwn(tints, neutral) ? tints[neutral] : null;
  const { hue, chroma } = toOklch(parseHex(accent) ?? parseHex(DEFAULT_ACCENT)!);
  // The greys of a grey accent are as grey as it is.
  return { hue, strength: Math.min(chroma / 0.06, 1) * 2 };
}
