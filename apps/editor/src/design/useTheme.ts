import { useSyncExternalStore } from "react";
import { onThemeChange, shownTheme } from "./theme.ts";

/** The appearance shown now, light on the server. */
export function useTheme(): "light" | "dark" {
  return useSyncExternalStore(onThemeChange, shownTheme, () => "light" as const);
}
