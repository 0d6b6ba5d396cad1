import { createApp, parseApp } from "@heddle/schema";
import { expect, it } from "vitest";
import { familiesOf, TYPEFACES } from "./font.ts";
import { PRESETS } from "./presets.ts";
import { themeCss } from "./theme.ts";

it("ships four themes, each of another character", () => {
  expect(PRESETS).toHaveLength(4);
  for (const key of ["accent", "radius", "font"] as const)
    expect(new Set(PRESETS.map(({ theme }) => theme[key])).size, key).toBe(4);
});

it.each(PRESETS)(
  "has in $name only tokens that an app can have, and fonts that Heddle serves",
  ({ theme }) => {
    const app = { ...createApp("Preset"), theme: { ...theme, appearance: "system" as const } };
    expect(parseApp(app)).toMatchObject({ ok: true });
    const css = themeCss(app.theme);
    for (const font of [theme.font, theme.headingFont ?? theme.font]) {
      const family = familiesOf(font)[0]!;
      expect(TYPEFACES).toHaveProperty([family]);
      expect(css).toContain(`@font-face{font-family:"${family}"`);
    }
  },
);
