import type { Theme } from "@heddle/schema";
import { brandVariables } from "./brand.ts";
import { FALLBACK_FONTS, fontFaces } from "./font.ts";
import { shellCss } from "./shell.ts";
import { brandTokens, colours, DEFAULT_RADIUS } from "./tokens.ts";

/**
 * The theme as CSS for Tailwind's compiler, to stand after `@import "tailwindcss"`: the tokens as CSS variables on
 * `:root` (each with its light and its dark value), the Tailwind names for them (`bg-panel`, `text-muted`,
 * `rounded-control`), the variants `ui:` and `dark:`, and the base styles of a page.
 *
 * Every token is `light-dark(…)`, so the browser resolves it by `color-scheme`: no script, no flash, and a class
 * `light` or `dark` on any element turns all within it.
 *
 * Values that are not colours, numbers or font names fall back to the default: a theme cannot carry CSS of its own.
 */
export function themeCss(theme: Theme): string {
  const variables = [
    ...Object.entries(colours).map(([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`),
    ...brandVariables(theme),
    `--radius: ${radiusOf(theme.radius)}px;`,
  ];
  return [
    theme.font.trim() === "" ? fontFaces() : "",
    "@custom-variant ui (:where(&));",
    ...tintUtilities(),
    darkVariant(theme.appearance),
    `@theme inline {
${[...Object.keys(colours), ...brandTokens].map((name) => `  --color-${name}: var(--${name});`).join("\n")}
${tintRoles.map((role) => `  --color-tint${role}: var(--tint${role});`).join("\n")}
  --radius-control: var(--radius);
  --radius-group: calc(var(--radius) + 2px);
  --radius-card: calc(var(--radius) + 4px);
  --font-sans: ${fontStack(theme.font)};
  --ease-calm: cubic-bezier(0.2, 0, 0, 1);
}`,
    `@layer base {
  :root { ${variables.join(" ")} color-scheme: ${schemeOf(theme.appearance)}; }
  .light { color-scheme: light; }
  .dark { color-scheme: dark; }
  body { margin: 0; background: var(--ground); color: var(--ink); font-size: 15px; line-height: 24px; -webkit-font-smoothing: antialiased; -moz-osx-font-smoothing: grayscale; }
  button:not(:disabled), [role="button"]:not(:disabled), label, summary { cursor: pointer; }
  ::selection { background: var(--accent-soft); color: var(--ink); }
}`,
    shellCss,
  ].join("\n");
}

const tintRoles = ["", "-soft", "-fill", "-ink"] as const;

/** `tint-accent`, `tint-good`, …: what `text-tint`, `bg-tint-soft` and the like mean from an element on. */
function tintUtilities(): string[] {
  const utility = (name: string, values: readonly string[]) =>
    `@utility tint-${name} { ${tintRoles.map((role, index) => `--tint${role}: var(--${values[index]});`).join(" ")} }`;
  return [
    utility("neutral", ["ink", "raised", "ink", "panel"]),
    ...["accent", "secondary", "good", "warn", "bad"].map((name) =>
      utility(
        name,
        tintRoles.map((role) => name + role),
      ),
    ),
  ];
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

function radiusOf(radius: number): number {
  return Number.isFinite(radius) ? Math.min(Math.max(Math.round(radius * 10) / 10, 0), 32) : DEFAULT_RADIUS;
}

/** Font names only: letters, digits, spaces, hyphens, quotes and commas. */
function fontStack(font: string): string {
  const own = font.trim();
  if (own === "") return `"Inter Variable", ${FALLBACK_FONTS}`;
  const balanced = (own.match(/"/g) ?? []).length % 2 === 0 && (own.match(/'/g) ?? []).length % 2 === 0;
  return balanced && /^[\p{L}\p{N} ,'"_-]+$/u.test(own) ? `${own}, ${FALLBACK_FONTS}` : FALLBACK_FONTS;
}
