/**
 * Fonts among an app's assets: `assets/fonts/Acme-BoldItalic.woff2` is the family "Acme", bold and italic, by the names
 * that foundries give to files.
 */

const WEIGHTS: Readonly<Record<string, string>> = {
  variable: "100 900",
  thin: "100",
  extralight: "200",
  light: "300",
  regular: "400",
  medium: "500",
  semibold: "600",
  bold: "700",
  extrabold: "800",
  black: "900",
};

export interface FontFile {
  family: string;
  path: string;
  weight: string;
  style: "normal" | "italic";
}

/** What a file's name says of the font in it; null when it is no woff2. */
export function fontFileOf(path: string): FontFile | null {
  const name = /([^/]+)\.woff2$/i.exec(path)?.[1];
  if (name === undefined) return null;
  const end = name.lastIndexOf("-");
  const words = end < 1 ? "" : name.slice(end + 1).toLowerCase();
  const weight = words.replace(/(italic|oblique)$/, "");
  const isItalic = weight !== words;
  if (!isItalic && !Object.hasOwn(WEIGHTS, weight))
    return { family: name, path, weight: WEIGHTS.regular!, style: "normal" };
  return {
    family: name.slice(0, end),
    path,
    weight: (Object.hasOwn(WEIGHTS, weight) ? WEIGHTS[weight] : WEIGHTS.regular)!,
    style: isItalic ? "italic" : "normal",
  };
}

/** The families that an app's assets hold, in order. */
export function ownFamilies(assets: readonly string[]): string[] {
  return [...new Set(assets.flatMap((path) => fontFileOf(path)?.family ?? []))].sort();
}

/** @param family as a font stack names it, so without a quote in it */
export function ownFaces(family: string, assets: readonly string[]): string[] {
  return assets
    .flatMap((path) => fontFileOf(path) ?? [])
    .filter((file) => file.family === family)
    .map(
      ({ path, weight, style }) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url("${addressOf(path)}") format("woff2")}`,
    );
}

function addressOf(path: string): string {
  return `/${path.split("/").map(encodeURIComponent).join("/")}`;
}
