import { expect, it } from "vitest";
import { fontFileOf, ownFamilies } from "./own-fonts.ts";
import { themeCss } from "./theme.ts";

it.each([
  ["assets/fonts/Acme.woff2", "Acme", "400", "normal"],
  ["assets/Acme-Bold.woff2", "Acme", "700", "normal"],
  ["assets/Acme Sans-SemiBoldItalic.woff2", "Acme Sans", "600", "italic"],
  ["assets/Acme-Italic.woff2", "Acme", "400", "italic"],
  ["assets/Acme-Variable.woff2", "Acme", "100 900", "normal"],
  ["assets/Acme-Next.woff2", "Acme-Next", "400", "normal"],
])("reads %s as %s, %s, %s", (path, family, weight, style) => {
  expect(fontFileOf(path)).toEqual({ path, family, weight, style });
});

it("takes other files for no fonts", () => {
  expect(ownFamilies(["assets/logo.png", "assets/a/Acme-Bold.woff2", "assets/Acme.woff2"])).toEqual(["Acme"]);
});

it("loads a font of the app only where the theme names it", () => {
  const assets = ["assets/fonts/Acme Sans-Bold.woff2", "assets/Other.woff2", 'assets/x")}body{x:y}.woff2'];
  const theme = { appearance: "system", accent: "#3f5bf6", radius: 8 } as const;
  const css = themeCss({ ...theme, font: '"Acme Sans", serif' }, assets);
  expect(css).toContain('font-weight:700;font-display:swap;src:url("/assets/fonts/Acme%20Sans-Bold.woff2")');
  expect(css).not.toContain("Other");
  expect(css).not.toContain("Inter Variable");
  expect(css).not.toContain("x:y");
  expect(themeCss({ ...theme, font: "" }, assets)).not.toContain("Acme");
});
