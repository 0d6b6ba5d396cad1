/**
 * The visitor's own choice of light or dark. A script at the head of each page of an app that offers the choice applies it before
 * anything is drawn, so that no page flashes; what chooses only tells that script.
 */

import type { Theme } from "@heddle/schema";

export type Appearance = Theme["appearance"];

export const appearances: readonly Appearance[] = ["light", "dark", "system"];

/** Where it is remembered in the browser, and the event by which it is chosen; `detail` is the choice. */
const NAME = "heddle:appearance";
/** The script says that something has changed. */
const CHANGED = "heddle:appearance-changed";

/** The script, as text. `own`: the app's appearance, which counts until the visitor chooses. */
export function appearanceScript(own: Appearance): string {
  return `(()=>{
const name=${JSON.stringify(NAME)},own=${JSON.stringify(own)},root=document.documentElement,media=matchMedia("(prefers-color-scheme: dark)");
let kept=null;
const read=()=>{try{kept=localStorage.getItem(name)}catch{}apply()};
const apply=()=>{
const chosen=["light","dark","system"].includes(kept)?kept:own;
const forced=chosen===own?null:chosen==="dark"||(chosen==="system"&&media.matches)?"dark":"light";
root.dataset.appearance=chosen;
for(const one of ["light","dark"])root.classList.toggle(one,one===forced);
dispatchEvent(new Event(${JSON.stringify(CHANGED)}));
};
read();
media.addEventListener("change",apply);
addEventListener("storage",(event)=>{if(event.key===name||event.key===null)read()});
addEventListener(name,(event)=>{kept=event.detail;try{localStorage.setItem(name,kept)}catch{}apply()});
})()`.replaceAll("\n", "");
}

/** What counts now; null before the page is alive. */
export function currentAppearance(): Appearance | null {
  const { appearance } = document.documentElement.dataset;
  return appearances.find((one) => one === appearance) ?? null;
}

/** Is it dark on the screen? */
export function isDarkNow(): boolean {
  const appearance = currentAppearance();
  return (
    appearance === "dark" || (appearance !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)
  );
}

export function chooseAppearance(appearance: Appearance): void {
  dispatchEvent(new CustomEvent(NAME, { detail: appearance }));
}

/** Calls the listener after every change, here, in another tab or of the system. */
export function watchAppearance(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  return () => removeEventListener(CHANGED, listener);
}
