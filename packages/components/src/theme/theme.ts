import type { Density, Theme } from "@heddle/schema";
import { chartColours } from "./chart-colours.ts";
import { fontFaces, fontStack } from "./font.ts";
import { paletteOf } from "./palette.ts";
import { SURFACES, shadows } from "./shadows.ts";
import { shellCss } from "./shell.ts";
import { tintNames, tintUtilities } from "./tint.ts";
import { toastsCss } from "./toasts.ts";
import { brandTokens, colours, DEFAULT_RADIUS } from "./tokens.ts";

/** The unit that Tailwind's spacing is a multiple of; the regular one is Tailwind's own. */
const spacing: Record<Density, string | null> = { compact: "0.21875rem", regular: null, roomy: "0.28125rem" };

/**
 * The theme as CSS for Tailwind's compiler, to stand after `@import "tailwindcss"`: the tokens as CSS variables on
 * `:root` (each with its light and its dark value), the Tailwind names for them (`bg-panel`, `text-muted`,
 * `rounded-control`, `shadow-card`), the variants `ui:` and `dark:`, and the base styles of a page.
 *
 * Every colour is `light-dark(…)`, so the browser resolves it by `color-scheme`: no script, no flash, and a class
 * `light` or `dark` on any element turns all within it.
 *
 * Values that are not colours, numbers or font names fall back to the default: a theme cannot carry CSS of its own.
 *
 * @param assets paths of the app's assets: a font among them is loaded where the theme names it
 */
export function themeCss(theme: Theme, assets: readonly string[] = []): string {
  return [
    fontFaces([theme.font, theme.headingFont ?? theme.font], assets),
    "@custom-variant ui (:where(&));",
    ...tintUtilities(),
    darkVariant(theme.appearance),
    tailwindNames(theme),
    // Not `inline`: Tailwind writes such a variable only where a page has a class that names it.
    `@theme {\n${chartColours(theme)
      .map(([light, dark], index) => `  --color-chart-${index + 1}: light-dark(${light}, ${dark});`)
      .join("\n")}\n}`,
    `@layer base {
  :root { ${declarations(themeVariables(theme))} color-scheme: ${schemeOf(theme.appearance)}; }
  .light { color-scheme: light; }
  .dark { color-scheme: dark; }
  body { margin: 0; background: var(--ground); color: var(--ink); font-size: 15px; line-height: 24px; -webkit-font-smoothing: antialiased; -moz-osx-font-smoothing: grayscale; }
  button:not(:disabled), [role="button"]:not(:disabled), label, summary { cursor: pointer; }
  ::selection { background: var(--accent-soft); color: var(--ink); }${headingRule(theme)}
}`,
    shellCss,
    toastsCss,
  ].join("\n");
}

/** The tokens of a theme as CSS variables, by name. */
export function themeVariables(theme: Theme): Record<string, string> {
  const shadow = own(shadows, theme.shadow) ?? shadows.soft;
  return Object.fromEntries([
    ...Object.entries(paletteOf(theme)).map(([name, [light, dark]]) => [
      `--${name}`,
      light === dark ? light : `light-dark(${light}, ${dark})`,
    ]),
    ["--radius", `${radiusOf(theme.radius)}px`],
    ...SURFACES.map((surface) => [`--${surface}-shadow`, shadow[surface]]),
  ]);
}

function declarations(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}: ${value};`)
    .join(" ");
}

function tailwindNames(theme: Theme): string {
  const unit = own(spacing, theme.density);
  return `@theme inline {
${[...Object.keys(colours), ...brandTokens].map((name) => `  --color-${name}: var(--${name});`).join("\n")}
${tintNames().join("\n")}
${SURFACES.map((surface) => `  --shadow-${surface}: var(--${surface}-shadow);`).join("\n")}
  --radius-control: var(--radius);
  --radius-group: calc(var(--radius) + 2px);
  --radius-card: calc(var(--radius) + 4px);
  --font-sans: ${fontStack(theme.font)};
  --font-heading: ${fontStack(theme.headingFont ?? theme.font)};
  --ease-calm: cubic-bezier(0.2, 0, 0, 1);
}${unit ? `\n@theme { --spacing: ${unit}; }` : ""}`;
}

function headingRule({ headingFont }: Theme): string {
  return headingFont === undefined
    ? ""
    : `\n  h1, h2, h3, h4, h5, h6 { font-family: ${fontStack(headingFont)}; }`;
}

function schemeOf(appearance: Theme["appearance"]): string {
  return appearance === "system" ? "light dark" : appearance;
}

/** `dark:` in class names follows the same rule as the tokens. */
function darkVariant(appearance: Theme["appearance"]): string {
  if (appearance === "light") return "@custom-variant dark (&:where(.dark, .dark *));";
  if (appearance === "dark") return "@custom-variant dark (&:where(:root:not(.light), :root:not(.light) *));";
  return `@custom-variant dark {
  &:where(.dark, .dark *) { @slot; }
  @media (prefers-color-scheme: dark) { &:where(:root:not(.light), :root:not(.light) *) { @slot; } }
}`;
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

function radiusOf(radius: number): number {
  return Number.isFinite(radius) ? Math.min(Math.max(Math.round(radius * 10) / 10, 0), 32) : DEFAULT_RADIUS;
}
