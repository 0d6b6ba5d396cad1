import {
  type AppSettings,
  type Asset,
  checkComponentType,
  DEFAULT_SETTINGS,
  DEFAULT_THEME,
  OPTIONAL_SETTINGS,
  OPTIONAL_TOKENS,
  type Theme,
} from "@heddle/schema";
import type * as Y from "yjs";
import { SETTING_PREFIX, THEME_PREFIX } from "../layout/layout.ts";
import { isPlainObject } from "../layout/values.ts";

/** Every token is checked for itself: one bad value costs that value only. */
export function readTheme(app: Y.Map<unknown>, valid: (theme: Theme) => boolean): Theme {
  const theme: Theme = { ...DEFAULT_THEME };
  for (const key of [...Object.keys(DEFAULT_THEME), ...OPTIONAL_TOKENS]) {
    const value = app.get(THEME_PREFIX + key);
    if (value === undefined) continue;
    const candidate = { ...theme, [key]: value } as Theme;
    if (valid(candidate)) Object.assign(theme, candidate);
  }
  return theme;
}

export function readSettings(app: Y.Map<unknown>, valid: (settings: AppSettings) => boolean): AppSettings {
  const settings: AppSettings = { ...DEFAULT_SETTINGS, imageHosts: [], embedOrigins: [] };
  for (const key of [...Object.keys(DEFAULT_SETTINGS), ...OPTIONAL_SETTINGS]) {
    const value = app.get(SETTING_PREFIX + key);
    if (value === undefined) continue;
    const candidate = { ...settings, [key]: value } as AppSettings;
    if (valid(candidate)) Object.assign(settings, candidate);
  }
  return settings;
}

export function readVersions(versions: Y.Map<unknown>): Record<string, number> {
  const result: Record<string, number> = {};
  for (const [type, version] of versions.entries()) {
    if (
      checkComponentType(type) === null &&
      typeof version === "number" &&
      Number.isInteger(version) &&
      version >= 1 &&
      version <= 10_000
    ) {
      result[type] = version;
    }
  }
  return result;
}

export function readAsset(value: unknown): Asset | undefined {
  if (!isPlainObject(value)) return undefined;
  const { hash, size, type } = value;
  if (typeof hash !== "string" || typeof size !== "number" || typeof type !== "string") return undefined;
  return { hash, size, type };
}
