import type { ClientEffect } from "../effect.ts";

export const navigate: ClientEffect = {
  name: "navigate",
  run(targets, [path]) {
    if (typeof path === "string") targets.navigate(path);
  },
};
