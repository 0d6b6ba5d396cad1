import type { ClientEffect } from "../effect.ts";

export const blur: ClientEffect = {
  name: "blur",
  run(_targets, [id]) {
    const { activeElement } = document;
    const isMeant = typeof id !== "string" || document.getElementById(id)?.contains(activeElement);
    if (isMeant && activeElement instanceof HTMLElement) activeElement.blur();
  },
};
