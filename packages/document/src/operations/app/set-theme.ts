import { z } from "zod";
import { fits } from "../../derive/validity.ts";
import { THEME_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { write } from "../write.ts";

export const setTheme = defineOperation({
  id: "theme.set",
  title: "Change theme",
  help: "Sets design tokens of the app: appearance, accent colour, radius, font.",
  input: z.strictObject({
    appearance: z.enum(["light", "dark", "system"]).optional(),
    accent: z.string().optional(),
    radius: z.number().optional(),
    font: z.string().optional(),
  }),
  reads: ["theme"],
  writes: ["theme"],
  permission: "editor",
  undo: { merge: (input) => Object.keys(input).sort().join(" ") },
  run(context, tokens) {
    const theme = { ...context.derived.app.theme, ...tokens };
    if (!fits({ theme })) {
      return refused({
        code: "bad-theme",
        message: "The theme was not changed: a token has a value that it cannot have.",
        cure: "Write colours as #3f5bf6, the radius as pixels from 0 to 64, fonts as a list of names.",
      });
    }
    for (const [key, value] of Object.entries(tokens)) write(context.roots.app, THEME_PREFIX + key, value);
    return done({ theme });
  },
});
