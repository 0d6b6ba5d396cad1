import { type ClientEffect, recordOf } from "../effect.ts";

const PLACES = ["start", "center", "end", "nearest"] as const;

export const scrollTo: ClientEffect = {
  name: "scrollTo",
  run(_targets, [id, options]) {
    const { block, smooth, top, left } = recordOf(options);
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const behavior = smooth === true && !isCalm ? "smooth" : "auto";
    if (typeof id === "string") {
      const place = PLACES.find((one) => one === block) ?? "start";
      document.getElementById(id)?.scrollIntoView({ block: place, inline: "nearest", behavior });
    } else {
      window.scrollTo({
        ...(typeof top === "number" && { top }),
        ...(typeof left === "number" && { left }),
        behavior,
      });
    }
  },
};
