import type { ClientEffect } from "../effect.ts";

/** Changes one name of the address's query without a new entry in the history. */
export const query: ClientEffect = {
  name: "query",
  run(_targets, [name, value]) {
    if (typeof name !== "string" || !(value === null || typeof value === "string")) return;
    const address = new URL(location.href);
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    history.replaceState(history.state, "", address);
  },
};
