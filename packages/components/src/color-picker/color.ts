/** Colours as hex, which is what variables hold, and as hue, saturation and brightness, which is what people choose by. */

export interface Color {
  /** 0 to 360. */
  hue: number;
  /** 0 to 1, as are the others. */
  saturation: number;
  brightness: number;
  alpha: number;
}

const BLACK: Color = { hue: 0, saturation: 0, brightness: 0, alpha: 1 };

/** A colour from `#rgb`, `#rrggbb` or `#rrggbbaa`, also without the hash; null for anything else. */
export function colorOf(text: unknown): Color | null {
  const digits = typeof text === "string" ? /^#?([0-9a-f]+)$/i.exec(text.trim())?.[1] : undefined;
  if (digits === undefined || ![3, 4, 6, 8].includes(digits.length)) return null;
  const full = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const at = (index: number) => Number.parseInt(full.slice(index, index + 2), 16) / 255;
  return { ...fromRgb(at(0), at(2), at(4)), alpha: full.length === 8 ? at(6) : 1 };
}

function fromRgb(red: number, green: number, blue: number): Color {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread === 0) return { ...BLACK, brightness: most };
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: sixth * 60, saturation: spread / most, brightness: most, alpha: 1 };
}

/** `#rrggbb`, or `#rrggbbaa` where something shines through. */
export function hexOf({ hue, saturation, brightness, alpha }: Color): string {
  const channel = (shift: number) => {
    const place = (shift + hue / 60) % 6;
    return brightness * (1 - saturation * Math.max(0, Math.min(place, 4 - place, 1)));
  };
  const parts = [channel(5), channel(3), channel(1), ...(alpha < 1 ? [alpha] : [])];
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** The text as hex with its hash and no opacity that is not asked for; null = it is no colour. */
export function hexFrom(text: string, hasAlpha: boolean): string | null {
  const color = colorOf(text);
  return color && hexOf(hasAlpha ? color : { ...color, alpha: 1 });
}

/** A colour of full strength, for the area's corner and the track of hues. */
export function pureHue(hue: number): string {
  return hexOf({ hue, saturation: 1, brightness: 1, alpha: 1 });
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
