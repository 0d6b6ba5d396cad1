import type { ClientEffect } from "../effect.ts";

export const setTitle: ClientEffect = {
  name: "setTitle",
  run(_targets, [title]) {
    if (typeof title === "string") document.title = title;
  },
};
