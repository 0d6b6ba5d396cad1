import type { Theme } from "@heddle/schema";
import { contrast, formatHex, mix, parseHex, type Rgb, readableOn } from "./colour.ts";
import { fromOklch, toOklch } from "./oklch.ts";
import { colours, DEFAULT_ACCENT } from "./tokens.ts";

const white: Rgb = [255, 255, 255];
const black: Rgb = [16, 18, 26];

/** How far around the wheel the second brand colour lies from the accent where the app names none, in degrees. */
const TURN = 65;
/** The hue that a grey accent is taken to have. */
const HUE_OF_GREY = 264;

/** The brand colours of a theme as CSS variables, each in its four roles. */
export function brandVariables(theme: Theme): string[] {
  const accent = parseHex(theme.accent) ?? parseHex(DEFAULT_ACCENT)!;
  return [...roleVariables("accent", accent), ...roleVariables("secondary", secondaryOf(accent))];
}

/**
 * The second brand colour that goes with an accent: a neighbour on the wheel, clearly another hue, and neither so dark, so light
 * nor so grey that the hue could not be told.
 */
export function secondaryOf(accent: Rgb): Rgb {
  const { lightness, chroma, hue } = toOklch(accent);
  return fromOklch({
    lightness: Math.min(Math.max(lightness, 0.45), 0.75),
    chroma: Math.max(chroma, 0.1),
    hue: (chroma < 0.02 ? HUE_OF_GREY : hue) + TURN,
  });
}

/**
 * A colour in its four roles: by its own name for text and icons, `-fill` under `-ink` in solid surfaces, `-soft` as a
 * tint. Each is moved just far enough from the chosen colour to be readable.
 */
function roleVariables(name: string, colour: Rgb): string[] {
  const [ground, panel] = [parseHex(colours.ground[0])!, parseHex(colours.panel[1])!];
  const softLight = mix(colour, white, 0.88);
  const softDark = mix(colour, panel, 0.8);
  // Text in the colour stands on the page and on its own tint: the stricter of the two decides.
  const onLight = readableOn(readableOn(colour, ground, black), softLight, black);
  const onDark = readableOn(readableOn(mix(colour, white, 0.25), panel, white, 5.5), softDark, white);
  // A light colour (yellow, lime) carries dark ink as it is; others carry white, darkened where that is needed.
  const ink = contrast(colour, white) >= 2.6 ? white : black;
  const fill = ink === white ? readableOn(colour, white, black) : colour;
  return [
    `--${name}: light-dark(${formatHex(onLight)}, ${formatHex(onDark)});`,
    `--${name}-fill: ${formatHex(fill)};`,
    `--${name}-ink: ${formatHex(ink)};`,
    `--${name}-soft: light-dark(${formatHex(softLight)}, ${formatHex(softDark)});`,
  ];
}
