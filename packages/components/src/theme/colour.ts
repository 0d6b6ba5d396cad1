/** Just enough colour arithmetic to keep text on an accent readable (WCAG contrast). */

export type Rgb = readonly [red: number, green: number, blue: number];

/** Parses `#rgb` and `#rrggbb`; null for anything else. */
export function parseHex(text: string): Rgb | null {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
  if (!match) return null;
  const digits = match[1]!.length === 3 ? [...match[1]!].map((digit) => digit + digit).join("") : match[1]!;
  const at = (start: number) => Number.parseInt(digits.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}

export function formatHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** `share` of `other` in `colour`, 0 to 1, in sRGB. */
export function mix(colour: Rgb, other: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => colour[index] * (1 - share) + other[index] * share;
  return [channel(0), channel(1), channel(2)];
}

function luminance(colour: Rgb): number {
  const linear = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The nearest colour to `colour`, on the way to `towards`, that reads on `ground` with at least `ratio`. */
export function readableOn(colour: Rgb, ground: Rgb, towards: Rgb, ratio = 4.6): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const [red, green, blue] = mix(colour, towards, share);
    const candidate: Rgb = [Math.round(red), Math.round(green), Math.round(blue)];
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return towards;
}
