import { DENSITIES, NEUTRALS, SHADOWS, type Theme } from "@heddle/schema";
import { z } from "zod";
import { fits } from "../../derive/validity.ts";
import { THEME_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { write } from "../write.ts";

export const setTheme = defineOperation({
  id: "theme.set",
  title: "Change theme",
  help: "Sets design tokens of the app: appearance, colours, greys, radius, density, shadows, fonts. null takes an optional one away.",
  input: z.strictObject({
    appearance: z.enum(["light", "dark", "system"]).optional(),
    accent: z.string().optional(),
    secondary: z.string().nullable().optional(),
    neutral: z.enum(NEUTRALS).nullable().optional(),
    radius: z.number().optional(),
    density: z.enum(DENSITIES).nullable().optional(),
    shadow: z.enum(SHADOWS).nullable().optional(),
    font: z.string().optional(),
    headingFont: z.string().nullable().optional(),
  }),
  reads: ["theme"],
  writes: ["theme"],
  permission: "editor",
  undo: { merge: (input) => Object.keys(input).sort().join(" ") },
  run(context, tokens) {
    const given = { ...context.derived.app.theme, ...tokens };
    const theme = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
    ) as unknown as Theme;
    if (!fits({ theme })) {
      return refused({
        code: "bad-theme",
        message: "The theme was not changed: a token has a value that it cannot have.",
        cure: "Write colours as #3f5bf6, the radius as pixels from 0 to 64, fonts as a list of names.",
      });
    }
    for (const [key, value] of Object.entries(tokens))
      write(context.roots.app, THEME_PREFIX + key, value ?? undefined);
    return done({ theme });
  },
});
