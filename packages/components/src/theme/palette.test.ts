import { NEUTRALS, type Theme } from "@heddle/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { secondaryOf } from "./brand.ts";
import { contrast, formatHex, parseHex } from "./colour.ts";
import { toOklch } from "./oklch.ts";
import { type Palette, paletteOf } from "./palette.ts";
import { brandTokens, colours } from "./tokens.ts";

const channel = fc.integer({ min: 0, max: 255 });
const extreme = fc.constantFrom(0, 1, 254, 255);
const anyColour = fc.oneof(
  fc.tuple(channel, channel, channel).map(formatHex),
  // Random colours are seldom grey, and seldom at an end.
  channel.map((grey) => formatHex([grey, grey, grey])),
  fc.tuple(extreme, extreme, extreme).map(formatHex),
);
const anyTheme = fc.record(
  { accent: anyColour, secondary: anyColour, neutral: fc.constantFrom(...NEUTRALS) },
  { requiredKeys: ["accent"] },
);

const appearances = [0, 1] as const;
const brands = ["accent", "secondary"] as const;
const statuses = ["good", "warn", "bad"] as const;

/** Every text with the grounds that it stands on. */
const texts: [ink: string, grounds: string[]][] = [
  ...["ink", "muted"].map((ink): [string, string[]] => [ink, ["ground", "panel", "field", "raised"]]),
  ...[...brands, ...statuses].flatMap((colour): [string, string[]][] => [
    [colour, ["ground", "panel", "field", `${colour}-soft`]],
    [`${colour}-ink`, [`${colour}-fill`]],
    ["ink", [`${colour}-soft`]],
  ]),
];

/** What is seen without any text on it, with what lies around it. */
const graphics: [mark: string, grounds: string[]][] = [
  ...brands.map((brand): [string, string[]] => [`${brand}-mark`, ["ground", "panel", "field"]]),
  ...[...brands, ...statuses].map((colour): [string, string[]] => [colour, ["raised"]]),
  // The tick in a ticked box.
  ...brands.map((brand): [string, string[]] => [`${brand}-ink`, [`${brand}-mark`]]),
];

/** What shows where a field or an unticked box is. */
const borders: typeof texts = [["edge", ["ground", "panel", "field"]]];

function expectContrast(
  palette: Palette,
  pairs: typeof texts,
  least: number,
  where: readonly (0 | 1)[] = appearances,
) {
  for (const appearance of where) {
    const colour = (name: string) => parseHex(palette[name]![appearance])!;
    for (const [ink, grounds] of pairs)
      for (const ground of grounds) {
        const found = contrast(colour(ink), colour(ground));
        if (found < least) expect(found, `${ink} on ${ground}, ${appearance}`).toBeGreaterThanOrEqual(least);
      }
  }
}

it("makes a readable palette from any two brand colours on any grey, light and dark", () => {
  fc.assert(
    fc.property(anyTheme, (theme) => {
      const palette = paletteOf(theme);
      expectContrast(palette, texts, 4.5);
      expectContrast(palette, graphics, 3);
      // In the dark a field is as dark as what it stands on: nothing but its border shows it.
      expectContrast(palette, borders, 3, [1]);
      expectContrast(palette, [["faint", ["ground", "panel", "field"]]], 3);
    }),
    { numRuns: 3000 },
  );
});

it("has every token that Tailwind has a name for, and no other", () => {
  const palette = paletteOf({ accent: "#3f5bf6" });
  expect(Object.keys(palette).sort()).toEqual([...Object.keys(colours), ...brandTokens].sort());
});

it("is in dark a ladder of surfaces, each lighter than the one below it", () => {
  fc.assert(
    fc.property(anyTheme, (theme) => {
      const palette = paletteOf(theme);
      const lightness = ["ground", "panel", "field", "raised"].map(
        (name) => toOklch(parseHex(palette[name]![1])!).lightness,
      );
      expect(lightness).toEqual([...lightness].sort((a, b) => a - b));
      for (const colour of [...brands, ...statuses])
        expect(toOklch(parseHex(palette[`${colour}-soft`]![1])!).lightness, colour).toBeLessThan(0.5);
    }),
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

it("keeps a solid surface in sight on a dark page, however dark its colour is", () => {
  fc.assert(
    fc.property(anyColour, (accent) => {
      const palette = paletteOf({ accent });
      expect(
        contrast(parseHex(palette["accent-fill"]![1])!, parseHex(palette.panel![1])!),
      ).toBeGreaterThanOrEqual(1.8);
    }),
  );
});

it("takes a second brand colour as it is given", () => {
  expect(paletteOf({ accent: "#3f5bf6", secondary: "#b8005c" })["secondary-fill"]).toEqual([
    "#b8005c",
    "#b8005c",
  ]);
});

it("tints the greys with the accent, and leaves them grey beside a grey accent", () => {
  const hueOf = (hex: string) => toOklch(parseHex(hex)!);
  const tinted = paletteOf({ accent: "#15803d", neutral: "accent" });
  for (const token of ["ground", "raised", "line", "muted"])
    expect(Math.abs(hueOf(tinted[token]![0]).hue - hueOf("#15803d").hue), token).toBeLessThan(15);
  expect(hueOf(paletteOf({ accent: "#777777", neutral: "accent" }).muted![0]).chroma).toBeLessThan(0.005);
});

it("leaves apps without the newer tokens as they were", () => {
  const accentOf = (accent: string) => {
    const palette = paletteOf({ accent });
    return ["accent", "accent-fill", "accent-ink", "accent-soft"].map((name) => palette[name]!.join(" "));
  };
  expect(accentOf("#3f5bf6")).toEqual([
    "#3d58ed #7286f8",
    "#3f5bf6 #3f5bf6",
    "#ffffff #ffffff",
    "#e8ebfe #1d2547",
  ]);
  expect(accentOf("#be123c")).toEqual([
    "#be123c #d8718a",
    "#be123c #be123c",
    "#ffffff #ffffff",
    "#f7e3e8 #371622",
  ]);
  expect(accentOf("#facc15")).toEqual([
    "#806b18 #fbd950",
    "#facc15 #facc15",
    "#10121a #10121a",
    "#fef9e3 #433b1a",
  ]);
  const plain: Pick<Theme, "accent" | "neutral"> = { accent: "#3f5bf6", neutral: "gray" };
  expect(paletteOf(plain)).toEqual(paletteOf({ accent: "#3f5bf6" }));
  expect(paletteOf(plain)).toMatchObject(colours);
});
