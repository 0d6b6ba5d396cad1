/** The typefaces that come with Heddle: variable fonts from npm, served by the runtime from `/_heddle/client/`. */

import { ownFaces } from "./own-fonts.ts";

/** Script to the characters its file holds: a browser loads only the files whose characters stand on the page. */
const RANGES = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
} as const;
type Script = keyof typeof RANGES;

export interface Typeface {
  /** Of the package `@fontsource-variable/<package>`, and the beginning of its files' names. */
  package: string;
  /** Part of the files' names, because they are cached for ever. */
  version: string;
  /** Lightest and heaviest. */
  weights: string;
  scripts: readonly Script[];
}

const western: readonly Script[] = ["latin", "latin-ext", "cyrillic"];
const all: readonly Script[] = [...western, "greek"];

/** By the name that a theme's `font` calls it. */
export const TYPEFACES: Readonly<Record<string, Typeface>> = {
  "Inter Variable": { package: "inter", version: "5.3.0", weights: "100 900", scripts: all },
  "Source Sans 3 Variable": { package: "source-sans-3", version: "5.3.1", weights: "200 900", scripts: all },
  "IBM Plex Sans Variable": { package: "ibm-plex-sans", version: "5.3.0", weights: "100 700", scripts: all },
  "Nunito Variable": { package: "nunito", version: "5.3.0", weights: "200 1000", scripts: western },
  "Lora Variable": { package: "lora", version: "5.3.0", weights: "400 700", scripts: western },
};

/** Name of a script's file below `/_heddle/client/`. */
export function typefaceFile({ package: name, version }: Typeface, script: string): string {
  return `${name}-${script}-${version}.woff2`;
}

/** A stack that looks the same without Inter, so that its arrival moves nothing much. */
export const FALLBACK_FONTS = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

const DEFAULT_STACK = '"Inter Variable"';

/** Font names only: letters, digits, spaces, hyphens, quotes and commas. */
export function fontStack(font: string): string {
  const own = font.trim();
  if (own === "") return `${DEFAULT_STACK}, ${FALLBACK_FONTS}`;
  const balanced = (own.match(/"/g) ?? []).length % 2 === 0 && (own.match(/'/g) ?? []).length % 2 === 0;
  return balanced && /^[\p{L}\p{N} ,'"_-]+$/u.test(own) ? `${own}, ${FALLBACK_FONTS}` : FALLBACK_FONTS;
}

/** The families that a font stack names. */
export function familiesOf(font: string): string[] {
  return fontStack(font)
    .split(",")
    .map((name) => name.trim().replace(/^["']|["']$/g, ""));
}

/** The file below `/_heddle/client/` that a page in this font is sure to need; null when it needs none of ours. */
export function firstFontFile(font: string): string | null {
  const name = familiesOf(font).find((family) => Object.hasOwn(TYPEFACES, family));
  return name === undefined ? null : typefaceFile(TYPEFACES[name]!, "latin");
}

/** The `@font-face` rules of the families that these stacks name: Heddle's own, and those of files among the app's assets. */
export function fontFaces(stacks: readonly string[], assets: readonly string[]): string {
  const families = [...new Set(stacks.flatMap(familiesOf))];
  return families
    .flatMap((family) => [
      ...(Object.hasOwn(TYPEFACES, family) ? facesOf(family, TYPEFACES[family]!) : []),
      ...ownFaces(family, assets),
    ])
    .join("\n");
}

function facesOf(family: string, typeface: Typeface): string[] {
  return typeface.scripts.map(
    (script) =>
      `@font-face{font-family:"${family}";font-style:normal;font-weight:${typeface.weights};font-display:swap;src:url(/_heddle/client/${typefaceFile(
        typeface,
        script,
      )}) format("woff2");unicode-range:${RANGES[script]}}`,
  );
}
