import { contrast, mix, type Rgb, readableOn } from "./colour.ts";
import type { Neutrals } from "./neutrals.ts";
import { fromOklch, toOklch } from "./oklch.ts";

const white: Rgb = [255, 255, 255];
const black: Rgb = [16, 18, 26];

/** How far around the wheel the second brand colour lies from the accent where the app names none, in degrees. */
const TURN = 65;
/** The hue that a grey accent is taken to have. */
const HUE_OF_GREY = 264;

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

/** What a brand colour is used for; each role has a light and a dark value. */
export interface Roles {
  /** Text and icons. */
  text: readonly [Rgb, Rgb];
  /** A tint of the ground, under text in the colour. */
  soft: readonly [Rgb, Rgb];
  /** Solid surfaces, under `ink`. */
  fill: readonly [Rgb, Rgb];
  ink: readonly [Rgb, Rgb];
  /** What has to be seen without any text on it: bars, switches, ticked boxes. */
  mark: readonly [Rgb, Rgb];
}

/** A colour in its roles, each moved just far enough from the chosen colour to be readable, or seen. */
export function rolesOf(colour: Rgb, { ground, panel, field }: Neutrals): Roles {
  const softLight = mix(colour, white, 0.88);
  const softDark = mix(colour, panel[1], 0.8);
  // Text in the colour stands on the page, on fields and on its own tint: the strictest of them decides.
  const onLight = readableOn(readableOn(colour, ground[0], black), softLight, black);
  const onDark = readableOn(readableOn(mix(colour, white, 0.25), panel[1], white, 5.5), softDark, white);
  // A light colour (yellow, lime) carries dark ink as it is; others carry white, darkened where that is needed.
  const ink = contrast(colour, white) >= 2.6 ? white : black;
  const fill = ink === white ? readableOn(colour, white, black) : colour;
  // In the dark, a surface that is nearly black would be lost: its ink would stand on nothing.
  const fillDark = readableOn(fill, panel[1], white, 1.8);
  return {
    text: [readableOn(onLight, field[0], black, 4.5), readableOn(onDark, field[1], white, 4.5)],
    soft: [softLight, softDark],
    fill: [fill, fillDark],
    ink: [ink, ink],
    mark: [readableOn(fill, field[0], black, 3), readableOn(fillDark, field[1], white, 3)],
  };
}
