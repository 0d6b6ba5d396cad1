import type { ClientEffect } from "../effect.ts";

export const dismiss: ClientEffect = {
  name: "dismiss",
  run(targets, [id]) {
    targets.dismiss(typeof id === "string" ? id : null);
  },
};
