import type { ClientEffect } from "../effect.ts";

export const withdraw: ClientEffect = {
  name: "withdraw",
  run(targets, [id]) {
    if (typeof id === "number") targets.withdraw(id);
  },
};
