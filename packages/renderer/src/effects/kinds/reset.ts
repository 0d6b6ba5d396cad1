import type { ClientEffect } from "../effect.ts";

export const reset: ClientEffect = {
  name: "reset",
  run(_targets, [id]) {
    if (typeof id !== "string") return;
    const element = document.getElementById(id);
    const form = element?.closest("[data-heddle-form]") ?? element?.querySelector("[data-heddle-form]");
    form?.dispatchEvent(new Event("reset", { bubbles: true }));
  },
};
