/** What is checked of every component: the columns of docs/components/status.md. */

/** In jsdom and over the server's HTML: packages/components/src/testing. */
export const UNIT_CHECKS = {
  server: { head: "server = client", help: "The server's HTML equals the first drawing in a browser." },
  patches: {
    head: "patches",
    help: "Every change of a prop reaches the DOM on the same root element; typed text and focus stay.",
  },
  values: {
    head: "bad values",
    help: "Whatever a binding gives (null, NaN, ten million characters, HTML, another type), nothing throws and nothing runs.",
  },
} as const;

/** On the component's page in the gallery: e2e/components. */
export const BROWSER_CHECKS = {
  console: {
    head: "console, CSP",
    help: "No error or warning on the console: none of hydration, none of the Content-Security-Policy.",
  },
  steady: { head: "no shift", help: "Nothing moves after it was drawn." },
  light: { head: "axe light", help: "axe-core finds nothing, in light; where it opens, open too." },
  dark: { head: "axe dark", help: "Nor in dark, where colours are looked at again." },
  keyboard: {
    head: "keyboard",
    help: "Each role answers the keys of its WAI-ARIA pattern, and Tab leads in and out.",
  },
  focus: { head: "focus", help: "What has the keyboard's focus looks so." },
  narrow: { head: "320 px", help: "The page does not scroll sideways in a window of 320 pixels." },
  rtl: { head: "RTL", help: "Nor does it from right to left, narrow and wide." },
  hosts: { head: "own host", help: "Nothing is asked of another host." },
} as const;

export type UnitCheck = keyof typeof UNIT_CHECKS;
export type BrowserCheck = keyof typeof BROWSER_CHECKS;
export const CHECKS = { ...UNIT_CHECKS, ...BROWSER_CHECKS };
export type Check = keyof typeof CHECKS;
