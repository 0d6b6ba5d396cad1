/**
 * The app's default typeface, served by the runtime from `/_heddle/client/`. The version is part of the file's name,
 * because these files are cached for ever.
 */
export const INTER_VERSION = "5.3.0";

/** Script to the characters its file holds: a browser loads only the files whose characters stand on the page. */
export const INTER_FILES = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
} as const;

/** Name of a script's file below `/_heddle/client/`. */
export function interFile(script: keyof typeof INTER_FILES): string {
  return `inter-${script}-${INTER_VERSION}.woff2`;
}

/** A stack that looks the same without Inter, so that its arrival moves nothing much. */
export const FALLBACK_FONTS = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

export function fontFaces(): string {
  return Object.entries(INTER_FILES)
    .map(
      ([script, range]) =>
        `@font-face{font-family:"Inter Variable";font-style:normal;font-weight:100 900;font-display:swap;src:url(/_heddle/client/${interFile(
          script as keyof typeof INTER_FILES,
        )}) format("woff2");unicode-range:${range}}`,
    )
    .join("\n");
}
