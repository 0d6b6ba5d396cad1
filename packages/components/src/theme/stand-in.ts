/**
 * What is drawn until a typeface has come: a font that nearly every computer has, in the measures of the one that is on its way. Lines then
 * break where they will break, and nothing moves when it comes.
 */

/** Of a typeface beside the font that stands in for it. */
export interface Measures {
  of: keyof typeof LOCAL;
  /** How much wider the same text is than in that font's regular, and at a weight of 650 than in its bold. */
  widths: readonly [regular: number, bold: number];
  /** Shares of the font's size. */
  ascent: number;
  descent: number;
}

/** Each list holds fonts of the same widths: of Windows and macOS, of Linux, of Chrome OS. */
const LOCAL = {
  sans: [
    ["Arial", "Liberation Sans", "Arimo"],
    ["Arial Bold", "Liberation Sans Bold", "Arimo Bold"],
  ],
  serif: [
    ["Times New Roman", "Liberation Serif", "Tinos"],
    ["Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold"],
  ],
} as const;
const WEIGHTS = ["100 549", "550 1000"] as const;

/** The family that stands in, as a font stack names it after the one that it stands in for. */
export function standInName(family: string): string {
  return `${family} stand-in`;
}

/** Its `@font-face` rules, for the characters that the typeface has and no others. */
export function standInFaces(
  family: string,
  { of, widths, ascent, descent }: Measures,
  ranges: string,
): string[] {
  return WEIGHTS.map((weights, index) => {
    const width = widths[index]!;
    const source = LOCAL[of][index]!.map((name) => `local("${name}")`).join(",");
    return `@font-face{font-family:"${standInName(family)}";font-weight:${weights};src:${source};size-adjust:${percent(width)};ascent-override:${percent(ascent / width)};descent-override:${percent(descent / width)};line-gap-override:0%;unicode-range:${ranges}}`;
  });
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
