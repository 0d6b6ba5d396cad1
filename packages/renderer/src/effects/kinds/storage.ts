import type { ClientEffect } from "../effect.ts";
import { storeEntry } from "../storage.ts";

export const storage: ClientEffect = {
  name: "storage",
  run(_targets, [key, value]) {
    if (typeof key === "string" && (value === null || typeof value === "string"))
      storeEntry(() => localStorage, key, value);
  },
};
