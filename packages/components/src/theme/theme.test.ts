import fc from "fast-check";
import { compile } from "tailwindcss";
import { expect, it } from "vitest";
import { secondaryOf } from "./brand.ts";
import { contrast, formatHex, parseHex, readableOn } from "./colour.ts";
import { toOklch } from "./oklch.ts";
import { themeCss } from "./theme.ts";
import { colours } from "./tokens.ts";

const theme = { appearance: "system", accent: "#3f5bf6", radius: 8, font: "" } as const;
const channel = fc.integer({ min: 0, max: 255 });
const anyColour = fc.tuple(channel, channel, channel).map(formatHex);

/** The light and the dark value of a variable; a variable with one value has it in both. */
function values(css: string, name: string): [light: string, dark: string] {
  const text = new RegExp(`--${name}: ([^;]+);`).exec(css)![1]!;
  const pair = /light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/.exec(text);
  return pair ? [pair[1]!, pair[2]!] : [text, text];
}

it("keeps text readable on every ground it stands on, in light and dark", () => {
  for (const appearance of [0, 1] as const) {
    const colour = (name: keyof typeof colours) => parseHex(colours[name][appearance])!;
    for (const ground of ["ground", "panel", "field"] as const) {
      for (const ink of ["ink", "muted", "good", "warn", "bad"] as const) {
        expect(
          contrast(colour(ink), colour(ground)),
          `${ink} on ${ground}, ${appearance}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const tone of ["good", "warn", "bad"] as const) {
      expect(
        contrast(colour(tone), colour(`${tone}-soft`)),
        `${tone} on its tint, ${appearance}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
    for (const status of ["good", "warn", "bad"] as const) {
      expect(
        contrast(colour(`${status}-ink`), colour(`${status}-fill`)),
        `ink on the fill of ${status}, ${appearance}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  }
});

it("makes any accent readable in all of its roles, and the colour that is derived from it", () => {
  fc.assert(
    fc.property(anyColour, fc.constantFrom("accent", "secondary"), (accent, brand) => {
      const css = themeCss({ ...theme, accent });
      for (const appearance of [0, 1] as const) {
        const role = (name: string) => parseHex(values(css, name)[appearance])!;
        expect(contrast(role(`${brand}-ink`), role(`${brand}-fill`)), "ink on fill").toBeGreaterThanOrEqual(
          4.5,
        );
        for (const ground of ["ground", "panel", "field", `${brand}-soft`]) {
          expect(contrast(role(brand), role(ground)), `on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it("derives a second brand colour of another hue from any accent", () => {
  fc.assert(
    fc.property(anyColour, (accent) => {
      const [first, second] = [toOklch(parseHex(accent)!), toOklch(secondaryOf(parseHex(accent)!))];
      expect(second.chroma).toBeGreaterThan(0.05);
      const between = Math.abs(((second.hue - first.hue + 540) % 360) - 180);
      if (first.chroma > 0.03) expect(between).toBeGreaterThan(50);
    }),
    { numRuns: 500 },
  );
});

it("finds a readable colour on the way, or the end of it", () => {
  expect(readableOn([0, 0, 0], [255, 255, 255], [0, 0, 0])).toEqual([0, 0, 0]);
  expect(
    contrast(readableOn([200, 200, 0], [255, 255, 255], [0, 0, 0]), [255, 255, 255]),
  ).toBeGreaterThanOrEqual(4.5);
});

it("lets no theme carry CSS of its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.double(), (text, radius) => {
      const css = themeCss({
        ...theme,
        accent: `${text}; } body { display: none`,
        font: `${text}; } x {`,
        radius,
      });
      expect(css).not.toContain("display: none");
      expect(css).not.toContain("x {");
      expect(css).toMatch(/--radius: \d+(\.\d+)?px;/);
    }),
  );
  expect(themeCss({ ...theme, font: '"Fira Sans", serif' })).toContain('--font-sans: "Fira Sans", serif, ');
});

it("compiles with Tailwind: an author's class wins over a component's own", async () => {
  for (const appearance of ["light", "dark", "system"] as const) {
    const compiler = await compile(
      `@theme { --spacing: 0.25rem; }\n@tailwind utilities;\n${themeCss({ ...theme, appearance })}`,
    );
    const css = compiler.build([
      "ui:h-10",
      "h-12",
      "bg-panel",
      "rounded-control",
      "bg-warn-fill",
      "text-secondary-ink",
      "ui:after:block",
      "dark:hidden",
    ]);
    expect(css).toContain(":where(.ui\\:h-10)");
    expect(css).toContain(":where(.ui\\:after\\:block)::after");
    expect(css).toContain("background-color: var(--panel)");
    expect(css).toContain("background-color: var(--warn-fill)");
    expect(css).toContain("color: var(--secondary-ink)");
    expect(css).toContain(`color-scheme: ${appearance === "system" ? "light dark" : appearance}`);
  }
});
