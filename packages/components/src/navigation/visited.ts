import { useSyncExternalStore } from "react";
import { beyondBasePath } from "../style/base-path.ts";
import { watchMoves } from "./moved.ts";

/** The address that a page is drawn for on a server, where there is no address bar. */
let served = "";

/** To be told before a page is drawn on a server: path and query within the app; "" = not known. */
export function setServedAddress(address: string): void {
  served = address;
}

/** Path and query within the app of the page that is open; "" = not known, or outside of the app. */
export function useVisited(): string {
  return useSyncExternalStore(watchMoves, visited, visited);
}

function visited(): string {
  if (typeof location === "undefined") return served;
  const path = beyondBasePath(location.pathname);
  return path === null ? "" : path + location.search;
}
