import type { ClientEffect } from "../effect.ts";

export const back: ClientEffect = {
  name: "back",
  run(targets) {
    targets.back();
  },
};
