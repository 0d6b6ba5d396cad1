/** The typefaces that come with Heddle: variable fonts from npm, served by the runtime from `/_heddle/client/`. */

import { ownFaces } from "./own-fonts.ts";
import { type Measures, standInFaces, standInName } from "./stand-in.ts";

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
  /** As a browser measures it beside the font that stands in for it, over some sentences of English. */
  measures: Measures;
}

const western: readonly Script[] = ["latin", "latin-ext", "cyrillic"];
const all: readonly Script[] = [...western, "greek"];

/** By the name that a theme's `font` calls it. */
export const TYPEFACES: Readonly<Record<string, Typeface>> = {
  "Inter Variable": {
    package: "inter",
    version: "5.3.0",
    weights: "100 900",
    scripts: all,
    measures: { of: "sans", widths: [1.0685, 1.0185], ascent: 0.969, descent: 0.241 },
  },
  "Source Sans 3 Variable": {
    package: "source-sans-3",
    version: "5.3.1",
    weights: "200 900",
    scripts: all,
    measures: { of: "sans", widths: [0.929, 0.9045], ascent: 1.024, descent: 0.4 },
  },
  "IBM Plex Sans Variable": {
    package: "ibm-plex-sans",
    version: "5.3.0",
    weights: "100 700",
    scripts: all,
    measures: { of: "sans", widths: [1.0078, 0.9782], ascent: 1.025, descent: 0.275 },
  },
  "Nunito Variable": {
    package: "nunito",
    version: "5.3.0",
    weights: "200 1000",
    scripts: western,
    measures: { of: "sans", widths: [1.0142, 0.9717], ascent: 1.011, descent: 0.353 },
  },
  "Lora Variable": {
    package: "lora",
    version: "5.3.0",
    weights: "400 700",
    scripts: western,
    measures: { of: "serif", widths: [1.1483, 1.1101], ascent: 1.006, descent: 0.274 },
  },
};

/** Name of a script's file below `/_heddle/client/`. */
export function typefaceFile({ package: name, version }: Typeface, script: string): string {
  return `${name}-${script}-${version}.woff2`;
}

/** A stack that looks much the same without Inter. */
export const FALLBACK_FONTS = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

const DEFAULT_STACK = '"Inter Variable"';

/** Font names only: letters, digits, spaces, hyphens, quotes and commas. What stands in for a typeface follows it. */
export function fontStack(font: string): string {
  const own = font.trim() || DEFAULT_STACK;
  const balanced = (own.match(/"/g) ?? []).length % 2 === 0 && (own.match(/'/g) ?? []).length % 2 === 0;
  if (!balanced || !/^[\p{L}\p{N} ,'"_-]+$/u.test(own)) return FALLBACK_FONTS;
  const names = own.split(",").map((name) => {
    const family = unquoted(name);
    return Object.hasOwn(TYPEFACES, family) ? `${name}, "${standInName(family)}"` : name;
  });
  return `${names.join(",")}, ${FALLBACK_FONTS}`;
}

function unquoted(name: string): string {
  return name.trim().replace(/^["']|["']$/g, "");
}

/** The families that a font stack names. */
export function familiesOf(font: string): string[] {
  return fontStack(font).split(",").map(unquoted);
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
  const ranges = typeface.scripts.map((script) => RANGES[script]).join(",");
  return [
    ...typeface.scripts.map(
      (script) =>
        `@font-face{font-family:"${family}";font-style:normal;font-weight:${typeface.weights};font-display:swap;src:url(/_heddle/client/${typefaceFile(
          typeface,
          script,
        )}) format("woff2");unicode-range:${RANGES[script]}}`,
    ),
    ...standInFaces(family, typeface.measures, ranges),
  ];
}
