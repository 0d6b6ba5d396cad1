import { targetOf } from "../../navigation/address.ts";
import type { ClientEffect } from "../effect.ts";

/** What local states make is a blob of this origin. */
const FETCHED = ["http:", "https:", "blob:"];

/** Saves a file of this app's origin under its name; the page stays as it is. Elsewhere the server there says what becomes of it. */
export const download: ClientEffect = {
  name: "download",
  run(targets, [address, name]) {
    if (typeof address !== "string") return;
    const target = targetOf(address, new URL(location.href));
    if (!target || !FETCHED.includes(target.protocol)) return;
    if (target.origin === location.origin) save(target.href, typeof name === "string" ? name : "");
    else if (target.protocol !== "blob:") fetchElsewhere(targets, target.href);
  },
};

function save(href: string, name: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
}

/** Browsers save from another origin only what that offers as a file, and would show all else in place of this page. */
function fetchElsewhere(targets: Parameters<ClientEffect["run"]>[0], href: string): void {
  const opened = window.open(href, "_blank");
  if (opened) opened.opener = null;
  else
    targets.toast("info", "Your browser kept a download from starting.", {
      duration: 0,
      action: { label: "Download", run: () => window.open(href, "_blank", "noopener") },
    });
}
