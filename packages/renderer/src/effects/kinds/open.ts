import type { ClientEffect } from "../effect.ts";

/** Schemes that lead somewhere and run nothing. */
const OPENED = ["http:", "https:", "mailto:", "tel:"];

export const open: ClientEffect = {
  name: "open",
  run(targets, [address]) {
    if (typeof address !== "string" || !URL.canParse(address, location.href)) return;
    const { href, protocol } = new URL(address, location.href);
    if (!OPENED.includes(protocol)) return;
    const opened = window.open(href, "_blank");
    if (opened) opened.opener = null;
    else
      targets.toast("info", "Your browser kept a new tab from opening.", {
        duration: 0,
        action: { label: "Open it", run: () => window.open(href, "_blank", "noopener") },
      });
  },
};
