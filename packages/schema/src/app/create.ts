import { newId } from "../identity/new-id.ts";
import { orderBetween } from "../order/order.ts";
import { type App, type AppSettings, SCHEMA_VERSION, type Theme } from "./app.ts";

export const DEFAULT_THEME: Readonly<Theme> = {
  appearance: "system",
  accent: "#3f5bf6",
  radius: 8,
  font: "",
};
/** Tokens that an app may leave out, in the order in which files name them. */
export const OPTIONAL_TOKENS = [
  "secondary",
  "neutral",
  "density",
  "shadow",
  "headingFont",
] as const satisfies readonly (keyof Theme)[];
/** Settings that most apps say nothing of have no default here: absent, they are off or empty. */
export const OPTIONAL_SETTINGS = [
  "frameHosts",
  "noindex",
  "sitemapPaths",
  "durability",
] as const satisfies readonly (keyof AppSettings)[];
export const DEFAULT_SETTINGS: Readonly<AppSettings> = { language: "en", imageHosts: [], embedOrigins: [] };

/** A new app: one empty page at `/` with the app's name as its title, default theme and settings. */
export function createApp(name: string): App {
  const pageId = newId();
  return {
    schemaVersion: SCHEMA_VERSION,
    name,
    theme: { ...DEFAULT_THEME },
    settings: { ...DEFAULT_SETTINGS, imageHosts: [], embedOrigins: [] },
    componentVersions: {},
    pages: {
      [pageId]: {
        id: pageId,
        path: "/",
        title: { value: name },
        uses: [],
        onLoad: [],
        order: orderBetween(null, null),
      },
    },
    blocks: {},
    nodes: {},
    files: {},
    assets: {},
  };
}
