/** `heddle.json`: everything about an app that is neither a page nor logic. */

import {
  type App,
  type AppSettings,
  type Asset,
  DEFAULT_SETTINGS,
  DEFAULT_THEME,
  type Diagnostic,
  type Json,
  type JsonRecord,
  migrateDocument,
  sortedBlocks,
  sortedPages,
  type Theme,
} from "@heddle/schema";

export const HEDDLE_JSON = "heddle.json";

/** What the file holds. Pages stand as their paths, in order. */
export interface HeddleJson {
  name: string;
  theme: Theme;
  settings: AppSettings;
  componentVersions: Record<string, number>;
  pages: string[];
  /** Their names, in order. */
  blocks: string[];
  assets: Record<string, Asset>;
}

/** The file's text: keys in a fixed order, maps sorted. */
export function heddleJsonText(app: App): string {
  const { appearance, accent, secondary, neutral, radius, density, shadow, font, headingFont } = app.theme;
  const { language, imageHosts, frameHosts, embedOrigins, noindex, sitemapPaths, durability } = app.settings;
  const blocks = sortedBlocks(app).map((block) => block.name);
  const document = {
    name: app.name,
    schemaVersion: app.schemaVersion,
    theme: { appearance, accent, secondary, neutral, radius, density, shadow, font, headingFont },
    settings: { language, imageHosts, frameHosts, embedOrigins, noindex, sitemapPaths, durability },
    pages: sortedPages(app).map((page) => page.path),
    ...(blocks.length > 0 && { blocks }),
    componentVersions: sorted(app.componentVersions, (version) => version),
    assets: sorted(app.assets, ({ hash, size, type }) => ({ hash, size, type })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sorted<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, map(record[key]!)]));
}

/**
 * Reads the file as far as its outermost shape goes; what is inside is checked with the whole app. Missing parts get their
 * defaults. Without a readable file the folder still opens, with an error among the diagnostics.
 */
export function readHeddleJson(text: string | undefined, diagnostics: Diagnostic[]): HeddleJson {
  const result: HeddleJson = {
    name: "Untitled app",
    theme: { ...DEFAULT_THEME },
    settings: { ...DEFAULT_SETTINGS, imageHosts: [], embedOrigins: [] },
    componentVersions: {},
    pages: [],
    blocks: [],
    assets: {},
  };
  const report = (message: string, line?: number, column?: number) => {
    diagnostics.push({
      severity: "error",
      code: "heddle-json",
      message,
      file: HEDDLE_JSON,
      ...(line && { line, column }),
    });
  };
  if (text === undefined) {
    report('There is no heddle.json; write one with at least { "name": "My app", "schemaVersion": 1 }.');
    return result;
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split("\n");
    report("heddle.json is not valid JSON.", before.length, before.at(-1)!.length + 1);
    return result;
  }
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    report("heddle.json holds a JSON object.");
    return result;
  }
  const migrated = migrateDocument(document as JsonRecord);
  if (!migrated.ok) {
    for (const issue of migrated.issues) report(`${issue.path} ${issue.message}`);
    return result;
  }
  return { ...result, ...shapeOf(migrated.value, result, report) };
}

const KNOWN_KEYS = new Set([
  "name",
  "schemaVersion",
  "theme",
  "settings",
  "componentVersions",
  "pages",
  "blocks",
  "assets",
  "$schema",
]);

function shapeOf(
  document: JsonRecord,
  defaults: HeddleJson,
  report: (message: string) => void,
): Partial<HeddleJson> {
  for (const key of Object.keys(document))
    if (!KNOWN_KEYS.has(key))
      report(`heddle.json has a key that Heddle does not know: ${JSON.stringify(key)}.`);
  const record = (key: string): JsonRecord | null => {
    const value: Json | undefined = Object.hasOwn(document, key) ? document[key] : undefined;
    if (value === undefined) return null;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
    report(`${key} in heddle.json must be an object.`);
    return null;
  };
  const found: Partial<HeddleJson> = {};
  if (Object.hasOwn(document, "name")) found.name = document.name as string;
  const theme = record("theme");
  if (theme) found.theme = { ...defaults.theme, ...theme };
  const settings = record("settings");
  if (settings) found.settings = { ...defaults.settings, ...settings };
  found.componentVersions = (record("componentVersions") ?? {}) as Record<string, number>;
  found.assets = (record("assets") ?? {}) as unknown as Record<string, Asset>;
  const pages = Object.hasOwn(document, "pages") ? document.pages : [];
  if (Array.isArray(pages) && pages.every((page) => typeof page === "string")) found.pages = pages;
  else report("pages in heddle.json must be a list of paths.");
  const blocks = Object.hasOwn(document, "blocks") ? document.blocks : [];
  if (Array.isArray(blocks) && blocks.every((name) => typeof name === "string")) found.blocks = blocks;
  else report("blocks in heddle.json must be a list of names.");
  return found;
}
