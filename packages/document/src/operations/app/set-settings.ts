import { DURABILITIES } from "@heddle/schema";
import { z } from "zod";
import { fits } from "../../derive/validity.ts";
import { SETTING_PREFIX } from "../../layout/layout.ts";
import { defineOperation, done, refused } from "../definition.ts";
import { write } from "../write.ts";

export const setSettings = defineOperation({
  id: "settings.set",
  title: "Change settings",
  help: "Sets the app's language, the hosts that images may come from and those that frames may show, who may embed the published app, what search engines find of it, and where its sessions are kept (durability; null = the installation's default).",
  input: z.strictObject({
    language: z.string().optional(),
    imageHosts: z.array(z.string()).optional(),
    frameHosts: z.array(z.string()).optional(),
    embedOrigins: z.array(z.string()).optional(),
    noindex: z.boolean().optional(),
    sitemapPaths: z.array(z.string()).optional(),
    durability: z.enum(DURABILITIES).nullable().optional(),
  }),
  reads: ["settings"],
  writes: ["settings"],
  permission: "editor",
  undo: { merge: (input) => Object.keys(input).sort().join(" ") },
  run(context, { durability, ...rest }) {
    const changes = { ...rest, ...(durability !== undefined && { durability: durability ?? undefined }) };
    const settings = { ...context.derived.app.settings, ...changes };
    if (!fits({ settings })) {
      return refused({
        code: "bad-settings",
        message: "The settings were not changed: one has a value that it cannot have.",
        cure: "Write a language as en or pt-BR, hosts as images.example.com, origins as https://example.com, addresses as /posts/hello.",
      });
    }
    for (const [key, value] of Object.entries(changes)) write(context.roots.app, SETTING_PREFIX + key, value);
    return done({ settings });
  },
});
