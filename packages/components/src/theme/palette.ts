import type { Theme } from "@heddle/schema";
import { rolesOf, secondaryOf } from "./brand.ts";
import { formatHex, parseHex, type Rgb, readableOn } from "./colour.ts";
import { type Neutrals, neutralsOf } from "./neutrals.ts";
import { colours, DEFAULT_ACCENT } from "./tokens.ts";

/** Every colour of a theme by the name of its token, in light and in dark, as `#rrggbb`. */
export type Palette = Record<string, readonly [light: string, dark: string]>;

const statuses = ["good", "warn", "bad"] as const;

/** The whole palette that follows from two brand colours and a grey. */
export function paletteOf(theme: Pick<Theme, "accent" | "secondary" | "neutral">): Palette {
  const neutrals = neutralsOf(theme);
  const accent = parseHex(theme.accent) ?? parseHex(DEFAULT_ACCENT)!;
  const secondary = parseHex(theme.secondary ?? "") ?? secondaryOf(accent);
  return {
    ...colours,
    ...Object.fromEntries(Object.entries(neutrals).map(([name, pair]) => [name, hexPair(pair)])),
    ...Object.fromEntries(statuses.map((name) => [name, statusText(name, neutrals)])),
    ...brand("accent", accent, neutrals),
    ...brand("secondary", secondary, neutrals),
  };
}

function brand(name: string, colour: Rgb, neutrals: Neutrals): Palette {
  const { text, ...others } = rolesOf(colour, neutrals);
  return {
    [name]: hexPair(text),
    ...Object.fromEntries(Object.entries(others).map(([role, pair]) => [`${name}-${role}`, hexPair(pair)])),
  };
}

/** A status reads on every grey, whatever those are tinted with. */
function statusText(name: (typeof statuses)[number], { ground, panel, field }: Neutrals) {
  const text = (appearance: 0 | 1, towards: Rgb) =>
    [ground, panel, field].reduce(
      (colour, pair) => readableOn(colour, pair[appearance], towards, 4.5),
      parseHex(colours[name][appearance])!,
    );
  return hexPair([text(0, [0, 0, 0]), text(1, [255, 255, 255])]);
}

function hexPair(pair: readonly [Rgb, Rgb]): readonly [string, string] {
  return [formatHex(pair[0]), formatHex(pair[1])];
}
