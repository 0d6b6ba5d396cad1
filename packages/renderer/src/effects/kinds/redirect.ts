import type { ClientEffect } from "../effect.ts";

/** The page that was gone to sends elsewhere. */
export const redirect: ClientEffect = {
  name: "redirect",
  run(targets, [address]) {
    if (typeof address === "string") targets.redirect(address);
  },
};
