import { type ClientEffect, recordOf } from "../effect.ts";

/** Changes names of the address's query; with `push` the browser's Back returns to what it was. */
export const query: ClientEffect = {
  name: "query",
  run(_targets, [changes, mode]) {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(recordOf(changes))) {
      if (value === null) address.searchParams.delete(name);
      else if (typeof value === "string") address.searchParams.set(name, value);
    }
    if (address.href === location.href) return;
    if (mode === "push") history.pushState(history.state, "", address);
    else history.replaceState(history.state, "", address);
  },
};
