/** Inline styles from outside: what they may set, and to what. */

/** Nothing that takes an element out of its place, lays it over the page or loads anything. */
const PROPERTIES: ReadonlySet<string> = new Set(
  "color background-color font-size font-style font-weight font-family text-align text-decoration text-transform text-indent letter-spacing line-height white-space vertical-align width max-width height max-height border border-top border-right border-bottom border-left border-color border-style border-width border-collapse border-radius padding padding-top padding-right padding-bottom padding-left list-style-type".split(
    " ",
  ),
);

/** Words, numbers with units, colours and lists of them; the only functions are those of colours. No quotes, so that nothing can hide in one. */
const VALUE = /^(?:[\w\s#%.,+-]|(?:rgba?|hsla?|hwb|oklch|oklab)\([\w\s%.,/+-]*\))*$/i;
const LONGEST = 200;

/** The declarations that may be set, in React's form; undefined = none is left. */
export function safeStyle(text: string): Record<string, string> | undefined {
  const style: Record<string, string> = {};
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (!PROPERTIES.has(property) || value === "" || value.length > LONGEST || !VALUE.test(value)) continue;
    style[property.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] = value;
  }
  return Object.keys(style).length > 0 ? style : undefined;
}
