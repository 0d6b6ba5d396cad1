import type { ClientEffect } from "../effect.ts";

export const call: ClientEffect = {
  name: "call",
  run(targets, [name, args], id) {
    if (typeof name === "string" && Array.isArray(args)) targets.call(id, name, args);
  },
};
