import type { ClientEffect } from "../effect.ts";
import { focusableOf } from "../element.ts";

export const focus: ClientEffect = {
  name: "focus",
  run(_targets, [id]) {
    if (typeof id !== "string") return;
    const target = focusableOf(id);
    if (target) target.focus();
    else document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  },
};
