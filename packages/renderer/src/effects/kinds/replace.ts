import type { ClientEffect } from "../effect.ts";

export const replace: ClientEffect = {
  name: "replace",
  run(targets, [path]) {
    if (typeof path === "string") targets.navigate(path, "replace");
  },
};
