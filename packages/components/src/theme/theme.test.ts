import type { Theme } from "@heddle/schema";
import fc from "fast-check";
import { compile } from "tailwindcss";
import { expect, it } from "vitest";
import { contrast, readableOn } from "./colour.ts";
import { themeCss } from "./theme.ts";

const theme: Theme = { appearance: "system", accent: "#3f5bf6", radius: 8, font: "" };
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

it("leaves out what a theme does not say, and takes no value from outside of its tables", () => {
  const css = themeCss(theme);
  expect(css).not.toContain("--spacing:");
  expect(css).not.toContain("h1, h2");
  const odd = {
    ...theme,
    density: "constructor",
    shadow: "__proto__",
    neutral: "toString",
    secondary: "red;",
  };
  expect(themeCss(odd as unknown as Theme)).toBe(css);
});

it("scales Tailwind's spacing by the density, and gives headings their own font", async () => {
  const css = themeCss({ ...theme, density: "compact", headingFont: '"Lora Variable", serif' });
  const built = (await compile(`@theme { --spacing: 0.25rem; }\n@tailwind utilities;\n${css}`)).build([
    "p-4",
  ]);
  expect(built).toContain("--spacing: 0.21875rem");
  expect(built).toContain("padding: calc(var(--spacing) * 4)");
  expect(built).toMatch(
    /h1, h2, h3, h4, h5, h6 \{\s*font-family: "Lora Variable", "Lora Variable stand-in", serif, /,
  );
});

it("gives raised surfaces the shadow of the theme", async () => {
  const shadowOf = async (shadow: Theme["shadow"]) => {
    const compiler = await compile(`@tailwind utilities;\n${themeCss({ ...theme, shadow })}`);
    const css = compiler.build(["shadow-card", "shadow-float", "shadow-modal"]);
    expect(css).toContain("--tw-shadow: var(--modal-shadow)");
    return /--card-shadow: ([^;]+);/.exec(css)![1]!;
  };
  expect(await shadowOf("none")).toBe("0 0 #0000");
  expect(await shadowOf(undefined)).toContain("rgb(9 12 20 / 0.06)");
  expect(await shadowOf("deep")).toContain("light-dark(");
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

it("ties toasts to the bar that says so, and to the window's edge where a browser cannot", async () => {
  const css = (await compile(`@tailwind utilities;\n${themeCss(theme)}`)).build([
    "toasts-above",
    "toasts-below",
  ]);
  expect(css).toMatch(/\.toasts-above \{\s*anchor-name: --toasts;/);
  expect(css).toMatch(
    /:root:has\(&\) \.heddle-notifications \{\s*inset: max\(0px, anchor\(bottom, 4px\) - 4px\)/,
  );
  expect(css).toMatch(/\.heddle-notifications \{[^}]*inset: auto 0 0 0;/);
  expect(css).toMatch(
    /@supports \(position-anchor: --toasts\) \{\s*\.heddle-notifications \{\s*position-anchor: --toasts;/,
  );
});
