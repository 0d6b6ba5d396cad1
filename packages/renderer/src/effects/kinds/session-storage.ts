import type { ClientEffect } from "../effect.ts";
import { storeEntry } from "../storage.ts";

export const sessionStorageEffect: ClientEffect = {
  name: "sessionStorage",
  run(_targets, [key, value]) {
    if (typeof key === "string" && (value === null || typeof value === "string"))
      storeEntry(() => sessionStorage, key, value);
  },
};
