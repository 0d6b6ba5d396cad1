import fc from "fast-check";
import { compile } from "tailwindcss";
import { expect, it } from "vitest";
import { CHART_COLOURS, chartColours, distanceSeen } from "./chart-colours.ts";
import { contrast, formatHex, parseHex } from "./colour.ts";
import { themeCss } from "./theme.ts";
import { colours } from "./tokens.ts";

const channel = fc.integer({ min: 0, max: 255 });
const anyColour = fc.tuple(channel, channel, channel).map(formatHex);

it("stand out from a panel, whatever the accent", () => {
  fc.assert(
    fc.property(anyColour, (accent) => {
      const chosen = chartColours({ accent });
      expect(new Set(chosen.map(([light]) => light)).size).toBe(CHART_COLOURS);
      for (const pair of chosen)
        for (const appearance of [0, 1] as const)
          expect(
            contrast(parseHex(pair[appearance])!, parseHex(colours.panel[appearance])!),
            `${pair[appearance]} beside ${accent}`,
          ).toBeGreaterThanOrEqual(3);
    }),
  );
});

it("are told apart by people who see few hues, the first four easily", () => {
  fc.assert(
    fc.property(anyColour, (accent) => {
      const chosen = chartColours({ accent });
      for (const appearance of [0, 1] as const)
        chosen.slice(0, 4).forEach((one, index) => {
          for (const other of chosen.slice(index + 1, 4))
            expect(
              distanceSeen(parseHex(one[appearance])!, parseHex(other[appearance])!),
              `${accent}: ${one} and ${other}`,
            ).toBeGreaterThan(0.06);
        });
    }),
  );
});

it("begin with the accent, and are in the CSS only of pages that draw with them", async () => {
  const theme = { appearance: "system", accent: "#3f5bf6", radius: 8, font: "" } as const;
  const css = themeCss(theme);
  const build = async (names: string[]) => (await compile(`@tailwind utilities;\n${css}`)).build(names);
  expect(await build(["bg-panel"])).not.toContain("--color-chart");
  const used = await build(["text-chart-1", "text-chart-2"]);
  expect(used).toContain("color: var(--color-chart-2)");
  expect(used).toContain(`--color-chart-1: light-dark(${chartColours(theme)[0]!.join(", ")});`);
  expect(used).toContain(/--accent: light-dark\([^)]*\)/.exec(css)![0].slice("--accent: ".length));
});
