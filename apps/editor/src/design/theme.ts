/** The editor's own appearance: follows the system until somebody chooses. */

export type ThemeChoice = "system" | "light" | "dark";

/** Also read by public/theme.js. */
const KEY = "heddle:theme";

const listeners = new Set<() => void>();

export function themeChoice(): ThemeChoice {
  const stored = window.localStorage.getItem(KEY);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** What is shown now. */
export function shownTheme(): "light" | "dark" {
  const choice = themeChoice();
  if (choice !== "system") return choice;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === "system") window.localStorage.removeItem(KEY);
  else window.localStorage.setItem(KEY, choice);
  apply();
}

function apply(): void {
  document.documentElement.dataset.theme = shownTheme();
  for (const listener of listeners) listener();
}

export function onThemeChange(listener: () => void): () => void {
  const media = window.matchMedia("(prefers-color-scheme: dark)");
  listeners.add(listener);
  media.addEventListener("change", apply);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) media.removeEventListener("change", apply);
  };
}
