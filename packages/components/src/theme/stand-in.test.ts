import { expect, it } from "vitest";
import { fontFaces, fontStack } from "./font.ts";

it("draws a font of the computer in the measures of a typeface until that has come", () => {
  expect(fontStack('"Acme", "Lora Variable", serif')).toMatch(
    /^"Acme", "Lora Variable", "Lora Variable stand-in", serif, /,
  );
  const faces = fontFaces(['"Lora Variable"'], [])
    .split("\n")
    .filter((face) => face.includes("stand-in"));
  expect(faces).toHaveLength(2);
  expect(faces[0]).toContain('font-weight:100 549;src:local("Times New Roman"),');
  expect(faces[0]).toContain("size-adjust:114.83%;ascent-override:87.61%;descent-override:23.86%");
  expect(faces[1]).toContain('font-weight:550 1000;src:local("Times New Roman Bold"),');
  expect(faces[0]).toMatch(/unicode-range:U\+0000-00FF,.*U\+0301,.*\}$/);
});

it("has none for fonts that it does not know", () => {
  expect(fontStack("Georgia")).toMatch(/^Georgia, ui-sans-serif/);
  expect(fontFaces(["Georgia"], [])).toBe("");
});
